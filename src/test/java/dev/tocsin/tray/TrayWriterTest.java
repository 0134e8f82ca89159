package dev.tocsin.tray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.tray.TrayState.Sign;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrayWriterTest {

  private static final Instant NOW = States.NOW;

  @Test
  void theSignSaysTheWorstThatAPersonShouldKnow() {
    assertThat(sign(States.figures(0, 0, 0))).isEqualTo(Sign.CLEAR);
    assertThat(sign(States.figures(3, 1, 2))).isEqualTo(Sign.SERIOUS);
    assertThat(sign(States.figures(3, 0, 2))).as("one of no level").isEqualTo(Sign.UNGRADED);
    assertThat(sign(States.figures(3, 0, 3))).isEqualTo(Sign.LESSER);
    TrayFigures muted = States.muted(States.figures(3, 1, 0), NOW.plusSeconds(60));
    assertThat(sign(muted)).isEqualTo(Sign.MUTED);
    assertThat(sign(States.down(muted))).as("down is worse than all").isEqualTo(Sign.DOWN);
  }

  @Test
  void theStatusSaysWhatFiresAndWhetherAlarmsCanArrive() {
    assertThat(status(new TrayFigures(3, 1, 0, 2, null, 8787, NOW.minusSeconds(125), List.of())))
        .isEqualTo("3 firing (1 serious), 2 shelved — receiving :8787 — last push 2 m ago");
    assertThat(status(new TrayFigures(1_200, 0, 0, 0, null, null, null, List.of())))
        .isEqualTo("1,200 firing — receiver down: alarms cannot arrive — no push yet");
    assertThat(status(States.muted(States.figures(0, 0, 0), Instant.parse("2026-11-20T08:00:00Z"))))
        .isEqualTo("Nothing fires — muted until 08:00 — receiving :8787 — last push 2 m ago");
    assertThat(status(States.muted(States.figures(0, 0, 0), Instant.MAX)))
        .contains("muted until you unmute");
    assertThat(
            new TrayWriter(Texts.in(Locale.CHINA), ZoneOffset.UTC)
                .write(States.figures(3, 1, 0), NOW)
                .status())
        .isEqualTo("3 条告警中（1 条严重） — 接收中 :8787 — 最近推送 2 分前");
  }

  @Test
  void theStatusStaysAMinute() {
    TrayFigures figures = new TrayFigures(0, 0, 0, 0, null, 1, NOW, List.of());

    assertThat(States.WRITER.write(figures, NOW.plusSeconds(3)))
        .isEqualTo(States.WRITER.write(figures, NOW.plusSeconds(59)));
    assertThat(States.WRITER.write(figures, NOW.plusSeconds(60)))
        .isNotEqualTo(States.WRITER.write(figures, NOW));
  }

  @Test
  void theMenuHasTheFirstFiveAlarms() {
    List<TrayFigures.Firing> many =
        LongStream.range(0, 9)
            .mapToObj(id -> new TrayFigures.Firing(id, Level.WARN, "alarm " + id))
            .toList();
    TrayState state = States.of(new TrayFigures(9, 0, 0, 0, null, 8787, NOW, many));

    assertThat(state.menu())
        .filteredOn(MenuEntry.Item.class::isInstance)
        .extracting(entry -> ((MenuEntry.Item) entry).label())
        .containsExactly(
            "Open Tocsin",
            "Acknowledge all new",
            "! alarm 0",
            "! alarm 1",
            "! alarm 2",
            "! alarm 3",
            "! alarm 4",
            "Settings",
            "Quit");
  }

  private static Sign sign(TrayFigures figures) {
    return States.of(figures).sign();
  }

  private static String status(TrayFigures figures) {
    return States.of(figures).status();
  }
}
