package dev.tocsin.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateIconTest {

  @Test
  void everyStateLooksDifferent() {
    List<TrayState> states =
        List.of(
            state(0, 0, true),
            state(3, 0, true),
            state(3, 1, true),
            state(100, 1, true),
            state(0, 0, false));

    assertThat(states.stream().map(state -> List.of(pixels(state, 22))).distinct())
        .hasSameSizeAs(states);
  }

  @Test
  void theNumberIsVisibleAtEverySize() {
    for (int size : new int[] {16, 22, 24, 32, 44, 64}) {
      Integer[] three = pixels(state(3, 1, true), size);
      Integer[] seven = pixels(state(7, 1, true), size);
      long different =
          Stream.iterate(0, at -> at < three.length, at -> at + 1)
              .filter(at -> !three[at].equals(seven[at]))
              .count();

      assertThat(different).as("pixels at size %d", size).isGreaterThan(size);
    }
  }

  @Test
  void moreThanNinetyNineStaysReadable() {
    assertThat(pixels(state(100, 0, true), 22)).isEqualTo(pixels(state(100_000, 0, true), 22));
    assertThat(pixels(state(99, 0, true), 22)).isNotEqualTo(pixels(state(100, 0, true), 22));
  }

  @Test
  void thatNothingCanArriveIsShownEvenWhileAlarmsFire() {
    assertThat(pixels(state(5, 1, false), 22)).isEqualTo(pixels(state(0, 0, false), 22));
  }

  @Test
  void theCornersAreTransparent() {
    assertThat(StateIcon.draw(state(3, 1, true), 22).getRGB(0, 0) >>> 24).isZero();
  }

  @Test
  void pixelsForTheBusAreAlphaRedGreenBlueRowByRow() {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(1, 0, 0x80112233);
    image.setRGB(0, 1, 0xff445566);

    assertThat(StateIcon.argb(image))
        .containsExactly(0, 0, 0, 0, 0x80, 0x11, 0x22, 0x33, 0xff, 0x44, 0x55, 0x66, 0, 0, 0, 0);
  }

  private static TrayState state(int firing, int serious, boolean receiving) {
    return new TrayState(firing, serious, receiving, "");
  }

  private static Integer[] pixels(TrayState state, int size) {
    BufferedImage image = StateIcon.draw(state, size);
    return Arrays.stream(image.getRGB(0, 0, size, size, null, 0, size))
        .boxed()
        .toArray(Integer[]::new);
  }
}
