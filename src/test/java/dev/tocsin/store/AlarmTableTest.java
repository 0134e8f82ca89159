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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmTableTest {

  private static final List<@Nullable String> VALUES = Arrays.asList(null, "a", "b");

  @TempDir Path folder;

  /// The rule is written twice, once for the index: this holds both together.
  @Test
  void theDatabaseTakesForOneAlarmWhatTheKeysTakeForOne() throws SQLException {
    List<AlarmMessage> messages = new ArrayList<>();
    for (String account : VALUES) {
      for (String policyId : VALUES) {
        for (String policyName : VALUES) {
          for (String namespace : Arrays.asList(null, "qce/a", "QCE/A", "qce/b")) {
            for (String policyType : VALUES) {
              messages.add(message(account, policyId, policyName, namespace, policyType));
            }
          }
        }
      }
    }
    try (Connection connection = Database.open(folder.resolve("tocsin.db")).writer()) {
      AlarmTable table = new AlarmTable(connection);
      for (AlarmMessage first : messages) {
        table.insert(begun(first));
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

  private static Alarm begun(AlarmMessage message) {
    return Lifecycle.judge(
            new Neighbours(null, null, null), message, Messages.BEGIN, Messages.STALE_AFTER)
        .getFirst()
        .after()
        .withId(1);
  }

  private static AlarmMessage message(
      @Nullable String account,
      @Nullable String policyId,
      @Nullable String policyName,
      @Nullable String namespace,
      @Nullable String policyType) {
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
        Messages.BEGIN,
        null,
        null,
        null,
        null,
        List.of());
  }
}
