package dev.tocsin.dashboard;

import static dev.tocsin.dashboard.Alarms.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Messages;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.query.HouseRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowMakerTest {

  private static final Catalog CATALOG = Catalog.load();

  @Test
  void aRowTellsWhatAPersonMustKnow() {
    Row row =
        new RowMaker(CATALOG, Locale.ENGLISH, Messages.STALE_AFTER, _ -> HouseRules.NONE)
            .row(Alarms.firing(97, "web", "Serious"), NOW);

    assertThat(row.product()).isEqualTo("CVM");
    assertThat(row.region()).isEqualTo("Guangzhou");
    assertThat(row.object()).isEqualTo("web-97");
    assertThat(row.condition()).isEqualTo("CPU utilization");
    assertThat(row.value()).isEqualTo("97 %");
    assertThat(row.number()).isEqualTo(97);
    assertThat(row.threshold()).isEqualTo("> 90");
    assertThat(row.event()).isFalse();
  }

  @Test
  void aRowSpeaksChinese() {
    Row row =
        new RowMaker(CATALOG, Locale.SIMPLIFIED_CHINESE, Messages.STALE_AFTER, _ -> HouseRules.NONE)
            .row(Alarms.firing(97, "web", "Serious"), NOW);

    assertThat(row.region()).isEqualTo("广州");
  }

  @Test
  void aMetricIsNamedInTheLanguageOfTheScreenAndFoundInBoth() {
    Row row =
        new RowMaker(CATALOG, Locale.SIMPLIFIED_CHINESE, Messages.STALE_AFTER, _ -> HouseRules.NONE)
            .row(Alarms.firing(97, "web", "Serious"), NOW);

    assertThat(row.condition()).isEqualTo("CPU 利用率");
    assertThat(row.texts().all()).contains("cpu 利用率", "cpu utilization", "cpu_usage");
  }

  @Test
  void aPersonsOwnNameOfAnObjectReplacesTheSentOneAndAllOfThemFindTheRow(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("names.json"), "{\"objects\":{\"ins-97\":\"Shop\\nfront\"}}");

    Row row =
        new RowMaker(
                Catalog.load(folder), Locale.ENGLISH, Messages.STALE_AFTER, _ -> HouseRules.NONE)
            .row(Alarms.firing(97, "web", "Serious"), NOW);

    assertThat(row.object()).isEqualTo("Shop␊front");
    assertThat(row.texts().all()).contains("shop\nfront", "web-97", "ins-97");
  }

  @Test
  void hostileTextsAreOneHarmlessLine() {
    Row row =
        new RowMaker(CATALOG, Locale.ENGLISH, Messages.STALE_AFTER, _ -> HouseRules.NONE)
            .row(Alarms.firing(1, "a\\n\\u202Eb" + "x".repeat(5_000), "Warn"), NOW);

    assertThat(row.policy()).startsWith("a␊⟨U+202E⟩b").endsWith("x…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "ID: nat-5k2c81d9 | Name: shop-nat | Ip: 1.2.3.4 # shop-nat",
        "cdb-bwieva60(instance name:orders,IP:10.0.0.3:3306) # orders",
        "cdb-bwieva60(Instance Name:orders,IP:10.0.0.3:3306) # orders",
        "cdb-bwieva60(实例名:订单库,IP:10.0.0.3:3306) # 订单库",
        "web-gz-07 # web-gz-07"
      })
  void theNameIsTakenOutOfALabelMadeForATextMessage(String sent, String label) {
    assertThat(ObjectLabel.of(new CloudObject("id-1", sent, null, null, "{}"))).isEqualTo(label);
  }

  @Test
  void anAddressWithANumberIsNoNameWhereAnIdIsKnown() {
    assertThat(ObjectLabel.of(new CloudObject("ins-1", "172.21.30.15#588789", null, null, "{}")))
        .isEqualTo("ins-1");
  }
}
