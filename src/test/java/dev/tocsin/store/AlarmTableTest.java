package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Neighbours;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmTableTest {

  private static final List<@Nullable String> VALUES = Arrays.asList(null, "a", "b");

  private static final AlarmMessage EARLIER =
      message(null, null, null, null, null, Messages.BEGIN.minusSeconds(60));

  @TempDir Path folder;

  /// The rule is written twice, once for the index: this holds both together. The database is asked
  /// where an identity stands twice.
  @Test
  void theDatabaseTakesForOneAlarmWhatTheKeysTakeForOne() throws SQLException {
    List<AlarmMessage> messages = new ArrayList<>();
    for (String account : VALUES) {
      for (String policyId : VALUES) {
        for (String policyName : VALUES) {
          for (String namespace : Arrays.asList(null, "qce/a", "QCE/A", "qce/b")) {
            for (String policyType : VALUES) {
              messages.add(
                  message(account, policyId, policyName, namespace, policyType, Messages.BEGIN));
            }
          }
        }
      }
    }
    try (Connection connection = Database.open(folder.resolve("tocsin.db")).writer()) {
      AlarmTable table = new AlarmTable(connection);
      for (AlarmMessage first : messages) {
        table.insert(begun(first).withId(1));
        table.insert(begun(EARLIER).withId(2));
        for (AlarmMessage second : messages) {
          assertThat(table.neighbours(second).same() != null)
              .as("%s and %s", first.key(), second.key())
              .isEqualTo(first.key().isSameAs(second.key()));
        }
        connection.rollback();
        table.forget();
      }
    }
  }

  /// What a push tells for the first time counts from then on, also for an alarm that was not read
  /// again since.
  @Test
  void whatARepeatWasTheFirstToTellCountsForTheNextPush() throws SQLException {
    try (Connection connection = Database.open(folder.resolve("tocsin.db")).writer()) {
      AlarmTable table = new AlarmTable(connection);
      table.insert(begun(message(null, null, "a", null, null, Messages.BEGIN)).withId(1));
      repeat(table, message("account-1", "policy-1", "a", null, null, Messages.BEGIN));

      assertThat(of(table, "account-1", "policy-1", "renamed")).isNotNull();
      assertThat(of(table, "account-2", "policy-1", "a")).isNull();
      assertThat(of(table, "account-1", "policy-2", "a")).isNull();
    }
  }

  private static void repeat(AlarmTable table, AlarmMessage message) throws SQLException {
    Neighbours near = table.neighbours(message);
    table.update(
        Lifecycle.judge(near, message, Messages.BEGIN, Messages.STALE_AFTER).getFirst().after());
  }

  private static @Nullable Alarm of(
      AlarmTable table, String account, String policyId, String policyName) throws SQLException {
    return table
        .neighbours(message(account, policyId, policyName, null, null, Messages.BEGIN))
        .same();
  }

  private static Alarm begun(AlarmMessage message) {
    return Lifecycle.judge(
            new Neighbours(null, null, null), message, Messages.BEGIN, Messages.STALE_AFTER)
        .getFirst()
        .after();
  }

  private static AlarmMessage message(
      @Nullable String account,
      @Nullable String policyId,
      @Nullable String policyName,
      @Nullable String namespace,
      @Nullable String policyType,
      Instant begin) {
    Subject subject =
        new Subject(
            "metric",
            account,
            new Policy(policyId, policyName, policyType, null, null),
            new CloudObject("ins-1", "web", namespace, "gz", "{}"),
            new Condition.Metric("cpu", "cpu", null, null, null, null),
            Level.WARN,
            true,
            null);
    return new AlarmMessage(
        Phase.FIRING,
        AlarmKey.of(subject, Map.of("unInstanceId", "ins-1")),
        subject,
        begin,
        null,
        null,
        null,
        null,
        List.of());
  }
}
