package dev.tocsin.app;

import dev.tocsin.alarm.Level;
import dev.tocsin.dashboard.Counts;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Inside;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.QuietWatch;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.i18n.Texts;
import dev.tocsin.server.ReceiverActivity;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Rotation;
import dev.tocsin.settings.Settings;
import dev.tocsin.tray.Desktop;
import dev.tocsin.tray.TrayFigures;
import dev.tocsin.tray.TrayWriter;
import dev.tocsin.ui.FxBridge;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Once a second, whether the screen can be trusted: tells window and tray how the receiver is, and
/// tries to listen again while the port is taken. Owns the thread `tocsin-heartbeat`.
final class Heartbeat implements AutoCloseable {

  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final int BEATS_BETWEEN_RETRIES = 5;

  private final Beat thread = new Beat("tocsin-heartbeat");
  private final ReceiverProgram program;
  private final FxBridge bridge;
  private final Desktop desktop;
  private final @Nullable Instant lastPushBeforeStart;
  private final QuietWatch quiet;
  private volatile Texts texts;
  private volatile Counts counts = Counts.NONE;
  private volatile @Nullable Overview overview;
  private volatile Attention attention;
  private volatile Rotation rotation;
  private int beats;

  Heartbeat(ReceiverProgram program, FxBridge bridge, Desktop desktop, WayBack wayBack) {
    this.program = program;
    this.bridge = bridge;
    this.desktop = desktop;
    this.texts = Texts.in(program.language());
    this.attention = program.settings().attention();
    this.rotation = program.settings().receiver().rotation();
    this.quiet = new QuietWatch(program.store());
    this.lastPushBeforeStart = program.store().lastReceivedAt().orElse(null);
    thread.every(
        Duration.ZERO, BEAT, this::listenAgain, this::showHealth, this::showTray, wayBack::beat);
  }

  /// The newest numbers, for the icon.
  void show(Counts everything) {
    counts = everything;
    later(this::showTray);
  }

  /// From now on this holds.
  void use(Settings newest) {
    attention = newest.attention();
    rotation = newest.receiver().rotation();
    later(this::showTray);
  }

  /// The newest alarms, for the menu of the icon.
  void show(Overview newest) {
    overview = newest;
    later(this::showTray);
  }

  void speak(Locale language) {
    texts = Texts.in(language);
    later(this::showTray);
  }

  /// Tries to listen now.
  void retryReceiver() {
    later(() -> {
      program.listen();
      showHealth();
    });
  }

  /// Listens at another port for this run, where the port of the settings is taken.
  void listenAt(int port) {
    later(() -> {
      program.listenAt(port);
      showHealth();
    });
  }

  /// How the way from the cloud is now.
  CompletionStage<Wiring> wiring() {
    return CompletableFuture.supplyAsync(
        () ->
            Wiring.of(
                health(),
                program.settings().receiver().port(),
                program.receiver().calls(),
                program.store(),
                TestAlarm.POLICY,
                inside()),
        task -> later(task::run));
  }

  private Inside inside() {
    Rotation now = rotation;
    Instant until = now.previousTokenUntil();
    boolean counts =
        now.previousToken() != null && (until == null || program.clock().instant().isBefore(until));
    return new Inside(
        program.store().figures(),
        program.receiver().tls(),
        counts ? new Inside.OldSecret(until, program.receiver().formerUse().tokenAt()) : null);
  }

  /// Does something on this thread, soon.
  void later(Beat.Task task) {
    thread.soon(task);
  }

  private void listenAgain() {
    beats++;
    if (program.receiver().state() instanceof ReceiverState.Down
        && beats % BEATS_BETWEEN_RETRIES == 0) {
      program.listen();
    }
  }

  private void showHealth() {
    bridge.show(health());
  }

  private Health health() {
    ReceiverState state = program.receiver().state();
    ReceiverActivity activity = program.receiver().activity();
    Instant lastPush = activity.lastPushAt() != null ? activity.lastPushAt() : lastPushBeforeStart;
    return new Health(
        state,
        program.store().failure(),
        lastPush,
        activity.lastCheckAt(),
        activity.checks(),
        program.store().inboxSize(),
        program.store().bytes(),
        quiet.look(state, lastPush, program.clock().instant()).orElse(null),
        program.listening().recent(),
        program.upkeep().storage(),
        program.errors().tally());
  }

  private void showTray() {
    desktop.show(
        new TrayWriter(texts, ZoneId.systemDefault())
            .write(figures(health()), program.clock().instant()));
  }

  private TrayFigures figures(Health health) {
    Overview glance = overview;
    return new TrayFigures(
        counts.firing(),
        counts.serious(),
        glance == null ? 0 : glance.firing(Level.UNGRADED),
        counts.shelved(),
        mutedUntil(),
        health.receiver() instanceof ReceiverState.Listening listening ? port(listening) : null,
        health.lastPushAt(),
        glance == null
            ? List.of()
            : glance.worst().stream()
                .map(row ->
                    new TrayFigures.Firing(
                        row.id(), row.level(), row.policy() + " · " + row.object()))
                .toList());
  }

  private @Nullable Instant mutedUntil() {
    Attention now = attention;
    Instant until = now.isMuted(program.clock().instant()) ? now.mutedUntil() : null;
    return Attention.UNTIL_UNMUTED.equals(until) ? Instant.MAX : until;
  }

  private static int port(ReceiverState.Listening listening) {
    String address = listening.address();
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  @Override
  public void close() {
    thread.close();
  }
}
