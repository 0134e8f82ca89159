package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Reading;
import dev.tocsin.callback.Bodies;
import dev.tocsin.store.AlarmRow.Kept;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentAlarmsTest {

  private final RecentAlarms recent = new RecentAlarms();
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
  void theOldestMakeRoom() {
    Alarm alarm = alarm("prod-cpu");
    for (long id = 1; id <= 1_000; id++) {
      recent.put(new Kept(alarm.withId(id), 1));
    }

    assertThat(recent.size()).isBetween(100, 500);
    assertThat(recent.get(1)).isNull();
    assertThat(recent.get(1_000)).isNotNull();
  }

  /// A sender may give an alarm names of 65,536 characters.
  @Test
  void whatHasLongTextsIsNotKept() {
    recent.put(new Kept(alarm("prod-cpu"), 1));
    recent.put(new Kept(alarm("x".repeat(60_000)).withId(1), 1));

    assertThat(recent.get(1)).isNull();
    assertThat(recent.size()).isZero();
  }

  private Alarm alarm(String policyName) {
    String body =
        new String(Bodies.firing("ins-1", "91", 0), StandardCharsets.UTF_8)
            .replace("prod-cpu", policyName);
    fixture.keep(body.getBytes(StandardCharsets.UTF_8), StoreFixture.NOW);
    assertThat(fixture.store().reader().inbox(1))
        .extracting(InboxEntry::reason)
        .doesNotContain(Reading.Reason.NOT_AN_ALARM);
    long newest = fixture.number("SELECT max(id) FROM alarm");
    return fixture.store().reader().alarm(newest).orElseThrow();
  }
}
