package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.callback.Bodies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherAlarmsTest {

  private static final Instant LONG_AGO = Instant.EPOCH;

  @TempDir Path folder;
  private StoreFixture fixture;

  @BeforeEach
  void open() {
    fixture = new StoreFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theSamePolicysOtherAlarmsAreCountedAndTheNewestCome() {
    for (int i = 1; i <= 8; i++) {
      fixture.keep(
          at(Bodies.firing("ins-" + i, "91", 0), "2026-11-20 14:0%d:00".formatted(i)), NOW);
    }
    fixture.store().close(8, NOW, null, null).toCompletableFuture().join();

    OtherAlarms others = fixture.store().othersOfPolicy(alarm(1), LONG_AGO);

    assertThat(others.firing()).isEqualTo(6);
    assertThat(others.recent()).isEqualTo(7);
    assertThat(others.newest())
        .extracting(alarm -> alarm.object().id())
        .containsExactly("ins-8", "ins-7", "ins-6", "ins-5", "ins-4");
  }

  @Test
  void theSameObjectsOtherAlarmsAreThoseOfItsOtherPoliciesToo() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(text(Bodies.firing("ins-1", "91", 0), "policy-1", "policy-2"), NOW);
    fixture.keep(Bodies.firing("ins-2", "91", 0), NOW);

    assertThat(fixture.store().othersOfObject(alarm(1), LONG_AGO).newest())
        .extracting(Alarm::id)
        .containsExactly(2L);
    assertThat(fixture.store().othersOfPolicy(alarm(1), LONG_AGO).newest())
        .extracting(Alarm::id)
        .containsExactly(3L);
  }

  @Test
  void whatBeganBeforeIsShownButNotCounted() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(Bodies.firing("ins-2", "91", 0), NOW);

    OtherAlarms others = fixture.store().othersOfPolicy(alarm(1), NOW.plusSeconds(86_400));

    assertThat(others.recent()).isZero();
    assertThat(others.firing()).isOne();
    assertThat(others.newest()).hasSize(1);
  }

  @Test
  void whatHasNoIdIsFoundByItsName() {
    fixture.keep(without(Bodies.firing("ins-1", "91", 0)), NOW);
    fixture.keep(without(text(Bodies.firing("ins-1", "91", 0), "cpu_usage", "mem_usage")), NOW);

    assertThat(alarm(1).policy().id()).isNull();
    assertThat(fixture.store().othersOfPolicy(alarm(1), LONG_AGO).newest()).hasSize(1);
  }

  @Test
  void anAlarmThatNamesNeitherHasNoOthers() {
    byte[] body =
        "{\"alarmStatus\":\"1\",\"alarmType\":\"metric\",\"sessionId\":\"s\",\"alarmObjInfo\":{},"
            .concat("\"alarmPolicyInfo\":{\"conditions\":{\"metricName\":\"m\"}}}")
            .getBytes(StandardCharsets.UTF_8);
    fixture.keep(body, NOW);

    assertThat(fixture.store().othersOfPolicy(alarm(1), LONG_AGO)).isNull();
    assertThat(fixture.store().othersOfObject(alarm(1), LONG_AGO)).isNull();
  }

  private Alarm alarm(long id) {
    return fixture.store().reader().alarm(id).orElseThrow();
  }

  private static byte[] at(byte[] body, String time) {
    return text(body, "2026-11-20 14:00:00", time);
  }

  private static byte[] without(byte[] body) {
    return text(body, "\"policyId\":\"policy-1\",", "");
  }

  private static byte[] text(byte[] body, String old, String wanted) {
    return new String(body, StandardCharsets.UTF_8)
        .replace(old, wanted)
        .getBytes(StandardCharsets.UTF_8);
  }
}
