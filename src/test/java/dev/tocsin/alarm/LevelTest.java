package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

  @ParameterizedTest
  @CsvSource({
    "Serious, SERIOUS",
    "CRITICAL, SERIOUS",
    "严重, SERIOUS",
    "Warn, WARN",
    "warning, WARN",
    "警告, WARN",
    "Remind, REMIND",
    "Note, REMIND",
    "info, REMIND",
    "提醒, REMIND",
    "提示, REMIND",
    "' warn ', WARN",
    "P1, UNGRADED",
    "'', UNGRADED",
    ", UNGRADED",
  })
  void theWordOfEverySenderIsALevel(@Nullable String sent, Level level) {
    assertThat(Level.parse(sent)).isEqualTo(level);
  }
}
