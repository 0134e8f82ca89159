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

  @Test
  void theNameAsSentGoesBeforeTheTable() {
    SubjectBuilder sent = new SubjectBuilder().event("ping_unreachable", " ping is gone ");

    assertThat(english(sent)).isEqualTo("ping is gone");
    assertThat(chinese(sent)).isEqualTo("ping is gone");
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
