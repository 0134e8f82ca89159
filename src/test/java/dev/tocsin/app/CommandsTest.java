package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The commands as processes: what they print and how they end.
class CommandsTest {

  @TempDir Path folder;

  @Test
  void serveSaysWhereItReceivesIsFedByTheSimulatorAndEndsCleanly() throws Exception {
    Path data = folder.resolve("data");
    try (RunningTocsin serve = start("serve", "--data", data.toString(), "--port", "0")) {
      URI url = serve.awaitListening(data);
      String secret = url.getPath().substring("/callback/".length());
      assertThat(serve.printed())
          .contains("Receiving alarms at http://127.0.0.1:" + url.getPort() + "/callback/…")
          .doesNotContain(secret);

      try (RunningTocsin simulate =
          start("simulate", "--data", data.toString(), "--scenario", "storm", "--count", "20")) {
        assertThat(simulate.awaitExit()).isZero();
        assertThat(simulate.printed()).contains("20 answered 200");
      }
      try (RunningTocsin second = start("serve", "--data", data.toString(), "--port", "0")) {
        assertThat(second.awaitExit()).isEqualTo(3);
        assertThat(second.printed()).contains("Another Tocsin uses the data folder");
      }

      assertThat(serve.terminate()).isZero();
      assertThat(data.resolve("receiver.url")).doesNotExist();
      assertThat(data.resolve("tocsin.db-wal")).doesNotExist();
      assertThat(logged(data)).doesNotContain(secret);
    }
  }

  @Test
  void backupCopiesTheDatabaseWhileTheReceiverRuns() throws Exception {
    String data = folder.resolve("data").toString();
    String copy = folder.resolve("copy.db").toString();
    try (RunningTocsin serve = start("serve", "--data", data, "--port", "0")) {
      serve.awaitListening(Path.of(data));
      try (RunningTocsin backup = start("backup", "--data", data, copy)) {
        assertThat(backup.awaitExit()).isZero();
        assertThat(backup.printed()).startsWith("Copied 0.").contains("MB into " + copy);
      }
      try (RunningTocsin again = start("backup", "--data", data, copy)) {
        assertThat(again.awaitExit()).isEqualTo(1);
        assertThat(again.printed()).contains("is there already").hasLineCount(1);
      }
      assertThat(serve.terminate()).isZero();
    }
  }

  @Test
  void aBackupIsRestoredWhileNothingElseRunsAndTheOtherOneIsKept() throws Exception {
    String data = folder.resolve("data").toString();
    String copy = folder.resolve("copy.db").toString();
    try (RunningTocsin serve = start("serve", "--data", data, "--port", "0")) {
      serve.awaitListening(Path.of(data));
      try (RunningTocsin simulate = start("simulate", "--data", data, "--count", "5")) {
        assertThat(simulate.awaitExit()).isZero();
      }
      try (RunningTocsin backup = start("backup", "--data", data, copy)) {
        assertThat(backup.awaitExit()).isZero();
      }
      try (RunningTocsin simulate = start("simulate", "--data", data, "--count", "3");
          RunningTocsin restore = start("restore", "--data", data, copy)) {
        assertThat(simulate.awaitExit()).isZero();
        assertThat(restore.awaitExit()).isEqualTo(3);
      }
      assertThat(serve.terminate()).isZero();
    }

    try (RunningTocsin restore = start("restore", "--data", data, copy)) {
      assertThat(restore.awaitExit()).isZero();
      assertThat(restore.printed())
          .startsWith("Restored 5 callbacks, the last of 20")
          .contains("tocsin.db.replaced-");
    }
    try (RunningTocsin none = start("restore", "--data", data, copy + "x")) {
      assertThat(none.awaitExit()).isEqualTo(5);
    }
    try (RunningTocsin serve = start("serve", "--data", data, "--port", "0")) {
      serve.awaitListening(Path.of(data));
      assertThat(serve.terminate()).isZero();
    }
    assertThat(logged(Path.of(data))).doesNotContain("than last time");
  }

  @Test
  void aDamagedDatabaseIsSalvagedByTheCommandThatTheStartNames() throws Exception {
    Path data = folder.resolve("data");
    try (RunningTocsin serve = start("serve", "--data", data.toString(), "--port", "0")) {
      serve.awaitListening(data);
      try (RunningTocsin simulate = start("simulate", "--data", data.toString(), "--count", "40")) {
        assertThat(simulate.awaitExit()).isZero();
      }
      assertThat(serve.terminate()).isZero();
    }
    Path database = data.resolve("tocsin.db");
    byte[] damaged = Files.readAllBytes(database);
    Arrays.fill(damaged, damaged.length - 5 * 4096, damaged.length - 4096, (byte) 0x55);
    Files.write(database, damaged);
    try (RunningTocsin serve = start("serve", "--data", data.toString(), "--port", "0")) {
      assertThat(serve.awaitExit()).isEqualTo(5);
      assertThat(serve.printed()).contains("tocsin salvage").hasLineCount(1);
    }

    try (RunningTocsin salvage = start("salvage", "--data", data.toString())) {
      assertThat(salvage.awaitExit()).isZero();
      assertThat(salvage.printed()).contains("rows of received", "Rebuilt ", "tocsin.db.damaged-");
    }

    try (RunningTocsin serve = start("serve", "--data", data.toString(), "--port", "0")) {
      serve.awaitListening(data);
      assertThat(serve.terminate()).isZero();
    }
    try (RunningTocsin again = start("salvage", "--data", data.toString())) {
      assertThat(again.awaitExit()).isZero();
      assertThat(again.printed()).contains("nothing to salvage");
    }
  }

  @Test
  void withoutADisplayItSaysSoInOneLineAndReceives() throws Exception {
    try (RunningTocsin tocsin =
        new RunningTocsin(
            folder.resolve("printed"),
            Map.of("TOCSIN_DATA", folder.toString(), "TOCSIN_PORT", "0", "TOCSIN_TOKEN", "abc"))) {
      URI url = tocsin.awaitListening(folder);

      assertThat(url.getPath()).isEqualTo("/callback/abc");
      assertThat(tocsin.printed().lines().toList())
          .hasSize(2)
          .first()
          .asString()
          .contains("no display");
      assertThat(tocsin.terminate()).isZero();
    }
  }

  @Test
  void itStartsWhereNumbersAreWrittenWithOtherDigits() throws Exception {
    try (RunningTocsin serve =
        new RunningTocsin(
            folder.resolve("printed"),
            Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG"),
            "serve",
            "--data",
            folder.resolve("data").toString(),
            "--port",
            "0",
            "--token",
            "t")) {
      URI url = serve.awaitListening(folder.resolve("data"));

      assertThat(serve.printed())
          .contains("Receiving alarms at http://127.0.0.1:" + url.getPort() + "/callback/…");
      assertThat(serve.terminate()).isZero();
    }
  }

  @Test
  void aMistakeInTheNamesFileIsToldOnceAndItReceivesAllTheSame() throws Exception {
    Files.writeString(folder.resolve("names.json"), "{\"regions\":{\"gz\":\"Home\",}}");
    try (RunningTocsin serve = start("serve", "--data", folder.toString(), "--port", "0")) {
      serve.awaitListening(folder);

      assertThat(serve.printed().lines().filter(line -> line.contains("names.json")).toList())
          .singleElement()
          .asString()
          .contains("line 1");
      assertThat(logged(folder)).containsOnlyOnce("names.json is not JSON");
      assertThat(serve.terminate()).isZero();
    }
  }

  @Test
  void aTakenPortEndsServeWithFour() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunningTocsin serve =
            start(
                "serve",
                "--data",
                folder.toString(),
                "--port",
                String.valueOf(taken.getLocalPort()))) {
      assertThat(serve.awaitExit()).isEqualTo(4);
      assertThat(serve.printed()).contains("--port").hasLineCount(1);
    }
  }

  @Test
  void aDamagedDatabaseEndsServeWithFiveAndIsLeftAsItIs() throws Exception {
    Path database = folder.resolve("tocsin.db");
    Files.writeString(database, "not a database at all, but long enough to look at".repeat(50));
    byte[] before = Files.readAllBytes(database);

    try (RunningTocsin serve = start("serve", "--data", folder.toString(), "--port", "0")) {
      assertThat(serve.awaitExit()).isEqualTo(5);
      assertThat(serve.printed()).contains("aside").hasLineCount(1);
    }
    assertThat(database).hasBinaryContent(before);
  }

  @Test
  void rebuildMakesEveryAlarmAnewUnlessTheProgramRuns() throws Exception {
    String data = folder.resolve("data").toString();
    try (RunningTocsin serve = start("serve", "--data", data, "--port", "0")) {
      serve.awaitListening(Path.of(data));
      try (RunningTocsin simulate = start("simulate", "--data", data, "--count", "5");
          RunningTocsin rebuild = start("rebuild", "--data", data)) {
        assertThat(simulate.awaitExit()).isZero();
        assertThat(rebuild.awaitExit()).isEqualTo(3);
      }
      assertThat(serve.terminate()).isZero();
    }

    try (RunningTocsin rebuild = start("rebuild", "--data", data)) {
      assertThat(rebuild.awaitExit()).isZero();
      assertThat(rebuild.printed())
          .contains("Rebuilt 5 alarms from 5 callbacks; 0 of them are in the inbox.");
    }
  }

  @Test
  void aRuleThatAPersonWroteReadsWhatWaitsInTheInboxAtTheNextStart() throws Exception {
    String data = folder.resolve("data").toString();
    try (RunningTocsin serve = start("serve", "--data", data, "--port", "0")) {
      post(
          serve.awaitListening(Path.of(data)),
          "{\"rule\":\"disk\",\"host\":\"web-1\",\"state\":\"bad\"}");
      assertThat(serve.terminate()).isZero();
    }
    Path settings = Path.of(data, "settings.json");
    ObjectNode kept = (ObjectNode) JsonMapper.shared().readTree(settings);
    kept.set(
        "rules",
        JsonMapper.shared()
            .readTree(
                """
                [{"name":"disks","fields":{"status":"/state","policyName":"/rule","object":"/host"},
                  "firing":["bad"],"resolved":["good"]}]
                """));
    Files.writeString(settings, kept.toString());

    try (RunningTocsin serve = start("serve", "--data", data, "--port", "0")) {
      serve.awaitListening(Path.of(data));
      assertThat(serve.terminate()).isZero();
    }
    try (RunningTocsin export = start("export", "--data", data)) {
      assertThat(export.awaitExit()).isZero();
      assertThat(export.printed()).contains(",disk,").contains("web-1").contains(",FIRING,");
    }
  }

  private static void post(URI url, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body)).build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void exportWritesWhatIsAskedForWhileTheReceiverRuns() throws Exception {
    String data = folder.resolve("data").toString();
    Path file = folder.resolve("alarms.json");
    try (RunningTocsin serve = start("serve", "--data", data, "--port", "0")) {
      serve.awaitListening(Path.of(data));
      try (RunningTocsin simulate = start("simulate", "--data", data, "--count", "8")) {
        assertThat(simulate.awaitExit()).isZero();
      }
      try (RunningTocsin csv =
              start("export", "--data", data, "--from", "2020-01-01", "--to", "2120-01-01");
          RunningTocsin json =
              start(
                  "export",
                  "--data",
                  data,
                  "--format",
                  "json",
                  "--query",
                  "product:cvm",
                  "--output",
                  file.toString());
          RunningTocsin full =
              start("export", "--data", data, "--output", folder.resolve("no/where").toString())) {
        assertThat(csv.awaitExit()).isZero();
        assertThat(json.awaitExit()).isZero();
        assertThat(full.awaitExit()).isEqualTo(1);
        assertThat(full.printed()).startsWith("The export cannot be written").hasLineCount(1);
        assertThat(csv.printed().lines().filter(line -> line.contains(",FIRING,"))).hasSize(8);
      }
      JsonNode alarms = JsonMapper.shared().readTree(file);
      assertThat(alarms.size()).isBetween(1, 7);
      assertThat(alarms.get(0).get("policyType").asString()).contains("cvm");
    }
  }

  @Test
  void wrongArgumentsEndWithTwo() throws Exception {
    for (String[] wrong :
        new String[][] {
          {"--no-such-option"},
          {"serve", "--port", "70000", "--data", folder.toString()},
          {"serve", "--token", "a/b", "--data", folder.toString()},
          {"export", "--query", "dur>", "--data", folder.toString()},
          {"export", "--from", "yesterday", "--data", folder.toString()},
          {"simulate", "--shape", "none", "--url", "http://127.0.0.1:1/callback/x"},
          {"simulate", "--scenario", "none", "--url", "http://127.0.0.1:1/callback/x"},
          {"simulate", "--data", folder.resolve("nobody").toString()}
        }) {
      try (RunningTocsin tocsin = start(wrong)) {
        assertThat(tocsin.awaitExit()).as(String.join(" ", wrong)).isEqualTo(2);
      }
    }
  }

  private RunningTocsin start(String... arguments) throws IOException {
    Path output = Files.createTempFile(folder, "printed", ".txt");
    return new RunningTocsin(output, Map.of(), arguments);
  }

  private static String logged(Path data) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(data.resolve("logs"))) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
