package dev.tocsin.app;

import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.query.Vocabulary;
import dev.tocsin.server.Receiver;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.SettingsFile;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.DataFolder;
import dev.tocsin.store.DatabaseProblem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Everything that works without a screen: the data folder, the store and the receiver.
record ReceiverProgram(
    ProgramEnd end,
    ReceiverOptions options,
    SettingsFile settingsFile,
    Settings settings,
    Locale language,
    Catalog catalog,
    CurrentReader reader,
    House house,
    AlarmStore store,
    ReceiverControl receiver,
    ListeningWatch listening,
    Upkeep upkeep,
    ErrorWatch errors,
    InstantSource clock) {

  /// In UTF-8 whatever the locale, because scripts read it.
  private static final PrintStream STANDARD_OUTPUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  /// Opens everything but does not listen yet. What was opened is closed by `end`, also when this
  /// fails half way.
  static ReceiverProgram open(ReceiverOptions options, InstantSource clock, ProgramEnd end)
      throws CannotStart {
    Path path = options.dataFolder();
    // The tables take as long to read as the database takes to open.
    CompletableFuture<Catalog> tables = CompletableFuture.supplyAsync(() -> Catalog.load(path));
    try {
      DataFolder folder = end.closing(options.hold());
      ErrorWatch errors = Logs.keepIn(path, clock);
      end.closing((AutoCloseable) () -> Logs.end(errors));
      SettingsFile settingsFile = new SettingsFile(path);
      Settings settings = options.over(settingsFile.load());
      CurrentReader reader = new CurrentReader(settings.reading());
      House house = new House(settings.attention());
      CompletableFuture<Vocabulary> names = tables.thenApply(CatalogVocabulary::new);
      AlarmStore store =
          end.closing(
              AlarmStore.open(
                  folder.database(),
                  reader,
                  source -> names.join().names(source),
                  settings.times().staleAfter()));
      Upkeep upkeep = end.closing(new Upkeep(folder, store, settings.keeping(), clock));
      readInboxAgain(store, reader, clock);
      Catalog catalog = tables.join();
      // An error reaches standard error too, and the person who edits the file looks there.
      catalog
          .problem()
          .ifPresent(problem ->
              System.getLogger(Catalog.class.getName()).log(System.Logger.Level.ERROR, problem));
      Locale language = settings.appearance().locale();
      end.closing(new EventExpiry(store, catalog, settings.times().eventsLast(), clock));
      ReceiverControl receiver =
          end.closing(
              new ReceiverControl(
                  ListeningWay.of(settings.receiver(), path),
                  new Receiver.Parts(
                      reader,
                      store,
                      store.foreignReader(),
                      store,
                      new AlarmJson(
                          subject -> catalog.product(subject, language).name(),
                          catalog::consoleLink,
                          settings.times().staleAfter(),
                          new HouseVerdicts(
                              catalog, language, settings.times().staleAfter(), house),
                          clock),
                      settings.times().staleAfter(),
                      house,
                      new ProgramVitals(store, errors, clock.instant()),
                      Version.number(),
                      clock),
                  new RunningReceiver(path),
                  clock));
      end.closing(new CertificateWatch(receiver));
      ListeningWatch listening =
          end.closing(
              new ListeningWatch(
                  store, () -> receiver.state() instanceof ReceiverState.Listening, clock));
      return new ReceiverProgram(
          end,
          options,
          settingsFile,
          settings,
          language,
          catalog,
          reader,
          house,
          store,
          receiver,
          listening,
          upkeep,
          errors,
          clock);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new CannotStart(ExitCode.WRONG_ARGUMENTS, String.valueOf(wrong.getMessage()));
    } catch (DatabaseProblem problem) {
      throw new CannotStart(ExitCode.NO_DATABASE, String.valueOf(problem.getMessage()));
    } catch (IOException unusable) {
      throw new CannotStart(
          ExitCode.NO_DATABASE,
          "The data folder %s cannot be used: %s".formatted(path, unusable.getMessage()));
    }
  }

  /// A newer version or new rules may understand what nobody did.
  private static void readInboxAgain(AlarmStore store, CurrentReader reader, InstantSource clock) {
    if (!store.inboxReadBy().equals(Optional.of(reader.name()))) {
      var _ = store.readInboxAgain(reader.name(), clock.instant());
    }
  }

  /// Listens, if it does not yet, and says so in one line on standard output.
  ReceiverState listen() {
    return told(receiver.state(), receiver.start());
  }

  /// The same at another port than the settings name.
  ReceiverState listenAt(int port) {
    return told(receiver.state(), receiver.startAt(port));
  }

  private static ReceiverState told(ReceiverState before, ReceiverState state) {
    if (!state.equals(before) && state instanceof ReceiverState.Listening listening) {
      // The secret is for a person's eyes, not for a log that standard output is written to.
      STANDARD_OUTPUT.println(
          "Receiving alarms at "
              + (Terminal.isThere() ? listening.callbackUrl() : listening.maskedUrl()));
    }
    return state;
  }
}
