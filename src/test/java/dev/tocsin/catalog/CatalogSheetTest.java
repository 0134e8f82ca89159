package dev.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.catalog.DimensionSheet.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CatalogSheetTest {

  private static final Catalog CATALOG = Catalog.load();

  /// A block of the Cloud Monitor document.
  record Sample(String sample, String policyType, JsonNode dimensions) {

    @Override
    public String toString() {
      return sample;
    }
  }

  static List<Sample> samples() {
    return DataFile.read("dimension-samples.json", Sample.class);
  }

  private static DimensionSheet sheet(String policyType, String dimensions, Locale locale) {
    return CATALOG.sheet(
        new SubjectBuilder().policyType(policyType).dimensions(dimensions).build(), locale);
  }

  private static DimensionSheet sheet(String policyType, String dimensions) {
    return sheet(policyType, dimensions, Locale.ENGLISH);
  }

  private static List<Entry> all(DimensionSheet sheet) {
    return Stream.of(sheet.known(), sheet.details(), sheet.others()).flatMap(List::stream).toList();
  }

  private static Stream<Map.Entry<String, String>> leaves(String prefix, JsonNode object) {
    return object.properties().stream()
        .flatMap(property ->
            property.getValue().isObject()
                ? leaves(prefix + property.getKey() + ".", property.getValue())
                : Stream.of(Map.entry(prefix + property.getKey(), property.getValue().asString())));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyValueOfADocumentedBlockAppearsOnceAndIsLabelledInBothLanguages(Sample sample) {
    List<Map.Entry<String, String>> sent = leaves("", sample.dimensions()).toList();
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      DimensionSheet sheet = sheet(sample.policyType(), sample.dimensions().toString(), locale);

      assertThat(all(sheet))
          .extracting(entry -> Map.entry(entry.key(), entry.value()))
          .containsExactlyInAnyOrderElementsOf(sent);
      assertThat(all(sheet)).noneMatch(entry -> entry.label().equals(entry.key()));
      assertThat(sheet.others()).isEmpty();
    }
  }

  @Test
  void allBlocksOfTheDocumentAreTried() {
    assertThat(samples()).hasSize(27);
  }

  @Test
  void theKeysOfAProductComeInItsOrderAndThoseOfEveryProductAfterThem() {
    DimensionSheet sheet =
        sheet(
            "lb_rsport",
            """
            {"objName":"n","appId":1250000000,"objId":"o","vpcId":588789,"lanIp":"172.21.0.17",
             "port":"8080","vip":"203.0.113.24","vport":443,"protocol":"https",
             "unLoadBalancerId":"lb-9a1kx0qe","shoe":"size 9","Zoo":1}
            """,
            Locale.CHINESE);

    assertThat(sheet.known())
        .extracting(Entry::label)
        .containsExactly(
            "负载均衡 ID", "监听协议", "监听端口", "VIP", "后端服务器", "后端端口", "私有网络", "对象名称", "对象 ID", "账号 ID");
    assertThat(sheet.others())
        .containsExactly(new Entry("shoe", "shoe", "size 9"), new Entry("Zoo", "Zoo", "1"));
  }

  @Test
  void keysAreKnownInAnyCaseAndShownAsSent() {
    assertThat(sheet("redis_mem_edition", "{\"AppId\":1,\"InstanceId\":\"crs-1\"}").known())
        .containsExactly(
            new Entry("Instance id", "InstanceId", "crs-1"), new Entry("Account id", "AppId", "1"));
  }

  @Test
  void emptyValuesAreShownForKnownKeysOnly() {
    DimensionSheet sheet =
        sheet("lb_rsport", "{\"vip\":\"\",\"url\":null,\"shoe\":\"\",\"sock\":null}");

    assertThat(sheet.known())
        .containsExactly(new Entry("VIP", "vip", ""), new Entry("Forwarding path", "url", ""));
    assertThat(sheet.others()).isEmpty();
  }

  @Test
  void aKeyOfAnotherProductIsLabelledAmongTheOthers() {
    assertThat(sheet("cvm_device", "{\"lanIp\":\"10.0.0.1\"}").others())
        .containsExactly(new Entry("Backend server", "lanIp", "10.0.0.1"));
  }

  @Test
  void whatIsNestedIsOpenedDownToItsValues() {
    DimensionSheet sheet =
        sheet(
            "cvm_device",
            """
            {"objDetail":{"deviceLanIp":"172.21.0.17","deviceWanIp":"","more":{"x":true,"y":null}},
             "tags":{"app.name":"shop"},"empty":{}}
            """);

    assertThat(sheet.details())
        .containsExactly(
            new Entry("LAN IP", "objDetail.deviceLanIp", "172.21.0.17"),
            new Entry("Public IP", "objDetail.deviceWanIp", ""),
            new Entry("objDetail.more.x", "objDetail.more.x", "true"),
            new Entry("tags.app.name", "tags.app.name", "shop"));
    assertThat(sheet.known()).isEmpty();
    assertThat(sheet.others()).isEmpty();
  }

  @Test
  void valuesAreTheTextsThatWereSent() {
    assertThat(
            sheet(
                    "",
                    """
                    {"a":443,"b":1e2,"c":1.50,"d":-0,"e":123456789012345678901234567890,"f":false,
                     "g":" x\\u0041\\n","h":[ 1.0, {"k": [null, "a/b ü\\"", 1E+2]}, [] ],"i":"","j":"2",
                     "k":"first","k":"second"}
                    """)
                .others())
        .extracting(Entry::value)
        .containsExactly(
            "443",
            "1e2",
            "1.50",
            "-0",
            "123456789012345678901234567890",
            "false",
            " xA\n",
            "[1.0,{\"k\":[null,\"a/b ü\\\"\",1E+2]},[]]",
            "2",
            "first",
            "second");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[{\"Key\":\"a\",\"Value\":\"b\"}]",
        "\"text\"",
        "12",
        "null",
        "{\"a\":1",
        "{\"a\":[1}",
        "{\"a\":1} trailing",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":\"\u0000\"}"
      })
  void whatIsNoJsonObjectIsOneEntry(String dimensions) {
    assertThat(all(sheet("cvm_device", dimensions)))
        .containsExactly(new Entry("Dimensions", "dimensions", dimensions));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", " { } "})
  void nothingSentIsAnEmptySheet(String dimensions) {
    assertThat(all(sheet("cvm_device", dimensions))).isEmpty();
  }

  @Test
  void tenThousandKeysAndAVeryLargeValueAreKept() {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"key" + i + "\":" + i)
            .collect(Collectors.joining(",", "{", "}"));
    assertThat(sheet("cvm_device", many).others()).hasSize(10_000);

    String large = "x".repeat(1_000_000);
    assertThat(sheet("cvm_device", "{\"objName\":\"" + large + "\"}").known())
        .containsExactly(new Entry("Name in messages", "objName", large));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "[", "{\"a\":["})
  void endlessNestingIsOneEntry(String opening) {
    String deep = "{\"a\":" + opening.repeat(100_000);

    assertThat(all(sheet("cvm_device", deep)))
        .containsExactly(new Entry("Dimensions", "dimensions", deep));
  }

  @Test
  void anAlarmOfAnUnknownProductHasASheetToo() {
    assertThat(sheet("", "{\"shoe\":\"9\",\"objId\":\"o\",\"unInstanceId\":\"u\"}"))
        .isEqualTo(
            new DimensionSheet(
                List.of(
                    new Entry("Instance id", "unInstanceId", "u"),
                    new Entry("Backend object id", "objId", "o")),
                List.of(),
                List.of(new Entry("shoe", "shoe", "9"))));
  }
}
