package dev.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogLinkTest {

  private static final Catalog CATALOG = Catalog.load();

  private static final String CONSOLE = "https://console.cloud.tencent.com";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tcop.qq.com/r/aB3x9",
        "https://console.cloud.tencent.com/monitor/alarm2/history?id=1#x",
        "https://console.tencentcloud.com:443/monitor",
        "https://console.intl.cloud.tencent.com/monitor/alarm2/policy",
        "HTTPS://TCOP.QQ.COM/r/1"
      })
  void theAddressInThePushIsTakenWhenItLeadsToTheConsole(String url) {
    assertThat(CATALOG.consoleLink(new SubjectBuilder().detailUrl(url).build()))
        .contains(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://tcop.qq.com/r/1",
        "https://evil.example/tcop.qq.com",
        "https://tcop.qq.com.evil.example/r/1",
        "https://console.cloud.tencent.com.evil.com/",
        "https://console.cloud.tencent.com./",
        "https://.console.cloud.tencent.com/",
        "https://xconsole.cloud.tencent.com/",
        "https://evil.cloud.tencent.com/",
        "https://cloud.tencent.com/",
        "https://console-cloud-tencent.com/",
        "https://console.cloud.tencent.com:443@evil.example/",
        "https://@console.cloud.tencent.com/",
        "https://evil.example#@console.cloud.tencent.com/",
        "https://evil.example?@console.cloud.tencent.com/",
        "https://evil.example\\.console.cloud.tencent.com/",
        "https:\\\\console.cloud.tencent.com/",
        "https://console.cloud.tencent.com:80/",
        "https://console.cloud.tencent.com:99999999999/",
        "https://console%2Ecloud.tencent.com/",
        "https://console。cloud.tencent.com/",
        "https://xn--tcop-x1a.qq.com/",
        "https://[::1]/",
        "https://console.cloud.tencent.com\t.evil.example/",
        "data:text/html,https://tcop.qq.com",
        "https://tcop.qq.com@evil.example/r/1",
        "https://user:secret@tcop.qq.com/r/1",
        "https://tcop.qq.com:8443/r/1",
        "https://tcop.qq.com\\@evil.example/",
        "https:tcop.qq.com",
        "//tcop.qq.com/r/1",
        "https:///r/1",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://tcop.qq.com/r/1 --flag",
        "https://tcop.qq.com/%",
        "https://tсop.qq.com/r/1",
        "",
        " "
      })
  void anyOtherAddressIsRefused(String url) {
    assertThat(CATALOG.consoleLink(new SubjectBuilder().detailUrl(url).build())).isEmpty();
    assertThat(
            CATALOG.consoleLink(
                new SubjectBuilder().detailUrl(url).policyType("redisUuid").build()))
        .contains(URI.create(CONSOLE + "/redis/instance/list"));
  }

  @Test
  void anAddressWithCharactersThatTurnTheReadingDirectionIsEscaped() {
    assertThat(
            CATALOG.consoleLink(
                new SubjectBuilder().detailUrl("https://tcop.qq.com/r/\u202Egnp.exe").build()))
        .contains(URI.create("https://tcop.qq.com/r/%E2%80%AEgnp.exe"));
  }

  @ParameterizedTest
  @CsvSource({
    "cvm_device, gz, ins-o9p3rg3m, /cvm/instance/detail?rid=1&id=ins-o9p3rg3m",
    "cvm_device, ap-guangzhou, ins-o9p3rg3m, /cvm/instance/detail?rid=1&id=ins-o9p3rg3m",
    "cdb_detail, sh, cdbro-bwieva60, /cdb/instance/detail?rid=4&id=cdbro-bwieva60",
    "lighthouse_basic, sg, lhins-a1, "
        + "/lighthouse/instance/detail?region=ap-singapore&id=lhins-a1",
    "lb_lbid_lb, gz, lb-9a1kx0qe, /clb/instance?rid=1",
    "nat_tc_stat, bj, nat-5k2c81d9, /vpc/nat?rid=8"
  })
  void theInstancePageIsMadeFromRegionAndId(
      String policyType, String region, String id, String path) {
    assertThat(
            CATALOG.consoleLink(
                new SubjectBuilder().policyType(policyType).region(region).id(id).build()))
        .contains(URI.create(CONSOLE + path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ins-a&rid=2",
        "ins-a/../../x",
        "ins-a b",
        "ins-a\n",
        "ins-{rid}",
        "ins-ä",
        "94f1133c-46cf-4c61-a4c1-d928183aba47",
        "cdb-bwieva60",
        ""
      })
  void anIdThatIsNotOneOfTheProductLeadsToTheList(String id) {
    assertThat(
            CATALOG.consoleLink(
                new SubjectBuilder().policyType("cvm_device").region("gz").id(id).build()))
        .contains(URI.create(CONSOLE + "/cvm/instance/index?rid=1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mars", "1&x=y", "tor"})
  void aRegionWithoutNumberLeadsToThePlainList(String region) {
    assertThat(
            CATALOG.consoleLink(
                new SubjectBuilder().policyType("lb_lbid_lb").region(region).build()))
        .contains(URI.create(CONSOLE + "/clb/instance"));
  }

  @Test
  void aProductWithoutKnownPageHasNoLink() {
    assertThat(CATALOG.consoleLink(new SubjectBuilder().policyType("COS").build())).isEmpty();
    assertThat(CATALOG.consoleLink(new SubjectBuilder().build())).isEmpty();
  }
}
