package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSizeTest {

  @Test
  void whatGivesATextItsRoomGrowsAndLinesStay() {
    String css =
        """
        .a1 { -fx-font-size: 13px; -fx-padding: 0 12 1 16; -fx-border-width: 1;
          -fx-background-insets: 0, 0 0 0 4; -fx-min-height: 28; -fx-background-radius: 6, 5; }
        """;

    assertThat(TextSize.scaled(css, 1.5))
        .isEqualTo(
            """
            .a1 { -fx-font-size: 19.50px; -fx-padding: 0.00 18.00 1.50 24.00; -fx-border-width: 1;
              -fx-background-insets: 0, 0 0 0 4; -fx-min-height: 42.00; -fx-background-radius: 6, 5; }
            """);
  }
}
