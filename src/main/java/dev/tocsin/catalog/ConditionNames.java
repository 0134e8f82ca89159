package dev.tocsin.catalog;

import dev.tocsin.alarm.Condition;
import dev.tocsin.catalog.Products.Family;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a metric or event is called on the screen. Immutable; any thread.
///
/// The language of a callback is that of its notification template, and both occur within one
/// account. What was sent stays as it is where it is in the language of the screen, and where the
/// tables know nothing better.
final class ConditionNames {

  private final Metrics metrics = new Metrics();
  private final Events events;
  private final UserNames own;

  ConditionNames(Events events, UserNames own) {
    this.events = events;
    this.own = own;
  }

  /// The person's own name, else the name as sent or from the tables, else the code.
  String name(Condition condition, @Nullable Family family, Locale locale) {
    String code = condition.name().strip();
    String chosen = own.find(kind(condition), code, locale);
    if (chosen != null) {
      return chosen;
    }
    String sent = condition.showName().strip();
    boolean named = !sent.isEmpty() && !sent.equals(code);
    if (named && isChinese(sent) == Bilingual.isChinese(locale)) {
      return sent;
    }
    Bilingual known = known(condition, family);
    return known != null ? known.in(locale) : named ? sent : code;
  }

  private @Nullable Bilingual known(Condition condition, @Nullable Family family) {
    return switch (condition) {
      case Condition.Metric metric ->
          family == null ? null : metrics.find(family.product(), metric.name());
      case Condition.Event event -> events.find(event);
    };
  }

  private static UserNames.Kind kind(Condition condition) {
    return switch (condition) {
      case Condition.Metric _ -> UserNames.Kind.METRICS;
      case Condition.Event _ -> UserNames.Kind.EVENTS;
    };
  }

  /// One character is enough: `CPU 利用率` is Chinese.
  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
