package dev.tocsin.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a person reads a body that the program does not know: JSON pointers that tell such bodies
/// from others, and those that give the fields of the alarm. Immutable.
///
/// Whether the alarm fires is decided by the text at `status`, without regard to case: as `firing`
/// and `resolved` say, or by the known words of callbacks where both are empty. A text that is in
/// neither list is an unknown status, and the body stays in the inbox. Where nothing stands at
/// `status`, or it is not mapped, a readable time at `recoveredAt` means resolved, and everything
/// else fires.
///
/// A rule may be written by hand and hold any text: only one without [#problems()] can be used.
///
/// @param name what the rule is called, such as the sender's name
/// @param where pointers that must lead to something, and to just this text unless it is null or
///   empty
/// @param fields which pointer gives which field
/// @param dimensions what else tells one object from another: a pointer to each by its name. One
///   that leads to an object or a list gives all that stands there.
/// @param firing the texts that mean firing
/// @param resolved the texts that mean resolved
public record MappingRule(
    String name,
    Map<String, @Nullable String> where,
    Map<AlarmField, String> fields,
    Map<String, String> dimensions,
    List<String> firing,
    List<String> resolved) {

  private static final int LONGEST_POINTER = 500;

  /// What is left out of `settings.json` arrives as null and counts as empty.
  public MappingRule {
    name = Objects.requireNonNullElse(name, "").strip();
    where = copy(where);
    fields = withoutNulls(fields);
    dimensions = withoutNulls(dimensions);
    firing = List.copyOf(Objects.requireNonNullElse(firing, List.of()));
    resolved = List.copyOf(Objects.requireNonNullElse(resolved, List.of()));
  }

  /// Why it cannot be used; empty when it can.
  public List<RuleProblem> problems() {
    List<RuleProblem> problems = new ArrayList<>();
    if (name.isEmpty()) {
      problems.add(new RuleProblem(RuleProblem.Code.NO_NAME, ""));
    }
    Stream.of(where.keySet(), fields.values(), dimensions.values())
        .flatMap(Collection::stream)
        .filter(pointer -> !pointer.startsWith("/") || pointer.length() > LONGEST_POINTER)
        .map(pointer -> new RuleProblem(RuleProblem.Code.NOT_A_POINTER, pointer))
        .forEach(problems::add);
    if (dimensions.isEmpty() && fields.keySet().stream().noneMatch(AlarmField::identifies)) {
      problems.add(new RuleProblem(RuleProblem.Code.NO_IDENTITY, ""));
    }
    firing.stream()
        .filter(word -> resolved.stream().anyMatch(word::equalsIgnoreCase))
        .map(word -> new RuleProblem(RuleProblem.Code.FIRING_AND_RESOLVED, word))
        .forEach(problems::add);
    if (!fields.containsKey(AlarmField.STATUS) && !(firing.isEmpty() && resolved.isEmpty())) {
      problems.add(new RuleProblem(RuleProblem.Code.WORDS_WITHOUT_STATUS, ""));
    }
    return List.copyOf(problems);
  }

  private static <K, V extends @Nullable Object> Map<K, V> copy(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static <K> Map<K, String> withoutNulls(@Nullable Map<K, String> map) {
    Map<K, String> copy = new LinkedHashMap<>(copy(map));
    copy.values().removeIf(Objects::isNull);
    return Collections.unmodifiableMap(copy);
  }
}
