package dev.tocsin.ui.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks the program one question at a time: of all that is wanted in between, as when somebody
/// holds the arrow key or types, only the last is asked next. JavaFX thread only.
///
/// @param <Q> what is asked
/// @param <A> what is answered
public final class LatestQuestion<Q, A> {

  private static final Logger LOG = System.getLogger(LatestQuestion.class.getName());

  private final Function<Q, CompletionStage<A>> program;
  private final Executor screen;
  private final Consumer<A> shown;
  private @Nullable Q next;
  private boolean asking;

  /// @param screen runs something on the JavaFX thread
  /// @param shown told of each answer there
  public LatestQuestion(
      Function<Q, CompletionStage<A>> program, Executor screen, Consumer<A> shown) {
    this.program = program;
    this.screen = screen;
    this.shown = shown;
  }

  public void ask(Q question) {
    next = question;
    if (!asking) {
      askNow(question);
    }
  }

  private void askNow(Q question) {
    asking = true;
    next = null;
    var _ = program.apply(question).whenCompleteAsync(this::answered, screen);
  }

  private void answered(@Nullable A answer, @Nullable Throwable failure) {
    asking = false;
    if (failure != null) {
      LOG.log(Level.WARNING, "A question of the window was not answered", failure);
    } else if (answer != null) {
      shown.accept(answer);
    }
    if (next != null) {
      askNow(next);
    }
  }
}
