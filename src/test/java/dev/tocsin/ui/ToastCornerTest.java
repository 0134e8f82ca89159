package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.notification.Notice;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Channel;
import dev.tocsin.ui.toast.ToastActions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ToastCornerTest {

  private final List<String> asked = new ArrayList<>();
  private final Stage owner = Fx.call(Stage::new);
  private final ToastCorner corner =
      Fx.call(() ->
          new ToastCorner(
              owner,
              Appearance.DEFAULT.withLanguage("en"),
              InstantSource.fixed(Samples.NOW),
              ZoneOffset.UTC,
              new Recorded()));

  @AfterEach
  void hide() {
    Fx.run(owner::hide);
  }

  @Test
  void aNoticeStandsInTheCornerAsPlainText() {
    show(notice("a", Level.SERIOUS, "<b>_CPU_ & disk", 7L));

    Fx.await("the toast", () -> texts().contains("<b>_CPU_ & disk"));
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    Popup popup = popup();
    Fx.await(
        "the toast whole on the screen",
        () ->
            popup.getX() + popup.getWidth() <= room.getMaxX()
                && popup.getY() + popup.getHeight() <= room.getMaxY());
    assertThat(popup.getX()).isGreaterThan(room.getMaxX() - 500);
    assertThat(Fx.call(() -> root().lookup(".toast").getAccessibleText()))
        .isEqualTo("<b>_CPU_ & disk\nbody");
  }

  @Test
  void itsButtonsDoWhatTheySayAndTakeItAway() {
    for (String button : List.of("Acknowledge", "Shelve 1 h", "Open")) {
      show(notice("a", Level.WARN, "title", 7L));
      press(button);
      assertThat(popups()).isEmpty();
    }
    show(notice("a", Level.WARN, "several", null));
    assertThat(texts()).doesNotContain("Acknowledge", "Shelve 1 h");
    press("Open");

    assertThat(asked).containsExactly("acknowledge 7", "shelve 7 PT1H", "open 7", "open");
  }

  @Test
  void threeAreShownAndTheOthersCounted() {
    for (int number = 1; number <= 5; number++) {
      show(notice("slot-" + number, Level.WARN, "alarm " + number, 7L));
    }

    assertThat(texts())
        .contains("alarm 5", "alarm 4", "alarm 3", "2 more")
        .doesNotContain("alarm 2");
    Fx.run(() -> corner.withdraw("slot-4"));
    assertThat(texts()).contains("alarm 2", "1 more").doesNotContain("alarm 4");
  }

  @Test
  void aNewerNoticeOfTheSlotTakesItsPlace() {
    show(notice("a", Level.WARN, "4 new alarms", null));
    show(notice("a", Level.SERIOUS, "5 new alarms", null));

    assertThat(texts()).contains("5 new alarms").doesNotContain("4 new alarms");
  }

  @Test
  void itsLooksComeFromTheStyleSheets() {
    try (StyleWarnings warnings = new StyleWarnings()) {
      SampleToasts.of(true).forEach(this::show);

      assertThat(warnings.messages()).isEmpty();
      assertThat(Fx.call(() -> ((Region) root().lookup(".toast")).getBackground().getFills()))
          .hasSize(2);
    }
  }

  @Test
  void itSpeaksTheLanguageThatHolds() {
    show(notice("a", Level.WARN, "title", 7L));

    Fx.run(() -> corner.use(Appearance.DEFAULT.withLanguage("zh")));

    assertThat(texts()).contains("确认", "搁置 1 小时", "打开");
  }

  private void show(Notice notice) {
    Fx.run(() -> corner.show(notice));
    Fx.pulses(2);
  }

  private void press(String label) {
    Fx.run(() ->
        root().lookupAll(".button").stream()
            .map(Button.class::cast)
            .filter(button -> button.getText().equals(label))
            .findFirst()
            .orElseThrow()
            .fire());
  }

  private List<String> texts() {
    return Fx.call(() ->
        Stream.concat(root().lookupAll(".label").stream(), root().lookupAll(".button").stream())
            .filter(Node::isVisible)
            .map(node -> ((Labeled) node).getText())
            .toList());
  }

  private Parent root() {
    return popup().getScene().getRoot();
  }

  private Popup popup() {
    return popups().getFirst();
  }

  private List<Popup> popups() {
    return Fx.call(() ->
        Window.getWindows().stream()
            .filter(Popup.class::isInstance)
            .map(Popup.class::cast)
            .filter(popup -> owner.equals(popup.getOwnerWindow()))
            .toList());
  }

  private static Notice notice(String slot, Level level, String title, @Nullable Long alarmId) {
    return new Notice(slot, level, title, "body", alarmId, Channel.DESKTOP);
  }

  private final class Recorded implements ToastActions {
    @Override
    public void open() {
      asked.add("open");
    }

    @Override
    public void open(long alarmId) {
      asked.add("open " + alarmId);
    }

    @Override
    public void acknowledge(long alarmId) {
      asked.add("acknowledge " + alarmId);
    }

    @Override
    public void shelve(long alarmId, Duration time) {
      asked.add("shelve " + alarmId + " " + time);
    }
  }
}
