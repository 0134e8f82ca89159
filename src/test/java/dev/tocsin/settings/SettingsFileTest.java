package dev.tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.settings.Appearance.Contrast;
import dev.tocsin.settings.Appearance.ReducedMotion;
import dev.tocsin.settings.Appearance.Theme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
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

    assertThat(first.receiver().token())
        .hasSizeGreaterThanOrEqualTo(43)
        .isNotEqualTo(first.receiver().apiToken());
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

    assertThat(settings.receiver().port()).isEqualTo(9000);
    assertThat(settings.receiver().bind()).isEqualTo("127.0.0.1");
    assertThat(Files.readString(folder.resolve("settings.json"))).contains("mine");
  }

  @Test
  void aValueOfNullHasItsDefault() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"token\": null, \"bind\": null}");

    assertThat(file.load().receiver().token()).isNotBlank();
    assertThat(file.load().receiver().bind()).isEqualTo("127.0.0.1");
  }

  @Test
  void whatIsSavedIsLoaded() throws IOException {
    Settings settings = withAppearance(file.load(), "zh", Theme.DARK);

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
    assertThat(settings.reading().zones()).isEqualTo(Map.of("grafana", "Europe/Berlin"));
    assertThat(settings.reading().rules())
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

    assertThat(file.load().reading().zones()).containsOnlyKeys("z", "a", "m");
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
    file.save(withAppearance(settings, "zh", Theme.DARK));

    assertThat(settings.receiver().port()).isEqualTo(9000);
    assertThat(settings.reading().rules()).extracting(MappingRule::name).containsExactly("good");
    JsonNode kept = JsonMapper.shared().readTree(Files.readString(path)).path("rules");
    assertThat(kept).hasSize(2).contains(JsonMapper.shared().readTree(broken));
    assertThat(file.load().reading().rules()).isEqualTo(settings.reading().rules());
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

    file.save(withAppearance(file.load(), "zh", Theme.SYSTEM));

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
    List<MappingRule> rules = file.load().reading().rules();
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
    assertThat(file.load().reading().rules()).containsExactly(rules.get(0), rules.get(2), changed);
  }

  @Test
  void whoMayComeInIsKeptAndTold() throws IOException {
    Settings.Receiver wanted =
        file.load()
            .receiver()
            .renewToken("newer", Instant.parse("2026-02-22T04:05:06Z"))
            .withAccess(
                Access.OPEN
                    .withLogin("tencent", "secret")
                    .withAllowedAddresses(List.of("10.0.0.0/8"))
                    .withTrustedProxies(List.of("::1"))
                    .withPublicHosts(List.of("desk.example.com")))
            .withTls(Tls.OFF.withCertificate("cert.p12").withPassword("changeit"));

    file.change(settings -> settings.withReceiver(wanted));

    assertThat(file.load().receiver()).isEqualTo(wanted);
    assertThat(written().path("previousTokenUntil").asString()).isEqualTo("2026-03-01T04:05:06Z");
    assertThat(written().path("allowedAddresses").get(0).asString()).isEqualTo("10.0.0.0/8");
    assertThat(wanted + " " + wanted.access() + wanted.tls() + wanted.rotation())
        .doesNotContain("secret")
        .doesNotContain("changeit")
        .doesNotContain("newer")
        .doesNotContain(wanted.rotation().previousToken());
  }

  @Test
  void theFileIsFlatWithTheNamesThatPeopleKnow() throws IOException {
    file.load();

    assertThat(written().propertyNames())
        .containsExactlyInAnyOrder(
            "port",
            "bind",
            "token",
            "apiToken",
            "verificationCode",
            "previousToken",
            "previousTokenUntil",
            "previousApiToken",
            "previousApiTokenUntil",
            "callbackUser",
            "callbackPassword",
            "allowedAddresses",
            "trustedProxies",
            "publicHosts",
            "tlsCertificate",
            "tlsKey",
            "tlsPassword",
            "zone",
            "zones",
            "rules",
            "staleAfterHours",
            "eventsLastHours",
            "keepDays",
            "backups",
            "backupEveryHours",
            "backupsKept",
            "backupFolder",
            "language",
            "theme",
            "contrast",
            "palette",
            "textSize",
            "density",
            "reducedMotion",
            "routes",
            "quietHours",
            "mutedUntil",
            "acknowledgeReminderMinutes",
            "sound",
            "soundVolume",
            "chatteringCycles",
            "shelves",
            "levels",
            "defaultLevel",
            "closeButton",
            "views",
            "columns",
            "keys",
            "runbooks");
  }

  @Test
  void aWordForTheAppearanceThatNobodyKnowsHasItsDefaultAndStays() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"theme\":\"pink\",\"contrast\":\"high\",\"density\":\"\",\"textSize\":400}");

    Settings settings = file.load();
    file.save(settings.withAppearance(settings.appearance().withReducedMotion(ReducedMotion.ON)));

    assertThat(settings.appearance())
        .isEqualTo(Appearance.DEFAULT.withContrast(Contrast.HIGH).withTextSize(150));
    assertThat(written().path("theme").asString()).isEqualTo("pink");
    assertThat(written().path("textSize").asInt()).isEqualTo(400);
    assertThat(written().path("reducedMotion").asString()).isEqualTo("on");
  }

  @Test
  void aViewWrittenByHandIsRead() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        """
        {"views":[{"name":"Databases","query":"ns:qce/cdb","sort":"duration","descending":true,
          "columns":[{"name":"policy","width":120},{"name":"object"}],"grouping":"policy"},
          {"name":"All"}]}
        """);

    assertThat(file.load().views())
        .containsExactly(
            new SavedView(
                "Databases",
                "ns:qce/cdb",
                "duration",
                true,
                List.of(new SavedView.Column("policy", 120), new SavedView.Column("object", null)),
                "policy"),
            new SavedView("All", "", "", false, List.of(), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\" \"}",
        "{\"name\":\"b\",\"columns\":[{}]}",
        "{\"name\":\"b\",\"columns\":{}}",
        "{\"name\":\"b\",\"descending\":\"very\"}",
        "\"view\"",
        "null"
      })
  void aViewThatIsNoneIsSkippedAndStaysInTheFile(String broken) throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"views\":[%s,{\"name\":\"good\",\"mine\":1}]}".formatted(broken));

    Settings settings = file.load();
    SavedView renamed = settings.views().getFirst().withName("better");
    SavedView other = new SavedView("other", "is:firing", "", false, List.of(), "");
    file.save(settings.withViews(List.of(other, renamed)));

    assertThat(settings.views()).extracting(SavedView::name).containsExactly("good");
    assertThat(file.load().views()).containsExactly(other, renamed);
    assertThat(written().path("views")).contains(JsonMapper.shared().readTree(broken));
  }

  @Test
  void aRunbookIsALinkToAPageAndAnythingElseIsSkippedAndStays() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        """
        {"runbooks":{"web":"https://wiki.example/web","file":"file:///etc/passwd",
          "script":"javascript:alert(1)","number":7,"none":"https:","blank":"a b"}}
        """);

    Settings settings = file.load();
    URI page = URI.create("http://wiki.example:8080/db?a=b#c");
    file.save(settings.withRunbooks(settings.runbooks().without("web").with("db", page)));

    assertThat(settings.runbooks().links())
        .isEqualTo(Map.of("web", URI.create("https://wiki.example/web")));
    assertThat(file.load().runbooks().links()).isEqualTo(Map.of("db", page));
    assertThat(file.load().runbooks().find(null, "policy-1", "db")).contains(page);
    assertThat(written().path("runbooks").propertyNames())
        .containsExactlyInAnyOrder("file", "script", "number", "none", "blank", "db");
  }

  private JsonNode written() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("settings.json")));
  }

  private static Settings withAppearance(Settings settings, String language, Theme theme) {
    return settings.withAppearance(settings.appearance().withLanguage(language).withTheme(theme));
  }
}
