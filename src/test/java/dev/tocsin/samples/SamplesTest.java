package dev.tocsin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SamplesTest {

  private static final JsonMapper WITH_COMMENTS =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  @Test
  void thereAreTwoBodiesTwentyMetricBlocksAndSevenEventBlocks() throws Exception {
    assertThat(Samples.bodies().stream().map(Samples.Sample::name))
        .hasSize(2 + 20 + 7)
        .doesNotHaveDuplicates()
        .startsWith("metric", "event");
    assertThat(filesIn("metric")).isEqualTo(20);
    assertThat(filesIn("event")).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("dev.tocsin.samples.Samples#bodies")
  void everyBodyIsJsonWithCommentsAndHoldsItsBlockAsPrinted(Samples.Sample sample) {
    assertThat(sample.body()).contains("// ");
    JsonNode body = WITH_COMMENTS.readTree(sample.body());
    JsonNode dimensions = body.path("alarmObjInfo").path("dimensions");
    if (sample.name().startsWith("dimensions/")) {
      String printed = Samples.text(sample.name());
      assertThat(sample.body()).contains(printed.strip());
      assertThat(dimensions)
          .isEqualTo(WITH_COMMENTS.readTree("{" + printed + "}").path("dimensions"));
    }
    assertThat(dimensions.isObject()).isTrue();
    assertThat(body.has("firstOccurTime")).isTrue();
  }

  @Test
  void everyBlockHasAPolicyOfItsOwn() {
    assertThat(
            Samples.bodies().stream()
                .skip(2)
                .map(sample -> WITH_COMMENTS.readTree(sample.body()))
                .map(body -> body.path("alarmPolicyInfo").path("policyId").asString()))
        .doesNotHaveDuplicates();
  }

  private static long filesIn(String kind) throws Exception {
    URI folder = SamplesTest.class.getResource("/samples/dimensions/" + kind).toURI();
    try (var files = Files.list(Path.of(folder))) {
      return files.count();
    }
  }
}
