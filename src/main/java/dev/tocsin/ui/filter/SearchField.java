package dev.tocsin.ui.filter;

import atlantafx.base.controls.CustomTextField;
import dev.tocsin.dashboard.Facet;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.ParseResult.Wrong;
import dev.tocsin.query.QueryParser;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// Where a person writes what to look for. A text that is no query is marked and explained, and
/// what was asked for before stays.
public final class SearchField {

  private static final Duration END_OF_TYPING = Duration.millis(150);

  private final ViewContext context;
  private final Consumer<Parsed> ask;
  private final CustomTextField field = Parts.styled("search", new CustomTextField());
  private final Label key = Parts.label("key-hint", "/");
  private final Button clear;
  private final Button helpButton;
  private final SearchProblem problem;
  private @Nullable SearchHelp help;
  private final CompletionList completion;
  private final PauseTransition debounce = new PauseTransition(END_OF_TYPING);
  private String asked = "";
  private boolean written;

  public SearchField(ViewContext context, Consumer<Parsed> ask) {
    this.context = context;
    this.ask = ask;
    problem = new SearchProblem(context, field);
    completion = new CompletionList(context, field);
    clear = Parts.iconButton("tiny-button", MaterialDesignC.CLOSE, "", this::clear);
    helpButton =
        Parts.iconButton(
            "tiny-button help-button", MaterialDesignH.HELP_CIRCLE_OUTLINE, "", this::toggleHelp);
    field.setLeft(Parts.icon("search-icon", MaterialDesignM.MAGNIFY));
    field.setRight(Parts.row("search-right", key, clear, helpButton));
    field.setOnAction(_ -> {
      completion.close();
      ask();
    });
    write();
    debounce.setOnFinished(_ -> ask());
    field.textProperty().subscribe(this::typed);
    // The caret follows the text: only now it is known where the person writes.
    field
        .caretPositionProperty()
        .subscribe(() -> {
          if (written) {
            written = false;
            completion.offer();
          }
        });
  }

  /// Writes everything again, in the language of the moment, but what a person writes here.
  public void write() {
    Parts.name(clear, context.text("bar.clearSearch"));
    Parts.name(helpButton, context.text("query.help"));
    field.setPromptText(context.text("bar.search"));
    field.setAccessibleText(context.text("bar.search"));
    problem.write();
    completion.close();
    if (help != null) {
      help.hide();
      help = null;
    }
  }

  private void toggleHelp() {
    if (help == null) {
      help = new SearchHelp(context, field);
    }
    help.toggle();
  }

  public Node node() {
    return field;
  }

  /// Shows what is asked for. Does nothing when that is what was written here.
  public void show(Parsed query) {
    if (!query.text().equals(asked)) {
      asked = query.text();
      set(asked);
    }
  }

  /// Offers these values where the person writes.
  public void show(List<Facet> facets) {
    completion.show(facets);
  }

  /// Chooses among what is offered; false when nothing is.
  public boolean down() {
    return completion.down();
  }

  /// Offers nothing more; false when nothing was offered.
  public boolean closeCompletion() {
    return completion.close();
  }

  /// Asks for this as if the person had written it; a text that is no query is marked.
  public void write(String text) {
    set(text);
    ask();
  }

  /// Asks for what was written but not asked for yet.
  public void endTyping() {
    if (debounce.getStatus() == Animation.Status.RUNNING) {
      ask();
    }
  }

  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  public boolean isFocused() {
    return field.isFocused();
  }

  /// Clears the field; false when there was nothing to clear.
  public boolean clear() {
    boolean had = !field.getText().isEmpty();
    field.clear();
    ask();
    return had;
  }

  private void set(String text) {
    field.setText(text);
    field.end();
    written = false;
    completion.close();
  }

  private void typed(String text) {
    written = true;
    Parts.present(clear, !text.isEmpty());
    Parts.present(key, text.isEmpty());
    if (text.strip().equals(asked)) {
      debounce.stop();
      problem.hide();
    } else {
      debounce.playFromStart();
    }
  }

  private void ask() {
    debounce.stop();
    String text = field.getText().strip();
    switch (QueryParser.parse(text)) {
      case Parsed query -> {
        problem.hide();
        if (!text.equals(asked)) {
          asked = text;
          ask.accept(query);
        }
      }
      case Wrong _ when completion.isOpen() -> debounce.playFromStart();
      case Wrong wrong -> problem.show(text, wrong);
    }
  }
}
