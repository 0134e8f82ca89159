package dev.tocsin.ui.receiver;

import dev.tocsin.dashboard.Wiring;
import java.util.concurrent.CompletionStage;

/// What can be asked of the program about its receiver. Called on the JavaFX thread; every call
/// returns at once.
public interface WiringDesk {

  /// How it is now; on any thread.
  CompletionStage<Wiring> wiring();

  /// Tries to listen again.
  void retryReceiver();

  /// Listens at another port, for this run only.
  void listenAt(int port);

  /// The person has looked after the alarms of the times in which nobody listened.
  void outagesChecked();

  /// The person knows why the database is not the one that was last seen.
  void lossAccepted();

  /// Sends a test alarm through the program's own receiver.
  void sendTestAlarm();
}
