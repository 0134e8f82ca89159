package dev.tocsin.notification;

import static dev.tocsin.notification.SampleAlarms.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.i18n.Texts;
import dev.tocsin.settings.Channel;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTest {

  private static final ReasonWriter ENGLISH =
      new ReasonWriter(Texts.in(Locale.ENGLISH), ZoneOffset.UTC);

  @Test
  void whatIsKeptIsReadAgain() {
    List<Reason> reasons = new ArrayList<>();
    for (Event event : Event.values()) {
      reasons.add(new Reason.Because(event));
    }
    reasons.addAll(
        List.of(
            new Reason.Muted(NOON),
            new Reason.QuietHours(NOON),
            new Reason.Shelved(NOON),
            new Reason.ShelvedByRule("policy:\"a b\""),
            new Reason.Acknowledged(),
            new Reason.Route(),
            new Reason.View("databases"),
            new Reason.PartOfStorm(),
            new Reason.Digest()));

    assertThat(reasons)
        .allSatisfy(
            reason -> assertThat(Reason.of(reason.word(), reason.parameter())).contains(reason));
  }

  @Test
  void wordsOfAnotherVersionAreNoReason() {
    assertThat(Reason.of("tired", null)).isEmpty();
    assertThat(Reason.of("muted", "soon")).isEmpty();
    assertThat(Reason.of("muted", null)).isEmpty();
  }

  @Test
  void aLineSaysHowAndWhy() {
    assertThat(ENGLISH.line(Channel.SOUND, new Reason.Because(Event.NEW), NOON))
        .isEqualTo("Announced with a sound: new alarm");
    assertThat(
            ENGLISH.line(
                Channel.WINDOW, new Reason.QuietHours(NOON.plus(Duration.ofHours(20))), NOON))
        .isEqualTo("Only in the window: quiet hours until 08:00");
    assertThat(ENGLISH.line(Channel.NONE, new Reason.Shelved(NOON.plus(Duration.ofDays(3))), NOON))
        .isEqualTo("Not announced: shelved until 2026-11-26 12:00");
    assertThat(
            new ReasonWriter(Texts.in(Locale.CHINA), ZoneOffset.ofHours(8))
                .line(Channel.NONE, new Reason.Muted(NOON), NOON))
        .isEqualTo("未通知：静音至 20:00");
  }

  @Test
  void theTextOfARuleIsOnlyText() {
    assertThat(
            ENGLISH.line(
                Channel.NONE, new Reason.ShelvedByRule("{0}\n\u202e" + "x".repeat(20_000)), NOON))
        .startsWith("Not announced: shelved by the rule {0} xxx")
        .hasSizeLessThan(150);
  }
}
