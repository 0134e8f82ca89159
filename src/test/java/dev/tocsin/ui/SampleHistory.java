package dev.tocsin.ui;

import dev.tocsin.dashboard.HistoryRequest;
import dev.tocsin.ui.history.HistoryDesk;
import java.util.List;

/// Notes what the history is asked.
record SampleHistory(List<String> asked) implements HistoryDesk {

  @Override
  public void ask(HistoryRequest request) {
    asked.add("history " + request.query().text());
  }

  @Override
  public void more() {
    asked.add("more of the history");
  }

  @Override
  public void count() {
    asked.add("count the history");
  }
}
