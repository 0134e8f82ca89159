package dev.tocsin.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a person was told of something in the way they were, or not at all. Immutable.
///
/// Its [#word()] and [#parameter()] are stable and in no language; they are what is kept.
public sealed interface Reason {

  /// Nothing stood against it, or it is never told.
  record Because(Event event) implements Reason {}

  /// A person wants to hear nothing for a while.
  record Muted(Instant until) implements Reason {}

  record QuietHours(Instant until) implements Reason {}

  /// A person has put this alarm on the shelf.
  record Shelved(Instant until) implements Reason {}

  /// A rule has put it on the shelf.
  ///
  /// @param query the rule's query
  record ShelvedByRule(String query) implements Reason {}

  /// Somebody knows of it already.
  record Acknowledged() implements Reason {}

  /// Such an event of this level is not told.
  record Route() implements Reason {}

  /// The alarms of a saved view are not told.
  ///
  /// @param name the view's
  record View(String name) implements Reason {}

  /// There were so many that they were told as one.
  record PartOfStorm() implements Reason {}

  /// It sums up what came and went while a person was not told, or did not look.
  record Digest() implements Reason {}

  default String word() {
    return switch (this) {
      case Because(Event event) -> event.word();
      case Muted _ -> "muted";
      case QuietHours _ -> "quiet-hours";
      case Shelved _ -> "shelved";
      case ShelvedByRule _ -> "shelved-by-rule";
      case Acknowledged _ -> "acknowledged";
      case Route _ -> "route";
      case View _ -> "view";
      case PartOfStorm _ -> "storm";
      case Digest _ -> "digest";
    };
  }

  /// A time as ISO 8601, a name or a query; null where the word says all.
  default @Nullable String parameter() {
    return switch (this) {
      case Muted(Instant until) -> until.toString();
      case QuietHours(Instant until) -> until.toString();
      case Shelved(Instant until) -> until.toString();
      case ShelvedByRule(String query) -> query;
      case View(String name) -> name;
      case Because _, Acknowledged _, Route _, PartOfStorm _, Digest _ -> null;
    };
  }

  /// Reads what was kept; empty for words of another version.
  static Optional<Reason> of(String word, @Nullable String parameter) {
    String text = parameter == null ? "" : parameter;
    try {
      return switch (word) {
        case "muted" -> Optional.of(new Muted(Instant.parse(text)));
        case "quiet-hours" -> Optional.of(new QuietHours(Instant.parse(text)));
        case "shelved" -> Optional.of(new Shelved(Instant.parse(text)));
        case "shelved-by-rule" -> Optional.of(new ShelvedByRule(text));
        case "acknowledged" -> Optional.of(new Acknowledged());
        case "route" -> Optional.of(new Route());
        case "view" -> Optional.of(new View(text));
        case "storm" -> Optional.of(new PartOfStorm());
        case "digest" -> Optional.of(new Digest());
        default ->
            Arrays.stream(Event.values())
                .filter(event -> event.word().equals(word))
                .findFirst()
                .map(Because::new);
      };
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  /// Whether it was only put off: a digest tells of it afterwards.
  default boolean isHeld() {
    return this instanceof Muted || this instanceof QuietHours;
  }
}
