package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Reading;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.settings.SettingsFile;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.store.Received;
import dev.tocsin.ui.Samples;
import dev.tocsin.ui.rule.RuleBench.Draft;
import dev.tocsin.ui.rule.RuleBench.Preview;
import dev.tocsin.ui.rule.RuleBench.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleMakerTest {

  @TempDir Path folder;
  private SettingsFile file;
  private CurrentReader reader;
  private AlarmStore store;
  private RuleMaker maker;

  @BeforeEach
  void open() throws IOException {
    file = new SettingsFile(folder);
    reader = new CurrentReader(file.load().reading());
    store =
        AlarmStore.open(
            folder.resolve("tocsin.db"),
            reader,
            new CatalogVocabulary(Catalog.load()),
            Duration.ofHours(24));
    maker = new RuleMaker(file, reader, store, Samples.CLOCK, Samples::rowOf, Runnable::run);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aKeptRuleReadsTheInboxAndWhatComesNext() throws IOException {
    send(body("web-1", "alerting"));
    send(body("web-2", "alerting"));
    send("hello");
    String before = reader.name();
    MappingRule rule = draft(body("web-1", "alerting")).rule();

    assertThat(maker.keep(rule).toCompletableFuture().join()).isEqualTo(2);

    assertThat(store.inboxSize()).isOne();
    assertThat(file.load().reading().rules()).containsExactly(rule);
    assertThat(reader.name()).isNotEqualTo(before);
    assertThat(store.inboxReadBy()).contains(reader.name());
    assertThat(new CurrentReader(file.load().reading()).name()).isEqualTo(reader.name());
    CompletableFuture<AlarmChange> resolved = new CompletableFuture<>();
    store.onCommit(commit -> commit.changes().forEach(resolved::complete));
    send(body("web-1", "ok"));
    assertThat(resolved.orTimeout(20, TimeUnit.SECONDS).join().effect()).isEqualTo(Effect.RESOLVED);
    assertThat(store.inboxSize()).isOne();
  }

  @Test
  void aRuleOfTheSameNameTakesThePlaceOfTheOther() throws IOException {
    MappingRule rule = draft(body("web-1", "alerting")).rule();
    MappingRule other =
        new MappingRule(
            rule.name(), Map.of("/host", "x"), rule.fields(), Map.of(), List.of(), List.of());

    maker.keep(rule).toCompletableFuture().join();
    maker.keep(other).toCompletableFuture().join();

    assertThat(file.load().reading().rules()).containsExactly(other);
  }

  @Test
  void settingsThatCannotBeWrittenAreSaidAndTheRulesStay() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "not json");
    String before = reader.name();

    var kept = maker.keep(draft(body("web-1", "alerting")).rule());

    assertThat(kept.toCompletableFuture()).isCompletedExceptionally();
    assertThat(reader.name()).isEqualTo(before);
  }

  @Test
  void thePreviewSaysWhatTheRuleGives() {
    String body = body("web-1", "alerting");
    MappingRule rule = draft(body).rule();

    assertThat(preview(rule, body)).isInstanceOf(Preview.Gives.class);
    assertThat(preview(rule, body("web-1", "odd")))
        .isEqualTo(new Preview.Stays(Reason.STATUS_UNKNOWN, "odd"));
    assertThat(maker.draft("").toCompletableFuture().join()).isEmpty();
  }

  @Test
  void thePreviewReadsTimesInTheZoneOfTheBodysSource() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"zones\":{\"eu\":\"Europe/Berlin\"}}");
    reader = new CurrentReader(file.load().reading());
    maker = new RuleMaker(file, reader, store, Samples.CLOCK, Samples::rowOf, Runnable::run);
    String body = body("web-1", "alerting").replace("T14:29:10+08:00", " 14:29:10");
    CompletableFuture<Boolean> judged = new CompletableFuture<>();
    store.onCommit(_ -> judged.complete(true));
    send(body, "eu");
    judged.orTimeout(20, TimeUnit.SECONDS).join();
    InboxEntry entry = store.reader().inbox(1).getFirst();

    Preview preview = maker.preview(draft(body).rule(), entry).toCompletableFuture().join();

    assertThat(entry.source()).isEqualTo("eu");
    assertThat(((Preview.Gives) preview).row().firstOccurredAt())
        .isEqualTo(Instant.parse("2026-11-23T13:29:10Z"));
  }

  private Draft draft(String body) {
    return maker.draft(body).toCompletableFuture().join().orElseThrow();
  }

  private Preview preview(MappingRule rule, String body) {
    return maker
        .preview(rule, new InboxEntry(1, Samples.NOW, Reading.Reason.NOT_AN_ALARM, 1, null, body))
        .toCompletableFuture()
        .join();
  }

  private void send(String body) {
    send(body, null);
  }

  private void send(String body, @Nullable String source) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    CompletableFuture<Boolean> stored = new CompletableFuture<>();
    store.submit(
        new Received(Samples.NOW, bytes, source, reader.read(bytes, source)),
        _ -> stored.complete(true));
    stored.join();
  }

  private static String body(String host, String state) {
    return """
    {"source": "uptime-probe", "state": "%s", "host": "%s", "check": {"name": "Response time"},
     "startedAt": "2026-11-23T14:29:10+08:00"}
    """
        .formatted(state, host);
  }
}
