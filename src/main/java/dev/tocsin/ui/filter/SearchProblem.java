package dev.tocsin.ui.filter;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.query.LevelWords;
import dev.tocsin.query.ParseResult.Mistake;
import dev.tocsin.query.ParseResult.Wrong;
import dev.tocsin.query.State;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Marks a search field whose text is no query, and says beneath it what is wrong and what to
/// write. The note is there while the field has the keyboard; after that a tooltip tells the same.
final class SearchProblem {

  private static final int MOST_CONTEXT = 24;

  private final ViewContext context;
  private final TextField field;
  private final Label before = Parts.whole("query-text mono", "");
  private final Label part = Parts.whole("query-text mono wrong-part", "");
  private final Label after = Parts.whole("query-text mono", "");
  private final Label message = Parts.paragraph("problem-message", "");
  private final Tooltip tooltip = Parts.tooltip();
  private final FieldNote note;
  private @Nullable Mistake wrong;

  SearchProblem(ViewContext context, TextField field) {
    this.context = context;
    this.field = field;
    note =
        new FieldNote(
            field,
            Parts.column(
                "field-note search-problem",
                Parts.row("wrong-query", before, part, after),
                message));
    field.focusedProperty().subscribe(this::refresh);
  }

  void show(String text, Wrong found) {
    wrong = found.mistake();
    int end = found.position() + found.length();
    before.setText(cut(text.substring(0, found.position()), true));
    part.setText(found.length() == 0 ? " … " : cut(text.substring(found.position(), end), false));
    after.setText(cut(text.substring(end), false));
    field.setTooltip(tooltip);
    write();
    Parts.mark(field, "wrong", true);
    refresh();
  }

  /// Says what is wrong, if something is, in the language of the moment.
  void write() {
    if (wrong != null) {
      message.setText(words(wrong));
      tooltip.setText(message.getText());
      field.setAccessibleHelp(message.getText());
    }
  }

  void hide() {
    wrong = null;
    field.setTooltip(null);
    field.setAccessibleHelp(null);
    Parts.mark(field, "wrong", false);
    refresh();
  }

  private void refresh() {
    if (wrong != null && field.isFocused()) {
      note.show();
    } else {
      note.hide();
    }
  }

  private static String cut(String text, boolean atBegin) {
    if (text.length() <= MOST_CONTEXT) {
      return VisibleText.line(text);
    }
    return atBegin
        ? "…" + VisibleText.line(text.substring(text.length() - MOST_CONTEXT))
        : VisibleText.line(text.substring(0, MOST_CONTEXT)) + "…";
  }

  private String words(Mistake mistake) {
    return switch (mistake) {
      case TOO_LONG -> context.text("query.tooLong");
      case TOO_MANY_TERMS -> context.text("query.tooManyTerms");
      case TOO_DEEP -> context.text("query.tooDeep");
      case UNCLOSED -> context.text("query.unclosed");
      case UNOPENED -> context.text("query.unopened");
      case TERM_MISSING -> context.text("query.termMissing");
      case VALUE_MISSING -> context.text("query.valueMissing");
      case UNKNOWN_STATE -> context.text("query.unknownState", listed(State.words()));
      case UNKNOWN_LEVEL -> context.text("query.unknownLevel", listed(LevelWords.words()));
      case NOT_A_SPAN -> context.text("query.notASpan");
      case NOT_A_NUMBER -> context.text("query.notANumber");
      case NOT_A_TIME -> context.text("query.notATime");
      case NOT_A_DAY -> context.text("query.notADay");
      case NOT_COMPARABLE -> context.text("query.notComparable");
      case COMPARISON_MISSING -> context.text("query.comparisonMissing");
    };
  }

  private static String listed(List<String> words) {
    return String.join(", ", words);
  }
}
