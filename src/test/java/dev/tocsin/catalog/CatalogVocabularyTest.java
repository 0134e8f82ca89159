package dev.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.NameSource;
import dev.tocsin.query.Names;
import org.junit.jupiter.api.Test;

class CatalogVocabularyTest {

  private static final NameSource CPU =
      new NameSource("metric", "cpu_usage", "cvm_device", "", "QCE/CVM", "gz", "ins-1", "web");

  private final CatalogVocabulary vocabulary = new CatalogVocabulary(Catalog.load());

  @Test
  void anAlarmHasTheNamesOfBothLanguages() {
    assertThat(vocabulary.names(CPU))
        .isEqualTo(
            new Names(
                "cvm\ncvm · basic monitoring\n云服务器\n云服务器 · 基础监控",
                "qce/cvm",
                "guangzhou\n广州",
                "cpu utilization\ncpu 利用率",
                ""));
  }

  @Test
  void aNameThatIsTheSameInBothLanguagesStandsOnce() {
    Names names =
        vocabulary.names(new NameSource("metric", "brand_new", "new_type", "", "", "mars", "", ""));

    assertThat(names).isEqualTo(new Names("new_type", "", "mars", "brand_new", ""));
  }

  @Test
  void namesAreLookedUpOnce() {
    assertThat(vocabulary.names(CPU)).isSameAs(vocabulary.names(CPU));
  }

  @Test
  void inventedNamesDoNotFillTheMemory() {
    Names first = vocabulary.names(CPU);

    for (int number = 1; number < 20_000; number++) {
      vocabulary.names(invented(number));
    }
    assertThat(vocabulary.names(CPU)).isSameAs(first);

    vocabulary.names(invented(20_000));
    assertThat(vocabulary.names(CPU)).isNotSameAs(first).isEqualTo(first);
  }

  private static NameSource invented(int number) {
    return new NameSource("", "", "", "", "", "region-" + number, "", "");
  }
}
