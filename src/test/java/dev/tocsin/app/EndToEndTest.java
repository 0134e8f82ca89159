package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import dev.tocsin.catalog.DimensionSheet;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Row;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import dev.tocsin.samples.Samples;
import dev.tocsin.store.AlarmQuery;
import dev.tocsin.tray.Abilities;
import dev.tocsin.tray.Desktop;
import dev.tocsin.tray.TrayState;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The whole program in one JVM: what is posted appears in the window and is announced.
class EndToEndTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final RecordingDesktop desktop = new RecordingDesktop();
  private final ProgramEnd end = new ProgramEnd();
  private ReceiverProgram program;
  private Stage stage;
  private URI callbackUrl;

  @BeforeEach
  void open() throws Exception {
    Fx.start();
    ReceiverOptions options = new ReceiverOptions();
    new CommandLine(options).parseArgs("--data", folder.toString(), "--port", "0");
    program = ReceiverProgram.open(options, InstantSource.fixed(NOW), end);
    ReceiverState.Listening listening = (ReceiverState.Listening) program.receiver().start();
    WindowProgram.open(program, (_, _, _) -> desktop, false);
    callbackUrl = URI.create(listening.callbackUrl());
    stage =
        Fx.call(() ->
            Window.getWindows().stream()
                .map(Stage.class::cast)
                .filter(each -> each.getTitle() != null)
                .findFirst()
                .orElseThrow());
  }

  @AfterEach
  void close() {
    Fx.run(() -> Window.getWindows().stream().map(Stage.class::cast).toList().forEach(Stage::hide));
    client.close();
    end.close();
  }

  @Test
  void aCallbackBecomesARowAndANoticeAndItsResolveEndsIt() throws Exception {
    HttpResponse<String> answer = post(Bodies.firing("ins-1", "97.2", 0));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"sessionId\":\"s-ins-1\",\"retCode\":0}");
    Fx.await("the row", () -> rows().size() == 1);
    Fx.await("the object on the screen", () -> shows("web-ins-1"));
    Fx.await("the notice", () -> !desktop.notices.isEmpty());
    Fx.await("the icon", () -> desktop.state != null && desktop.state.number() == 1);
    assertThat(desktop.notices.element().title()).contains("CPU utilization");

    post(Bodies.resolve("ins-1"));

    Fx.await("the resolved row", () -> shows("Resolved") && shows("10 m"));
    Fx.await("the calm icon", () -> desktop.state.number() == 0);
    assertThat(rows()).hasSize(1);
    assertThat(desktop.notices).hasSize(1);
  }

  @Test
  void everySampleOfTheDocumentIsKeptAsReceivedAndShownWithItsDimensions() throws Exception {
    List<Samples.Sample> samples = Samples.bodies();

    for (Samples.Sample sample : samples) {
      byte[] body = sample.body().getBytes(StandardCharsets.UTF_8);
      assertThat(post(body).statusCode()).as(sample.name()).isEqualTo(200);
    }

    Fx.await("a row for each", () -> rows().size() == 29);
    List<Alarm> alarms = program.store().reader().alarms(everything()).alarms().reversed();
    for (int i = 0; i < samples.size(); i++) {
      Alarm alarm = alarms.get(i);
      assertThat(program.store().reader().callbacks(alarm.id(), 100))
          .singleElement()
          .satisfies(kept ->
              assertThat(kept.body())
                  .isEqualTo(samples.get(Math.toIntExact(alarm.id()) - 1).body()));
      DimensionSheet sheet = program.catalog().sheet(alarm.subject(), Locale.ENGLISH);
      assertThat(
              Stream.of(sheet.known(), sheet.details(), sheet.others()).mapToInt(List::size).sum())
          .as(samples.get(i).name())
          .isPositive();
    }
  }

  @Test
  void theRowsSpeakTheLanguageOfTheWindow() throws Exception {
    post(Bodies.firing("ins-1", "97.2", 0));
    Fx.await("the row", () -> regions().equals(List.of("Guangzhou")));

    Fx.run(() -> ((Button) stage.getScene().lookup(".language-button")).fire());

    Fx.await("the other language", () -> regions().equals(List.of("广州")));
  }

  @Test
  void theTestAlarmGoesTheWayOfEveryCallback() {
    try (TestAlarm testAlarm = new TestAlarm(program.receiver(), program.clock())) {
      testAlarm.send();

      Fx.await("the test alarm", () -> shows("Tocsin test alarm"));
    }
  }

  @Test
  void aWindowThatIsStuckDelaysNoAnswer() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch stuck = new CountDownLatch(1);
    Thread holder =
        Thread.ofVirtual()
            .start(() ->
                Fx.call(() -> {
                  stuck.countDown();
                  return release.await(20, TimeUnit.SECONDS);
                }));
    stuck.await();

    HttpResponse<String> answer = post(Bodies.firing("ins-1", "97.2", 0));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(release.getCount()).as("answered while the window was stuck").isOne();
    release.countDown();
    holder.join();
  }

  private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(callbackUrl)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// The rows on the screen; none while the page of the first run is shown.
  private List<?> rows() {
    return stage.getScene().lookup(".table-view") instanceof TableView<?> table
        ? table.getItems()
        : List.of();
  }

  private List<String> regions() {
    return rows().stream().map(row -> ((Row) row).region()).toList();
  }

  /// In whole, however little room its column has for it.
  private boolean shows(String text) {
    return stage.getScene().getRoot().lookupAll("*").stream()
        .filter(Node::isVisible)
        .map(EndToEndTest::words)
        .anyMatch(words -> words.contains(text));
  }

  private static String words(Node node) {
    return switch (node) {
      case Text text -> text.getText();
      case Labeled labeled when labeled.getText() != null -> labeled.getText();
      default -> "";
    };
  }

  private static final Moment MOMENT =
      new Moment(Instant.EPOCH, ZoneOffset.UTC, Messages.STALE_AFTER);

  private static AlarmQuery everything() {
    return new AlarmQuery(null, Query.ALL, MOMENT, null, null, null, null, 100);
  }

  /// A desktop that only remembers.
  private static final class RecordingDesktop implements Desktop {
    private final Queue<Notice> notices = new ConcurrentLinkedQueue<>();
    private volatile TrayState state;

    @Override
    public boolean hasTray() {
      return false;
    }

    @Override
    public void show(TrayState newState) {
      state = newState;
    }

    @Override
    public void notify(Notice notice) {
      notices.add(notice);
    }

    @Override
    public Abilities abilities() {
      return Abilities.NONE;
    }

    @Override
    public void withdraw(String slot) {}

    @Override
    public void speak(Texts texts) {}

    @Override
    public void close() {}
  }
}
