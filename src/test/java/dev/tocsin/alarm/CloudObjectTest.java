package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CloudObjectTest {

  private static final CloudObject OLDER =
      new CloudObject("ins-1", "web", "qce/cvm", "gz", "{\"unInstanceId\":\"ins-1\"}");

  @Test
  void whatANewerPushLeavesOutTheOlderOneHasTold() {
    CloudObject bare = new CloudObject(null, "", null, null, "{}");

    assertThat(bare.over(OLDER)).isEqualTo(new CloudObject("ins-1", "web", "qce/cvm", "gz", "{}"));
  }

  @Test
  void whatANewerPushTellsHolds() {
    CloudObject renamed = new CloudObject("ins-2", "shop", "qce/lb", "sh", "{}");

    assertThat(renamed.over(OLDER)).isEqualTo(renamed);
  }
}
