package dev.tocsin.callback;

import dev.tocsin.alarm.Phase;
import dev.tocsin.callback.BodyPointer.Place;
import dev.tocsin.settings.AlarmField;
import dev.tocsin.settings.MappingRule;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A start for a rule that reads a body like this one, guessed from the names of its fields; a
/// person goes on from here. Any thread.
///
/// @param rule what could be guessed; it may have problems
/// @param pointers the places in the body to which the rule can point, at most 200
public record RuleDraft(MappingRule rule, List<BodyPointer> pointers) {

  private static final List<String> SENDER_NAMES =
      List.of("source", "sender", "vendor", "from", "receiver", "system", "app", "application");
  private static final List<String> DIMENSION_NAMES = List.of("dimensions", "labels", "tags");
  private static final int LONGEST_SENDER = 60;

  /// What senders say for firing, each with its opposite.
  private static final List<List<String>> OPPOSITES =
      List.of(
          List.of("alerting", "ok"),
          List.of("firing", "resolved"),
          List.of("triggered", "recovered"),
          List.of("open", "closed"),
          List.of("opened", "closed"),
          List.of("problem", "ok"),
          List.of("down", "up"),
          List.of("critical", "ok"),
          List.of("active", "inactive"),
          List.of("true", "false"));

  public RuleDraft {
    pointers = List.copyOf(pointers);
  }

  /// Empty for a body that has no fields.
  public static Optional<RuleDraft> of(byte[] body) {
    return switch (BodyFields.of(body)) {
      case BodyFields.Json(Fields fields, boolean _, String _) -> of(fields);
      case BodyFields.Lines(Fields fields, String _) -> of(fields);
      case BodyFields.None _ -> Optional.empty();
    };
  }

  private static Optional<RuleDraft> of(Fields body) {
    List<Place> places = BodyPointer.places(body.node());
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Map<AlarmField, Place> found = guess(places);
    Map<AlarmField, String> fields = new EnumMap<>(AlarmField.class);
    found.forEach((field, place) -> fields.put(field, place.at().pointer()));
    Place status = found.get(AlarmField.STATUS);
    List<String> words = status == null ? List.of() : words(status.at().sample());
    Place sender = sender(places);
    MappingRule rule =
        new MappingRule(
            sender == null ? "rule" : sender.at().sample(),
            where(sender, fields),
            fields,
            dimensions(places),
            words.isEmpty() ? List.of() : words.subList(0, 1),
            words.isEmpty() ? List.of() : words.subList(1, words.size()));
    return Optional.of(new RuleDraft(rule, places.stream().map(Place::at).toList()));
  }

  /// For each field the place with the best name, the outer one of equals; each place once.
  private static Map<AlarmField, Place> guess(List<Place> places) {
    Map<String, Place> byName = new HashMap<>();
    for (Place place : places) {
      if (!place.isContainer()) {
        byName.putIfAbsent(KeyNames.plain(place.name()), place);
        byName.putIfAbsent(KeyNames.plain(place.parentName() + place.name()), place);
      }
    }
    Map<AlarmField, Place> found = new EnumMap<>(AlarmField.class);
    Set<String> taken = new HashSet<>();
    for (AlarmField field : AlarmField.values()) {
      KeyNames.ofAnySender(field)
          .map(byName::get)
          .filter(place -> place != null && !taken.contains(place.at().pointer()))
          .findFirst()
          .ifPresent(place -> {
            taken.add(place.at().pointer());
            found.put(field, place);
          });
    }
    return found;
  }

  private static @Nullable Place sender(List<Place> places) {
    return first(
        places,
        place ->
            SENDER_NAMES.contains(KeyNames.plain(place.name()))
                && place.node().isString()
                && !place.at().sample().isBlank()
                && place.at().sample().length() <= LONGEST_SENDER);
  }

  /// The sender's name, else that there is a status or whatever else was found first.
  private static Map<String, @Nullable String> where(
      @Nullable Place sender, Map<AlarmField, String> fields) {
    Map<String, @Nullable String> where = new LinkedHashMap<>();
    if (sender != null) {
      where.put(sender.at().pointer(), sender.at().sample());
    } else if (!fields.isEmpty()) {
      where.put(fields.values().iterator().next(), null);
    }
    return where;
  }

  private static Map<String, String> dimensions(List<Place> places) {
    Place dimensions =
        first(
            places,
            place -> place.isContainer() && DIMENSION_NAMES.contains(KeyNames.plain(place.name())));
    return dimensions == null ? Map.of() : Map.of(dimensions.name(), dimensions.at().pointer());
  }

  private static @Nullable Place first(List<Place> places, Predicate<Place> wanted) {
    return places.stream().filter(wanted).findFirst().orElse(null);
  }

  /// The word for firing and, where it is known, the one for resolved; none where all words are
  /// those of callbacks.
  private static List<String> words(String status) {
    String word = status.strip().toLowerCase(Locale.ROOT);
    for (List<String> pair : OPPOSITES) {
      if (pair.contains(word)) {
        return pair;
      }
    }
    @Nullable Phase known = StatusWords.phase(word);
    return known != null || word.isEmpty() ? List.of() : List.of(status.strip());
  }
}
