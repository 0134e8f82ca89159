package dev.tocsin.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.notification.Notice;
import dev.tocsin.settings.Channel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToastQueueTest {

  private final ToastQueue queue = new ToastQueue();

  @Test
  void threeAreShownTheWorstAndThenTheNewestFirst() {
    queue.put(notice("a", Level.SERIOUS));
    queue.put(notice("b", Level.WARN));
    queue.put(notice("c", Level.REMIND));
    queue.put(notice("d", Level.UNGRADED));
    queue.put(notice("e", Level.SERIOUS));

    assertThat(queue.shown()).extracting(Notice::slot).containsExactly("e", "a", "d");
    assertThat(queue.waiting()).isEqualTo(2);
  }

  @Test
  void oneSlotHasOneToast() {
    queue.put(notice("a", Level.WARN));
    queue.put(notice("a", Level.SERIOUS));

    assertThat(queue.shown()).containsExactly(notice("a", Level.SERIOUS));
    assertThat(queue.remove("a")).isTrue();
    assertThat(queue.remove("a")).isFalse();
    assertThat(queue.shown()).isEmpty();
  }

  @Test
  void aToastGoesByItselfAndASeriousOneStaysForAMinute() {
    queue.put(notice("a", Level.WARN));
    queue.put(notice("b", Level.SERIOUS));

    assertThat(queue.pass(Duration.ofSeconds(7))).isFalse();
    assertThat(queue.pass(Duration.ofSeconds(1))).isTrue();
    assertThat(queue.shown()).extracting(Notice::slot).containsExactly("b");
    assertThat(queue.pass(Duration.ofSeconds(52))).isTrue();
    assertThat(queue.shown()).isEmpty();
  }

  @Test
  void whatNobodyCouldSeeIsShownForItsWholeTime() {
    for (String slot : new String[] {"a", "b", "c", "d"}) {
      queue.put(notice(slot, Level.WARN));
    }

    queue.pass(Duration.ofSeconds(8));

    assertThat(queue.shown()).extracting(Notice::slot).containsExactly("a");
    assertThat(queue.pass(Duration.ofSeconds(7))).isFalse();
  }

  @Test
  void aReplacedToastBeginsAnew() {
    queue.put(notice("a", Level.WARN));
    queue.pass(Duration.ofSeconds(7));
    queue.put(notice("a", Level.WARN));

    assertThat(queue.pass(Duration.ofSeconds(7))).isFalse();
  }

  @Test
  void noSenderCanMakeItGrowWithoutEnd() {
    for (int number = 0; number < 10_000; number++) {
      queue.put(notice("slot-" + number, Level.WARN));
    }

    assertThat(queue.waiting()).isEqualTo(47);
    assertThat(queue.shown()).extracting(Notice::slot).startsWith("slot-9999");
  }

  private static Notice notice(String slot, Level level) {
    return new Notice(slot, level, "title", "body", 7L, Channel.DESKTOP);
  }
}
