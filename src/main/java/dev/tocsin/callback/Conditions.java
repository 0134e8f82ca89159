package dev.tocsin.callback;

import dev.tocsin.alarm.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The `conditions` of an alarm: one object, or a list where a policy watches several metrics.
///
/// Of several, the first by its stable name is the alarm's, so that the order in which they are
/// sent does not make another alarm of it: value and threshold are its own, and the name for people
/// tells them all.
record Conditions(List<Fields> objects) {

  private static final String SEPARATOR = " / ";

  static Conditions of(JsonNode sent) {
    if (sent.isArray()) {
      return new Conditions(
          sent.valueStream().filter(JsonNode::isObject).map(Fields::new).toList());
    }
    return new Conditions(sent.isObject() ? List.of(new Fields(sent)) : List.of());
  }

  boolean nameAnEvent() {
    for (Fields each : objects) {
      if (each.has("eventName")) {
        return true;
      }
    }
    return false;
  }

  /// The first text of this name.
  @Nullable String text(String key) {
    for (Fields each : objects) {
      String text = each.text(key);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /// Null when none names a metric.
  Condition.@Nullable Metric metric() {
    List<Fields> metrics = named("metricName", "metricShowName");
    if (metrics.isEmpty()) {
      return null;
    }
    Fields first = metrics.getFirst();
    return new Condition.Metric(
        Objects.requireNonNull(first.firstText("metricName", "metricShowName")),
        showName(metrics, "metricShowName", "metricName"),
        first.text("calcType"),
        first.text("calcValue"),
        first.text("currentValue"),
        first.firstText("unit", "calcUnit"));
  }

  /// Null when none names an event.
  ///
  /// @param stateless whether the body said that the event has no state
  Condition.@Nullable Event event(boolean stateless) {
    List<Fields> events = named("eventName", "eventShowName");
    if (events.isEmpty()) {
      return null;
    }
    Fields first = events.getFirst();
    return new Condition.Event(
        Objects.requireNonNull(first.firstText("eventName", "eventShowName")),
        showName(events, "eventShowName", "eventName"),
        first.text("productName"),
        first.text("productShowName"),
        stateless);
  }

  private List<Fields> named(String... keys) {
    List<Fields> named = new ArrayList<>(objects.size());
    for (Fields each : objects) {
      if (each.firstText(keys) != null) {
        named.add(each);
      }
    }
    named.sort(Comparator.comparing(each -> Objects.requireNonNull(each.firstText(keys))));
    return named;
  }

  private static String showName(List<Fields> conditions, String... keys) {
    Set<String> names = new LinkedHashSet<>();
    for (Fields each : conditions) {
      names.add(Objects.requireNonNull(each.firstText(keys)));
    }
    return String.join(SEPARATOR, names);
  }
}
