package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.ui.picture.Picture;
import dev.tocsin.ui.picture.PictureComparison;
import dev.tocsin.ui.picture.Tolerance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The main states look as they did when somebody looked at them. Where that was meant to change,
/// look at the difference and take the pictures anew: `mvn -Ppictures test-compile exec:exec`.
class ReferencePicturesTest {

  private static final Path DIFFERENCES = Path.of("target", "pictures");

  @Test
  void theMainStatesLookAsTheyDid() throws IOException {
    List<String> different = new ArrayList<>();
    Tolerance tolerance = MainStates.tolerance();
    for (MainState state : MainStates.ALL) {
      Picture expected = Picture.read(MainStates.FOLDER.resolve(state.name() + ".png"));
      Picture actual = state.take(_ -> {});
      PictureComparison comparison = PictureComparison.of(expected, actual);
      if (!comparison.isWithin(tolerance)) {
        Path file = DIFFERENCES.resolve(state.name() + ".png");
        actual.write(file);
        Path marked = DIFFERENCES.resolve(state.name() + "-difference.png");
        comparison.difference().write(marked);
        different.add(state.name() + ": " + comparison + ", see " + marked);
      }
    }
    assertThat(different).isEmpty();
  }
}
