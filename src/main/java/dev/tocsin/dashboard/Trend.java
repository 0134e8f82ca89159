package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.query.NumberText;
import dev.tocsin.store.StoredCallback;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the pushes of one occurrence told its value to be, one point a push (`currentValue` of the
/// document's metric alarm). Nothing is known of the time between them. Immutable.
///
/// @param points in the order of their times; at least one
/// @param from where the picture begins: the beginning of the occurrence, or the first point where
///   older pushes are left out
/// @param until where it ends; null while the alarm fires, so that it goes on
/// @param threshold the newest one; null when none was sent, or no number
/// @param worst the value farthest on the operator's side; null where the operator tells no side
/// @param unread how many pushes told no number, or one in another unit, and are left out
/// @param older how many pushes about it are older than those that were read
public record Trend(
    List<Point> points,
    Instant from,
    @Nullable Instant until,
    @Nullable Threshold threshold,
    @Nullable Point worst,
    int unread,
    int older) {

  /// What one push told.
  ///
  /// @param at when the push arrived; of one that arrived late, the moment that it told of
  /// @param text the value with its unit, as sent
  public record Point(Instant at, double value, String text) {}

  /// What the value is held against.
  ///
  /// @param text with its operator, such as `> 90`
  public record Threshold(double value, String text) {}

  /// Beyond this no difference of two values could be told any more.
  private static final double LARGEST = 1e300;

  public Trend {
    points = List.copyOf(points);
  }

  /// Empty when no push told a number.
  ///
  /// @param callbacks the pushes about the alarm, oldest first; older ones may be left out
  /// @param reader reads their bodies again
  static Optional<Trend> of(Alarm alarm, List<StoredCallback> callbacks, Reading.Reader reader) {
    if (!(alarm.condition() instanceof Condition.Metric newest)) {
      return Optional.empty();
    }
    List<Point> points = new ArrayList<>();
    for (StoredCallback push : callbacks) {
      point(push, newest, reader).ifPresent(points::add);
    }
    if (points.isEmpty()) {
      return Optional.empty();
    }
    points.sort(Comparator.comparing(Point::at));
    Course course = alarm.course();
    int older = Math.max(0, alarm.tally().notifications() - callbacks.size());
    Instant first = points.getFirst().at();
    boolean whole = older == 0 && course.firstOccurredAt().isBefore(first);
    return Optional.of(
        new Trend(
            points,
            whole ? course.firstOccurredAt() : first,
            course.resolvedAt() == null ? null : later(course.resolvedAt(), points.getLast().at()),
            threshold(newest),
            worst(points, newest.operator()),
            callbacks.size() - points.size(),
            older));
  }

  private static Optional<Point> point(
      StoredCallback push, Condition.Metric newest, Reading.Reader reader) {
    byte[] body = push.body().getBytes(StandardCharsets.UTF_8);
    if (!(reader.read(body, null) instanceof Reading.Understood(AlarmMessage message, _, _, _))
        || !(message.subject().condition() instanceof Condition.Metric told)
        || isOther(told.unit(), newest.unit())) {
      return Optional.empty();
    }
    Double value = number(told.value());
    return value == null
        ? Optional.empty()
        : Optional.of(new Point(at(push, message), value, text(told)));
  }

  private static boolean isOther(@Nullable String unit, @Nullable String newest) {
    return unit != null && newest != null && !unit.equals(newest);
  }

  private static @Nullable Double number(@Nullable String text) {
    Double number = NumberText.parse(text);
    return number == null || Math.abs(number) > LARGEST ? null : number;
  }

  /// A push arrives when its value holds; only one that was overtaken tells of the past.
  private static Instant at(StoredCallback push, AlarmMessage message) {
    Instant told = told(message);
    return push.effect() == Effect.LATE && told != null && told.isBefore(push.receivedAt())
        ? told
        : push.receivedAt();
  }

  private static @Nullable Instant told(AlarmMessage message) {
    if (message.asOf() != null) {
      return message.asOf();
    }
    Instant first = message.firstOccurredAt();
    return first == null || message.lasted() == null ? first : first.plus(message.lasted());
  }

  private static String text(Condition.Metric metric) {
    String value = String.valueOf(metric.value());
    return VisibleText.line(metric.unit() == null ? value : value + " " + metric.unit());
  }

  private static @Nullable Threshold threshold(Condition.Metric metric) {
    Double value = number(metric.threshold());
    if (value == null) {
      return null;
    }
    String sign = metric.operator() == null ? "" : metric.operator() + " ";
    return new Threshold(value, VisibleText.line(sign + metric.threshold()));
  }

  private static @Nullable Point worst(List<Point> points, @Nullable String operator) {
    Comparator<Point> byValue = Comparator.comparingDouble(Point::value);
    return switch (operator == null ? "" : operator.strip()) {
      case ">", ">=" -> points.stream().max(byValue).orElse(null);
      case "<", "<=" -> points.stream().min(byValue).orElse(null);
      default -> null;
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
