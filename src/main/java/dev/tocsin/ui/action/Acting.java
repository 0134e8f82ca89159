package dev.tocsin.ui.action;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.concurrent.Executor;

/// Leads a verb to its deed: at once, or through the sheet that asks for what it needs. JavaFX
/// thread only.
///
/// @param screen runs something on the JavaFX thread
/// @param sheet where questions are asked
public record Acting(
    ViewContext context,
    AlarmDesk desk,
    Deeds deeds,
    ShelfRules rules,
    Executor screen,
    Sheet sheet) {

  /// The person wants this done to those of the alarms that it fits.
  ///
  /// @param query what the table is asked for now; empty for everything
  public void act(Verb verb, List<Row> rows, String query) {
    List<Row> fitting = rows.stream().filter(verb::fits).toList();
    if (fitting.isEmpty()) {
      return;
    }
    switch (verb) {
      case ACKNOWLEDGE -> deeds.start(new Deed.Acknowledge(), fitting);
      case UNACKNOWLEDGE -> deeds.start(new Deed.Unacknowledge(), fitting);
      case UNSHELVE -> deeds.start(new Deed.Unshelve(), fitting);
      case SHELVE -> ShelveSheet.open(context, desk, deeds, rules, screen, sheet, fitting, query);
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
