package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Subject;
import dev.tocsin.store.AlarmRow.Kept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The alarms that the writer read or wrote last: what has just told something, often tells more.
/// So few, and none with long texts, that they take a megabyte at most. Belongs to the writer's
/// thread.
final class RecentAlarms {

  private static final int MOST = 200;

  /// Alarms have one or two thousand.
  private static final int LONGEST = 5_000;

  private final Map<Long, Kept> byId = new LinkedHashMap<>(MOST * 2, 0.75f, true);

  @Nullable Kept get(long id) {
    return byId.get(id);
  }

  void put(Kept kept) {
    long id = kept.alarm().id();
    if (length(kept.alarm()) > LONGEST) {
      byId.remove(id);
      return;
    }
    byId.put(id, kept);
    if (byId.size() > MOST) {
      byId.remove(byId.keySet().iterator().next());
    }
  }

  void remove(long id) {
    byId.remove(id);
  }

  void clear() {
    byId.clear();
  }

  int size() {
    return byId.size();
  }

  /// The characters of the texts that a sender or a person may make long.
  private static int length(Alarm alarm) {
    Subject subject = alarm.subject();
    int length = length(alarm.tally().sessionIds()) + length(alarm.attention().note());
    length += length(subject.type()) + length(subject.account());
    length += length(subject.policy().id()) + length(subject.policy().name());
    length += length(subject.policy().type()) + length(subject.policy().typeName());
    length += length(subject.policy().detailUrl());
    length += length(subject.object().id()) + length(subject.object().name());
    length += length(subject.object().namespace()) + length(subject.object().region());
    length += length(subject.object().dimensions());
    return length + length(subject.condition());
  }

  private static int length(@Nullable Condition condition) {
    return switch (condition) {
      case null -> 0;
      case Condition.Metric(
              var name,
              var showName,
              var operator,
              var threshold,
              var value,
              var unit) ->
          length(name)
              + length(showName)
              + length(operator)
              + length(threshold)
              + length(value)
              + length(unit);
      case Condition.Event(var name, var showName, var product, var productShowName, var _) ->
          length(name) + length(showName) + length(product) + length(productShowName);
    };
  }

  private static int length(List<String> texts) {
    int length = 0;
    for (String text : texts) {
      length += text.length();
    }
    return length;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
