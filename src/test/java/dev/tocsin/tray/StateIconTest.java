package dev.tocsin.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateIconTest {

  private static final TrayFigures QUIET = States.figures(0, 0, 0);
  private static final TrayFigures SERIOUS = States.figures(3, 1, 0);
  private static final int[] SIZES = {16, 22, 24, 32, 44, 64};

  @Test
  void everyStateLooksDifferentAtEverySize() {
    List<TrayFigures> states =
        List.of(
            QUIET,
            SERIOUS,
            States.figures(3, 0, 0),
            States.figures(3, 0, 3),
            States.figures(100, 1, 0),
            States.muted(QUIET, Instant.MAX),
            States.muted(SERIOUS, Instant.MAX),
            States.down(QUIET));

    for (int size : SIZES) {
      assertThat(states.stream().map(state -> List.of(pixels(state, size))).distinct())
          .hasSameSizeAs(states);
    }
  }

  /// Eyes that see no colour must tell them apart too.
  @Test
  void theStatesHaveShapesOfTheirOwn() {
    List<TrayFigures> states =
        List.of(
            QUIET,
            SERIOUS,
            States.figures(3, 0, 3),
            States.muted(SERIOUS, Instant.MAX),
            States.down(SERIOUS));

    assertThat(
            states.stream()
                .map(state ->
                    Arrays.stream(pixels(state, 22)).map(pixel -> pixel >>> 24 > 127).toList())
                .distinct())
        .hasSameSizeAs(states);
  }

  @Test
  void theNumberIsVisibleAtEverySize() {
    for (int size : SIZES) {
      for (int lesser : new int[] {0, 1}) {
        Integer[] three = pixels(States.figures(3, 0, 3 * lesser), size);
        Integer[] seven = pixels(States.figures(7, 0, 7 * lesser), size);
        long different =
            Stream.iterate(0, at -> at < three.length, at -> at + 1)
                .filter(at -> !three[at].equals(seven[at]))
                .count();

        assertThat(different).as("pixels at size %d", size).isGreaterThan(size);
      }
    }
  }

  @Test
  void moreThanNinetyNineStaysReadable() {
    assertThat(pixels(States.figures(100, 1, 0), 22))
        .isEqualTo(pixels(States.figures(100_000, 1, 0), 22))
        .isNotEqualTo(pixels(States.figures(99, 1, 0), 22));
  }

  @Test
  void thatNothingCanArriveIsShownEvenWhileAlarmsFire() {
    assertThat(pixels(States.down(SERIOUS), 22)).isEqualTo(pixels(States.down(QUIET), 22));
  }

  @Test
  void theCornersAreTransparent() {
    assertThat(StateIcon.draw(States.serious(3), 22).getRGB(0, 0) >>> 24).isZero();
  }

  @Test
  void pixelsForTheBusAreAlphaRedGreenBlueRowByRow() {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(1, 0, 0x80112233);
    image.setRGB(0, 1, 0xff445566);

    assertThat(StateIcon.argb(image))
        .containsExactly(0, 0, 0, 0, 0x80, 0x11, 0x22, 0x33, 0xff, 0x44, 0x55, 0x66, 0, 0, 0, 0);
  }

  private static Integer[] pixels(TrayFigures figures, int size) {
    BufferedImage image = StateIcon.draw(States.of(figures), size);
    return Arrays.stream(image.getRGB(0, 0, size, size, null, 0, size))
        .boxed()
        .toArray(Integer[]::new);
  }
}
