package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.Field;
import dev.tocsin.query.LevelWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One alarm as the table shows it: every text resolved in the language of the screen, untrusted
/// characters already made visible. Immutable; equal id means the same alarm.
///
/// @param judgement what follows from the time and from what people have set
/// @param policy the policy's label
/// @param product short name of the product, for the column
/// @param namespace lower case; as sent, else as the policy type tells; empty when unknown
/// @param object the object's label
/// @param condition the metric's or event's name for people
/// @param event true when the alarm is an event and has no value
/// @param value the newest value with its unit; empty when none was sent
/// @param number the newest value as a number; null where it is none
/// @param threshold operator and threshold, such as `> 90`; empty when none was sent
/// @param margin how far over, see [Margin]; null where nothing can be said
/// @param region the region's name; empty for products without one
/// @param lingers true when it was resolved a moment ago and still stands among the firing ones
/// @param texts what queries look in
public record Row(
    Alarm alarm,
    Judgement judgement,
    String policy,
    String product,
    String namespace,
    String object,
    String condition,
    boolean event,
    String value,
    @Nullable Double number,
    String threshold,
    @Nullable Double margin,
    String region,
    boolean lingers,
    RowTexts texts)
    implements Line {

  /// The same, at its place among the firing ones or no longer.
  Row lingering(boolean stays) {
    return new Row(
        alarm, judgement, policy, product, namespace, object, condition, event, value, number,
        threshold, margin, region, stays, texts);
  }

  /// The same, judged otherwise.
  Row with(Judgement other) {
    return new Row(
        alarm, other, policy, product, namespace, object, condition, event, value, number,
        threshold, margin, region, lingers, texts);
  }

  /// The same, of an alarm that begins again and again or does not.
  Row chattering(boolean now) {
    return now == isChattering() ? this : with(judgement.chattering(now));
  }

  /// The value that a term about this row asks for exactly, as [Attribute] has it: in no language;
  /// empty when the alarm has none.
  public String value(Attribute attribute) {
    return switch (attribute) {
      case POLICY -> first(texts.policy());
      case NAMESPACE -> first(texts.names().namespace());
      case PRODUCT ->
          first(texts.names().product().isEmpty() ? texts.product() : texts.names().product());
      case REGION ->
          first(texts.names().region().isEmpty() ? texts.region() : texts.names().region());
      case OBJECT -> first(texts.object());
      case METRIC -> first(texts.of(Field.METRIC, alarm));
      case EVENT -> first(texts.of(Field.EVENT, alarm));
      case LEVEL -> LevelWords.word(level());
      case STATE -> state().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String first(String lines) {
    return lines.indexOf('\n') < 0
        ? lines
        : lines.lines().filter(line -> !line.isEmpty()).findFirst().orElse("");
  }

  /// The state by which the rows are sorted.
  RowState place() {
    return lingers ? RowState.FIRING : state();
  }

  @Override
  public boolean isSame(Line other) {
    return other instanceof Row row && row.id() == id();
  }

  public long id() {
    return alarm.id();
  }

  public RowState state() {
    return judgement.state(alarm);
  }

  /// The level that counts, which may be a person's and not the sender's.
  public Level level() {
    return judgement.grade().level();
  }

  public Grade grade() {
    return judgement.grade();
  }

  /// Firing without news.
  public boolean isStale() {
    return judgement.stale();
  }

  /// A repeat should have come and has not.
  public boolean isOverdue() {
    return judgement.overdue();
  }

  /// It begins again and again.
  public boolean isChattering() {
    return judgement.chattering();
  }

  /// Firing for more than a day.
  public boolean isStanding() {
    return judgement.standing();
  }

  public boolean isShelved() {
    return judgement.shelved() != null;
  }

  /// When it is shown again; null when it is not on the shelf.
  public @Nullable Instant shelvedUntil() {
    return judgement.shelved() == null ? null : judgement.shelved().until();
  }

  /// What a person wrote about it last; null when nobody has.
  public @Nullable String note() {
    return alarm.attention().note();
  }

  /// When the next repeat is expected; null when none is.
  public @Nullable Instant nextDueAt() {
    return alarm.nextDueAt();
  }

  public Instant firstOccurredAt() {
    return alarm.course().firstOccurredAt();
  }

  /// Live while firing, frozen when resolved.
  public Duration duration(Instant now) {
    return alarm.duration(now);
  }

  /// How many pushes told something about this occurrence.
  public int notifications() {
    return alarm.tally().notifications();
  }
}
