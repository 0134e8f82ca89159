package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.ClockCheck;
import dev.tocsin.dashboard.ClockCheck.Verdict;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Inside;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.server.Call;
import dev.tocsin.server.Calls;
import dev.tocsin.server.ErrorTally;
import dev.tocsin.server.TlsState;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.store.Outage;
import dev.tocsin.store.Outage.Cause;
import dev.tocsin.store.StoreFigures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiverPageTest {

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 900);

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void whileItIsShownItAsksByItself() {
    open(SampleWiring.untouched());

    room.console.wiring(SampleWiring.well());

    room.await("the calls", () -> table().getItems().size() == 9);
  }

  @Test
  void everythingThatWasLookedAtIsJudgedInOrder() {
    open(SampleWiring.well());

    assertThat(room.texts(".verdict-name"))
        .containsExactly(
            "Receiving",
            "Storing",
            "Disk",
            "Backups",
            "Database",
            "Reachable",
            "URL check",
            "Outages",
            "Quiet",
            "Secret",
            "Turned away",
            "Answer time",
            "Retries",
            "Clock, zone",
            "Writer",
            "Program",
            "Certificate",
            "Old secret");
    assertThat(room.texts(".verdict-grade"))
        .containsExactly(
            "Good", "Good", "Good", "Good", "Good", "Good", "Good", "Good", "Good", "Note", "Note",
            "Good", "Note", "Good", "Good", "Good", "Good", "Note");
    assertThat(room.texts(".verdict-text"))
        .contains(
            "A call came from 127.0.0.1, forwarded for 43.132.98.7.",
            "Arrived 50 m ago; 3 checks since the start.",
            "Last push 4 s ago. The longest pause of the last 7 days was 9 h 00 m.",
            "7 calls with a wrong path or secret; the last 41 s ago from 185.191.32.10.",
            "1 × Too busy, asked to come again · 1 × Sender went away · 3 × Body too large",
            "Half within 1.4 ms, 99 of 100 within 9.2 ms, the longest 41 ms. The cloud waits 5 s.",
            "2 among the last 1,000 callbacks.",
            "3 commits to disk, 99 % within 5.0 ms; 2 waiting.",
            "No error since the start.",
            "The old secret still counts. It was not used since the receiver listens.");
  }

  @Test
  void anErrorACertificateThatCannotBeRenewedAndALongQueueAreTold() {
    Wiring well = SampleWiring.well();
    Health health = well.health();
    Inside inside = well.inside();
    open(
        new Wiring(
            new Health(
                health.receiver(),
                null,
                health.lastPushAt(),
                health.lastCheckAt(),
                health.checks(),
                0,
                health.databaseBytes(),
                health.quiet(),
                List.of(),
                health.storage(),
                new ErrorTally(3, Samples.NOW, "A beat failed: java.lang.Error")),
            8787,
            well.calls(),
            well.retries(),
            well.clock(),
            new Inside(
                new StoreFigures(2_000, inside.store().commits(), 0, 0, Map.of()),
                new TlsState(
                    "CN=desk", Samples.NOW.plusSeconds(60), "00", "The file is half there"),
                null)));

    assertThat(room.texts(".verdict-grade").subList(14, 17))
        .containsExactly("Note", "Note", "Problem");
    assertThat(room.texts(".verdict-text"))
        .anySatisfy(text -> assertThat(text).startsWith("3 errors since the start"))
        .anySatisfy(text -> assertThat(text).endsWith("The file is half there"));
  }

  @Test
  void theCallsStandNewestFirstAndCanBeOnlyTheRefused() {
    open(SampleWiring.well());
    assertThat(calls())
        .extracting(Call::number)
        .containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    assertThat(room.texts(".call-cell"))
        .contains("Stored, a retry", "Too busy, asked to come again · 503");
    assertThat(room.texts(".call-number")).contains("1.4 ms", "1412", "–");

    room.command(() -> ((ToggleButton) room.find(".calls-head .toggle")).fire());
    assertThat(calls()).extracting(Call::number).containsExactly(7L, 5L, 4L, 3L);
  }

  @Test
  void whatComesLaterAppearsAndTheSelectedCallStays() {
    open(SampleWiring.untouched());
    assertThat(calls()).isEmpty();
    assertThat(room.texts(".placeholder .muted"))
        .contains("No calls yet. They appear here by themselves.");

    show(SampleWiring.well());
    room.command(() -> table().getSelectionModel().select(3));
    Wiring later = SampleWiring.well();
    show(
        new Wiring(
            later.health(),
            later.port(),
            new Calls(
                later.calls().newest().subList(2, 9),
                later.calls().counts(),
                later.calls().times()),
            later.retries(),
            later.clock(),
            later.inside()));

    assertThat(Fx.call(() -> table().getSelectionModel().getSelectedItem().number())).isEqualTo(6);
    assertThat(Fx.call(() -> table().getSelectionModel().getSelectedIndex())).isEqualTo(1);
  }

  @Test
  void aReceiverThatNobodyCanReachTellsTheTunnel() {
    open(SampleWiring.untouched());

    assertThat(room.text(".verdict-command .mono"))
        .isEqualTo("ssh -N -R 8787:127.0.0.1:8787 user@server");
    room.fire(".verdict-command .tiny-button");
    assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).startsWith("ssh -N -R");
    assertThat(room.texts(".verdict-grade"))
        .containsExactly(
            "Good", "Good", "Good", "Good", "Good", "Note", "Waiting", "Good", "Waiting", "Good",
            "Good", "Waiting", "Waiting", "Waiting", "Waiting", "Good");
  }

  @Test
  void aTakenPortIsToldAndAnotherCanBeTried() {
    open(SampleWiring.down());

    assertThat(room.texts(".verdict-text"))
        .contains("Port 8787 cannot be used: Address already in use");
    assertThat(room.texts(".verdict-grade")).startsWith("Problem");
    assertThat(Fx.call(() -> ((TextField) room.find(".callback-url")).getText()))
        .isEqualTo("The URL appears when the receiver listens");
    button("Try port 8788");
    button("Retry");
    assertThat(room.console.asked).contains("listen at 8788", "retry");

    show(SampleWiring.well());
    assertThat(shownButtons()).doesNotContain("Try port 8788", "Retry");
    button("Send test alarm");
    assertThat(room.console.asked).contains("test alarm");
  }

  @Test
  void anotherPortThanTheSettingsNameIsTold() {
    Wiring well = SampleWiring.well();
    open(
        new Wiring(well.health(), 8700, well.calls(), well.retries(), well.clock(), well.inside()));

    assertThat(room.texts(".verdict-words .muted"))
        .anySatisfy(advice -> assertThat(advice).startsWith("The settings say port 8700"));
  }

  @Test
  void theClockIsJudged() {
    Wiring well = SampleWiring.well();
    open(clock(well, Verdict.OTHER_ZONE, Duration.ofHours(-8)));
    assertThat(room.texts(".verdict-text"))
        .contains("The times of the newest alarms are 8 h 00 m away from their arrival.");

    show(clock(well, Verdict.CLOCK_BEHIND, Duration.ofMinutes(-4)));
    assertThat(room.texts(".verdict-text"))
        .contains(
            "The newest alarms came 4 m 00 s before their own time: this machine's clock is behind.");

    show(clock(well, Verdict.LATE, Duration.ofMinutes(7)));
    assertThat(room.texts(".verdict-text"))
        .contains("The newest alarms came 7 m 00 s after their own time.");
  }

  @Test
  void anUnusualSilenceIsABannerThatLeadsHere() {
    room.console.wiring(SampleWiring.well());
    room.console.bridge.show(SampleWiring.quietFor(Duration.ofHours(26), Duration.ofHours(8)));
    room.await("the banner", () -> room.isShown(".banner"));
    assertThat(room.text(".banner-title"))
        .isEqualTo("Quiet for 1 d 2 h. The longest pause of the last 7 days was 8 h 00 m.");

    button("Check the wiring");
    room.await("the page", () -> room.isShown(".wiring"));

    room.command(() -> room.find(".call-table").requestFocus());
    room.press(room.find(".call-table"), KeyCode.ESCAPE);
    room.await("the table", () -> !room.isShown(".wiring"));
  }

  @Test
  void aTimeInWhichNobodyListenedIsABannerUntilThePersonHasChecked() {
    Outage night =
        new Outage(
            Samples.NOW.minus(Duration.ofHours(8)),
            Samples.NOW.minus(Duration.ofHours(1)),
            Cause.ASLEEP);
    Outage weekend =
        new Outage(
            Samples.NOW.minus(Duration.ofDays(3)),
            Samples.NOW.minus(Duration.ofDays(1)),
            Cause.NOT_RUNNING);
    room.console.bridge.show(SampleWiring.after(List.of(night, weekend)));
    room.await("the banner", () -> room.isShown(".banner"));
    assertThat(room.text(".banner-title"))
        .isEqualTo("Not listening 06:32 – 13:32 (the machine slept) and once more");

    button("I checked");
    assertThat(room.console.asked).containsExactly("outages checked");

    Outage checked = new Outage(1, night.from(), night.to(), night.cause(), true);
    room.console.bridge.show(SampleWiring.after(List.of(checked)));
    room.await("no banner", () -> !room.isShown(".banner"));
    open(
        SampleWiring.with(
            SampleWiring.well(), SampleWiring.after(List.of(night)), ClockCheck.NONE));
    assertThat(room.texts(".verdict-text"))
        .contains("Not listening 06:32 – 13:32 (the machine slept)");
  }

  @Test
  void aSilenceThatIsUsualIsNoBanner() {
    room.console.bridge.show(SampleWiring.quietFor(Duration.ofHours(26), Duration.ofHours(9)));
    Fx.pulses(4);

    assertThat(room.isShown(".banner")).isFalse();
  }

  @Test
  void aTakenPortIsABannerWithAWayOut() {
    room.console.bridge.show(Samples.down());
    room.await("the banner", () -> room.isShown(".banner"));

    button("Retry");

    assertThat(room.console.asked).containsExactly("retry");
  }

  @Test
  void thePageStaysOpenInTheOtherLanguage() {
    open(SampleWiring.well());

    room.command(() -> room.window.otherLanguage());

    room.await("the page", () -> room.texts(".verdict-name").contains("时钟与时区"));
    assertThat(room.texts(".call-cell")).contains("已保存（重试）");
  }

  @Test
  void noThemeLeavesAStyleWarning() {
    try (StyleWarnings warnings = new StyleWarnings()) {
      open(SampleWiring.down());
      for (int step = 0; step < 3; step++) {
        room.command(() -> room.window.nextTheme());
        show(SampleWiring.well());
        room.command(() -> ((ToggleButton) room.find(".calls-head .toggle")).fire());
        show(SampleWiring.untouched());
      }
      assertThat(warnings.messages()).isEmpty();
    }
  }

  private static Wiring clock(Wiring like, Verdict verdict, Duration delay) {
    return SampleWiring.with(like, like.health(), new ClockCheck(verdict, delay, 50, Samples.NOW));
  }

  /// Goes to the page by the banner of a silence.
  private void open(Wiring wiring) {
    room.console.bridge.show(SampleWiring.quietFor(Duration.ofHours(99), Duration.ofHours(8)));
    room.await("the banner", () -> room.isShown(".banner"));
    room.console.wiring(wiring);
    button("Check the wiring");
    room.await("the page", () -> !room.texts(".verdict-name").isEmpty());
  }

  /// Waits until the page has asked again.
  private void show(Wiring wiring) {
    room.console.wiring(wiring);
    int before = Fx.call(() -> room.console.wiringAsked);
    room.await("the next question", () -> room.console.wiringAsked > before);
  }

  @SuppressWarnings("unchecked")
  private TableView<Call> table() {
    return (TableView<Call>) room.find(".call-table");
  }

  private List<Call> calls() {
    return Fx.call(() -> List.copyOf(table().getItems()));
  }

  private List<String> shownButtons() {
    return Fx.call(() ->
        room.stage.getScene().getRoot().lookupAll(".wide-button").stream()
            .filter(Node::isVisible)
            .map(node -> ((Button) node).getText())
            .toList());
  }

  private void button(String text) {
    room.command(() ->
        room.stage.getScene().getRoot().lookupAll(".button").stream()
            .filter(Node::isVisible)
            .filter(node -> node instanceof Button button && text.equals(button.getText()))
            .findFirst()
            .ifPresent(node -> ((Button) node).fire()));
  }
}
