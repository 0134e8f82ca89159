package dev.tocsin.ui.filter;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// The query language on one small card: an example on each line and what it finds.
final class SearchHelp {

  private final GridPane lines = Parts.styled("query-lines", new GridPane());
  private final FieldNote note;

  SearchHelp(ViewContext context, Node field) {
    line("web cpu", context.text("query.help.words"));
    line("policy:web*", context.text("query.help.field"));
    line("region=gz", context.text("query.help.exact"));
    line("\"out of memory\"", context.text("query.help.quotes"));
    line("-region:hk", context.text("query.help.not"));
    line("(nat OR vpn) loss", context.text("query.help.or"));
    line("dur>10m  age<1h30m", context.text("query.help.times"));
    line("value>90  margin>10", context.text("query.help.numbers"));
    line("sev>=warn", context.text("query.help.level"));
    line("is:unseen", context.text("query.help.state"));
    line("since:2h  on:yesterday", context.text("query.help.since"));
    line("until:2026-11-05  until:2h", context.text("query.help.until"));
    line("dim.vip:10.0.*", context.text("query.help.dimension"));
    note =
        new FieldNote(
                field,
                Parts.column(
                    "field-note",
                    Parts.label("note-title", context.text("query.help.title")),
                    lines,
                    Parts.paragraph("note-foot", context.text("query.help.fields"))))
            .passing();
  }

  void toggle() {
    if (note.isShowing()) {
      note.hide();
    } else {
      note.show();
    }
  }

  void hide() {
    note.hide();
  }

  private void line(String example, String meaning) {
    Label text = Parts.whole("query-text mono", example);
    lines.addRow(lines.getRowCount(), text, Parts.label("query-meaning", meaning));
  }
}
