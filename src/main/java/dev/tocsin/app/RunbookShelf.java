package dev.tocsin.app;

import dev.tocsin.alarm.Policy;
import dev.tocsin.settings.Runbooks;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.settings.SettingsDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The runbooks of the moment, and how they are kept in the settings. Any thread.
final class RunbookShelf {

  private final SettingsDesk settings;
  private volatile Runbooks runbooks;

  RunbookShelf(SettingsDesk settings, Runbooks runbooks) {
    this.settings = settings;
    this.runbooks = runbooks;
  }

  /// From now on these hold.
  void use(Runbooks newest) {
    runbooks = newest;
  }

  /// A runbook of its id comes before one of its name, which several policies may have.
  Optional<URI> find(Policy policy) {
    return runbooks.find(policy.id(), policy.name());
  }

  /// Keeps the runbook of a policy under the name that it has one by, else by its label. Ends with
  /// a failure when it could not be kept.
  ///
  /// @param link null when it is to be forgotten
  CompletionStage<Optional<URI>> keep(Policy policy, @Nullable URI link) {
    return settings
        .change(kept -> changed(kept, policy, link))
        .thenApply(answer ->
            switch (answer) {
              case SettingsDesk.Answer.Holds _ -> find(policy);
              case SettingsDesk.Answer.Unreadable(String reason) -> throw failed(reason);
              case SettingsDesk.Answer.CannotListen(int _, String reason) -> throw failed(reason);
            });
  }

  private static Settings changed(Settings kept, Policy policy, @Nullable URI link) {
    Runbooks before = kept.runbooks();
    String id = policy.id();
    String name = id != null && before.links().containsKey(id) ? id : policy.label();
    return kept.withRunbooks(link == null ? before.without(name) : before.with(name, link));
  }

  private static UncheckedIOException failed(String reason) {
    return new UncheckedIOException(reason, new IOException(reason));
  }
}
