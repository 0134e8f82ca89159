package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tocsin.autostart.Autostart;
import dev.tocsin.autostart.SessionStart;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Appearance.Contrast;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.settings.CloseButton;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.settings.Rotation;
import dev.tocsin.settings.SavedView;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.Tls;
import dev.tocsin.ui.settings.Section;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 800);

  SettingsPageTest() {
    room.console.bridge.show(
        Samples.listening(Samples.NOW.minusSeconds(12), Samples.NOW.minusSeconds(12), 3));
    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("rows", () -> room.shownRows().size() == 22);
    open();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aRightValueIsKeptWithEnterAndCanBeTakenBack() {
    write("setting-port", "9000");

    assertThat(kept().receiver().port()).isEqualTo(9000);
    assertThat(room.text(".save-text")).isEqualTo("Saved.");

    room.fire(".save-note .small-button");
    assertThat(kept().receiver().port()).isEqualTo(8787);
    assertThat(field("setting-port").getText()).isEqualTo("8787");
  }

  @Test
  void aWrongValueSaysWhatToDoAndIsNotKept() {
    write("setting-port", "70000");

    assertThat(room.text(".setting-wrong")).isEqualTo("Write a number from 0 to 65535.");
    assertThat(room.isMarked("#setting-port", "wrong")).isTrue();
    assertThat(kept().receiver().port()).isEqualTo(8787);

    room.press(field("setting-port"), KeyCode.ESCAPE);
    assertThat(field("setting-port").getText()).isEqualTo("8787");
    assertThat(room.isShown(".settings-page")).isTrue();
  }

  @Test
  void theOldSecretGoesOnForAWhileAndAPersonCanEndIt() {
    choose(Section.SECURITY);
    assertThat(room.isShown("#setting-token-end")).isFalse();

    press("setting-token", "New secret");

    assertThat(kept().receiver().rotation().previousToken()).isEqualTo("token-of-the-callback");
    assertThat(kept().receiver().rotation().previousTokenUntil())
        .isEqualTo(Samples.NOW.plus(Rotation.OVERLAP));
    assertThat(room.texts(".setting-note"))
        .anySatisfy(note ->
            assertThat(note)
                .startsWith("The old secret counts until")
                .contains("It was not used since the receiver listens.")
                .endsWith("End it to make another new one."));
    assertThat(button("setting-token", "New secret").isDisabled()).isTrue();
    room.fire("#setting-token-end");
    assertThat(kept().receiver().rotation()).isEqualTo(Rotation.NONE);
    assertThat(room.isShown("#setting-token-end")).isFalse();
    assertThat(button("setting-token", "New secret").isDisabled()).isFalse();
  }

  @Test
  void whoMayComeInIsJudgedAndKept() {
    choose(Section.SECURITY);

    write("setting-allowed", "10.0.0.0/8 elsewhere");
    assertThat(room.texts(".setting-wrong"))
        .contains("Write addresses such as 10.0.0.0/8 or ::1, with commas between them.");
    assertThat(kept().receiver().access().allowedAddresses()).isEmpty();
    write("setting-allowed", "10.0.0.0/8,  2001:db8::/32");
    write("setting-proxies", "127.0.0.1");
    write("setting-hosts", "desk.example.com");

    assertThat(kept().receiver().access().allowedAddresses())
        .containsExactly("10.0.0.0/8", "2001:db8::/32");
    assertThat(kept().receiver().access().trustedProxies()).containsExactly("127.0.0.1");
    assertThat(kept().receiver().access().publicHosts()).containsExactly("desk.example.com");
  }

  @Test
  void nameAndPasswordAreKeptTogetherAndThePasswordIsHidden() {
    choose(Section.SECURITY);

    Fx.run(() -> field("setting-user").setText("tencent"));
    Fx.run(() -> field("setting-password").setText("pa ss"));
    assertThat(kept().receiver().access().callbackUser()).isNull();
    assertThat(shown("setting-password")).doesNotContain("pa");
    room.fire("#setting-password-show");
    assertThat(shown("setting-password")).isEqualTo("pa ss");
    room.fire("#setting-user-apply");

    assertThat(kept().receiver().access().callbackUser()).isEqualTo("tencent");
    assertThat(kept().receiver().access().callbackPassword()).isEqualTo("pa ss");
  }

  @Test
  void certificateAndKeyAreKeptTogether() {
    choose(Section.RECEIVER);

    Fx.run(() -> field("setting-certificate").setText("/etc/tocsin/cert.pem"));
    Fx.run(() -> field("setting-key").setText("/etc/tocsin/key.pem"));
    room.fire("#setting-certificate-apply");

    assertThat(kept().receiver().tls())
        .isEqualTo(new Tls("/etc/tocsin/cert.pem", "/etc/tocsin/key.pem", null));
  }

  /// What is seen in a field, which may be dots.
  private String shown(String id) {
    return Fx.call(() -> ((Text) field(id).lookup(".text")).getText());
  }

  @Test
  void tonesAndANotificationCanBeTriedAndSayWhyNothingIsHeard() {
    choose(Section.NOTIFICATIONS);

    room.fire("#test-sound-SERIOUS");
    room.await("it played", () -> room.text("#test-sound-heard").startsWith("Played."));
    room.fire("#test-sound-WARN");
    room.await("the reason", () -> room.text("#test-sound-heard").contains("no audio device"));
    room.fire("#test-notification");

    assertThat(room.console.asked).contains("play SERIOUS", "play WARN", "notification");
    assertThat(room.text("#desktop-offer"))
        .startsWith("Sent.")
        .contains("dunst 1.12.2, with buttons", "StatusNotifierItem");
  }

  @Test
  void aPortThatCannotBeListenedOnIsNotKept() {
    write("setting-port", "80");

    assertThat(room.text(".save-text")).startsWith("Not saved: the receiver cannot listen");
    assertThat(kept().receiver().port()).isEqualTo(8787);
  }

  @Test
  void anAddressBeyondThisMachineIsWarnedOfWhileItIsTyped() {
    type("setting-bind", "0.0.0.0");

    assertThat(room.texts(".setting-note"))
        .anyMatch(text -> text.contains("HTTP is not encrypted"));
    assertThat(kept().receiver().bind()).isEqualTo("127.0.0.1");
  }

  @Test
  void theCallbackUrlHidesItsSecretAndIsCopiedWhole() {
    assertThat(field("setting-url").getText()).isEqualTo("http://127.0.0.1:8787/callback/…");

    press("setting-url", "Copy");
    assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("http://127.0.0.1:8787/callback/token-of-the-callback");
  }

  @Test
  void aTokenIsHiddenUntilItIsAskedForAndCanBeReplaced() {
    choose(Section.SECURITY);
    assertThat(field("setting-token").getText()).doesNotContain("token");

    room.fire("#setting-token-show");
    assertThat(field("setting-token").getText()).isEqualTo("token-of-the-callback");

    press("setting-token", "Copy");
    assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("token-of-the-callback");

    press("setting-token", "New secret");
    assertThat(kept().receiver().token()).isEqualTo("another-secret");
    assertThat(kept().receiver().apiToken()).isEqualTo("token-of-api");
  }

  @Test
  void aZoneIsCheckedAndOneForASourceIsAdded() {
    choose(Section.ZONE);
    write("setting-zone", "Mars/Base");
    assertThat(room.text(".setting-wrong")).startsWith("There is no such zone.");

    write("setting-zone", "UTC");
    assertThat(kept().reading().zone()).isEqualTo("UTC");

    type("zone-new-name", "probe");
    type("zone-new-value", "Asia/Tokyo");
    press("zone-new-value", "Add");
    room.await("the zone", () -> kept().reading().zones().containsKey("probe"));
    assertThat(kept().reading().zones())
        .containsEntry("probe", "Asia/Tokyo")
        .containsEntry("grafana", "Europe/Berlin");
  }

  @Test
  void viewsAreRenamedMovedAndDeletedWithUndo() {
    choose(Section.VIEWS);
    write("view-0-name", "Now");
    room.fire("#view-0-down");
    assertThat(kept().views())
        .extracting(SavedView::name)
        .containsExactly("Serious", "Now", "My databases");
    assertThat(Fx.call(() -> room.stage.getScene().getFocusOwner().getId()))
        .isEqualTo("view-1-down");

    room.fire("#view-2-delete");
    assertThat(kept().views()).hasSize(2);

    room.fire(".save-note .small-button");
    assertThat(kept().views()).hasSize(3);
  }

  @Test
  void twoViewsCannotHaveTheSameName() {
    choose(Section.VIEWS);
    write("view-1-name", "Firing");

    assertThat(room.text(".setting-wrong")).isEqualTo("This name is taken. Choose another one.");
    assertThat(kept().views().get(1).name()).isEqualTo("Serious");
  }

  @Test
  void theLooksChangeAtOnceAndTheKeyboardStays() {
    choose(Section.APPEARANCE);
    room.command(() -> room.find("#setting-size-larger").requestFocus());
    room.fire("#setting-size-larger");
    room.await("a larger page", () -> room.isShown("#setting-size-larger"));

    assertThat(kept().appearance().textSize()).isEqualTo(110);
    assertThat(room.text(".size-shown")).isEqualTo("110 %");
    assertThat(((Labeled) room.find(".settings-title")).getFont().getSize())
        .isCloseTo(18 * 1.1, within(0.01));
    assertThat(Fx.call(() -> room.stage.getScene().getFocusOwner().getId()))
        .isEqualTo("setting-size-larger");

    room.fire("#setting-contrast-1");
    assertThat(kept().appearance().contrast()).isEqualTo(Contrast.HIGH);
    assertThat(room.stage.getScene().getStylesheets())
        .anyMatch(sheet -> sheet.endsWith("contrast-light.css"));

    room.fire(".save-note .small-button");
    assertThat(kept().appearance().contrast()).isEqualTo(Contrast.NORMAL);
    assertThat(kept().appearance().textSize()).isEqualTo(110);
  }

  @Test
  void anotherLanguageIsSpokenAtOnceAndCanBeTakenBack() {
    choose(Section.LANGUAGE);
    room.fire("#setting-language-1");

    room.await("Chinese", () -> room.text(".settings-title").equals("语言"));
    room.fire(".save-note .small-button");
    room.await("English", () -> room.text(".settings-title").equals("Language"));
    assertThat(kept().appearance().language()).isEqualTo("en");
  }

  @Test
  void aRunbookIsAWebPageAndNothingElse() {
    choose(Section.NAMES);
    type("runbook-new-name", "mysql-conn");
    write("runbook-new-value", "file:///etc/passwd");
    assertThat(room.texts(".setting-wrong"))
        .contains("Write a web page that begins with https:// or http://.");

    write("runbook-new-value", "https://wiki.example.com/mysql");
    assertThat(kept().runbooks().links()).containsOnlyKeys("web-cpu-90", "mysql-conn");
  }

  @Test
  void rulesAreTriedInTheOrderThatAPersonGives() {
    choose(Section.RULES);
    room.fire("#rule-1-up");

    assertThat(kept().reading().rules())
        .extracting(MappingRule::name)
        .containsExactly("grafana", "uptime-probe");
  }

  @Test
  void whatWasEditedByHandIsShownWhenThePageOpensAndStays() {
    room.press(room.find(".section-list"), KeyCode.ESCAPE);
    room.command(() ->
        room.console.settings.edit(
            settings -> settings.withReceiver(settings.receiver().withBind("::1"))));
    open();
    assertThat(field("setting-bind").getText()).isEqualTo("::1");

    room.command(() ->
        room.console.settings.edit(
            settings -> settings.withReceiver(settings.receiver().withBind("localhost"))));
    write("setting-port", "9000");

    assertThat(kept().receiver().bind()).isEqualTo("localhost");
    assertThat(field("setting-bind").getText()).isEqualTo("localhost");
  }

  @Test
  void aBrokenFileIsToldAndNothingIsWrittenUntilItIsCorrected() {
    Appearance before = kept().appearance();
    room.command(() -> room.console.settings.breakFile("settings.json is not JSON. Correct it."));
    write("setting-port", "9000");

    assertThat(room.text(".setting-wrong")).isEqualTo("settings.json is not JSON. Correct it.");
    assertThat(room.isShown("#setting-port")).isFalse();
    room.command(() -> room.console.settings.breakFile(null));
    room.fire("#settings-again");
    assertThat(field("setting-port").getText()).isEqualTo("8787");
    assertThat(kept().appearance()).isEqualTo(before);
  }

  @Test
  void theSessionStartsTheProgramAsChosenAndWhatTheDesktopSaysIsShown() {
    choose(Section.START);
    assertThat(chosen("setting-autostart")).containsExactly("Do not start");

    room.fire("#setting-autostart-2");

    assertThat(chosen("setting-autostart")).containsExactly("Start minimised");
    assertThat(room.text(".save-text")).startsWith("Saved.");

    room.command(() -> room.console.settings.autostart(entry(SessionStart.OFF, null)));
    enterAgain(Section.START);
    assertThat(chosen("setting-autostart")).containsExactly("Do not start");
    room.command(() -> room.console.settings.autostart(entry(null, null)));
    enterAgain(Section.START);
    assertThat(chosen("setting-autostart")).isEmpty();
    assertThat(room.text(".setting-note"))
        .startsWith("/home/duty/.config/autostart/tocsin.desktop starts something else");
  }

  @Test
  void whatTheSystemRefusesIsToldAndShownAsItIs() {
    choose(Section.START);

    room.fire("#setting-autostart-1");

    assertThat(room.text(".save-text")).isEqualTo("This could not be saved: Read-only file system");
    assertThat(chosen("setting-autostart")).containsExactly("Do not start");
  }

  @Test
  void aProgramThatIsNotInstalledSaysWhyItCannotStartWithTheSession() {
    room.command(
        () -> room.console.settings.autostart(entry(null, Autostart.Problem.NOT_INSTALLED)));
    enterAgain(Section.START);

    assertThat(room.find("#setting-autostart-1").isDisabled()).isTrue();
    assertThat(room.text(".setting-note")).contains("Install the package");
  }

  @Test
  void whatTheCloseButtonDoesIsKept() {
    choose(Section.START);
    assertThat(chosen("setting-close")).containsExactly("Hides the window in the tray");

    room.fire("#setting-close-3");

    assertThat(kept().closeButton()).isEqualTo(CloseButton.QUIT);
  }

  private static Autostart.State entry(
      @Nullable SessionStart chosen, Autostart.@Nullable Problem problem) {
    return new Autostart.State(chosen, "/home/duty/.config/autostart/tocsin.desktop", problem);
  }

  private void enterAgain(Section section) {
    room.run("alarms");
    room.run("settings");
    choose(section);
  }

  /// The chosen words of a setting.
  private List<String> chosen(String id) {
    return Fx.call(() ->
        room.stage.getScene().getRoot().lookupAll(".toggle").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> String.valueOf(button.getId()).startsWith(id))
            .filter(ToggleButton::isSelected)
            .map(ToggleButton::getText)
            .toList());
  }

  private Settings kept() {
    return Fx.call(room.console.settings::kept);
  }

  private void open() {
    room.pressWithShortcut(KeyCode.COMMA);
    room.await("the settings", () -> room.isShown(".settings-page"));
  }

  @SuppressWarnings("unchecked")
  private void choose(Section section) {
    room.command(
        () -> ((ListView<Section>) room.find(".section-list")).getSelectionModel().select(section));
  }

  private void type(String id, String text) {
    room.command(() -> {
      field(id).requestFocus();
      field(id).setText(text);
    });
  }

  private void write(String id, String text) {
    type(id, text);
    room.press(field(id), KeyCode.ENTER);
  }

  private TextField field(String id) {
    return (TextField) room.find("#" + id);
  }

  /// Presses the button with these words beside a field.
  private void press(String id, String words) {
    room.command(() -> button(id, words).fire());
  }

  /// The one of a setting that bears these words.
  private ButtonBase button(String id, String words) {
    return field(id).getParent().getChildrenUnmodifiable().stream()
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }
}
