package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.query.AlarmTexts;
import dev.tocsin.query.Field;
import dev.tocsin.query.Names;
import java.util.ArrayList;
import java.util.List;

/// The texts of a row in which queries look, in no language: one a line, ASCII letters small. Those
/// that every board needs are made once, and what many rows have in common is kept once. Immutable.
///
/// @param all what free words are looked for in
/// @param objects each of the object's texts, its id first
public record RowTexts(
    Names names,
    String all,
    String policy,
    String product,
    String region,
    String object,
    List<String> objects) {

  public static RowTexts of(Alarm alarm, Names names) {
    String object = AlarmTexts.of(Field.OBJECT, alarm, names);
    return new RowTexts(
        names,
        AlarmTexts.all(alarm, names),
        AlarmTexts.of(Field.POLICY, alarm, names).intern(),
        AlarmTexts.of(Field.PRODUCT, alarm, names).intern(),
        AlarmTexts.of(Field.REGION, alarm, names).intern(),
        object,
        eachOf(object));
  }

  /// Each text once; the empty one when there is no other.
  static List<String> eachOf(String texts) {
    if (texts.indexOf('\n') < 0) {
      return List.of(texts);
    }
    List<String> each = new ArrayList<>(4);
    for (String text : texts.split("\n", -1)) {
      if (!text.isEmpty() && !each.contains(text)) {
        each.add(text);
      }
    }
    return each.isEmpty() ? List.of("") : List.copyOf(each);
  }

  /// The text of one field of that row's alarm.
  String of(Field field, Alarm alarm) {
    return switch (field) {
      case POLICY -> policy;
      case NAMESPACE -> names.namespace();
      case PRODUCT -> product;
      case REGION -> region;
      case OBJECT -> object;
      case POLICY_ID, METRIC, EVENT, TYPE, NOTE, ID -> AlarmTexts.of(field, alarm, names);
    };
  }
}
