package dev.tocsin.ui;

import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Filter;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.store.InboxEntry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// What the window asks of the rest of the program. Called on the JavaFX thread; every call returns
/// at once, and what it leads to comes back as a new picture through [FxBridge] or as the stage's
/// value, on any thread.
public interface Console {

  /// Another picture is wanted.
  void show(Filter filter, SortOrder order);

  /// One alarm whole; empty when it is no longer kept.
  CompletionStage<Optional<Dossier>> dossier(long alarmId);

  /// What could not be read, newest first.
  CompletionStage<List<InboxEntry>> inbox();

  /// Tries to listen again.
  void retryReceiver();

  /// Sends a test alarm through the program's own receiver.
  void sendTestAlarm();

  /// Opens a link in the person's browser.
  void openLink(URI link);

  /// The person chose another theme or language: it is kept for the next start, and the texts of
  /// the next picture are in that language.
  void keepAppearance(Appearance appearance);

  /// Ends the program.
  void quit();
}
