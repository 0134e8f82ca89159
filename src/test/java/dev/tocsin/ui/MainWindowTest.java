package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.catalog.DimensionSheet;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.settings.SavedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MainWindowTest {

  /// No larger than the tests need: styling rows and drawing pixels is what their time goes to.
  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 480);

  MainWindowTest() {
    room.console.bridge.show(Samples.listening(Samples.NOW.minusSeconds(12), null, 0));
    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("rows", () -> room.shownRows().size() == 22);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void theRowsStandAsTheyCame() {
    assertThat(room.texts(".table-row-cell .text-cell")).contains("cvm-events", "web-gz-07");
    assertThat(room.texts(".duration-cell")).contains("12 m 41 s", "1 h 12 m");
    assertThat(room.texts(".threshold")).contains("> 90");
    assertThat(room.text(".status-bar .label"))
        .isEqualTo("22 of 22 shown · sorted by state, level, first occurred");
  }

  @Test
  void aChipShowsOnlyItsStateAndThenAllAgain() {
    room.fire(".chip:stale");
    room.await("stale only", () -> room.shownRows().size() == 3);
    assertThat(room.console.query()).isEqualTo("is:stale");

    room.fire(".chip:stale");
    room.await("all", () -> room.shownRows().size() == 22);
    assertThat(room.console.query()).isEmpty();
  }

  @Test
  void twoQuickChoicesBothCount() {
    Fx.run(() -> {
      ((ToggleButton) room.find(".chip:resolved")).fire();
      ((ToggleButton) room.find(".chip:stale")).fire();
    });

    assertThat(Fx.call(room.console::query)).isEqualTo("(is:resolved OR is:stale)");
  }

  @Test
  void theSearchOfAFacetFindsAPolicyAndATickFiltersByIt() {
    assertThat(room.texts(".facet-box")).doesNotContain("vpn-tunnel-loss");

    Fx.run(() -> ((TextField) room.find("#facet-policy .facet-search")).setText("TUNNEL"));
    Fx.pulses(2);
    assertThat(room.texts(".facet-box")).contains("vpn-tunnel-loss");

    room.fire("#facet-policy .facet-box");
    room.await("its alarm", () -> room.shownRows().size() == 1);
    assertThat(room.console.query()).isEqualTo("policy=vpn-tunnel-loss");
    assertThat(room.shownRows().getFirst().policy()).isEqualTo("vpn-tunnel-loss");
  }

  @Test
  void aViewIsOpenedAndAnotherOneSaved() {
    assertThat(room.texts(".view-name")).containsExactly("Firing", "Serious", "My databases");
    room.fire("#views .view-line");
    room.await("firing only", () -> room.shownRows().size() == 14);
    assertThat(room.console.query()).isEqualTo("is:firing");

    room.search("redis");
    room.fire("#views .tiny-button");
    Fx.run(() -> {
      TextField name = (TextField) room.find("#views .facet-search");
      name.setText("My Redis");
      name.fireEvent(new ActionEvent());
    });
    assertThat(room.console.settings().kept().views())
        .extracting(SavedView::name)
        .containsExactly("Firing", "Serious", "My databases", "My Redis");
    room.await("its count", () -> room.texts("#views .facet-count").contains("2"));
  }

  @Test
  void whatAWordMayBecomeIsOfferedAndTaken() {
    room.command(() -> room.find(".search").requestFocus());
    room.command(() -> ((TextField) room.find(".search")).appendText("policy:redis"));
    assertThat(room.noteTexts(".completion .query-text")).isNotEmpty();

    room.press(room.find(".search"), KeyCode.TAB);

    assertThat(Fx.call(() -> ((TextField) room.find(".search")).getText()))
        .startsWith("policy=")
        .contains("redis");
    assertThat(room.noteTexts(".completion .query-text")).isEmpty();
  }

  @Test
  void aValueIsLeftOutWithTheMinusKey() {
    Node box = Fx.call(() -> room.find("#facet-region .facet-box"));
    room.command(() ->
        Event.fireEvent(
            box,
            new KeyEvent(
                KeyEvent.KEY_TYPED, "-", "-", KeyCode.UNDEFINED, false, false, false, false)));

    assertThat(room.console.query()).startsWith("-region=");
    room.await(
        "the minus", () -> ((CheckBox) room.find("#facet-region .facet-box")).isIndeterminate());
  }

  @Test
  void aSearchWaitsForTheEndOfTyping() {
    Fx.run(() -> {
      TextField search = (TextField) room.find(".search");
      search.setText("r");
      search.setText("redis");
      assertThat(room.console.query()).isEmpty();
    });

    room.await("the answer", () -> room.shownRows().size() == 2);
    assertThat(room.console.query()).isEqualTo("redis");
  }

  @Test
  void whenNothingMatchesTheFiltersCanBeCleared() {
    room.search("no such thing");
    room.await("nothing", () -> room.shownRows().isEmpty());
    assertThat(room.text(".empty-text")).isEqualTo("22 alarms hidden.");

    room.fire(".empty-state .small-button");
    room.await("all", () -> room.shownRows().size() == 22);
    assertThat(Fx.call(() -> ((TextField) room.find(".search")).getText())).isEmpty();
  }

  @Test
  void aTextThatIsNoQueryIsMarkedAndExplainedAndTheLastResultStays() {
    room.command(() -> room.find(".search").requestFocus());
    Fx.run(() -> ((TextField) room.find(".search")).setText("redis"));
    room.await("two rows", () -> room.shownRows().size() == 2);

    Fx.run(() -> ((TextField) room.find(".search")).setText("redis is:burning"));
    room.await("the mark", () -> room.isMarked(".search", "wrong"));

    assertThat(room.shownRows()).hasSize(2);
    assertThat(room.console.query()).isEqualTo("redis");
    assertThat(room.noteTexts(".wrong-part")).containsExactly("is:burning");
    assertThat(room.noteTexts(".problem-message"))
        .singleElement()
        .satisfies(text -> assertThat(text).startsWith("There is no such state. Possible: firing"));

    Fx.run(() -> ((TextField) room.find(".search")).setText("redis is:firing"));
    room.await("no mark", () -> !room.isMarked(".search", "wrong"));
    assertThat(room.console.query()).isEqualTo("redis is:firing");
    assertThat(room.noteTexts(".problem-message")).isEmpty();
  }

  @Test
  void aWrongQueryCanBeTakenBackToWhatIsShown() {
    room.search("redis");
    Fx.run(() -> ((TextField) room.find(".search")).setText("redis ("));
    room.await("the mark", () -> room.isMarked(".search", "wrong"));

    Fx.run(() -> ((TextField) room.find(".search")).setText("redis"));

    assertThat(Fx.call(() -> room.isMarked(".search", "wrong"))).isFalse();
  }

  @Test
  void theQuestionMarkShowsTheLanguageAndHidesItAgain() {
    room.fire(".help-button");
    assertThat(room.noteTexts(".query-text")).contains("policy:web*", "dur>10m  age<1h30m");

    room.fire(".help-button");
    assertThat(room.noteTexts(".query-text")).isEmpty();
  }

  @Test
  void everyExampleOfTheHelpIsAQuery() {
    room.fire(".help-button");

    assertThat(room.noteTexts(".query-text"))
        .hasSize(13)
        .allSatisfy(text -> assertThat(QueryParser.parse(text)).isInstanceOf(Parsed.class));
  }

  @Test
  void aHeadingAsksForAnotherOrder() {
    Fx.run(() -> room.table().getSortOrder().setAll(List.of(room.table().getVisibleLeafColumn(3))));

    room.await(
        "sorted by policy", () -> room.shownRows().getFirst().policy().equals("bwp-outbound"));
    assertThat(room.console.request().order())
        .isEqualTo(new SortOrder(SortOrder.Column.POLICY, false));
  }

  @Test
  void theDetailShowsEveryDimension() {
    room.command(() -> room.window.open(3));
    Fx.await("the dossier", () -> room.console.asked.contains("dossier 3"));
    room.tab(1);
    Fx.pulses(3);

    DimensionSheet sheet = Samples.dossier(Samples.rows(Locale.ENGLISH).getFirst()).sheet();
    List<DimensionSheet.Entry> all = new ArrayList<>(sheet.known());
    all.addAll(sheet.details());
    all.addAll(sheet.others());
    assertThat(room.texts(".dimension-value"))
        .containsExactlyElementsOf(all.stream().map(DimensionSheet.Entry::value).toList());
    assertThat(room.texts(".dimension-key"))
        .containsExactlyElementsOf(all.stream().map(DimensionSheet.Entry::key).toList());
  }

  @Test
  void aTimeThatCannotBeReadIsShownAsItWasSent() {
    room.console.dossiers(row -> Samples.dossier(Samples.withUnreadTime(row, "yesterday at noon")));
    room.command(() -> room.window.open(3));
    Fx.await("the dossier", () -> room.console.asked.contains("dossier 3"));
    Fx.pulses(3);

    assertThat(room.texts(".fact-value"))
        .contains("“yesterday at noon” · counted from 14:19:27 today");
    assertThat(room.texts(".note-text"))
        .contains(
            "Its time “yesterday at noon” could not be read: the time of receipt counts instead.");
  }

  @Test
  void hostileTextIsShownAsText() {
    String hostile = "_File <b>x</b>\u202E" + "y".repeat(20_000) + "\n{0} %s";
    room.console.dossiers(row ->
        new Dossier(
            row,
            hostile,
            new DimensionSheet(
                List.of(new DimensionSheet.Entry(hostile, hostile, hostile)), List.of(), List.of()),
            Samples.dossier(row).callbacks(),
            Samples.dossier(row).timeline(),
            Samples.dossier(row).trend(),
            null,
            Samples.dossier(row).related(),
            null,
            null));
    room.command(() -> room.window.open(3));
    Fx.await("the dossier", () -> room.console.asked.contains("dossier 3"));
    Fx.pulses(3);

    assertThat(room.texts(".fact-value"))
        .anySatisfy(
            text -> assertThat(text).startsWith("_File <b>x</b>⟨U+202E⟩y").hasSizeLessThan(1_020));
    room.tab(1);
    Fx.pulses(3);
    assertThat(room.texts(".dimension-value").getFirst())
        .startsWith("_File <b>")
        .hasSizeLessThan(1_020);
  }

  @Test
  void timesOfAnotherZoneAreHintedAtWithTheSettingThatMendsThem() {
    room.console.dossiers(Samples::dossierOfAnotherZone);
    room.command(() -> room.window.open(3));
    Fx.await("the dossier", () -> room.console.asked.contains("dossier 3"));
    Fx.pulses(3);

    assertThat(room.texts(".note-text"))
        .singleElement()
        .asString()
        .contains("8 h 00 m", "\"zone\" in settings.json");
  }

  @Test
  void enterOpensAnAlarmAndEscapeClosesIt() {
    Fx.run(() -> room.table().getSelectionModel().select(0));
    room.press(room.table(), KeyCode.ENTER);
    room.await("the detail", () -> room.isShown(".detail-pane"));

    room.type("j");
    Row second = Fx.call(() -> room.table().getItems().get(1));
    room.await("the next", () -> room.text(".pane-title").equals(second.condition()));

    room.press(room.table(), KeyCode.ESCAPE);
    room.await("no detail", () -> !room.isShown(".detail-pane"));
  }

  @Test
  void theSlashGoesToTheSearch() {
    room.type("/");

    assertThat(Fx.call(() -> room.find(".search").isFocused())).isTrue();
    assertThat(Fx.call(() -> ((TextField) room.find(".search")).getText())).isEmpty();
  }

  @Test
  void escapeClearsTheSearchAndThenLeavesIt() {
    room.command(() -> room.find(".search").requestFocus());
    Fx.run(() -> ((TextField) room.find(".search")).setText("redis"));
    room.await("two rows", () -> room.shownRows().size() == 2);

    room.press(room.find(".search"), KeyCode.ESCAPE);
    room.await("all", () -> room.shownRows().size() == 22);
    room.press(room.find(".search"), KeyCode.ESCAPE);

    assertThat(Fx.call(() -> room.table().isFocused())).isTrue();
  }

  @Test
  void anotherLanguageKeepsTheOpenAlarm() {
    room.command(() -> room.window.open(3));
    room.fire(".language-button");
    Fx.pulses(3);

    assertThat(room.text(".head-state")).isEqualTo("告警中");
    assertThat(room.text(".pane-title")).isEqualTo("CPU utilization");
    assertThat(room.console.settings().kept().appearance().language()).isEqualTo("zh");
  }

  @Test
  void anotherLanguageKeepsTheRowsAndWritesThemAnew() {
    room.command(() -> room.table().getSelectionModel().select(0));
    Node before = Fx.call(() -> room.table().lookup(".table-row-cell:selected"));
    room.fire(".language-button");
    Fx.pulses(3);

    assertThat(Fx.call(() -> room.table().lookup(".table-row-cell:selected"))).isSameAs(before);
    assertThat(Fx.call(before::getAccessibleText)).contains("告警中");
    assertThat(room.texts(".heading")).contains("告警策略").doesNotContain("Policy");
    assertThat(room.texts(".facet-title")).contains("状态").doesNotContain("State");
  }

  @Test
  void picturesInAnotherLanguageAreAskedForBeforeItIsKept() {
    room.fire(".language-button");

    assertThat(room.console.asked).containsSubsequence("speak zh", "settings");
  }

  @Test
  void anotherLanguageKeepsSelectionAndScroll() {
    room.command(() -> room.table().getSelectionModel().select(15));
    room.command(() -> room.table().scrollTo(6));
    String top = Fx.call(room::topPolicy);

    room.fire(".language-button");
    Fx.pulses(3);

    assertThat(Fx.call(room::topPolicy)).isEqualTo(top);
    assertThat(Fx.call(() -> room.table().getSelectionModel().getSelectedIndex())).isEqualTo(15);
    assertThat(room.isShown(".detail-pane")).isFalse();
  }

  @Test
  void theTitleTellsATaskBarHowManyFireThoughAFilterHidesThem() {
    assertThat(Fx.call(room.stage::getTitle)).isEqualTo("14 firing · Tocsin");

    room.search("no such thing");
    room.await("nothing", () -> room.shownRows().isEmpty());

    assertThat(Fx.call(room.stage::getTitle)).isEqualTo("14 firing · Tocsin");
    assertThat(room.text(".filtered")).isEqualTo("Filtered · 14 firing hidden");
  }

  @Test
  void theKeyboardGoesFromPaneToPane() {
    room.command(() -> room.window.open(3));
    room.command(() -> room.find(".search").requestFocus());

    for (String pane : List.of(".facet-pane", ".alarm-table", ".detail-tabs", ".search")) {
      room.press(Fx.call(() -> room.stage.getScene().getFocusOwner()), KeyCode.F6);
      assertThat(Fx.call(() -> room.find(pane).isFocused())).as(pane).isTrue();
    }
  }

  @Test
  void downAndEnterOpenTheFirstThatASearchFound() {
    room.search("redis");
    room.await("two rows", () -> room.shownRows().size() == 2);
    room.command(() -> room.find(".search").requestFocus());

    room.press(room.find(".search"), KeyCode.DOWN);
    assertThat(Fx.call(() -> room.table().isFocused())).isTrue();
    room.press(room.table(), KeyCode.ENTER);

    room.await("the detail", () -> room.isShown(".detail-pane"));
    assertThat(room.text(".pane-title")).isEqualTo(room.shownRows().getFirst().condition());
  }

  @Test
  void anAlarmThatTheFilterHidesCanBeOpened() {
    room.search("redis");
    room.await("two rows", () -> room.shownRows().size() == 2);

    room.command(() -> room.window.open(3));

    room.await("its detail", () -> room.isShown(".detail-pane"));
    assertThat(room.text(".pane-title")).isEqualTo("CPU utilization");
  }

  @Test
  void aTakenPortIsToldWithAWayOut() {
    room.console.bridge.show(Samples.down());

    room.await("the banner", () -> room.isShown(".banner"));
    assertThat(room.text(".banner-title"))
        .isEqualTo("Port 8787 cannot be used: Address already in use");
    room.fire(".banner .small-button");
    assertThat(room.console.asked).contains("listen at 8788");
  }

  @Test
  void thatNothingCanBeStoredIsToldUntilItIsOver() {
    room.console.bridge.show(Samples.storeFailing());

    room.await("the banner", () -> room.isShown(".banner"));
    assertThat(room.text(".banner-title"))
        .isEqualTo("Alarms cannot be stored: database or disk is full");
    assertThat(room.isShown(".banner .small-button")).isFalse();

    room.console.bridge.show(Samples.listening(Samples.NOW, null, 0));

    room.await("no banner", () -> !room.isShown(".banner"));
  }

  @Test
  void beforeTheFirstCallTheStepsAreShown() {
    room.console.bridge.show(Samples.listening(null, null, 0));
    room.console.rows(List.of());

    room.await("the steps", () -> room.isShown(".first-run"));
    assertThat(Fx.call(() -> ((TextField) room.find(".callback-url")).getText()))
        .isEqualTo("http://127.0.0.1:8787/callback/k7Qm2xV9tRz4HcLp");

    room.console.bridge.show(Samples.listening(null, Samples.NOW, 0));
    room.await("the check", () -> room.texts(".step-title").contains("The check arrived"));

    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("the table", () -> room.isShown(".alarm-table"));
  }

  @Test
  void theInboxTellsWhyAndShowsTheBody() {
    room.console.bridge.show(Samples.listening(Samples.NOW, null, 3));
    room.await("the chip", () -> room.isShown(".inbox-chip"));
    room.fire(".inbox-chip");

    room.await("the entries", () -> room.texts(".entry-beginning").contains("hello? 这是测试"));
    assertThat(room.texts(".entry-reason")).contains("Not JSON");
  }

  @Test
  void noThemeAndNoPageLeavesAStyleWarning() {
    try (StyleWarnings warnings = new StyleWarnings()) {
      for (int step = 0; step < 3; step++) {
        room.command(() -> room.window.nextTheme());
        room.command(() -> room.window.open(3));
        for (int tab = 0; tab < 5; tab++) {
          room.tab(tab);
          Fx.pulses(2);
        }
        room.type("e");
        Fx.pulses(2);
        room.press(room.find(".sheet-field"), KeyCode.ESCAPE);
        room.fire(".inbox-chip");
        Fx.pulses(2);
        room.fire(".entry-actions .small-button");
        room.await("the rule maker", () -> room.isShown(".rule-page"));
        room.press(room.find(".rule-page"), KeyCode.ESCAPE);
        room.press(room.find(".inbox"), KeyCode.ESCAPE);
        room.console.rows(List.of());
        Fx.pulses(2);
        room.console.bridge.show(Samples.listening(null, null, 3));
        room.await("the steps", () -> room.isShown(".first-run"));
        room.console.bridge.show(Samples.down());
        room.console.rows(Samples.rows(Locale.ENGLISH));
        room.await("the table", () -> room.isShown(".alarm-table"));
        room.await("rows", () -> room.shownRows().size() == 22);
      }
      assertThat(warnings.messages()).isEmpty();
    }
  }
}
