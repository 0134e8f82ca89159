package dev.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which alarms no resolved push will ever end.
class MomentaryEventTest {

  private static final Catalog CATALOG = Catalog.load();

  private static boolean neverResolves(SubjectBuilder subject) {
    return CATALOG.neverResolves(subject.build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guest_oom",
        "GuestOom",
        "guest_core_error",
        "guest_reboot",
        "cvm:StatusChange:GuestReboot",
        "nvme_error",
        "cvm:ErrorEvent:NvmeError",
        "PrimarySwitch",
        "primary_switch",
        "ServerfailureInstanceMigration",
        "oplogInsufficient",
        "SystemOOM",
        "cvm:ErrorEvent:InstanceDiskErrorExecuted",
        "cvm:OperationEvent:InstancePowerOff",
        "cvm:CloudEvent:ApiCall",
        "DirectConnectTunnelRouteTableOverload",
        "network:ErrorEvent:PublicNetworkAlarm"
      })
  void aMomentaryEventIsKnownUnderEitherName(String name) {
    assertThat(neverResolves(new SubjectBuilder().event(name, "as sent"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ping_unreachable",
        "cvm:ErrorEvent:PingUnreachable",
        "disk_readonly",
        "OutOfMemory",
        "VipBlockInfo",
        "clb:ErrorEvent:ClbVipBlock",
        "DirectConnecDown",
        "NodeNotReady"
      })
  void anEventThatRecoversIsNot(String name) {
    assertThat(neverResolves(new SubjectBuilder().event(name, name))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nfct_table_full", "clb:ErrorEvent:BreakDown", "brand_new", "", ":"})
  void anEventOfWhichNothingIsKnownIsNot(String name) {
    assertThat(neverResolves(new SubjectBuilder().event(name, name))).isFalse();
  }

  @Test
  void aMetricNeverIs() {
    assertThat(neverResolves(new SubjectBuilder().metric("guest_oom", "guest_oom"))).isFalse();
    assertThat(neverResolves(new SubjectBuilder())).isFalse();
  }
}
