package dev.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogWordsTest {

  private static final Catalog CATALOG = Catalog.load();

  private static String english(SubjectBuilder subject) {
    return CATALOG.condition(subject.build(), Locale.ENGLISH);
  }

  private static String chinese(SubjectBuilder subject) {
    return CATALOG.condition(subject.build(), Locale.CHINA);
  }

  @ParameterizedTest
  @CsvSource({
    "gz, Guangzhou, 广州",
    "GZ, Guangzhou, 广州",
    "ap-guangzhou, Guangzhou, 广州",
    "AP-HongKong, Hong Kong (China), 中国香港",
    "ap-osaka, Osaka, 大阪",
    "mars, mars, mars",
    "'', '', ''"
  })
  void aRegionIsNamedByEitherCodeAndAnUnknownOneStays(String code, String en, String zh) {
    assertThat(CATALOG.region(code, Locale.US)).isEqualTo(en);
    assertThat(CATALOG.region(code, Locale.TRADITIONAL_CHINESE)).isEqualTo(zh);
  }

  @ParameterizedTest
  @CsvSource({
    "CPU utilization, CPU utilization, CPU 利用率",
    "CPU util, CPU util, CPU 利用率",
    "CPU利用率, CPU utilization, CPU利用率",
    " CPU 使用率 , CPU utilization, CPU 使用率",
    "cpu_usage, CPU utilization, CPU 利用率",
    "'', CPU utilization, CPU 利用率"
  })
  void aMetricIsCalledAsSentInThatLanguageAndFromTheTableInTheOther(
      String sent, String en, String zh) {
    SubjectBuilder cpu = new SubjectBuilder().policyType("cvm_device").metric("cpu_usage", sent);

    assertThat(english(cpu)).isEqualTo(en);
    assertThat(chinese(cpu)).isEqualTo(zh);
  }

  @ParameterizedTest
  @CsvSource({
    "cvm_device, CpuUsage, CPU utilization",
    "cvm_device, CPU_USAGE, CPU utilization",
    "cvm_device, lan_outtraffic, Private outbound bandwidth",
    "cvm_device, disk_usage, Disk utilization",
    "BS, DiskReadIops, Disk read IOPS",
    "cdb_detail, threads_connected, Current connections",
    "CDB_SLAVE, seconds_behind_master, Source-replica delay",
    "redis_mem_edition, MemUtil, Memory utilization",
    "redis_mem_node, MemUtilNode, Memory utilization",
    "redisUuid, storage_us, Memory utilization",
    "lbid_lb, new_conn, New connections",
    "nat_tc_stat, outbandwidth, Public network outbound bandwidth",
    "vpn_tunnel, pkgdrop, VPN tunnel packet loss",
    "dcchannel, inbandwidth, Inbound bandwidth",
    "vpc_region_conn, pkgdrop, Packet loss rate",
    "BANDWIDTHPACKAGE, outtraffic, Outbound bandwidth",
    "CKAFKA_CONSUMERGROUP, unconsume, Unconsumed messages",
    "COS, InternetTraffic, Public network downstream traffic",
    "cdn_domain, FluxHitRate, Traffic hit rate"
  })
  void aMetricIsFoundByItsProductInEitherSpelling(String policyType, String name, String en) {
    SubjectBuilder sent = new SubjectBuilder().policyType(policyType).metric(name, "指标");

    assertThat(english(sent)).isEqualTo(en);
  }

  @Test
  void aMetricOfAnotherOrUnknownProductKeepsItsName() {
    assertThat(english(new SubjectBuilder().policyType("COS").metric("cpu_usage", "CPU使用率")))
        .isEqualTo("CPU使用率");
    assertThat(english(new SubjectBuilder().metric("cpu_usage", "CPU使用率"))).isEqualTo("CPU使用率");
    assertThat(english(new SubjectBuilder().metric("cpu_usage", " "))).isEqualTo("cpu_usage");
  }

  @Test
  void anEventToo() {
    SubjectBuilder sent = new SubjectBuilder().event("ping_unreachable", " ping is gone ");

    assertThat(english(sent)).isEqualTo("ping is gone");
    assertThat(chinese(sent)).isEqualTo("ping 不可达");
    assertThat(english(new SubjectBuilder().event("ping_unreachable", "ping不可达")))
        .isEqualTo("Ping unreachable");
    assertThat(english(new SubjectBuilder().event("brand_new", "全新"))).isEqualTo("全新");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ping_unreachable",
        "PingUnreachable",
        "cvm:ErrorEvent:PingUnreachable",
        "cvm:ErrorEvent:ping_unreachable"
      })
  void anEventIsFoundUnderBothNamingSystems(String name) {
    assertThat(english(new SubjectBuilder().event(name, name))).isEqualTo("Ping unreachable");
    assertThat(chinese(new SubjectBuilder().event(name, ""))).isEqualTo("ping 不可达");
  }

  @Test
  void aMetricIsNeverTakenForAnEvent() {
    assertThat(chinese(new SubjectBuilder().metric("ping_unreachable", "ping_unreachable")))
        .isEqualTo("ping_unreachable");
  }

  @Test
  void anUnknownConditionKeepsItsNameAndNoConditionHasNone() {
    assertThat(english(new SubjectBuilder().metric("cpu_usage", "CPU utilization ")))
        .isEqualTo("CPU utilization");
    assertThat(english(new SubjectBuilder().event("a:b:BrandNew", " "))).isEqualTo("a:b:BrandNew");
    assertThat(english(new SubjectBuilder().event(":", ""))).isEqualTo(":");
    assertThat(english(new SubjectBuilder())).isEmpty();
  }
}
