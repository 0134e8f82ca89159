package dev.tocsin.app;

import dev.tocsin.alarm.Policy;
import dev.tocsin.settings.Runbooks;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.SettingsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The runbooks of the moment, and how they are kept in the settings. Any thread; the file is read
/// and written on a thread of the caller's.
final class RunbookShelf {

  private final SettingsFile file;
  private final Executor thread;
  private volatile Runbooks runbooks;

  /// @param thread the one that reads and writes the settings; may block
  RunbookShelf(SettingsFile file, Runbooks runbooks, Executor thread) {
    this.file = file;
    this.runbooks = runbooks;
    this.thread = thread;
  }

  /// A runbook of its id comes before one of its name, which several policies may have.
  Optional<URI> find(Policy policy) {
    return runbooks.find(policy.id(), policy.name());
  }

  /// From now on, these are the runbooks.
  void use(Runbooks newest) {
    runbooks = newest;
  }

  /// Keeps the runbook of a policy under the name that it has one by, else by its label.
  ///
  /// @param link null when it is to be forgotten
  CompletionStage<Optional<URI>> keep(Policy policy, @Nullable URI link) {
    return CompletableFuture.supplyAsync(
        () -> {
          runbooks = write(policy, link);
          return find(policy);
        },
        thread);
  }

  private Runbooks write(Policy policy, @Nullable URI link) {
    try {
      Settings settings = file.load();
      Runbooks kept = settings.runbooks();
      String name = name(policy, kept);
      Runbooks wanted = link == null ? kept.without(name) : kept.with(name, link);
      file.save(settings.withRunbooks(wanted));
      return wanted;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static String name(Policy policy, Runbooks kept) {
    String id = policy.id();
    return id != null && kept.links().containsKey(id) ? id : policy.label();
  }
}
