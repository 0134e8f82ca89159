package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.ui.picture.Picture;
import dev.tocsin.ui.picture.PictureComparison;
import dev.tocsin.ui.picture.Tolerance;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts as a difference between two pictures of a window, and what does not.
class PictureComparisonTest {

  private static final MainState STATE = MainStates.ALL.getFirst();
  private static final Picture USUAL = STATE.take(_ -> {});

  @Test
  void theSameStateIsTheSame() {
    assertThat(compare(_ -> {})).matches(comparison -> comparison.isWithin(Tolerance.SAME_FONTS));
  }

  @Test
  void aPaneThatIsMissingIsSeen() {
    assertThat(
            compare(room ->
                room.command(() -> {
                  Node facets = room.find(".facet-pane");
                  facets.setVisible(false);
                  facets.setManaged(false);
                })))
        .matches(comparison -> !comparison.isWithin(Tolerance.SAME_FONTS));
  }

  /// The place of the detail stays, nothing is in it.
  @Test
  void anEmptyDetailIsSeen() {
    assertThat(compare(room -> room.command(() -> room.find(".detail-tabs").setVisible(false))))
        .matches(comparison -> !comparison.isWithin(Tolerance.SAME_FONTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-serious: #0b5cad;", "-warn: #1a6b35;", "-ok: #8250df;"})
  void aRoleOfAnotherColourIsSeen(String role) {
    assertThat(compare(room -> look(room, ".root { " + role + " }")))
        .matches(comparison -> !comparison.isWithin(Tolerance.SAME_FONTS));
  }

  @Test
  void rowsThatMovedAreSeen() {
    assertThat(
            compare(room -> room.command(() -> ((Region) room.find(".chip-bar")).setMinHeight(78))))
        .matches(comparison -> !comparison.isWithin(Tolerance.SAME_FONTS));
  }

  @Test
  void rowsOfAnotherHeightAreSeen() {
    assertThat(compare(room -> room.command(() -> room.table().setFixedCellSize(36))))
        .matches(comparison -> !comparison.isWithin(Tolerance.SAME_FONTS));
  }

  @Test
  void textThatIsCutOffIsSeen() {
    assertThat(
            compare(room ->
                room.command(() ->
                    room.table()
                        .getColumns()
                        .subList(3, 6)
                        .forEach(column -> {
                          column.setMinWidth(24);
                          column.setMaxWidth(24);
                        }))))
        .matches(comparison -> !comparison.isWithin(Tolerance.SAME_FONTS));
  }

  @Test
  void anotherFontOfTheSameKindIsNoDifference() {
    List<String> fonts =
        Fx.call(Font::getFamilies).stream()
            .filter(
                List.of("DejaVu Sans", "Liberation Sans", "Arial", "Segoe UI", "Helvetica Neue")
                    ::contains)
            .toList();
    for (String font : fonts) {
      assertThat(compare(room -> look(room, ".root { -fx-font-family: \"" + font + "\"; }")))
          .as(font)
          .matches(comparison -> comparison.isWithin(Tolerance.OTHER_FONTS));
    }
  }

  @Test
  void otherSmoothingIsNoDifference() {
    BufferedImage smoothed =
        new BufferedImage(USUAL.width(), USUAL.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < USUAL.height(); y++) {
      for (int x = 0; x < USUAL.width(); x++) {
        int one = USUAL.pixels().getRGB(x, y);
        int beside = USUAL.pixels().getRGB(Math.max(0, x - 1), y);
        smoothed.setRGB(
            x, y, blend(one, beside, 16) | blend(one, beside, 8) | blend(one, beside, 0));
      }
    }
    assertThat(PictureComparison.of(USUAL, new Picture(smoothed)))
        .matches(comparison -> comparison.isWithin(Tolerance.OTHER_FONTS));
  }

  private static int blend(int rgb, int beside, int shift) {
    int mean = (3 * ((rgb >> shift) & 0xff) + ((beside >> shift) & 0xff)) / 4;
    return mean << shift;
  }

  private static PictureComparison compare(Consumer<Room> change) {
    return PictureComparison.of(USUAL, STATE.take(change));
  }

  private static void look(Room room, String css) {
    room.command(() ->
        room.stage
            .getScene()
            .getStylesheets()
            .add(
                "data:text/css;base64,"
                    + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8))));
  }
}
