package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ScreenTest {

  private final CompletableFuture<Boolean> started = new CompletableFuture<>();

  @Test
  void nobodyWaitsUntilTheWindowsHaveTheirName() {
    List<Boolean> whenNamed = new ArrayList<>();

    Screen.begin(started, () -> whenNamed.add(started.getNow(false)));

    assertThat(whenNamed).containsExactly(true);
  }

  @Test
  void aJavaFxWithoutThePlaceForTheNameIsAScreenAllTheSame() {
    Screen.begin(
        started,
        () -> {
          throw new NoSuchMethodError("setName");
        });

    assertThat(started).isCompletedWithValue(true);
  }
}
