package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import dev.tocsin.alarm.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a query looks. In the tables `|` stands between lines.
class AlarmTextsTest {

  private static final Policy POLICY =
      new Policy("Policy-1", "Prod Web", "CVM_device", "CVM - Basic", "https://tcop.qq.com/r/1");
  private static final CloudObject OBJECT =
      new CloudObject("Ins-1", "Web-GZ", "QCE/CVM", "GZ", "{\"vpcId\":\"V\"}");
  private static final Condition METRIC =
      new Condition.Metric("Cpu_usage", "CPU 利用率", ">", "90", "97", "%");
  private static final Condition EVENT =
      new Condition.Event("Guest_oom", "OOM", "CVM", "Cloud VM", false);
  private static final Names NAMES =
      new Names("cvm\n云服务器", "qce/cvm", "guangzhou\n广州", "cpu utilization", "shop");

  @Test
  void aFreeWordIsLookedForInAllThatAPersonMayRemember() {
    assertThat(lines(AlarmTexts.all(alarm(METRIC), NAMES)))
        .isEqualTo(
            "policy-1|prod web|cvm_device|cvm - basic|qce/cvm|gz|ins-1|web-gz|{\"vpcid\":\"v\"}"
                + "|cpu_usage|cpu 利用率|s-1|s-2|warn|warning|警告"
                + "|cvm|云服务器|qce/cvm|guangzhou|广州|cpu utilization|shop");
  }

  @Test
  void anEventIsAlsoRememberedByItsProduct() {
    assertThat(lines(AlarmTexts.all(alarm(EVENT), NAMES)))
        .contains("|guest_oom|oom|cvm|cloud vm|s-1|s-2|");
  }

  @Test
  void whatWasNotSentIsNowhere() {
    assertThat(lines(AlarmTexts.all(alarm(null), NAMES))).contains("}|s-1|s-2|");
    assertThat(AlarmTexts.of(Field.POLICY_ID, bare(), NAMES)).isEmpty();
    assertThat(AlarmTexts.of(Field.POLICY, bare(), NAMES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POLICY, prod web",
    "POLICY_ID, policy-1",
    "NAMESPACE, qce/cvm",
    "PRODUCT, cvm_device|cvm - basic|cvm|云服务器",
    "REGION, gz|guangzhou|广州",
    "OBJECT, ins-1|web-gz|shop",
    "METRIC, cpu_usage|cpu 利用率|cpu utilization",
    "EVENT, ''",
    "TYPE, metric",
    "NOTE, ''",
    "ID, s-1|s-2",
  })
  void toAFieldBelongsWhatWasSentAndItsNames(Field field, String texts) {
    assertThat(lines(AlarmTexts.of(field, alarm(METRIC), NAMES))).isEqualTo(texts);
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCT, cvm_device|cvm - basic|cvm|cloud vm|cvm|云服务器",
    "METRIC, ''",
    "EVENT, guest_oom|oom|cpu utilization",
  })
  void anEventHasAProductOfItsOwnAndNoMetric(Field field, String texts) {
    assertThat(lines(AlarmTexts.of(field, alarm(EVENT), NAMES))).isEqualTo(texts);
  }

  private static String lines(String texts) {
    return texts.replace('\n', '|');
  }

  private static Alarm bare() {
    return alarm(
        new Policy(null, null, null, null, null),
        new CloudObject(null, "", null, null, "{}"),
        null,
        List.of());
  }

  private static Alarm alarm(@Nullable Condition condition) {
    return alarm(POLICY, OBJECT, condition, List.of("S-1", "s-2"));
  }

  private static Alarm alarm(
      Policy policy, CloudObject object, @Nullable Condition condition, List<String> sessionIds) {
    Subject subject =
        new Subject("Metric", null, policy, object, condition, Level.WARN, true, null);
    Course course =
        new Course(
            Phase.FIRING, null, Messages.BEGIN, null, Messages.BEGIN, Messages.BEGIN, true, true);
    return new Alarm(
        1, AlarmKey.of(subject, Map.of()), subject, course, new Tally(1, 0, sessionIds));
  }
}
