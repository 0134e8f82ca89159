package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.Appearance.Theme;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuidePageTest {

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 800);

  @AfterEach
  void close() {
    room.close();
  }

  private void open() {
    room.press(room.stage.getScene().getRoot(), KeyCode.F1);
    room.await("the guide", () -> room.isShown(".guide-page"));
    Fx.pulses(3);
  }

  @Test
  void f1OpensItEscapeLeavesItAndTheKeysHaveTheirOwn() {
    open();
    room.press(headings(), KeyCode.ESCAPE);
    assertThat(room.isShown(".guide-page")).isFalse();

    room.type("?");
    assertThat(room.isShown(".key-help")).isTrue();
  }

  @Test
  void aHeadingThatIsChosenStandsAtTheTopAndTheTextScrollsByKeys() {
    open();
    room.press(headings(), KeyCode.PAGE_DOWN);
    double onePage = scrolled();
    assertThat(onePage).isPositive();
    room.press(headings(), KeyCode.PAGE_UP);
    assertThat(scrolled()).isZero();

    room.command(() -> headings().getSelectionModel().select(8));

    assertThat(
            Fx.call(() ->
                room.stage.getScene().getRoot().lookupAll(".guide-heading").stream()
                    .skip(8)
                    .findFirst()
                    .map(heading ->
                        heading.localToScene(0, 0).getY()
                            - room.find(".guide-scroll").localToScene(0, 0).getY())
                    .orElseThrow()))
        .isBetween(-5.0, 60.0);
  }

  @Test
  void anotherLanguageGoesOnAtTheSameHeading() {
    open();
    room.command(() -> headings().getSelectionModel().select(5));

    room.run("language");
    room.await("Chinese", () -> headings().getItems().getFirst().equals("接入可观测平台"));

    assertThat(Fx.call(() -> headings().getSelectionModel().getSelectedIndex())).isEqualTo(5);
    Fx.pulses(2);
    assertThat(scrolled()).isPositive();
  }

  private double scrolled() {
    return Fx.call(() -> ((ScrollPane) room.find(".guide-scroll")).getVvalue());
  }

  @SuppressWarnings("unchecked")
  private ListView<String> headings() {
    return (ListView<String>) room.find(".guide-page .section-list");
  }
}
