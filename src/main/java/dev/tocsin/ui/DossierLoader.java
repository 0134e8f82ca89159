package dev.tocsin.ui;

import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Row;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks for the dossier of the alarm that is open. One question at a time: of all that is wanted in
/// between, as when somebody holds the arrow key, only the last is asked next.
final class DossierLoader {

  private static final Logger LOG = System.getLogger(DossierLoader.class.getName());

  private final Console console;
  private final FxBridge bridge;
  private final Consumer<Dossier> shown;
  private @Nullable Row next;
  private boolean asking;

  DossierLoader(Console console, FxBridge bridge, Consumer<Dossier> shown) {
    this.console = console;
    this.bridge = bridge;
    this.shown = shown;
  }

  void load(Row row) {
    next = row;
    if (!asking) {
      ask(row);
    }
  }

  private void ask(Row row) {
    asking = true;
    next = null;
    var _ =
        console
            .dossier(row.id())
            .whenCompleteAsync(
                (found, failure) -> {
                  asking = false;
                  if (failure != null) {
                    LOG.log(Level.WARNING, "Alarm " + row.id() + " could not be read", failure);
                  } else {
                    found.ifPresent(shown);
                  }
                  if (next != null) {
                    ask(next);
                  }
                },
                bridge);
  }
}
