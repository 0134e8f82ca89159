package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorWatchTest {

  private static final Instant NOW = Instant.parse("2026-03-01T04:05:06Z");

  @TempDir Path folder;
  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final List<String> lines = new ArrayList<>();
  private final ErrorWatch watch =
      new ErrorWatch(
          List.of(
              new Handler() {
                @Override
                public void publish(LogRecord line) {
                  lines.add(line.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
              }),
          time::get,
          () -> {});

  @Test
  void theSameErrorIsToldOnceAMinuteWithHowOftenItCame() {
    for (int beat = 0; beat < 60; beat++) {
      fail("A beat failed", new IllegalStateException("in vain"));
      time.set(time.get().plusSeconds(1));
    }
    fail("A beat failed", new IllegalStateException("in vain"));

    assertThat(lines)
        .containsExactly(
            "A beat failed", "A beat failed (and 59 times since the last line like this)");
    assertThat(watch.tally().count()).isEqualTo(61);
    assertThat(watch.tally().lastAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(watch.tally().last())
        .isEqualTo("A beat failed: java.lang.IllegalStateException: in vain");
  }

  @Test
  void anErrorOfAnotherClassIsToldAtOnce() {
    fail("A beat failed", new IllegalStateException());
    fail("A beat failed", new OutOfMemoryError());

    assertThat(lines).hasSize(2);
  }

  @Test
  void whatIsNoErrorOfTheProgramIsNotCounted() {
    LogRecord warning = new LogRecord(Level.WARNING, "Not answered");
    warning.setThrown(new IllegalStateException());
    watch.publish(warning);
    watch.publish(warning);

    assertThat(lines).hasSize(2);
    assertThat(watch.tally().count()).isZero();
  }

  @Test
  void anErrorWithoutAThrowableCountsAndIsToldOnceAMinute() {
    watch.publish(new LogRecord(Level.SEVERE, "The database is damaged"));
    watch.publish(new LogRecord(Level.SEVERE, "The database is damaged"));
    watch.publish(new LogRecord(Level.SEVERE, "The writer did not end in time"));

    assertThat(lines).containsExactly("The database is damaged", "The writer did not end in time");
    assertThat(watch.tally().count()).isEqualTo(3);
    assertThat(watch.tally().last()).isEqualTo("The writer did not end in time");
  }

  @Test
  void aClockThatIsSetBackSilencesNothing() {
    fail("A beat failed", new IllegalStateException("in vain"));
    time.set(NOW.minusSeconds(3_600));
    fail("A beat failed", new IllegalStateException("in vain"));

    assertThat(lines).hasSize(2);
  }

  @Test
  void aThreadThatFailsIsReportedOnceAndTheProgramGoesOn() throws Exception {
    ErrorWatch real = Logs.keepIn(folder, InstantSource.system());
    try {
      for (Thread.Builder kind :
          List.of(Thread.ofPlatform().name("platform"), Thread.ofVirtual().name("virtual"))) {
        Thread thread =
            kind.start(() -> {
              throw new AssertionError("made by a test");
            });
        thread.join();
      }

      assertThat(real.tally().count()).isEqualTo(2);
      assertThat(real.tally().last()).contains("Thread virtual failed").contains("made by a test");
    } finally {
      Logs.end(real);
    }
    try (var logs = Files.list(folder.resolve("logs"))) {
      String told =
          Files.readString(
              logs.filter(each -> each.toString().endsWith(".log")).findFirst().orElseThrow());
      assertThat(told).contains("Thread platform failed").contains("AssertionError");
    }
  }

  private void fail(String what, Throwable error) {
    LogRecord line = new LogRecord(Level.SEVERE, what);
    error.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("Here", "there", "Here.java", 1)});
    line.setThrown(error);
    watch.publish(line);
  }
}
