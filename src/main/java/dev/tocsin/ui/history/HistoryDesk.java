package dev.tocsin.ui.history;

import dev.tocsin.dashboard.HistoryRequest;

/// What the history page asks of the program. Called on the JavaFX thread; every call returns at
/// once, and what it leads to comes back as a new picture.
public interface HistoryDesk {

  /// Another question, from its first page on.
  void ask(HistoryRequest request);

  /// The next page of the same question.
  void more();

  /// How many alarms there are on all pages.
  void count();
}
