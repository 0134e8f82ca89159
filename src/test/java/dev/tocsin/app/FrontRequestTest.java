package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontRequestTest {

  @TempDir Path folder;

  @Test
  void aSecondStartBringsTheWindowToTheFrontEachTime() throws Exception {
    CountDownLatch twice = new CountDownLatch(2);
    FrontRequest.make(folder);
    try (var _ = new FrontRequest(folder, twice::countDown)) {
      assertThat(folder.resolve("tocsin.front")).as("left by an earlier run").doesNotExist();

      FrontRequest.make(folder);
      while (twice.getCount() == 2) {
        Thread.sleep(10);
      }
      FrontRequest.make(folder);
      assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
