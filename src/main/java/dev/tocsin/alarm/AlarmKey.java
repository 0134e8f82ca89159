package dev.tocsin.alarm;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What stays the same over the life of an alarm, and so pairs a resolve with its firing.
///
/// `sessionId` is not part of it: a firing and its resolve were observed with different ids. What
/// one push may leave out and the next one tell stands beside the digest: it tells two alarms apart
/// only where both tell it.
///
/// @param identity digest of the type, the metric or event, and the canonical dimensions
/// @param account null when not sent
/// @param namespace null when not sent
/// @param policy of which id, name and type count
public record AlarmKey(
    String identity, @Nullable String account, @Nullable String namespace, Policy policy) {

  /// Keys that only describe, whose values may change while the alarm lasts: they count where
  /// nothing else tells one object from another.
  private static final Set<String> DESCRIPTIVE = Set.of("objname", "devicename", "objdetail");

  private static final int USUAL_LENGTH = 256;

  /// Builds the key from what a callback holds.
  ///
  /// @param dimensions keys as sent, values as text; null and empty values count as absent
  public static AlarmKey of(Subject subject, Map<String, @Nullable String> dimensions) {
    Condition condition = subject.condition();
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    append(text, subject.type().toLowerCase(Locale.ROOT));
    append(text, condition == null ? "" : condition.name());
    SortedMap<String, String> told = told(dimensions);
    boolean onlyDescribed = DESCRIPTIVE.containsAll(told.keySet());
    told.forEach((key, value) -> {
      if (onlyDescribed || !DESCRIPTIVE.contains(key)) {
        append(text, key);
        append(text, value);
      }
    });
    return of(Digest.of(text.toString().getBytes(StandardCharsets.UTF_8)), subject);
  }

  /// The key of an alarm of which this is known by now.
  public static AlarmKey of(String identity, Subject subject) {
    return new AlarmKey(
        identity, subject.account(), subject.object().namespace(), subject.policy());
  }

  /// Whether both are the key of one alarm; the database asks the same in SQL, with which a test
  /// holds this together: the policy is the same by its id where both have one, else by its name;
  /// then the namespace decides where both have one, else the policy's type.
  public boolean isSameAs(AlarmKey other) {
    return identity.equals(other.identity)
        && !differ(account, other.account)
        && isSamePolicy(policy, other.policy)
        && isSamePlace(other);
  }

  private static boolean isSamePolicy(Policy one, Policy other) {
    return (one.id() != null && other.id() != null)
        ? one.id().equals(other.id())
        : Objects.equals(one.name(), other.name());
  }

  private boolean isSamePlace(AlarmKey other) {
    return (namespace != null && other.namespace != null)
        ? namespace.equalsIgnoreCase(other.namespace)
        : !differ(policy.type(), other.policy.type());
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  private static SortedMap<String, String> told(Map<String, @Nullable String> dimensions) {
    SortedMap<String, String> told = new TreeMap<>();
    dimensions.forEach((key, value) -> {
      if (value != null && !value.isEmpty()) {
        told.put(key.toLowerCase(Locale.ROOT), value);
      }
    });
    return told;
  }

  /// The length in front keeps two neighbours from passing for one another.
  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }
}
