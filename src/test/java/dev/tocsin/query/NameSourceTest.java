package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSourceTest {

  @Test
  void ofAMetricItIsItsNameAndWhereItIs() {
    Condition cpu = new Condition.Metric("cpu_usage", "CPU 利用率", ">", "90", "97", "%");

    NameSource source = NameSource.of(subject("ins-1", cpu));

    assertThat(source)
        .isEqualTo(
            new NameSource(
                "metric", "cpu_usage", "cvm_device", "", "qce/cvm", "gz", "ins-1", "web"));
    assertThat(source.condition())
        .isEqualTo(new Condition.Metric("cpu_usage", "cpu_usage", null, null, null, null));
    assertThat(source.policy()).isEqualTo(new Policy(null, null, "cvm_device", null, null));
    assertThat(source.object()).isEqualTo(new CloudObject("ins-1", "web", "qce/cvm", "gz", "{}"));
  }

  @Test
  void ofAnEventItIsItsProductToo() {
    Condition oom = new Condition.Event("guest_oom", "OOM", "cvm", "CVM", true);

    NameSource source = NameSource.of(subject("ins-1", oom));

    assertThat(source.conditionKind()).isEqualTo("event");
    assertThat(source.productName()).isEqualTo("cvm");
    assertThat(source.condition())
        .isEqualTo(new Condition.Event("guest_oom", "guest_oom", "cvm", null, false));
  }

  @Test
  void whatAnAlarmHasNotIsEmpty() {
    Subject bare =
        new Subject(
            "",
            null,
            new Policy(null, null, null, null, null),
            new CloudObject(null, "", null, null, "{}"),
            null,
            Level.UNGRADED,
            true,
            null);

    assertThat(NameSource.of(bare)).isEqualTo(new NameSource("", "", "", "", "", "", "", ""));
    assertThat(NameSource.of(bare).condition()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"ins-o9p3rg3m, ins-", "a-b-c, a-", "-x, -", "118.25.31.161, ''"})
  void theKindOfAnObjectIsItsIdUpToTheFirstHyphen(String id, String prefix) {
    assertThat(NameSource.of(subject(id, null)).ofKind().objectId()).isEqualTo(prefix);
  }

  @Test
  void whatSeparatesThePartsIsInNoneOfThem() {
    Condition odd = new Condition.Metric("cpu\u001fusage", "CPU", null, null, null, null);

    assertThat(NameSource.of(subject("ins\u001f1", odd)))
        .extracting(NameSource::conditionName, NameSource::objectId)
        .containsExactly("cpu usage", "ins 1");
  }

  private static Subject subject(String id, @Nullable Condition condition) {
    return new Subject(
        "metric",
        "1250000000",
        new Policy("policy-1", "web", "cvm_device", "CVM", null),
        new CloudObject(id, "web", "qce/cvm", "gz", "{\"a\":1}"),
        condition,
        Level.WARN,
        true,
        null);
  }
}
