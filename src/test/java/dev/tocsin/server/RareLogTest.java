package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RareLogTest {

  @Test
  void thereIsOneLineAMinuteWithTheCountOfTheOthers() {
    List<String> lines = new ArrayList<>();
    Handler handler = collector(lines);
    Logger logger = Logger.getLogger(RareLog.class.getName());
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
      RareLog log = new RareLog(now::get);
      for (int i = 0; i < 5; i++) {
        log.log(RareLog.Event.STORE_BUSY, "full");
      }
      log.log(RareLog.Event.STORE_FAILED, "disk full");
      now.set(Instant.EPOCH.plusSeconds(60));
      log.log(RareLog.Event.STORE_BUSY, "full");

      now.set(Instant.EPOCH.minusSeconds(3600));
      log.log(RareLog.Event.STORE_BUSY, "full though the clock was set back");

      assertThat(lines).hasSize(4);
      assertThat(lines.get(0)).endsWith("full");
      assertThat(lines.get(1)).endsWith("disk full");
      assertThat(lines.get(2)).endsWith("full (and 4 times since the last line like this)");
      assertThat(lines.get(3)).endsWith("set back");
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
  }

  private static Handler collector(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
