package dev.tocsin.ui.action;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;

/// Leads a verb to its deed: at once, or through the sheet that asks for what it needs. JavaFX
/// thread only.
///
/// @param sheet where questions are asked
public record Acting(ViewContext context, Sheet sheet, Deeds deeds) {

  /// The person wants this done to those of the alarms that it fits.
  public void act(Verb verb, List<Row> rows) {
    List<Row> fitting = rows.stream().filter(verb::fits).toList();
    if (fitting.isEmpty()) {
      return;
    }
    switch (verb) {
      case CLOSE ->
          WordsSheet.close(
              context,
              sheet,
              fitting,
              why -> deeds.start(new Deed.Close(why.isEmpty() ? null : why), fitting));
      case NOTE ->
          WordsSheet.note(
              context, sheet, fitting, text -> deeds.start(new Deed.Note(text), fitting));
    }
  }
}
