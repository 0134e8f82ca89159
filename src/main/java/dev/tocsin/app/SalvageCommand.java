package dev.tocsin.app;

import dev.tocsin.callback.CallbackReader;
import dev.tocsin.callback.Zones;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.SettingsFile;
import dev.tocsin.store.DataFolder;
import dev.tocsin.store.Rebuild;
import dev.tocsin.store.Salvage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `tocsin salvage`: reads what can be read of a damaged database.
@Command(
    name = "salvage",
    description =
        "Reads what can be read of a damaged database into a new one. The damaged one is kept aside"
            + " and not changed. Tocsin must not be running.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SalvageCommand implements Callable<Integer> {

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    return data.alone(this::salvage);
  }

  private int salvage(DataFolder folder) throws IOException {
    Settings settings = new SettingsFile(folder.path()).load();
    Salvage.Result result =
        Salvage.run(
            folder,
            new CallbackReader(Zones.of(settings.reading()), settings.reading().rules()),
            settings.times().staleAfter(),
            Instant.now(),
            SalvageCommand::show);
    switch (result) {
      case Salvage.Result.Whole _ ->
          System.out.println("The database is whole: there is nothing to salvage.");
      case Salvage.Result.Salvaged salvaged -> tell(salvaged);
    }
    return ExitCode.ENDED_AS_ASKED;
  }

  private static void tell(Salvage.Result.Salvaged salvaged) {
    if (Terminal.isThere()) {
      System.out.print("\r");
    }
    for (Map.Entry<String, Salvage.Table> table : salvaged.tables().entrySet()) {
      List<String> lost = table.getValue().lost();
      System.out.printf(
          "Read %d rows of %s%s.%n",
          table.getValue().rows(),
          table.getKey(),
          lost.isEmpty() ? "" : "; not readable: " + String.join(", ", lost));
    }
    if (salvaged.altered() > 0) {
      System.out.printf(
          "The damage went through %d callbacks, which are not as they were received.%n",
          salvaged.altered());
    }
    Rebuild.Result rebuilt = salvaged.rebuilt();
    System.out.printf(
        "Rebuilt %d alarms from %d callbacks; %d of them are in the inbox.%n",
        rebuilt.alarms(), rebuilt.callbacks(), rebuilt.inbox());
    System.out.println("The damaged database is kept as " + salvaged.aside());
  }

  /// For eyes only: a script that reads the output gets the last lines alone.
  private static void show(long read) {
    if (Terminal.isThere()) {
      System.out.print("\rRead " + read + " rows … ");
    }
  }
}
