package dev.tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.settings.Routes.Occasion;
import dev.tocsin.settings.Routes.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionEntriesTest {

  @TempDir Path folder;

  @Test
  void aFirstStartHasTheDefaults() throws IOException {
    assertThat(written("{}")).isEqualTo(Attention.DEFAULT);
  }

  @Test
  void whatIsSavedIsLoaded() throws IOException {
    WeeklyHours night =
        new WeeklyHours(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(8, 0));
    Attention attention =
        Attention.DEFAULT
            .withRoutes(
                Routes.DEFAULT
                    .with(Occasion.OVERDUE, Route.all(Channel.SOUND))
                    .withReceiver(Channel.SOUND))
            .withQuietHours(new QuietHours(night, true))
            .withMutedUntil(Instant.parse("2026-11-23T12:00:00Z"))
            .withAcknowledgeReminder(30)
            .withSound(false, 20)
            .withChatteringCycles(5)
            .withShelves(
                List.of(
                    new Shelf("ns:qce/cvm", "patch", "li", null, Attention.UNTIL_UNMUTED, null),
                    new Shelf("ns:qce/cdb", "", "", null, null, night)))
            .withLevels(List.of(new LevelRule("policy:web", Level.SERIOUS)), Level.WARN);
    SettingsFile file = new SettingsFile(folder);

    file.change(settings -> settings.withAttention(attention));

    assertThat(file.load().attention()).isEqualTo(attention);
    assertThat(Files.readString(folder.resolve("settings.json")))
        .contains("\"from\" : \"22:00\"", "\"monday\"", "\"serious\"", "\"sound\"");
  }

  @Test
  void aPersonMayWriteOnlyWhatDiffers() throws IOException {
    Attention attention =
        written(
            """
            {"routes":{"new":{"warn":"sound"},"receiver":"none"},
             "quietHours":{"days":["saturday"],"from":"22:00","to":"08:00"},
             "shelves":[{"query":"ns:qce/cvm","weekly":{"from":"01:00","to":"02:00"}}],
             "levels":[{"query":"policy:web","level":"warn"}], "defaultLevel":"remind",
             "mutedUntil":"2026-11-23T12:00:00Z", "acknowledgeReminderMinutes":0}
            """);

    Route fresh = Routes.DEFAULT.fresh().with(Level.WARN, Channel.SOUND);
    assertThat(attention.routes())
        .isEqualTo(Routes.DEFAULT.with(Occasion.NEW, fresh).withReceiver(Channel.NONE));
    assertThat(attention.quietHours())
        .isEqualTo(
            new QuietHours(
                new WeeklyHours(
                    Set.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(8, 0)),
                false));
    assertThat(attention.shelves()).extracting(Shelf::query).containsExactly("ns:qce/cvm");
    assertThat(attention.levels()).containsExactly(new LevelRule("policy:web", Level.WARN));
    assertThat(attention.defaultLevel()).isEqualTo(Level.REMIND);
    assertThat(attention.isMuted(Instant.parse("2026-11-23T11:59:59Z"))).isTrue();
    assertThat(attention.isMuted(Instant.parse("2026-11-23T12:00:00Z"))).isFalse();
    assertThat(attention.acknowledgeReminder()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"routes\": 5",
        "\"routes\": {\"new\": \"loud\"}",
        "\"routes\": {\"new\": {\"serious\": \"siren\"}, \"receiver\": \"siren\"}",
        "\"quietHours\": {\"from\": \"25:00\", \"to\": \"08:00\"}",
        "\"quietHours\": {\"days\": [\"someday\"], \"from\": \"22:00\", \"to\": \"08:00\"}",
        "\"quietHours\": {}",
        "\"mutedUntil\": \"tomorrow\"",
        "\"acknowledgeReminderMinutes\": \"often\"",
        "\"soundVolume\": []",
        "\"sound\": \"a bit\"",
        "\"defaultLevel\": \"terrible\"",
        "\"shelves\": {}",
        "\"shelves\": [{\"query\": \"ns:qce\"}, {\"until\": \"2026-11-23T12:00:00Z\"}, 7]",
        "\"levels\": [{\"query\": \"ns:qce\", \"level\": \"terrible\"}, {\"level\": \"warn\"}]"
      })
  void whatCannotBeReadHasItsDefaultCostsNothingElseAndStays(String broken) throws IOException {
    Attention attention = written("{%s, \"chatteringCycles\": 9}".formatted(broken));

    assertThat(attention).isEqualTo(Attention.DEFAULT.withChatteringCycles(9));
    new SettingsFile(folder)
        .change(settings -> settings.withAttention(attention.withChatteringCycles(4)));
    assertThat(Files.readString(folder.resolve("settings.json")).replaceAll("\\s", ""))
        .contains(broken.replaceAll("\\s", ""))
        .contains("\"chatteringCycles\":4");
  }

  @Test
  void numbersOutOfTheirRangeCountAsTheNearestInIt() throws IOException {
    Attention attention =
        written(
            "{\"soundVolume\": 900, \"chatteringCycles\": -1, \"acknowledgeReminderMinutes\": -5}");

    assertThat(attention.soundVolume()).isEqualTo(100);
    assertThat(attention.chatteringCycles()).isEqualTo(2);
    assertThat(attention.acknowledgeReminder()).isEmpty();
    assertThat(attention.withAcknowledgeReminder(120).acknowledgeReminder())
        .contains(Duration.ofHours(2));
  }

  @Test
  void aViewMayHaveARouteAndOneThatNobodyKnowsCountsAsLeftOut() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        """
        {"views":[{"name":"a","route":"sound"},{"name":"b","route":"siren"},{"name":"c"}]}
        """);

    assertThat(new SettingsFile(folder).load().views())
        .extracting(SavedView::route)
        .containsExactly(Channel.SOUND, null, null);
  }

  private Attention written(String json) throws IOException {
    Files.writeString(folder.resolve("settings.json"), json);
    return new SettingsFile(folder).load().attention();
  }
}
