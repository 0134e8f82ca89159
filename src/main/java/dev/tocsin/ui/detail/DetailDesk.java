package dev.tocsin.ui.detail;

import dev.tocsin.alarm.Policy;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What the detail pane asks of the program. Called on the JavaFX thread; every call returns at
/// once, and its stage ends on any thread, with a failure when it could not be stored.
public interface DetailDesk {

  /// Where it is written what to do about the policy's alarms; empty when nobody has said.
  Optional<URI> runbook(Policy policy);

  /// Keeps where that is written.
  ///
  /// @param link null when it is to be forgotten
  /// @return ends with the runbook that holds now
  CompletionStage<Optional<URI>> keepRunbook(Policy policy, @Nullable URI link);

  /// Opens a link in the person's browser.
  void openLink(URI link);
}
