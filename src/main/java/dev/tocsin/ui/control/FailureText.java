package dev.tocsin.ui.control;

import dev.tocsin.alarm.VisibleText;
import java.util.concurrent.CompletionException;

/// What a stage that failed says of it.
public final class FailureText {

  private FailureText() {}

  public static String of(Throwable problem) {
    Throwable cause =
        problem instanceof CompletionException && problem.getCause() != null
            ? problem.getCause()
            : problem;
    return VisibleText.line(String.valueOf(cause.getMessage()));
  }
}
