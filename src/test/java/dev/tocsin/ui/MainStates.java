package dev.tocsin.ui;

import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.HistoryRequest;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Appearance.Contrast;
import dev.tocsin.settings.Appearance.Density;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.ui.picture.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The states of the window of which pictures are kept, chosen so that each theme, each language
/// and each page is among them. As a program it takes the pictures anew.
public final class MainStates {

  /// Where the pictures are, seen from the project.
  static final Path FOLDER = Path.of("assets", "states");

  private static final Appearance LIGHT = Appearance.DEFAULT.withTheme(Theme.LIGHT);
  private static final Appearance LIGHT_EN = LIGHT.withLanguage("en");
  private static final Appearance LIGHT_ZH = LIGHT.withLanguage("zh-CN");
  private static final Appearance DARK_EN = LIGHT_EN.withTheme(Theme.DARK);
  private static final Appearance DARK_ZH = LIGHT_ZH.withTheme(Theme.DARK);

  static final List<MainState> ALL =
      List.of(
          state("detail-light-en", LIGHT_EN, 1440, MainStates::detail),
          state(
              "dimensions-dark-zh",
              DARK_ZH,
              1440,
              room -> {
                room.command(() -> room.window.open(1));
                room.tab(1);
              }),
          state("detailed-dark-en", DARK_EN.withDensity(Density.DETAILED), 800, _ -> {}),
          state(
              "contrast-light-en", LIGHT_EN.withContrast(Contrast.HIGH), 1280, MainStates::detail),
          state("contrast-dark-zh", DARK_ZH.withContrast(Contrast.HIGH), 1280, MainStates::detail),
          state("large-light-zh", LIGHT_ZH.withTextSize(150), 1440, MainStates::detail),
          state("groups-dark-zh", DARK_ZH, 1000, MainStates::groups),
          state("storm-light-en", LIGHT_EN, 1280, MainStates::storm),
          state("no-match-light-en", LIGHT_EN, 1280, room -> room.search("no such alarm")),
          state("empty-dark-zh", DARK_ZH, 1280, room -> room.console.rows(List.of())),
          state("first-run-light-en", LIGHT_EN, 1280, MainStates::firstRun),
          state(
              "port-taken-light-en",
              LIGHT_EN,
              1280,
              room -> room.console.bridge.show(Samples.down())),
          state("receiver-light-en", LIGHT_EN, 1280, room -> receiver(room, SampleWiring.well())),
          state("receiver-down-dark-zh", DARK_ZH, 900, room -> receiver(room, SampleWiring.down())),
          state("attention-light-en", LIGHT_EN, 1440, MainStates::attention),
          state("shelf-dark-zh", DARK_ZH, 1000, MainStates::shelf),
          state("notices-light-zh", LIGHT_ZH, 1280, MainStates::notices),
          state("inbox-dark-zh", DARK_ZH, 1000, MainStates::inbox),
          state("history-dark-zh", DARK_ZH, 1280, MainStates::history),
          state("settings-dark-zh", DARK_ZH, 1000, room -> room.run("settings")),
          state("runbook-light-en", LIGHT_EN, 1000, MainStates::runbook),
          state("wallboard-dark-en", DARK_EN, 1280, room -> room.run("wallboard")),
          state("compact-light-zh", LIGHT_ZH, 400, room -> room.run("compact")));

  private static final Path FONTS = FOLDER.resolve("fonts.txt");

  private MainStates() {}

  /// How much may differ from the pictures that are kept: fonts are those of the machine.
  static Tolerance tolerance() throws IOException {
    return Files.readString(FONTS).strip().equals(fonts())
        ? Tolerance.SAME_FONTS
        : Tolerance.OTHER_FONTS;
  }

  /// Which fonts the texts are written with: how wide some are, and how high a line of a body is.
  private static String fonts() {
    Room room = Room.open(LIGHT_EN, 400, 200);
    try {
      Font font = Fx.call(() -> ((Labeled) room.find(".label")).getFont());
      return Stream.concat(
              Stream.of("Alarm 0123456789", "告警持续时长", "‼ ● …")
                  .map(words -> words + " " + width(words, font)),
              Stream.of("{} " + height("{}", Font.font("Monospaced", font.getSize()))))
          .collect(Collectors.joining(", "));
    } finally {
      room.close();
    }
  }

  private static double width(String words, Font font) {
    return bounds(words, font).getWidth();
  }

  private static double height(String words, Font font) {
    return bounds(words, font).getHeight();
  }

  private static Bounds bounds(String words, Font font) {
    return Fx.call(() -> {
      Text text = new Text(words);
      text.setFont(font);
      return text.getLayoutBounds();
    });
  }

  public static void main(String[] arguments) throws IOException {
    Files.writeString(FONTS, fonts() + "\n");
    for (MainState state : ALL) {
      state.take(_ -> {}).write(FOLDER.resolve(state.name() + ".png"));
      System.out.println(state.name());
    }
    System.exit(0);
  }

  private static MainState state(
      String name, Appearance appearance, int width, Consumer<Room> prepare) {
    return new MainState(name, appearance, width, 800, prepare);
  }

  private static void detail(Room room) {
    room.command(() -> room.window.open(3));
  }

  private static void groups(Room room) {
    room.command(() ->
        room.window.ask(request ->
            request.withGrouping(Grouping.POLICY).withOpenGroups(Set.of("生产-web-cpu-90"))));
  }

  /// Many alarms of one policy within a few minutes.
  private static void storm(Room room) {
    List<Row> rows = new ArrayList<>(room.console.rows());
    for (int more = 0; more < 42; more++) {
      rows.add(Samples.row(100 + more, "prod-api-5xx", "api-gz-%02d".formatted(more)));
    }
    room.console.rows(rows);
  }

  private static void firstRun(Room room) {
    room.console.rows(List.of());
    room.console.bridge.show(Samples.listening(null, null, 0));
  }

  private static void receiver(Room room, Wiring wiring) {
    room.console.wiring(wiring);
    room.console.bridge.show(wiring.health());
    room.fire(".pill");
  }

  private static void inbox(Room room) {
    room.console.bridge.show(
        Samples.listening(Samples.NOW.minusSeconds(12), Samples.NOW.minusSeconds(12), 3));
    Fx.pulses(2);
    room.fire(".inbox-chip");
  }

  private static void history(Room room) {
    List<Row> rows = room.console.rows();
    room.run("history");
    room.console.bridge.show(
        new HistoryPicture(
            HistoryRequest.EVERYTHING,
            HistoryPicture.Progress.READY,
            rows,
            true,
            List.of(),
            1_284L,
            2));
  }

  /// Everything that people and time can do to alarms.
  private static void attention(Room room) {
    room.console.rows(Samples.attended(Locale.ENGLISH));
    room.search("is:firing OR is:shelved OR is:unseen");
    room.command(() -> room.window.open(6));
  }

  private static void shelf(Room room) {
    room.console.rows(Samples.attended(Locale.SIMPLIFIED_CHINESE));
    room.command(() -> room.window.shelves().change(_ -> Gallery.shelves()));
    room.run("shelf");
  }

  private static void notices(Room room) {
    room.console.bridge.showNotices(Gallery.notices(Locale.SIMPLIFIED_CHINESE));
    room.run("notices");
  }

  private static void runbook(Room room) {
    detail(room);
    room.type("r");
  }
}
