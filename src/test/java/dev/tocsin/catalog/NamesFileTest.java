package dev.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.CloudObject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A person's own names, from the file to what is shown.
class NamesFileTest {

  private static final Locale EN = Locale.ENGLISH;
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

  @TempDir private Path folder;

  private Catalog catalog(String json) throws IOException {
    Files.writeString(folder.resolve("names.json"), json);
    return Catalog.load(folder);
  }

  private Catalog sound(String json) throws IOException {
    Catalog catalog = catalog(json);
    assertThat(catalog.problem()).isEmpty();
    return catalog;
  }

  private static CloudObject object(String id, String name) {
    return new CloudObject(id, name, null, null, "{}");
  }

  @Test
  void noFileIsNothingToSay() {
    Catalog catalog = Catalog.load(folder.resolve("absent"));

    assertThat(catalog.problem()).isEmpty();
    assertThat(catalog.region("gz", EN)).isEqualTo("Guangzhou");
  }

  @Test
  void aPlainTextIsTheNameInBothLanguages() throws IOException {
    Catalog catalog =
        sound("{\"metrics\":{\"cpu_usage\":\" CPU \"},\"regions\":{\"gz\":\"Home\"}}");

    for (Locale locale : new Locale[] {EN, ZH}) {
      assertThat(
              catalog.condition(new SubjectBuilder().metric("CpuUsage", "CPU 利用率").build(), locale))
          .isEqualTo("CPU");
      assertThat(catalog.region("gz", locale)).isEqualTo("Home");
      assertThat(catalog.region("ap-guangzhou", locale)).isEqualTo("Home");
    }
  }

  @Test
  void aLanguageThatIsLeftOutKeepsTheBuiltInName() throws IOException {
    Catalog catalog =
        sound("{\"regions\":{\"AP-Guangzhou\":{\"zh\":\"本部\"},\"mars\":{\"en\":\"Mars base\"}}}");

    assertThat(catalog.region("gz", ZH)).isEqualTo("本部");
    assertThat(catalog.region("gz", EN)).isEqualTo("Guangzhou");
    assertThat(catalog.region("mars", EN)).isEqualTo("Mars base");
    assertThat(catalog.region("mars", ZH)).isEqualTo("mars");
  }

  @ParameterizedTest
  @CsvSource({"cvm_device", "CVM_Device", "cvm", "QCE/CVM"})
  void aProductIsNamedByPolicyTypeProductCodeOrNamespace(String code) throws IOException {
    Catalog catalog =
        sound("{\"products\":{\"" + code + "\":{\"en\":\"Web servers\",\"zh\":\"网站服务器\"}}}");
    SubjectBuilder cvm = new SubjectBuilder().policyType("cvm_device").namespace("qce/cvm");

    assertThat(catalog.product(cvm.build(), EN))
        .isEqualTo(new Product("Web servers", "Web servers"));
    assertThat(catalog.product(cvm.build(), ZH).shortName()).isEqualTo("网站服务器");
    assertThat(
            catalog
                .product(new SubjectBuilder().policyType("COS").namespace("qce/cos").build(), EN)
                .shortName())
        .isEqualTo("COS");
  }

  @Test
  void aProductThatTheTablesDoNotKnowCanBeNamed() throws IOException {
    Catalog catalog = sound("{\"products\":{\"bn\":\"Brand new\"}}");

    assertThat(catalog.product(new SubjectBuilder().eventOf("bn", "as sent").build(), EN).name())
        .isEqualTo("Brand new");
  }

  @Test
  void anEventIsNamedInEitherNamingSystem() throws IOException {
    Catalog catalog = sound("{\"events\":{\"cvm:ErrorEvent:PingUnreachable\":\"Gone\"}}");
    SubjectBuilder sent = new SubjectBuilder().event("ping_unreachable", "ping unreachable");

    assertThat(catalog.condition(sent.build(), EN)).isEqualTo("Gone");
    assertThat(
            catalog.condition(
                new SubjectBuilder().metric("ping_unreachable", "a metric").build(), EN))
        .isEqualTo("a metric");
  }

  @Test
  void aDimensionIsLabelledAlsoWhereTheTablesDoNotKnowIt() throws IOException {
    Catalog catalog = sound("{\"dimensions\":{\"vip\":\"Virtual IP\",\"shoe\":\"Shoe size\"}}");
    SubjectBuilder sent =
        new SubjectBuilder().policyType("lb_rsport").dimensions("{\"VIP\":\"1\",\"shoe\":\"9\"}");

    DimensionSheet sheet = catalog.sheet(sent.build(), EN);
    assertThat(sheet.known()).containsExactly(new DimensionSheet.Entry("Virtual IP", "VIP", "1"));
    assertThat(sheet.others()).containsExactly(new DimensionSheet.Entry("Shoe size", "shoe", "9"));
  }

  @Test
  void whatAPersonDidNotNameKeepsItsName() throws IOException {
    Catalog catalog = sound("{\"dimensions\":{\"shoe\":\"Shoe size\"},\"events\":{\"x\":\"X\"}}");

    assertThat(
            catalog.sheet(new SubjectBuilder().dimensions("{\"vip\":\"1\"}").build(), EN).others())
        .containsExactly(new DimensionSheet.Entry("VIP", "vip", "1"));
    assertThat(catalog.condition(new SubjectBuilder().event("ping_unreachable", "").build(), EN))
        .isEqualTo("Ping unreachable");
  }

  @Test
  void anObjectIsNamedByItsIdOrWithoutOneByItsName() throws IOException {
    Catalog catalog =
        sound("{\"objects\":{\"ins-o9p3rg3m\":\"web-1\",\"118.25.31.161#443\":{\"en\":\"shop\"}}}");

    assertThat(catalog.ownName(object("ins-o9p3rg3m", "as sent"), ZH)).contains("web-1");
    assertThat(catalog.ownName(object(null, "118.25.31.161#443"), EN)).contains("shop");
    assertThat(catalog.ownName(object(null, "118.25.31.161#443"), ZH)).isEmpty();
    assertThat(catalog.ownName(object("ins-other", "ins-o9p3rg3m"), EN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "`` # needs a JSON object at its top",
        "[] # needs a JSON object at its top",
        "{\"regions\":[]} # needs a JSON object at regions",
        "{\"regions\":null} # needs a JSON object at regions",
        "{\"region\":{}} # unknown section \"region\"",
        "{\"regions\":{\"gz\":1}} # regions.gz",
        "{\"regions\":{\"gz\":{}}} # regions.gz",
        "{\"regions\":{\"gz\":{\"de\":\"x\"}}} # regions.gz",
        "{\"regions\":{\"gz\":{\"en\":null}}} # regions.gz.en",
        "{\"regions\":{\"gz\":\" \"}} # regions.gz",
        "{\"regions\":{\"gz\":\"a\",\"gz\":\"b\"}} # is not JSON in line 1",
        "{\"regions\":{}} {} # is not JSON in line 1",
        "{\"regions\":{\"gz\":\"a\",}} # is not JSON in line 1",
        "{\"regions\":{ # is not JSON in line 1"
      })
  void aFileWithAMistakeIsNotUsedAndTheMistakeIsTold(String json, String mistake)
      throws IOException {
    Catalog catalog = catalog(json);

    assertThat(catalog.problem())
        .get()
        .asString()
        .startsWith(folder.resolve("names.json").toString())
        .contains(mistake, "It is not used until it is corrected")
        .doesNotContain("\n");
    assertThat(catalog.region("gz", EN)).isEqualTo("Guangzhou");
  }

  @Test
  void oneMistakeMakesTheWholeFileUnused() throws IOException {
    assertThat(catalog("{\"regions\":{\"gz\":\"Home\"},\"metrics\":{\"x\":5}}").region("gz", EN))
        .isEqualTo("Guangzhou");
  }

  @Test
  void aNameIsAtMostAsLongAsALineOfTheTableCanBear() throws IOException {
    String longest = "x".repeat(NamesFile.LONGEST_NAME);

    assertThat(sound("{\"regions\":{\"gz\":\"" + longest + "\"}}").region("gz", EN))
        .isEqualTo(longest);
    assertThat(catalog("{\"regions\":{\"gz\":\"x" + longest + "\"}}").problem())
        .get()
        .asString()
        .contains("more than 200 characters at regions.gz");
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    String padding = " ".repeat(NamesFile.MOST_BYTES - 2);

    assertThat(sound("{}" + padding).problem()).isEmpty();
    assertThat(catalog("{} " + padding).problem()).get().asString().contains("is larger than");
  }

  @Test
  void whatIsNoFileIsNotOpened() throws IOException {
    Files.createDirectory(folder.resolve("names.json"));

    assertThat(Catalog.load(folder).problem()).get().asString().contains("is not a file");
  }

  @Test
  void aByteOrderMarkDoesNotMatterAndAnotherEncodingIsTold() throws IOException {
    assertThat(sound("\uFEFF{\"regions\":{\"gz\":\"Home\"}}").region("gz", EN)).isEqualTo("Home");

    Files.write(
        folder.resolve("names.json"),
        "{\"regions\":{\"gz\":\"广州\"}}".getBytes(Charset.forName("GBK")));
    assertThat(Catalog.load(folder).problem()).get().asString().contains("UTF-8");
  }

  @Test
  void nestingWithoutEndIsAMistakeLikeAnother() throws IOException {
    assertThat(catalog("{\"regions\":" + "[".repeat(500_000)).problem()).isPresent();
  }
}
