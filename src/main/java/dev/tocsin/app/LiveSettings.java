package dev.tocsin.app;

import dev.tocsin.autostart.Autostart;
import dev.tocsin.autostart.SessionStart;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.SettingsFile;
import dev.tocsin.store.BackupFolder;
import dev.tocsin.ui.settings.NotificationTrial;
import dev.tocsin.ui.settings.SettingsDesk;
import dev.tocsin.ui.settings.SettingsPicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Reads and keeps the settings, and applies what can be applied while the program runs, on a
/// thread of its caller's.
final class LiveSettings implements SettingsDesk {

  private final ReceiverProgram program;
  private final LinkOpener links;
  private final Executor thread;
  private final NotificationTrial trial;
  private final Autostart autostart;
  private final Consumer<Settings> applied;
  private Settings.Receiver inForce;

  /// As it was when the page was opened: to look means to start a program, on Windows.
  private Autostart.State session = Autostart.State.NOT_READ;

  /// @param thread the one that reads and writes the settings; may block
  /// @param applied told there of the settings that hold from now on
  LiveSettings(
      ReceiverProgram program,
      LinkOpener links,
      Executor thread,
      NotificationTrial trial,
      Autostart autostart,
      Consumer<Settings> applied) {
    this.program = program;
    this.links = links;
    this.thread = thread;
    this.trial = trial;
    this.autostart = autostart;
    this.applied = applied;
    this.inForce = program.settings().receiver();
  }

  @Override
  public CompletionStage<Answer> settings() {
    return CompletableFuture.supplyAsync(this::looked, thread);
  }

  private Answer looked() {
    session = autostart.state();
    return changed(UnaryOperator.identity());
  }

  @Override
  public CompletionStage<Answer> change(UnaryOperator<Settings> change) {
    return CompletableFuture.supplyAsync(() -> changed(change), thread);
  }

  @Override
  public CompletionStage<Answer> startWithSession(SessionStart wanted) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            autostart.set(wanted);
          } catch (IOException refused) {
            throw new UncheckedIOException(refused.getMessage(), refused);
          }
          return looked();
        },
        thread);
  }

  @Override
  public String newSecret() {
    return SettingsFile.newSecret();
  }

  @Override
  public void openLink(URI link) {
    links.open(link);
  }

  @Override
  public void openFolder(Path folder) {
    links.open(folder);
  }

  @Override
  public CompletionStage<BackupFolder.Copy> backUpNow() {
    return program.upkeep().backUpNow();
  }

  @Override
  public NotificationTrial trial() {
    return trial;
  }

  /// What is wrong in the file was written there by hand: the page judges before it asks.
  private Answer changed(UnaryOperator<Settings> change) {
    Settings before;
    Settings wanted;
    Settings.Receiver inForceBefore = inForce;
    try {
      before = program.settingsFile().load();
      wanted = change.apply(before);
      Settings.Receiver receiver = program.options().over(wanted).receiver();
      read(wanted.reading());
      if (!wanted.receiver().equals(before.receiver())
          && listen(receiver) instanceof ReceiverState.Down(int port, String reason)) {
        return new Answer.CannotListen(port, reason);
      }
    } catch (IOException | DateTimeException | IllegalArgumentException wrong) {
      return new Answer.Unreadable(String.valueOf(wrong.getMessage()));
    }
    if (!wanted.equals(before)) {
      keep(wanted, before, inForceBefore);
    }
    applied.accept(wanted);
    return new Answer.Holds(picture(wanted));
  }

  /// Other rules may understand more of the inbox.
  private void read(Settings.Reading settings) {
    String reader = program.reader().name();
    program.reader().use(settings);
    if (!program.reader().name().equals(reader)) {
      var _ = program.store().readInboxAgain(program.reader().name(), program.clock().instant());
    }
  }

  /// The command line may say the same as before, whatever the file says now.
  private ReceiverState listen(Settings.Receiver wanted) {
    if (wanted.equals(inForce)) {
      return program.receiver().state();
    }
    ReceiverState state =
        program.receiver().restart(ListeningWay.of(wanted, program.options().dataFolder()));
    if (state instanceof ReceiverState.Listening) {
      inForce = wanted;
    }
    return state;
  }

  /// What the file does not say must not hold: the next start would listen somewhere else, or read
  /// otherwise.
  private void keep(Settings wanted, Settings before, Settings.Receiver inForceBefore) {
    try {
      program.settingsFile().save(wanted);
    } catch (IOException e) {
      var _ = listen(inForceBefore);
      read(before.reading());
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private SettingsPicture picture(Settings settings) {
    return new SettingsPicture(
        settings,
        inForce,
        program.receiver().state(),
        program.receiver().formerUse(),
        program.options().dataFolder().toAbsolutePath(),
        program.store().bytes(),
        program.upkeep().storage(),
        session,
        program.catalog().problem().orElse(null));
  }
}
