package dev.tocsin.ui;

import dev.tocsin.alarm.Level;
import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.notification.Event;
import dev.tocsin.notification.Notice;
import dev.tocsin.notification.NoticeLog;
import dev.tocsin.notification.Reason;
import dev.tocsin.query.Attribute;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Appearance.Density;
import dev.tocsin.settings.Appearance.Palette;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.settings.Channel;
import dev.tocsin.settings.Shelf;
import dev.tocsin.settings.WeeklyHours;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Takes pictures of the window in its main states, with invented alarms. Start it with the folder
/// to write them to and, for some of them only, a pattern of their names.
public final class Gallery {

  private final Path folder;
  private final String only;

  private Gallery(Path folder, String only) {
    this.folder = folder;
    this.only = only;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length == 0 ? "target/gallery" : arguments[0]);
    Files.createDirectories(folder);
    Gallery gallery = new Gallery(folder, arguments.length < 2 ? "" : arguments[1]);
    gallery.takeAll();
    gallery.takeAllToasts();
    System.exit(0);
  }

  private void takeAll() {
    Locale english = Locale.ENGLISH;
    Locale chinese = Locale.SIMPLIFIED_CHINESE;
    take(
        "main-light-en",
        Theme.LIGHT,
        english,
        1440,
        room -> room.command(() -> room.window.open(3)));
    take(
        "main-dark-zh",
        Theme.DARK,
        chinese,
        1440,
        room -> {
          room.command(() -> room.window.open(1));
          room.tab(1);
        });
    take(
        "main-dark-en",
        Theme.DARK,
        english,
        1440,
        room -> room.command(() -> room.window.open(12)));
    take("groups-light-en", Theme.LIGHT, english, 1440, Gallery::groups);
    take("groups-dark-zh", Theme.DARK, chinese, 1000, Gallery::groups);
    take("chosen-light-en", Theme.LIGHT, english, 1440, Gallery::chosen);
    take("chosen-dark-zh", Theme.DARK, chinese, 800, Gallery::chosen);
    take(
        "detailed-light-zh",
        Theme.LIGHT,
        chinese,
        1440,
        with(Theme.LIGHT, chinese, Density.DETAILED));
    take("detailed-dark-en", Theme.DARK, english, 800, with(Theme.DARK, english, Density.DETAILED));
    take(
        "compact-light-en",
        Theme.LIGHT,
        english,
        1000,
        with(Theme.LIGHT, english, Density.COMPACT));
    take("wide-light-en", Theme.LIGHT, english, 1440, _ -> {});
    take(
        "wide-light-zh",
        Theme.LIGHT,
        chinese,
        1440,
        room -> room.command(() -> room.window.open(16)));
    take(
        "another-zone-light-en",
        Theme.LIGHT,
        english,
        1440,
        room -> {
          room.console.dossiers(Samples::dossierOfAnotherZone);
          room.command(() -> room.window.open(3));
        });
    take(
        "another-zone-dark-zh",
        Theme.DARK,
        chinese,
        1440,
        room -> {
          room.console.dossiers(Samples::dossierOfAnotherZone);
          room.command(() -> room.window.open(3));
        });
    take(
        "timeline-light-en",
        Theme.LIGHT,
        english,
        1440,
        room -> {
          room.command(() -> room.window.open(3));
          room.tab(2);
        });
    take(
        "raw-dark-en",
        Theme.DARK,
        english,
        1440,
        room -> {
          room.command(() -> room.window.open(3));
          room.tab(4);
        });
    take(
        "narrow-light-en",
        Theme.LIGHT,
        english,
        1000,
        room -> room.command(() -> room.window.open(3)));
    take(
        "drawer-light-en",
        Theme.LIGHT,
        english,
        860,
        room -> room.command(() -> room.window.open(3)));
    take(
        "filtered-light-en",
        Theme.LIGHT,
        english,
        1440,
        room ->
            room.command(() ->
                room.window.edit(query ->
                    query
                        .include(Attribute.POLICY, "prod-web-cpu-90")
                        .include(Attribute.POLICY, "kafka-lag")
                        .exclude(Attribute.REGION, "hong kong"))));
    take("no-match-light-en", Theme.LIGHT, english, 1440, room -> room.search("no such alarm"));
    take("empty-light-en", Theme.LIGHT, english, 1440, room -> room.console.rows(List.of()));
    take("empty-dark-zh", Theme.DARK, chinese, 1440, room -> room.console.rows(List.of()));
    take(
        "port-taken-light-en",
        Theme.LIGHT,
        english,
        1440,
        room -> room.console.bridge.show(Samples.down()));
    take(
        "store-failing-light-en",
        Theme.LIGHT,
        english,
        1440,
        room -> room.console.bridge.show(Samples.storeFailing()));
    take("first-run-light-en", Theme.LIGHT, english, 1440, Gallery::firstRun);
    take(
        "first-run-dark-zh",
        Theme.DARK,
        chinese,
        1440,
        room -> {
          firstRun(room);
          room.console.bridge.show(Samples.listening(null, Samples.NOW.minusSeconds(4), 0));
        });
    take(
        "first-alarm-light-en",
        Theme.LIGHT,
        english,
        1440,
        room -> {
          firstRun(room);
          Fx.pulses(3);
          room.console.rows(Samples.rows(english));
        });
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Locale language = theme == Theme.LIGHT ? english : chinese;
      String name = theme == Theme.LIGHT ? "-light-en" : "-dark-zh";
      int width = theme == Theme.LIGHT ? 1440 : 900;
      take("receiver" + name, theme, language, width, _ -> {}, SampleWiring.well());
      take("receiver-untouched" + name, theme, language, width, _ -> {}, SampleWiring.untouched());
      take(
          "receiver-down" + name,
          theme,
          language,
          width,
          room -> room.console.bridge.show(Samples.down()),
          SampleWiring.down());
    }
    take("inbox-light-en", Theme.LIGHT, english, 1440, Gallery::inbox);
    take("inbox-dark-zh", Theme.DARK, chinese, 900, Gallery::inbox);
    take(
        "inbox-empty-light-en",
        Theme.LIGHT,
        english,
        1280,
        room -> {
          room.console.inbox(List.of());
          inbox(room);
        });
    take("rule-light-en", Theme.LIGHT, english, 1280, Gallery::rule);
    take("rule-dark-zh", Theme.DARK, chinese, 900, Gallery::rule);
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Locale language = theme == Theme.LIGHT ? english : chinese;
      String name = theme == Theme.LIGHT ? "-light-en" : "-dark-zh";
      int width = theme == Theme.LIGHT ? 1440 : 800;
      take("attention" + name, theme, language, width, room -> attended(room, language));
      take(
          "attention-all" + name,
          theme,
          language,
          1440,
          room -> {
            attended(room, language);
            room.search("is:firing OR is:shelved OR is:unseen");
            room.command(() -> room.window.open(6));
          });
      take(
          "shelve" + name,
          theme,
          language,
          width,
          room -> {
            attended(room, language);
            room.command(() -> room.table().requestFocus());
            room.command(() -> room.table().getSelectionModel().select(0));
            room.type("s");
          });
      take(
          "acknowledged" + name,
          theme,
          language,
          width,
          room -> {
            attended(room, language);
            chosen(room);
            room.type("a");
            room.type("m");
          });
      take(
          "shelf" + name,
          theme,
          language,
          width,
          room -> {
            attended(room, language);
            room.command(() -> room.window.shelves().change(_ -> shelves()));
            room.command(() -> command(room, "shelf"));
          });
      take(
          "notices" + name,
          theme,
          language,
          width,
          room -> {
            room.console.bridge.showNotices(notices(language));
            room.command(() -> command(room, "notices"));
          });
      take("settings-notifications" + name, theme, language, width, room -> section(room, 3));
      take("settings-severity" + name, theme, language, width, room -> section(room, 4));
      take(
          "storm" + name,
          theme,
          language,
          width,
          room -> {
            attended(room, language);
            room.console.bridge.show(Samples.flood());
          });
    }
    take("close-light-en", Theme.LIGHT, english, 1280, Gallery::close);
    take(
        "close-failed-dark-zh",
        Theme.DARK,
        chinese,
        900,
        room -> {
          room.console.closing(
              CompletableFuture.failedFuture(
                  new IllegalStateException("database or disk is full")));
          close(room);
          room.fire(".sheet-card .filled-button");
        });
  }

  private static void attended(Room room, Locale language) {
    room.console.rows(Samples.attended(language));
    Fx.pulses(3);
  }

  private static void command(Room room, String id) {
    room.window.commands().stream()
        .filter(command -> command.id().equals(id))
        .forEach(command -> command.action().run());
  }

  private static void section(Room room, int place) {
    room.command(() -> command(room, "settings"));
    room.command(
        () -> ((ListView<?>) room.find(".section-list")).getSelectionModel().select(place));
  }

  static List<Shelf> shelves() {
    return List.of(
        new Shelf(
            "ns:qce/redis",
            "The cluster moves",
            "anna",
            Samples.NOW.minusSeconds(600),
            Samples.NOW.plusSeconds(3_600),
            null),
        new Shelf(
            "policy:batch*",
            "",
            "ben",
            Samples.NOW.minus(Duration.ofDays(30)),
            null,
            new WeeklyHours(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                LocalTime.of(2, 0),
                LocalTime.of(4, 30))));
  }

  static List<NoticeLog.Entry> notices(Locale language) {
    Row first = Samples.rows(language).getFirst();
    return List.of(
        new NoticeLog.Entry(
            Samples.NOW.minusSeconds(40),
            new Notice(
                "alarm-1",
                Level.SERIOUS,
                first.condition() + " · " + first.object(),
                first.policy() + " · 6.4 % > 5",
                first.id(),
                Channel.SOUND),
            new Reason.Because(Event.NEW)),
        new NoticeLog.Entry(
            Samples.NOW.minusSeconds(4_000),
            new Notice("alarm-2", Level.WARN, "CPU", "web", 2L, Channel.WINDOW),
            new Reason.QuietHours(Samples.NOW.minusSeconds(60))));
  }

  private void takeAllToasts() {
    Appearance usual = Appearance.DEFAULT.withLanguage("en").withTheme(Theme.LIGHT);
    takeToasts("toasts-light-en", usual);
    takeToasts("toasts-dark-zh", usual.withLanguage("zh").withTheme(Theme.DARK));
    takeToasts(
        "toasts-large-dark-en",
        usual.withTheme(Theme.DARK).withTextSize(150).withPalette(Palette.BLUE_ORANGE));
  }

  private static Consumer<Room> with(Theme theme, Locale language, Density density) {
    return room ->
        room.command(() ->
            room.window.look(
                Appearance.DEFAULT
                    .withTheme(theme)
                    .withLanguage(language.toLanguageTag())
                    .withDensity(density)));
  }

  private static void groups(Room room) {
    room.command(() ->
        room.window.ask(request ->
            request.withGrouping(Grouping.POLICY).withOpenGroups(Set.of("prod-web-cpu-90"))));
  }

  /// Some alarms chosen, others new, and the table paused.
  private static void chosen(Room room) {
    room.command(() -> room.table().requestFocus());
    room.type("x");
    for (int more = 0; more < 3; more++) {
      room.type("j");
      room.type("x");
    }
    room.press(room.table(), KeyCode.P);
  }

  private static void inbox(Room room) {
    Instant then = Samples.NOW.minusSeconds(12);
    room.console.bridge.show(Samples.listening(then, then, 3));
    room.fire(".inbox-chip");
  }

  private static void rule(Room room) {
    inbox(room);
    room.fire(".entry-actions .small-button");
  }

  private static void close(Room room) {
    room.command(() -> room.window.open(3));
    room.type("e");
  }

  private static void firstRun(Room room) {
    room.console.rows(List.of());
    room.console.bridge.show(Samples.listening(null, null, 0));
  }

  /// The page about the receiver.
  private void take(
      String name, Theme theme, Locale language, int width, Consumer<Room> prepare, Wiring wiring) {
    take(
        name,
        theme,
        language,
        width,
        room -> {
          room.console.wiring(wiring);
          room.console.bridge.show(
              SampleWiring.quietFor(Duration.ofHours(26), Duration.ofHours(8)));
          Fx.pulses(3);
          room.command(() ->
              room.stage.getScene().getRoot().lookupAll(".banner .small-button").stream()
                  .filter(Node::isVisible)
                  .map(Button.class::cast)
                  .forEach(Button::fire));
          room.console.bridge.show(wiring.health());
          prepare.accept(room);
        });
  }

  /// The notices in the corner of the screen.
  private void takeToasts(String name, Appearance appearance) {
    if (!Pattern.compile(only).matcher(name).find()) {
      return;
    }
    boolean chinese = appearance.locale().getLanguage().equals("zh");
    Fx.start();
    Stage owner = Fx.call(Stage::new);
    Fx.run(() -> {
      ToastCorner corner =
          new ToastCorner(
              owner,
              appearance,
              InstantSource.fixed(Samples.NOW),
              ZoneOffset.UTC,
              SampleToasts.NO_ACTIONS);
      SampleToasts.of(chinese).forEach(corner::show);
    });
    Fx.pulses(20);
    Fx.run(() ->
        Window.getWindows().stream()
            .filter(Popup.class::isInstance)
            .toList()
            .forEach(popup -> write(name, popup.getScene().snapshot(null))));
    Fx.run(owner::close);
  }

  private void take(String name, Theme theme, Locale language, int width, Consumer<Room> prepare) {
    if (!Pattern.compile(only).matcher(name).find()) {
      return;
    }
    Room room = Room.open(theme, language, width, 900);
    room.console.bridge.show(Samples.listening(Samples.NOW.minusSeconds(12), null, 0));
    room.console.rows(Samples.rows(language));
    Fx.pulses(3);
    prepare.accept(room);
    Fx.pulses(6);
    Fx.run(() -> {
      write(name, room.stage.getScene().snapshot(null));
      room.stage.close();
    });
  }

  private void write(String name, WritableImage image) {
    try {
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    System.out.println(name);
  }
}
