package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.alarm.Level;
import dev.tocsin.autostart.Autostart;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.settings.NotificationTrial;
import dev.tocsin.ui.settings.SettingsDesk.Answer;
import dev.tocsin.ui.settings.SettingsPicture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LiveSettingsTest {

  @TempDir Path folder;
  private final ProgramEnd end = new ProgramEnd();
  private static final NotificationTrial NOTHING_TO_TRY =
      new NotificationTrial() {
        @Override
        public CompletionStage<Optional<String>> play(Level level) {
          return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public void send() {}

        @Override
        public Offer offer() {
          return new Offer(Icon.NONE, null);
        }
      };

  private final List<Settings> applied = new ArrayList<>();
  private ReceiverProgram program;
  private LiveSettings live;

  @BeforeEach
  void open() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{\"port\": 0}");
    ReceiverOptions options = new ReceiverOptions();
    new CommandLine(options).parseArgs("--data", folder.toString());
    program = ReceiverProgram.open(options, InstantSource.system(), end);
    program.listen();
    live =
        new LiveSettings(
            program,
            new LinkOpener(),
            Runnable::run,
            NOTHING_TO_TRY,
            Autostart.here(null),
            applied::add);
  }

  @AfterEach
  void close() {
    end.close();
  }

  @Test
  void aNewTokenIsListenedForAtOnceAndKept() throws IOException {
    change(settings ->
        settings.withReceiver(
            settings.receiver().withTokens("another", settings.receiver().apiToken())));

    assertThat(url()).endsWith("/callback/another");
    assertThat(program.settingsFile().load().receiver().token()).isEqualTo("another");
    assertThat(new RunningReceiver(folder).find().orElseThrow()).hasToString(url());
  }

  @Test
  void anotherPortIsListenedOnAndTheOneBeforeIsFree() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    change(settings -> settings.withReceiver(settings.receiver().withPort(free)));

    assertThat(url()).contains(":" + free + "/");
    assertThat(program.settingsFile().load().receiver().port()).isEqualTo(free);
  }

  @Test
  void whatCannotBeListenedOnIsNotKeptAndTheReceiverGoesOn() throws IOException {
    String before = url();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Answer answer =
          answer(settings ->
              settings.withReceiver(settings.receiver().withPort(taken.getLocalPort())));

      assertThat(answer).isInstanceOf(Answer.CannotListen.class);
    }
    assertThat(url()).isEqualTo(before);
    assertThat(program.settingsFile().load().receiver().port()).isZero();
    assertThat(applied).isEmpty();
  }

  @Test
  void zonesCountFromNowOn() {
    change(settings ->
        settings.withReading(settings.reading().withZones("UTC", Map.of("probe", "Asia/Tokyo"))));

    assertThat(program.reader().zone(null)).isEqualTo(ZoneId.of("UTC"));
    assertThat(program.reader().zone("probe")).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(applied).hasSize(1);
  }

  @Test
  void zonesThatCannotBeKeptDoNotCount() throws IOException {
    ZoneId before = program.reader().zone(null);
    // In the way of the file that is written first.
    Files.createDirectories(folder.resolve("settings.json.new").resolve("full"));

    assertThatThrownBy(() ->
            answer(settings ->
                settings.withReading(settings.reading().withZones("Asia/Tokyo", Map.of()))))
        .hasRootCauseInstanceOf(IOException.class);

    assertThat(program.reader().zone(null)).isEqualTo(before);
    assertThat(applied).isEmpty();
  }

  @Test
  void whatWasEditedByHandMeanwhileStays() throws IOException {
    Settings kept = program.settingsFile().load();
    program.settingsFile().save(kept.withAppearance(kept.appearance().withTextSize(120)));

    SettingsPicture picture = change(settings -> settings.withTimes(new Settings.Times(48, 24)));

    assertThat(picture.settings().appearance().textSize()).isEqualTo(120);
    assertThat(program.settingsFile().load()).isEqualTo(picture.settings());
  }

  @Test
  void aBrokenFileIsToldAndLeftAlone() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"port\": ");

    Answer answer = answer(settings -> settings.withTimes(new Settings.Times(48, 24)));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Unreadable.class,
            unreadable -> assertThat(unreadable.reason()).contains("Correct it"));
    assertThat(folder.resolve("settings.json")).hasContent("{\"port\": ");
  }

  @Test
  void readingThePageChangesNothingInTheFile() throws IOException {
    String before = Files.readString(folder.resolve("settings.json"));

    assertThat(live.settings().toCompletableFuture().join()).isInstanceOf(Answer.Holds.class);

    assertThat(folder.resolve("settings.json")).hasContent(before);
  }

  @Test
  void whatTheSessionStartsIsLookedAtWhenThePageOpensOnly() {
    UnaryOperator<Settings> change = settings -> settings.withTimes(new Settings.Times(48, 24));
    Autostart.State here = Autostart.here(null).state();

    assertThat(change(change).autostart()).isEqualTo(Autostart.State.NOT_READ).isNotEqualTo(here);
    assertThat(live.settings().toCompletableFuture().join())
        .isInstanceOfSatisfying(
            Answer.Holds.class, opened -> assertThat(opened.picture().autostart()).isEqualTo(here));
    assertThat(change(change).autostart()).isEqualTo(here);
  }

  private Answer answer(UnaryOperator<Settings> change) {
    return live.change(change).toCompletableFuture().join();
  }

  private SettingsPicture change(UnaryOperator<Settings> change) {
    return ((Answer.Holds) answer(change)).picture();
  }

  private String url() {
    return ((ReceiverState.Listening) program.receiver().state()).callbackUrl();
  }
}
