package dev.tocsin.ui.inbox;

import dev.tocsin.dashboard.Inbox;
import java.util.concurrent.CompletionStage;

/// What the inbox page asks of the program. Called on the JavaFX thread; every call returns at
/// once, and its stage ends on any thread, with a failure when the database could not do it.
public interface InboxDesk {

  /// What is in the inbox.
  CompletionStage<Inbox> inbox();

  /// Reads one body again: true when it is an alarm now and has left the inbox.
  CompletionStage<Boolean> readAgain(long callbackId);

  /// Reads all bodies again: the number of those that are alarms now.
  CompletionStage<Integer> readInboxAgain();

  /// Takes a body out of the inbox: false when it was not there any more.
  CompletionStage<Boolean> deleteFromInbox(long callbackId);
}
