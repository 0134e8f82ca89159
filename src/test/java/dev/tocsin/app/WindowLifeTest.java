package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.autostart.SessionStart;
import dev.tocsin.settings.CloseButton;
import dev.tocsin.settings.SettingsFile;
import dev.tocsin.settings.WindowBounds;
import dev.tocsin.settings.WindowFile;
import dev.tocsin.ui.Fx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// How the window comes and goes: as it was, minimised, behind the tray, and never out of reach.
class WindowLifeTest {

  @TempDir Path folder;
  private final AtomicBoolean tray = new AtomicBoolean();
  private final ProgramEnd end = new ProgramEnd();
  private final CompletableFuture<Void> quit = new CompletableFuture<>();
  private Stage stage;

  @BeforeEach
  void startJavaFx() {
    Fx.start();
  }

  @AfterEach
  void close() {
    Fx.run(() -> Window.getWindows().stream().map(Stage.class::cast).toList().forEach(Stage::hide));
    end.close();
  }

  private void open(boolean minimised) throws Exception {
    ReceiverOptions options = new ReceiverOptions();
    new CommandLine(options).parseArgs("--data", folder.toString(), "--port", "0");
    ReceiverProgram program = ReceiverProgram.open(options, InstantSource.system(), end);
    WindowProgram.open(program, (_, _, _) -> new TrayOnly(tray), minimised);
    Fx.run(() -> shown().ifPresent(found -> stage = found));
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            end.await();
            quit.complete(null);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @Test
  void theFirstCloseAsksAndTheAnswerHoldsFromThenOn() throws Exception {
    tray.set(true);
    open(false);

    pressClose();
    assertThat(Fx.call(stage::isShowing)).isTrue();
    fire("#close-tray");

    Fx.await("the window in the tray", () -> !stage.isShowing());
    assertThat(new SettingsFile(folder).load().closeButton()).isEqualTo(CloseButton.TRAY);
    Fx.run(stage::show);
    pressClose();
    assertThat(Fx.call(stage::isShowing)).isFalse();
    assertThat(quit).isNotDone();
  }

  @Test
  void withoutATrayOnlyWaysThatLeadBackAreOffered() throws Exception {
    open(false);

    pressClose();

    assertThat(Fx.call(() -> stage.getScene().lookup("#close-tray"))).isNull();
    fire("#close-minimise");
    Fx.await("the window in the task bar", stage::isIconified);
    assertThat(Fx.call(stage::isShowing)).isTrue();
  }

  @Test
  void whoWantsTheTrayWhereThereIsNoneHasTheWindowMinimised() throws Exception {
    keep(CloseButton.TRAY);
    open(false);

    pressClose();

    assertThat(Fx.call(stage::isShowing)).isTrue();
    assertThat(Fx.call(stage::isIconified)).isTrue();
  }

  @Test
  void whoChoosesToQuitHasThatKeptBeforeTheEnd() throws Exception {
    open(false);

    pressClose();
    fire("#close-quit");

    quit.join();
    assertThat(new SettingsFile(folder).load().closeButton()).isEqualTo(CloseButton.QUIT);
  }

  @Test
  void minimisedItWaitsBehindTheTray() throws Exception {
    tray.set(true);
    open(true);

    assertThat(Fx.call(WindowLifeTest::shown)).isEmpty();
    FrontRequest.make(folder);
    Fx.await("the window that a second start asks for", () -> shown().isPresent());
    assertThat(Fx.call(() -> shown().orElseThrow().isIconified())).isFalse();
  }

  @Test
  void minimisedWithoutATrayItIsFoundInTheTaskBar() throws Exception {
    open(true);

    Fx.await("the minimised window", () -> shown().isPresent());
    assertThat(Fx.call(() -> shown().orElseThrow().isIconified())).isTrue();
  }

  @Test
  void theEntryOfTheSessionStartsItWithAnOptionThatItKnows() {
    CommandLine command = Main.commandLine();

    assertThat(command.parseArgs(SessionStart.OPTION).hasMatchedOption(SessionStart.OPTION))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"guide.md", "guide_zh.md"})
  void theCommandsThatTheGuideNamesAreThere(String guide) throws IOException {
    String text = Files.readString(Path.of("src/main/resources/dev/tocsin/ui/guide", guide));

    assertThat(
            Pattern.compile("(?m)(?:^|`)tocsin (-{0,2}[a-z]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1)))
        .contains("serve", "backup", "restore", "salvage", "--minimised")
        .allSatisfy(word ->
            assertThat(
                    Main.commandLine().getSubcommands().containsKey(word)
                        || Main.commandLine().getCommandSpec().findOption(word) != null)
                .as(word)
                .isTrue());
  }

  @Test
  void theWindowOpensWhereItWas() throws Exception {
    new WindowFile(folder).write(new WindowBounds(40, 30, 900, 600, false));
    open(false);

    assertThat(
            Fx.call(() ->
                new WindowBounds(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false)))
        .isEqualTo(new WindowBounds(40, 30, 900, 600, false));

    Fx.run(() -> stage.setX(70));
    WindowBounds moved = new WindowBounds(70, 30, 900, 600, false);
    Fx.await(
        "its new place", () -> new WindowFile(folder).read().filter(moved::equals).isPresent());

    Fx.run(() -> stage.setMaximized(true));
    Fx.await(
        "that it fills the screen",
        () -> new WindowFile(folder).read().filter(moved.withMaximised(true)::equals).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":50000,\"y\":40,\"width\":900,\"height\":600,\"maximised\":false}",
        "{\"x\":-880,\"y\":40,\"width\":900,\"height\":600,\"maximised\":false}",
        "{\"x\":40,\"y\":-500,\"width\":900,\"height\":600,\"maximised\":false}",
        "{\"x\":40,\"y\":40,\"width\":1e300,\"height\":\"NaN\",\"maximised\":false}",
        "[]",
        "null",
        "",
      })
  void aPlaceThatCannotBeReachedIsForgotten(String kept) throws Exception {
    Files.writeString(folder.resolve("window.json"), kept);
    open(false);

    assertThat(Fx.call(stage::isShowing)).isTrue();
    assertThat(Fx.call(stage::getX)).isBetween(-100.0, 900.0);
    assertThat(Fx.call(stage::getWidth)).isLessThan(2000);
  }

  @ParameterizedTest
  @EnumSource(CloseButton.class)
  void noChoiceLeadsToATrayThatIsNotThere(CloseButton choice) {
    assertThat(choice.where(false)).isNotEqualTo(CloseButton.TRAY);
    assertThat(choice.where(true)).isEqualTo(choice);
  }

  /// The window of the program and not the one that toasts belong to.
  private static Optional<Stage> shown() {
    return Window.getWindows().stream()
        .map(Stage.class::cast)
        .filter(each -> each.getTitle() != null)
        .findFirst();
  }

  private void keep(CloseButton choice) throws IOException {
    new SettingsFile(folder).change(settings -> settings.withCloseButton(choice));
  }

  private void pressClose() {
    Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    Fx.pulses(2);
  }

  private void fire(String selector) {
    Fx.run(() -> {
      Node found = stage.getScene().lookup(selector);
      ((ButtonBase) found).fire();
    });
  }
}
