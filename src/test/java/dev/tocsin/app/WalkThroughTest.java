package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.callback.Bodies;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Row;
import dev.tocsin.samples.Samples;
import dev.tocsin.ui.Fx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What a person wants to know, found with exactly the keys that the README tells.
class WalkThroughTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ProgramEnd end = new ProgramEnd();
  private URI callbackUrl;
  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    Fx.start();
    ReceiverOptions options = new ReceiverOptions();
    new CommandLine(options).parseArgs("--data", folder.toString(), "--port", "0");
    ReceiverProgram program = ReceiverProgram.open(options, InstantSource.fixed(NOW), end);
    WindowProgram.open(program, (_, _, _) -> new TrayOnly(new AtomicBoolean()), false);
    ReceiverState.Listening listening = (ReceiverState.Listening) program.receiver().start();
    callbackUrl = URI.create(listening.callbackUrl());
    scene =
        Fx.call(() ->
            Window.getWindows().stream()
                .map(Stage.class::cast)
                .filter(stage -> stage.getTitle() != null)
                .findFirst()
                .orElseThrow()
                .getScene());
    post(firing("ins-new"));
    post(firing("ins-old").replace("2026-11-20", "2016-11-20"));
    post(database("connections"));
    post(database("slow_queries"));
    post(firing("ins-yesterday").replace("11-20", "11-19"));
    post(resolve("ins-yesterday").replace("11-20", "11-19"));
    post(firing("ins-before").replace("11-20", "11-18"));
    post(resolve("ins-before").replace("11-20", "11-18"));
    post(gateway());
    Fx.await("the alarms", () -> rows().size() >= 6);
    Fx.run(() -> table().requestFocus());
  }

  @AfterEach
  void close() {
    Fx.run(() -> Window.getWindows().stream().map(Stage.class::cast).toList().forEach(Stage::hide));
    client.close();
    end.close();
  }

  @Test
  void whatFiresLongestIsOnTheWallboard() {
    press(KeyCode.F11);

    Fx.await("the longest", () -> texts(".wall-more").stream().anyMatch(t -> t.contains("web-")));
    assertThat(texts(".wall-more").getFirst()).contains("web-ins-old");
  }

  @Test
  void allAlarmsOfADatabaseAreFoundByItsId() {
    type("/");
    type("cdb-m0n1p2q3");
    press(KeyCode.ENTER);

    Fx.await("its alarms", () -> rows().size() == 2);
    assertThat(rows()).allMatch(row -> row.object().contains("cdb-m0n1p2q3"));
  }

  @Test
  void whatWasResolvedYesterdayIsInTheHistory() {
    pressWithAlt(KeyCode.DIGIT2);
    type("/");
    type("is:resolved on:yesterday");
    press(KeyCode.ENTER);

    Fx.await("yesterday's", () -> rows().size() == 1);
    assertThat(rows().getFirst().object()).contains("ins-yesterday");
  }

  @Test
  void aDimensionOfAVpnGatewayStandsInItsDetail() {
    type("/");
    type("vpngw");
    press(KeyCode.ENTER);
    Fx.await("the gateway", () -> rows().size() == 1);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    Fx.await("its detail", () -> scene.lookup(".detail-tabs") != null);
    type("]");

    Fx.await("its dimensions", () -> texts(".dimension-value").contains("vpc-709l0i0x"));
  }

  private static String firing(String instance) {
    return new String(Bodies.firing(instance, "97.2", 0), StandardCharsets.UTF_8);
  }

  private static String resolve(String instance) {
    return new String(Bodies.resolve(instance), StandardCharsets.UTF_8);
  }

  private static String database(String metric) {
    return firing("cdb-m0n1p2q3")
        .replace("qce/cvm", "qce/cdb")
        .replace("cvm_device", "cdb_detail")
        .replace("unInstanceId", "uInstanceId")
        .replace("web-cdb", "cdb")
        .replace("cpu_usage", metric);
  }

  private static String gateway() {
    return Samples.bodies().stream()
        .map(Samples.Sample::body)
        .filter(body -> body.contains("vpngw-i0s10nr1"))
        .findFirst()
        .orElseThrow();
  }

  private void post(String body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(callbackUrl)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private void press(KeyCode code) {
    press(code, false);
  }

  private void pressWithAlt(KeyCode code) {
    press(code, true);
  }

  private void press(KeyCode code, boolean alt) {
    key(KeyEvent.KEY_PRESSED, "", code, alt);
    key(KeyEvent.KEY_RELEASED, "", code, alt);
    Fx.pulses(3);
  }

  private void type(String text) {
    text.chars()
        .mapToObj(Character::toString)
        .forEach(character -> key(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false));
    Fx.pulses(3);
  }

  private void key(EventType<KeyEvent> type, String character, KeyCode code, boolean alt) {
    Fx.run(() -> {
      Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
      Event.fireEvent(
          focused, new KeyEvent(type, character, character, code, false, false, alt, false));
    });
  }

  @SuppressWarnings("unchecked")
  private TableView<Row> table() {
    return (TableView<Row>) scene.lookup(".alarm-table");
  }

  /// Those on the screen; none while the page of the first run is shown.
  private List<Row> rows() {
    return Fx.call(() -> table() == null ? List.of() : List.copyOf(table().getItems()));
  }

  private List<String> texts(String selector) {
    return Fx.call(() ->
        scene.getRoot().lookupAll(selector).stream()
            .map(node -> ((Labeled) node).getText())
            .toList());
  }
}
