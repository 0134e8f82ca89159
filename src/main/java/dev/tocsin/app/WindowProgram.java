package dev.tocsin.app;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Policy;
import dev.tocsin.autostart.Autostart;
import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Dashboard;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.History;
import dev.tocsin.dashboard.Inbox;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.export.JsonWriter;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.notification.NoticeLog;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.WindowFile;
import dev.tocsin.sound.Sound;
import dev.tocsin.tray.Desktop;
import dev.tocsin.tray.NoticeBoard;
import dev.tocsin.tray.TrayActions;
import dev.tocsin.ui.Console;
import dev.tocsin.ui.FxBridge;
import dev.tocsin.ui.MainWindow;
import dev.tocsin.ui.action.AlarmDesk;
import dev.tocsin.ui.history.HistoryDesk;
import dev.tocsin.ui.rule.RuleBench;
import dev.tocsin.ui.settings.SettingsDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window, the tray and the notifications around a [ReceiverProgram]. None of them can hold up
/// the receiver: they hear of commits through threads of their own.
final class WindowProgram implements Console, Dashboard.Screen, OutsideRequests.Window {

  /// Finds the tray and the notifications of the desktop; returns at once.
  interface JoinDesktop {
    Desktop join(Texts texts, TrayActions actions, NoticeBoard ownBoard);
  }

  private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

  private final ReceiverProgram program;
  private final FxBridge bridge;
  private final Announcements announcements;
  private final Dashboard dashboard;
  private final HistoryQuestions history;
  private final Heartbeat heartbeat;
  private final TestAlarm testAlarm;
  private final LinkOpener links = new LinkOpener();
  private final Toasts toasts;
  private final Desktop desktop;
  private final Sound sound;
  private final WayBack wayBack;
  private final RuleMaker rules;
  private final LiveSettings settings;
  private final RunbookShelf runbooks;
  private final AlarmDesk actions;
  private final MainWindow window;
  private final CloseRequests closing;
  private volatile Locale spoken;

  private WindowProgram(
      ReceiverProgram program,
      FxBridge bridge,
      JoinDesktop joinDesktop,
      Stage stage,
      boolean minimised) {
    ProgramEnd end = program.end();
    spoken = program.language();
    this.program = program;
    this.bridge = bridge;
    OutsideRequests requests = new OutsideRequests(program, this);
    toasts = new Toasts(program, bridge, requests);
    desktop = end.closing(joinDesktop.join(Texts.in(program.language()), requests, toasts));
    sound = end.closing(Sound.open(program.clock(), volume(program.settings())));
    announcements =
        end.closing(new Announcements(program, desktop, sound, new NoticeLog(bridge::showNotices)));
    wayBack = new WayBack(desktop, this::open);
    heartbeat = end.closing(new Heartbeat(program, bridge, desktop, wayBack));
    end.closing(frontRequest(program, this::open));
    testAlarm = end.closing(new TestAlarm(program.receiver(), program.clock()));
    dashboard =
        end.closing(
            new Dashboard(
                program.store(),
                program.reader(),
                program.catalog(),
                program.language(),
                program.settings().times().staleAfter(),
                program.house(),
                program.clock(),
                this));
    history =
        new HistoryQuestions(
            end.closing(
                new History(
                    program.store(),
                    program.catalog(),
                    program.language(),
                    program.settings().times().staleAfter(),
                    program.house(),
                    program.clock(),
                    bridge::show)));
    rules =
        new RuleMaker(
            program.settingsFile(),
            program.reader(),
            program.store(),
            program.clock(),
            dashboard::rowOf,
            task -> heartbeat.later(task::run));
    settings =
        new LiveSettings(
            program,
            links,
            task -> heartbeat.later(task::run),
            new DesktopTrial(desktop, sound, () -> Texts.in(spoken)),
            Autostart.here(program.options().namedFolder().orElse(null)),
            this::apply);
    runbooks = new RunbookShelf(settings, program.settings().runbooks());
    actions = new AlarmActions(program.store(), dashboard, program.clock());
    window =
        new MainWindow(
            stage, this, bridge, program.settings(), program.clock(), ZoneId.systemDefault());
    for (int size : ICON_SIZES) {
      stage
          .getIcons()
          .add(new Image(WindowProgram.class.getResourceAsStream("icon-%d.png".formatted(size))));
    }
    WindowFile bounds = new WindowFile(program.options().dataFolder());
    new StagePlace(stage, bounds, heartbeat::later, window::isUsual).restore();
    closing =
        new CloseRequests(
            program.settings().closeButton(),
            window,
            desktop,
            wayBack,
            settings::change,
            bridge,
            this::quit);
    stage.setOnCloseRequest(closing::asked);
    stage.focusedProperty().addListener((_, _, focused) -> announcements.attended(focused));
    if (minimised) {
      wayBack.beganHidden(this::openMinimised);
    } else {
      window.open();
    }
  }

  private static FrontRequest frontRequest(ReceiverProgram program, Runnable toFront) {
    try {
      return new FrontRequest(program.options().dataFolder(), toFront);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /// Opens the window, on the JavaFX thread, and returns when it is there.
  ///
  /// @param minimised whether the window waits behind the tray icon, or minimised where there is no
  ///   tray
  static WindowProgram open(ReceiverProgram program, JoinDesktop joinDesktop, boolean minimised)
      throws InterruptedException {
    FxBridge bridge = new FxBridge();
    FutureTask<WindowProgram> opening =
        new FutureTask<>(
            () -> new WindowProgram(program, bridge, joinDesktop, new Stage(), minimised));
    bridge.execute(opening);
    try {
      return opening.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The window cannot be opened", e.getCause());
    }
  }

  @Override
  public void show(Board board) {
    bridge.show(board);
    heartbeat.show(board.everything());
    announcements.begin();
  }

  @Override
  public void show(Overview overview) {
    bridge.show(overview);
    heartbeat.show(overview);
  }

  @Override
  public void inboxChanged() {
    bridge.inboxChanged();
  }

  @Override
  public void show(BoardRequest request) {
    dashboard.show(request);
  }

  @Override
  public void speak(Locale language) {
    dashboard.speak(language);
    history.speak(language);
  }

  @Override
  public CompletionStage<Optional<Dossier>> dossier(long alarmId) {
    return dashboard.dossier(alarmId);
  }

  @Override
  public AlarmDesk alarms() {
    return actions;
  }

  @Override
  public Optional<URI> runbook(Policy policy) {
    return runbooks.find(policy);
  }

  @Override
  public CompletionStage<Optional<URI>> keepRunbook(Policy policy, @Nullable URI link) {
    return runbooks.keep(policy, link);
  }

  @Override
  public CompletionStage<String> json(List<Alarm> alarms) {
    CompletableFuture<String> json = new CompletableFuture<>();
    heartbeat.later(() -> {
      try {
        json.complete(JsonWriter.write(alarmJson(), alarms));
      } catch (IOException | RuntimeException e) {
        json.completeExceptionally(e);
      }
    });
    return json;
  }

  private AlarmJson alarmJson() {
    return new AlarmJson(
        subject -> program.catalog().product(subject, program.language()).name(),
        program.catalog()::consoleLink,
        program.settings().times().staleAfter(),
        new HouseVerdicts(
            program.catalog(),
            program.language(),
            program.settings().times().staleAfter(),
            program.house()),
        program.clock());
  }

  @Override
  public CompletionStage<Inbox> inbox() {
    return dashboard.inbox();
  }

  @Override
  public CompletionStage<Boolean> readAgain(long callbackId) {
    return program.store().readAgain(callbackId, program.clock().instant());
  }

  @Override
  public CompletionStage<Integer> readInboxAgain() {
    return program.store().readInboxAgain(program.reader().name(), program.clock().instant());
  }

  @Override
  public CompletionStage<Boolean> deleteFromInbox(long callbackId) {
    return program.store().deleteFromInbox(callbackId, program.clock().instant());
  }

  @Override
  public RuleBench rules() {
    return rules;
  }

  @Override
  public void retryReceiver() {
    heartbeat.retryReceiver();
  }

  @Override
  public void listenAt(int port) {
    heartbeat.listenAt(port);
  }

  @Override
  public CompletionStage<Wiring> wiring() {
    return heartbeat.wiring();
  }

  @Override
  public void outagesChecked() {
    program.listening().checked();
  }

  @Override
  public void lossAccepted() {
    program.upkeep().acceptLoss();
  }

  @Override
  public void sendTestAlarm() {
    testAlarm.send();
  }

  @Override
  public void openLink(URI link) {
    links.open(link);
  }

  @Override
  public CompletionStage<List<Long>> unacknowledged() {
    return dashboard.unacknowledged();
  }

  @Override
  public CompletionStage<SettingsDesk.Answer> change(UnaryOperator<Settings> change) {
    return settings.change(change);
  }

  @Override
  public void tell(Notice notice) {
    desktop.notify(notice);
  }

  private static int volume(Settings settings) {
    Attention attention = settings.attention();
    return attention.sound() ? attention.soundVolume() : 0;
  }

  private void apply(Settings newest) {
    closing.use(newest.closeButton());
    runbooks.use(newest.runbooks());
    if (program.house().use(newest.attention())) {
      dashboard.rulesChanged();
    }
    bridge.execute(() -> window.use(newest));
    toasts.use(newest.appearance());
    heartbeat.use(newest);
    program.upkeep().use(newest.keeping());
    sound.use(volume(newest));
    announcements.use(newest.attention(), new HouseRulings(program, newest));
    Locale language = newest.appearance().locale();
    if (!language.equals(spoken)) {
      spoken = language;
      announcements.speak(language);
      heartbeat.speak(language);
      desktop.speak(Texts.in(language));
    }
  }

  @Override
  public HistoryDesk history() {
    return history;
  }

  @Override
  public SettingsDesk settings() {
    return settings;
  }

  @Override
  public void open() {
    bridge.execute(() -> {
      wayBack.shown();
      window.open();
    });
  }

  private void openMinimised() {
    bridge.execute(() -> {
      wayBack.shown();
      window.openMinimised();
    });
  }

  @Override
  public void open(long alarmId) {
    bridge.execute(() -> {
      wayBack.shown();
      window.open(alarmId);
    });
  }

  @Override
  public void openSettings() {
    bridge.execute(() -> {
      wayBack.shown();
      window.openSettings();
    });
  }

  @Override
  public void quit() {
    program.end().ask();
  }
}
