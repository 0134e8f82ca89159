package dev.tocsin.catalog;

import dev.tocsin.alarm.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The product events, found under both of their names, see [ConditionCode]. Immutable; any thread.
final class Events {

  /// An event.
  ///
  /// @param resolves whether a resolved push is to be expected: `yes`, `no` or `unknown`
  record Event(List<String> names, String resolves, String zh, String en) implements Bilingual {}

  private final Codes<Event> byName =
      new Codes<>(
          DataFile.read("events.json", Event.class),
          event -> event.names().stream().map(ConditionCode::of).toList());

  @Nullable Event find(Condition.Event event) {
    return byName.find(ConditionCode.of(event.name()));
  }

  /// False where the table does not know it for certain.
  boolean neverResolves(Condition.Event event) {
    Event known = find(event);
    return known != null && known.resolves().equals("no");
  }
}
