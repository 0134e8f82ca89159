package dev.tocsin.ui;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.ui.action.AlarmDesk;
import dev.tocsin.ui.detail.DetailDesk;
import dev.tocsin.ui.history.HistoryDesk;
import dev.tocsin.ui.inbox.InboxDesk;
import dev.tocsin.ui.receiver.WiringDesk;
import dev.tocsin.ui.rule.RuleBench;
import dev.tocsin.ui.settings.SettingsDesk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// What the window asks of the rest of the program. Called on the JavaFX thread; every call returns
/// at once, and what it leads to comes back as a new picture through [FxBridge] or as the stage's
/// value, on any thread.
public interface Console extends InboxDesk, WiringDesk, DetailDesk {

  /// Another picture is wanted.
  void show(BoardRequest request);

  /// Pictures in another language are wanted from now on.
  void speak(Locale language);

  /// One alarm whole; empty when it is no longer kept.
  CompletionStage<Optional<Dossier>> dossier(long alarmId);

  /// What people do to alarms.
  AlarmDesk alarms();

  /// What is asked of everything that is kept.
  HistoryDesk history();

  /// Where the settings are kept.
  SettingsDesk settings();

  /// The alarms as the API shows them, as one JSON array.
  CompletionStage<String> json(List<Alarm> alarms);

  /// Where mapping rules are made.
  RuleBench rules();

  /// Ends the program.
  void quit();
}
