package dev.tocsin.app;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.callback.RuleDraft;
import dev.tocsin.callback.RulePreview;
import dev.tocsin.dashboard.Row;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.SettingsFile;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.rule.RuleBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Drafts, tries and keeps mapping rules, on a thread of its caller's.
final class RuleMaker implements RuleBench {

  private final SettingsFile file;
  private final CurrentReader reader;
  private final AlarmStore store;
  private final InstantSource clock;
  private final Function<AlarmMessage, Row> shown;
  private final Executor thread;

  /// @param shown the row that a message makes by itself
  /// @param thread the one that reads and writes the settings; may block
  RuleMaker(
      SettingsFile file,
      CurrentReader reader,
      AlarmStore store,
      InstantSource clock,
      Function<AlarmMessage, Row> shown,
      Executor thread) {
    this.file = file;
    this.reader = reader;
    this.store = store;
    this.clock = clock;
    this.shown = shown;
    this.thread = thread;
  }

  @Override
  public CompletionStage<Optional<Draft>> draft(String body) {
    return CompletableFuture.supplyAsync(
        () -> RuleDraft.of(bytes(body)).map(RuleMaker::draft), thread);
  }

  @Override
  public CompletionStage<Preview> preview(MappingRule rule, InboxEntry entry) {
    return CompletableFuture.supplyAsync(
        () -> preview(RulePreview.of(rule, bytes(entry.body()), reader.zone(entry.source()))),
        thread);
  }

  @Override
  public CompletionStage<Integer> keep(MappingRule rule) {
    return CompletableFuture.runAsync(() -> write(rule), thread)
        .thenCompose(_ -> store.readInboxAgain(reader.name(), clock.instant()));
  }

  private void write(MappingRule rule) {
    try {
      Settings changed = file.change(settings -> settings.withRules(with(rule, settings)));
      reader.use(changed.reading());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static List<MappingRule> with(MappingRule rule, Settings settings) {
    List<MappingRule> rules = new ArrayList<>(settings.reading().rules());
    rules.removeIf(older -> older.name().equals(rule.name()));
    rules.add(rule);
    return rules;
  }

  private Preview preview(RulePreview preview) {
    return switch (preview) {
      case RulePreview.Gives(AlarmMessage message) -> new Preview.Gives(shown.apply(message));
      case RulePreview.Nothing(RulePreview.Reason reason, String detail) ->
          new Preview.Stays(reason(reason), detail);
    };
  }

  private static Reason reason(RulePreview.Reason reason) {
    return switch (reason) {
      case BROKEN_RULE -> Reason.BROKEN_RULE;
      case NO_FIELDS -> Reason.NO_FIELDS;
      case OTHER_BODY -> Reason.OTHER_BODY;
      case NO_IDENTITY -> Reason.NO_IDENTITY;
      case STATUS_UNKNOWN -> Reason.STATUS_UNKNOWN;
    };
  }

  private static Draft draft(RuleDraft draft) {
    return new Draft(
        draft.rule(),
        draft.pointers().stream()
            .map(place -> new Place(place.pointer(), place.sample()))
            .toList());
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
