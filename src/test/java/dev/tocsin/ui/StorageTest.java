package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.ClockCheck;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Storage;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.DiskSpace;
import dev.tocsin.store.LastSeen.Loss;
import dev.tocsin.ui.settings.Section;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the window says of disk, copies and database, and where these are set.
class StorageTest {

  private static final DiskSpace ROOM = new DiskSpace(230L << 30, 475L << 30);

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 900);

  @AfterEach
  void close() {
    room.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          damage | false | The database is damaged: page 7 is never used
          full   | false | Only 52 MB are left on the disk of the data folder
          low    | true  | Only 524 MB are left on the disk of the data folder
          older  | false | The last 1,234 callbacks are missing from the database
          other  | false | This is another database than last time, which had had one callback
          backup | true  | No backup could be made: No space left on device
          """)
  void theBannerSaysWhatIsTheMatter(String matter, boolean doubtful, String title) {
    room.console.bridge.show(SampleStorage.health(storage(matter)));

    room.await("the banner", () -> room.isShown(".banner"));
    assertThat(room.text(".banner-title")).isEqualTo(title);
    assertThat(room.isMarked(".banner", "doubtful")).isEqualTo(doubtful);

    room.console.bridge.show(SampleStorage.health(SampleStorage.WELL));
    room.await("no banner", () -> !room.isShown(".banner"));
  }

  @Test
  void aLossIsMissedUntilAPersonSaysThatItIsRight() {
    room.console.bridge.show(SampleStorage.health(storage("older")));
    room.await("the banner", () -> room.isShown(".banner"));

    button("I know why");

    assertThat(room.console.asked).contains("loss accepted");
  }

  @Test
  void thePageAboutTheReceiverJudgesDiskBackupsAndDatabase() {
    Health full = SampleStorage.health(storage("full"));
    room.console.wiring(SampleWiring.with(SampleWiring.well(), full, ClockCheck.NONE));
    room.console.bridge.show(full);
    room.await("the banner", () -> room.isShown(".banner"));
    button("Check the wiring");

    room.await("verdicts", () -> room.texts(".verdict-name").contains("Disk"));

    int disk = room.texts(".verdict-name").indexOf("Disk");
    assertThat(room.texts(".verdict-grade").subList(disk, disk + 3))
        .containsExactly("Problem", "Good", "Good");
    assertThat(room.texts(".verdict-text"))
        .contains(
            "52 MB are free. The database takes 12 MB, backups 81 MB, logs 3.4 MB.",
            "The newest was made 2 h ago and takes 12 MB. There are 7.");
  }

  @Test
  void howLongAndHowSafelyIsSetAndABackupMadeNow() {
    openSettings();

    write("setting-keepDays", "30");
    assertThat(kept().keepDays()).isEqualTo(30);
    write("setting-keepDays", "-1");
    assertThat(room.texts(".setting-wrong")).contains("Write a whole number from 0 to 36,500.");
    assertThat(kept().keepDays()).isEqualTo(30);
    room.press(field("setting-keepDays"), KeyCode.ESCAPE);
    write("setting-backupFolder", "relative/folder");
    assertThat(kept().backupFolder()).isNull();
    write("setting-backupFolder", "/mnt/other/tocsin");
    assertThat(kept().backupFolder()).isEqualTo("/mnt/other/tocsin");

    room.fire("#backup-now");
    room.await("the copy", () -> room.text("#backup-outcome").startsWith("Copied to /home/duty"));
    room.fire("#setting-backups-1");
    assertThat(kept().backups()).isFalse();
    room.fire("#backup-now");
    room.await(
        "the reason",
        () ->
            room.text("#backup-outcome")
                .equals("No backup could be made: No space left on device"));
  }

  @SuppressWarnings("unchecked")
  private void openSettings() {
    room.pressWithShortcut(KeyCode.COMMA);
    room.await("the settings", () -> room.isShown("#setting-port"));
    room.command(() ->
        ((ListView<Section>) room.find(".section-list")).getSelectionModel().select(Section.DATA));
  }

  private void write(String id, String text) {
    room.command(() -> {
      field(id).requestFocus();
      field(id).setText(text);
    });
    room.press(field(id), KeyCode.ENTER);
  }

  private TextField field(String id) {
    return (TextField) room.find("#" + id);
  }

  private void button(String words) {
    room.command(() ->
        room.stage.getScene().getRoot().lookupAll(".small-button").stream()
            .filter(Node::isVisible)
            .map(Button.class::cast)
            .filter(each -> words.equals(each.getText()))
            .findFirst()
            .orElseThrow()
            .fire());
  }

  private Settings.Keeping kept() {
    return Fx.call(() -> room.console.settings.kept().keeping());
  }

  private static Storage storage(String matter) {
    return switch (matter) {
      case "damage" ->
          SampleStorage.of(ROOM, SampleStorage.backups(null), "page 7 is never used", null);
      case "full" -> of(52_000_000);
      case "low" -> of(524_000_000);
      case "older" ->
          SampleStorage.of(ROOM, SampleStorage.backups(null), null, new Loss(false, 1_234));
      case "other" -> SampleStorage.of(ROOM, SampleStorage.backups(null), null, new Loss(true, 1));
      default ->
          SampleStorage.of(ROOM, SampleStorage.backups("No space left on device"), null, null);
    };
  }

  private static Storage of(long free) {
    return SampleStorage.of(new DiskSpace(free, 1L << 40), SampleStorage.backups(null), null, null);
  }
}
