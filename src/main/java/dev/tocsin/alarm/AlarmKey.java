package dev.tocsin.alarm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What stays the same over the life of an alarm, and so pairs a resolve with its firing.
///
/// `sessionId` is not part of it: a firing and its resolve were observed with different ids. The
/// policy stands beside the digest because one push may name it by id and the next only by name:
/// two keys of the same digest are the same alarm when the ids agree, or where one has none, the
/// names.
///
/// @param identity digest of account, type, namespace (or policy type), metric or event, and the
///   canonical dimensions
/// @param policyId null when not sent
/// @param policyName null when not sent
public record AlarmKey(String identity, @Nullable String policyId, @Nullable String policyName) {

  /// Keys that only describe: they may be renamed while the alarm lasts.
  private static final List<String> DESCRIPTIVE = List.of("objname", "devicename", "objdetail");

  /// Builds the key from what a callback holds.
  ///
  /// @param place the namespace, or the policy type where no namespace was sent
  /// @param condition the metric's or event's stable name
  /// @param dimensions keys as sent, values as text; null and empty values count as absent
  public static AlarmKey of(
      @Nullable String account,
      Policy policy,
      String type,
      @Nullable String place,
      String condition,
      Map<String, @Nullable String> dimensions) {
    StringBuilder text = new StringBuilder();
    append(text, account);
    append(text, type.toLowerCase(Locale.ROOT));
    append(text, place == null ? null : place.toLowerCase(Locale.ROOT));
    append(text, condition);
    canonical(dimensions)
        .forEach((key, value) -> {
          append(text, key);
          append(text, value);
        });
    return new AlarmKey(
        Digest.of(text.toString().getBytes(StandardCharsets.UTF_8)), policy.id(), policy.name());
  }

  private static SortedMap<String, String> canonical(Map<String, @Nullable String> dimensions) {
    SortedMap<String, String> canonical = new TreeMap<>();
    dimensions.forEach((key, value) -> {
      String lowerCase = key.toLowerCase(Locale.ROOT);
      if (value != null && !value.isEmpty() && !DESCRIPTIVE.contains(lowerCase)) {
        canonical.put(lowerCase, value);
      }
    });
    return canonical;
  }

  /// The length in front keeps two neighbours from passing for one another.
  private static void append(StringBuilder text, @Nullable String part) {
    if (part == null) {
      text.append('-');
    } else {
      text.append(part.length()).append(':').append(part);
    }
  }
}
