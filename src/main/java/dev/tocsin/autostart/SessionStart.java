package dev.tocsin.autostart;

import java.util.ArrayList;
import java.util.List;

/// What shall happen when the person logs in.
public enum SessionStart {
  /// Nothing.
  OFF,
  /// The program starts and shows its window.
  WINDOW,
  /// The program starts behind its icon in the tray, or minimised where there is no tray.
  MINIMISED;

  /// What starts the program quietly.
  public static final String OPTION = "--minimised";

  /// The words of the command, for a choice that has one.
  ///
  /// @param program the launcher and what it is always told
  List<String> command(List<String> program) {
    List<String> words = new ArrayList<>(program);
    if (this == MINIMISED) {
      words.add(OPTION);
    }
    return List.copyOf(words);
  }
}
