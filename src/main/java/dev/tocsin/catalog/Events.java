package dev.tocsin.catalog;

import dev.tocsin.alarm.Condition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Readable names of product events.
///
/// Cloud Monitor and EventBridge name the same event differently, `ping_unreachable` and
/// `cvm:ErrorEvent:PingUnreachable`; both are found. Immutable; any thread.
final class Events {

  record Event(List<String> names, String zh, String en) implements Bilingual {}

  private final Codes<Event> byName =
      new Codes<>(
          DataFile.read("events.json", Event.class),
          event -> event.names().stream().map(Events::plain).toList());

  /// The condition's name for people: what was sent goes before the table.
  String name(Condition condition, Locale locale) {
    String sent = condition.showName().strip();
    String name = condition.name().strip();
    if (!sent.isEmpty() && !sent.equals(name)) {
      return sent;
    }
    @Nullable Event known = condition instanceof Condition.Event ? byName.find(plain(name)) : null;
    return known != null ? known.in(locale) : name;
  }

  private static String plain(String name) {
    return name.substring(name.lastIndexOf(':') + 1).replace("_", "");
  }
}
