package dev.tocsin.app;

import dev.tocsin.callback.CallbackReader;
import dev.tocsin.callback.Zones;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.SettingsFile;
import dev.tocsin.store.DataFolder;
import dev.tocsin.store.Rebuild;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `tocsin rebuild`: makes every alarm anew from what was received.
@Command(
    name = "rebuild",
    description =
        "Makes every alarm anew from the callbacks that are kept, as this version and the settings"
            + " of today understand them. Tocsin must not be running.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RebuildCommand implements Callable<Integer> {

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    return data.alone(this::rebuild);
  }

  private int rebuild(DataFolder folder) throws IOException {
    if (Files.notExists(folder.database())) {
      System.out.println("There is no database in " + folder.path() + " yet: nothing to rebuild.");
      return ExitCode.ENDED_AS_ASKED;
    }
    Settings settings = new SettingsFile(folder.path()).load();
    Rebuild.Result result =
        Rebuild.run(
            folder.database(),
            new CallbackReader(Zones.of(settings.reading()), settings.reading().rules()),
            settings.times().staleAfter(),
            RebuildCommand::show);
    System.out.printf(
        "%sRebuilt %d alarms from %d callbacks; %d of them are in the inbox.%n",
        Terminal.isThere() ? "\r" : "", result.alarms(), result.callbacks(), result.inbox());
    return ExitCode.ENDED_AS_ASKED;
  }

  /// For eyes only: a script that reads the output gets the last line alone.
  private static void show(long judged) {
    if (Terminal.isThere()) {
      System.out.print("\rJudged " + judged + " callbacks … ");
    }
  }
}
