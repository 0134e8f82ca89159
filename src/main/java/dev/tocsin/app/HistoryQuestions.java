package dev.tocsin.app;

import dev.tocsin.dashboard.History;
import dev.tocsin.dashboard.HistoryRequest;
import dev.tocsin.ui.history.HistoryDesk;
import java.util.Locale;

/// Leads what the history page asks to the history.
record HistoryQuestions(History history) implements HistoryDesk {

  @Override
  public void ask(HistoryRequest request) {
    history.ask(request);
  }

  @Override
  public void more() {
    history.more();
  }

  @Override
  public void count() {
    history.count();
  }

  void speak(Locale language) {
    history.speak(language);
  }
}
