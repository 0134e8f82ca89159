package dev.tocsin.export;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table of alarms for spreadsheets (RFC 4180), with a byte order mark so that they read it as
/// UTF-8.
public final class CsvWriter implements AlarmWriter {

  private static final String HEAD =
      "id,phase,ending,level,type,policyId,policyName,policyType,namespace,region,product,"
          + "objectId,objectName,dimensions,name,showName,operator,threshold,value,unit,"
          + "firstOccurredAt,resolvedAt,durationSeconds,lastReceivedAt,notifications,redeliveries,"
          + "startSeen,sessionIds";

  /// A spreadsheet takes such a text for a formula, and whoever sends alarms could make it compute.
  private static final Pattern FORMULA =
      Pattern.compile(
          "[\t\r].*|\\s*[=+\\-@＝＋－＠].*", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private final Function<Subject, String> product;
  private final Verdict.Source verdicts;
  private final InstantSource clock;
  private final Writer to;

  /// @param product the product's name in the program's language
  /// @param verdicts say which level counts
  public CsvWriter(
      Function<Subject, String> product, Verdict.Source verdicts, InstantSource clock, Writer to)
      throws IOException {
    this.product = product;
    this.verdicts = verdicts;
    this.clock = clock;
    this.to = to;
    to.write('\ufeff');
    to.write(HEAD);
    to.write("\r\n");
  }

  @Override
  public void write(Alarm alarm) throws IOException {
    Course course = alarm.course();
    Subject subject = alarm.subject();
    Policy policy = subject.policy();
    CloudObject object = subject.object();
    Condition condition = subject.condition();
    Condition.Metric metric = condition instanceof Condition.Metric of ? of : null;
    row(
        String.valueOf(alarm.id()),
        course.phase().name(),
        course.ending() == null ? null : course.ending().name(),
        verdicts.on(alarm, clock.instant()).level().name(),
        subject.type(),
        policy.id(),
        policy.name(),
        policy.type(),
        object.namespace(),
        object.region(),
        product.apply(subject),
        object.id(),
        object.name(),
        object.dimensions(),
        condition == null ? null : condition.name(),
        condition == null ? null : condition.showName(),
        metric == null ? null : metric.operator(),
        metric == null ? null : metric.threshold(),
        metric == null ? null : metric.value(),
        metric == null ? null : metric.unit(),
        time(course.firstOccurredAt()),
        time(course.resolvedAt()),
        String.valueOf(alarm.duration(clock.instant()).toSeconds()),
        time(course.lastReceivedAt()),
        String.valueOf(alarm.tally().notifications()),
        String.valueOf(alarm.tally().redeliveries()),
        String.valueOf(course.startSeen()),
        String.join(" ", alarm.tally().sessionIds()));
  }

  @Override
  public void close() throws IOException {
    to.close();
  }

  private void row(@Nullable String... cells) throws IOException {
    to.write(Arrays.stream(cells).map(CsvWriter::cell).collect(Collectors.joining(",")));
    to.write("\r\n");
  }

  private static String cell(@Nullable String text) {
    if (text == null) {
      return "";
    }
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    String harmless = formula ? "'" + text : text;
    boolean plain = harmless.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
