package dev.tocsin.callback;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A name in messages that consists of labelled parts, such as those of PostgreSQL and of NAT
/// gateways: `ID:postgres-1a2b3c4d|Instance Name:orders|Ip Port:10.0.0.1:5432`.
///
/// @param id null when the name has no such part
/// @param name the part for people; the whole name where no part is labelled so
record LabelledName(@Nullable String id, String name) {

  private static final List<String> NAME_LABELS =
      List.of("instance name", "name", "实例名", "实例名称", "名称");

  static LabelledName of(String name) {
    if (!name.regionMatches(true, 0, "ID", 0, 2)) {
      return new LabelledName(null, name);
    }
    Map<String, String> parts = new TreeMap<>();
    for (String part : name.replace('：', ':').split("\\|", -1)) {
      String[] labelAndText = part.split(":", 2);
      if (labelAndText.length == 2 && !labelAndText[1].isBlank()) {
        parts.putIfAbsent(
            labelAndText[0].strip().toLowerCase(Locale.ROOT), labelAndText[1].strip());
      }
    }
    String id = parts.get("id");
    for (String label : NAME_LABELS) {
      String text = parts.get(label);
      if (id != null && text != null) {
        return new LabelledName(id, text);
      }
    }
    return new LabelledName(id, id == null ? name : id);
  }
}
