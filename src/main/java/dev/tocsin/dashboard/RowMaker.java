package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.catalog.Catalog;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns alarms into rows in one language.
///
/// @param staleAfter how long an alarm may fire without news
record RowMaker(Catalog catalog, Locale locale, Duration staleAfter) {

  Row row(Alarm alarm, Instant now) {
    Subject subject = alarm.subject();
    String product = catalog.product(subject, locale).shortName();
    String condition = catalog.condition(subject, locale);
    String region = region(alarm.object().region());
    String object =
        catalog.ownName(alarm.object(), locale).orElseGet(() -> ObjectLabel.of(alarm.object()));
    return new Row(
        alarm,
        state(alarm, now),
        cell(alarm.policy().label()),
        cell(product),
        cell(catalog.namespace(subject)),
        cell(object),
        cell(condition),
        alarm.condition() instanceof Condition.Event,
        cell(value(alarm.condition())),
        cell(threshold(alarm.condition())),
        cell(region),
        searchText(alarm, product, object, condition, region));
  }

  RowState state(Alarm alarm, Instant now) {
    if (!alarm.isFiring()) {
      return RowState.RESOLVED;
    }
    return alarm.isStale(now, staleAfter) ? RowState.STALE : RowState.FIRING;
  }

  private String region(@Nullable String code) {
    return code == null ? "" : catalog.region(code, locale);
  }

  private static String value(@Nullable Condition condition) {
    return switch (condition) {
      case Condition.Metric metric when metric.value() != null ->
          metric.unit() == null ? metric.value() : metric.value() + " " + metric.unit();
      case Condition.Metric _, Condition.Event _ -> "";
      case null -> "";
    };
  }

  private static String threshold(@Nullable Condition condition) {
    return condition instanceof Condition.Metric metric && metric.threshold() != null
        ? metric.operator() == null
            ? metric.threshold()
            : metric.operator() + " " + metric.threshold()
        : "";
  }

  /// Both as shown and as sent, so that either finds the row.
  private static String searchText(
      Alarm alarm, String product, String shownObject, String shownCondition, String region) {
    Policy policy = alarm.policy();
    CloudObject object = alarm.object();
    Condition condition = alarm.condition();
    return Stream.concat(
            Stream.of(
                policy.name(),
                policy.id(),
                policy.type(),
                policy.typeName(),
                product,
                object.namespace(),
                shownObject,
                object.id(),
                object.name(),
                object.dimensions(),
                object.region(),
                region,
                shownCondition,
                condition == null ? null : condition.showName(),
                condition == null ? null : condition.name()),
            alarm.tally().sessionIds().stream())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }

  private static String cell(String text) {
    return VisibleText.line(text);
  }
}
