package dev.tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsFileTest {

  @TempDir Path folder;
  private SettingsFile file;

  @BeforeEach
  void begin() {
    file = new SettingsFile(folder);
  }

  @Test
  void theFirstStartMakesSecretsThatStay() throws IOException {
    Settings first = file.load();

    assertThat(first.token()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(first.apiToken());
    assertThat(file.load()).isEqualTo(first);
  }

  @Test
  void onlyTheOwnerMayReadTheSecrets() throws IOException {
    file.load();

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("settings.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void whatAPersonWroteCountsAndTheRestHasItsDefault() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"port\": 9000, \"mine\": [1]}");

    Settings settings = file.load();

    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(Files.readString(folder.resolve("settings.json"))).contains("mine");
  }

  @Test
  void aValueOfNullHasItsDefault() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"token\": null, \"bind\": null}");

    assertThat(file.load().token()).isNotBlank();
    assertThat(file.load().bind()).isEqualTo("127.0.0.1");
  }

  @Test
  void whatIsSavedIsLoaded() throws IOException {
    Settings settings = file.load().withAppearance("zh", "dark");

    file.save(settings);

    assertThat(file.load()).isEqualTo(settings);
  }

  @Test
  void aFileThatCannotBeReadIsLeftAndSaysWhatToDo() throws IOException {
    Path path = folder.resolve("settings.json");
    for (String broken : new String[] {"{", "[]", "{\"port\": \"many\"}"}) {
      Files.writeString(path, broken);

      assertThatThrownBy(file::load)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("Correct it");
      assertThat(path).hasContent(broken);
    }
  }

  @Test
  void aRuleWrittenByHandIsRead() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        """
        {"zones":{"grafana":"Europe/Berlin"},
         "rules":[{"name":"grafana","where":{"/source":"grafana","/state":null},
           "fields":{"status":"/state","policyName":"/rule/name","firstOccurredAt":"/firedAt"},
           "firing":["alerting"],"resolved":["ok"]}]}
        """);

    Settings settings = file.load();

    Map<String, String> where = new HashMap<>();
    where.put("/source", "grafana");
    where.put("/state", null);
    assertThat(settings.zones()).isEqualTo(Map.of("grafana", "Europe/Berlin"));
    assertThat(settings.rules())
        .containsExactly(
            new MappingRule(
                "grafana",
                where,
                Map.of(
                    AlarmField.STATUS,
                    "/state",
                    AlarmField.POLICY_NAME,
                    "/rule/name",
                    AlarmField.FIRST_OCCURRED_AT,
                    "/firedAt"),
                Map.of(),
                List.of("alerting"),
                List.of("ok")));
    file.save(settings);
    assertThat(file.load()).isEqualTo(settings);
    assertThat(folder.resolve("settings.json")).content().contains("\"firstOccurredAt\"");
  }

  @Test
  void zonesKeepTheirOrderAndOneOfNullCountsAsLeftOut() throws IOException {
    Path path = folder.resolve("settings.json");
    Files.writeString(path, "{\"zones\":{\"z\":\"UTC\",\"n\":null,\"a\":\"UTC\",\"m\":\"UTC\"}}");

    file.save(file.load());

    assertThat(file.load().zones()).containsOnlyKeys("z", "a", "m");
    assertThat(Files.readString(path)).containsSubsequence("\"z\"", "\"a\"", "\"m\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"b\",\"fields\":{\"statuss\":\"/x\"}}",
        "{\"name\":\"b\",\"fields\":[]}",
        "{\"name\":\"b\",\"firing\":[null]}",
        "{\"name\":{}}",
        "\"rule\"",
        "null",
        "7"
      })
  void aRuleThatIsNoneIsSkippedAndStaysInTheFile(String broken) throws IOException {
    Path path = folder.resolve("settings.json");
    Files.writeString(path, "{\"rules\":[%s,{\"name\":\"good\"}],\"port\":9000}".formatted(broken));

    Settings settings = file.load();
    file.save(settings.withAppearance("zh", "dark"));

    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.rules()).extracting(MappingRule::name).containsExactly("good");
    JsonNode kept = JsonMapper.shared().readTree(Files.readString(path)).path("rules");
    assertThat(kept).hasSize(2).contains(JsonMapper.shared().readTree(broken));
    assertThat(file.load().rules()).isEqualTo(settings.rules());
  }

  @Test
  void savingTheLanguageLeavesEverythingElseAsItWasWritten() throws IOException {
    Path path = folder.resolve("settings.json");
    String written =
        """
        {"rules":["later",{"name":"a","priority":7,"//":"mine"},{"name":[]},{"name":"b"}],
         "zones":{"n":null},"bind":null,"token":"t","apiToken":"u","language":"en","mine":[1]}
        """;
    Files.writeString(path, written);

    file.save(file.load().withAppearance("zh", "system"));

    JsonNode kept = JsonMapper.shared().readTree(Files.readString(path));
    assertThat(kept.path("language").asString()).isEqualTo("zh");
    for (String name : List.of("rules", "zones", "token", "apiToken", "mine")) {
      assertThat(kept.path(name)).isEqualTo(JsonMapper.shared().readTree(written).path(name));
    }
  }

  @Test
  void aChangedRuleLeavesTheOthersAndWhatIsNotKnownOfIt() throws IOException {
    Path path = folder.resolve("settings.json");
    Files.writeString(
        path,
        """
        {"rules":["later",{"name":"a","priority":7},{"name":"b","note":"x"},{"name":"c"}]}
        """);
    List<MappingRule> rules = file.load().rules();
    MappingRule changed =
        new MappingRule("b", Map.of("/x", "y"), Map.of(), Map.of(), List.of(), List.of());

    file.save(file.load().withRules(List.of(rules.get(0), rules.get(2), changed)));

    JsonNode kept = JsonMapper.shared().readTree(Files.readString(path)).path("rules");
    assertThat(kept.get(0).asString()).isEqualTo("later");
    assertThat(kept.get(1).toString()).isEqualTo("{\"name\":\"a\",\"priority\":7}");
    assertThat(kept.get(2).toString()).isEqualTo("{\"name\":\"c\"}");
    assertThat(kept.get(3).path("note").asString()).isEqualTo("x");
    assertThat(kept.get(3).path("where").path("/x").asString()).isEqualTo("y");
    assertThat(kept).hasSize(4);
    assertThat(file.load().rules()).containsExactly(rules.get(0), rules.get(2), changed);
  }
}
