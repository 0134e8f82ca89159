package dev.tocsin.ui;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.action.MuteTime;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.command.Command;
import dev.tocsin.ui.command.Command.Group;
import dev.tocsin.ui.command.Keys;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.detail.DetailPane;
import dev.tocsin.ui.filter.NamedQuery;
import dev.tocsin.ui.table.AlarmTable;
import dev.tocsin.ui.table.RowActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Every command of the window, in the order of the help.
final class WindowCommands {

  private static final int SIZE_STEP = 10;

  private final ViewContext context;
  private final MainView view;
  private final MainView.Actions actions;
  private final List<Command> commands = new ArrayList<>();

  private WindowCommands(ViewContext context, MainView view, MainView.Actions actions) {
    this.context = context;
    this.view = view;
    this.actions = actions;
  }

  static List<Command> of(
      ViewContext context, MainView view, MainView.Actions actions, List<NamedQuery> views) {
    WindowCommands all = new WindowCommands(context, view, actions);
    all.alarms();
    all.table();
    all.views(views);
    all.pages();
    all.modes();
    all.looks();
    all.window();
    return List.copyOf(all.commands);
  }

  /// What can be done with the chosen alarms, else with the selected one.
  private void alarms() {
    told(Group.ALARM, "open", "command.open", "Enter");
    verb("acknowledge", "command.acknowledge", Verb.ACKNOWLEDGE, "A");
    verb("unacknowledge", "command.unacknowledge", Verb.UNACKNOWLEDGE, "Shift+A");
    verb("shelve", "command.shelve", Verb.SHELVE, "S");
    verb("unshelve", "command.unshelve", Verb.UNSHELVE, "Shift+S");
    verb("close", "command.close", Verb.CLOSE, "E");
    alarm("note", "command.note", WindowCommands::writeNote, "N");
    add(Group.ALARM, "undo", "command.undo", view::canUndo, view::undo, "Shortcut+Z");
    alarm("copy", "action.copyText", page -> page.table().rowActions().copyText(), "C");
    alarm(
        "copy-markdown",
        "copy.markdown",
        page -> page.table().rowActions().copyMarkdown(),
        "Shift+C");
    alarm("copy-json", "copy.json", page -> page.table().rowActions().copyJson());
    detail("console", "action.openConsole", DetailPane::openConsole, "O");
    detail("runbook", "command.runbook", DetailPane::openRunbook, "R");
    detail("next-tab", "command.nextTab", DetailPane::nextTab, "]");
    detail("previous-tab", "command.previousTab", DetailPane::previousTab, "[");
  }

  private void verb(String id, String name, Verb verb, String keys) {
    alarm(id, name, page -> page.table().rowActions().act(verb), keys);
  }

  /// One note is written where the others stand, a note on many in a sheet.
  private static void writeNote(TablePage page) {
    RowActions meant = page.table().rowActions();
    Row row = page.table().selected();
    if (meant.rows().size() > 1) {
      meant.act(Verb.NOTE);
    } else if (row != null) {
      page.open(row);
      page.detail().writeNote();
    }
  }

  private void table() {
    inTable("down", "command.down", table -> table.move(1), "J");
    inTable("up", "command.up", table -> table.move(-1), "K");
    inTable("choose", "command.choose", AlarmTable::toggleChosen, "X");
    told(Group.TABLE, "choose-all", "command.chooseAll", "Shortcut+A");
    told(Group.TABLE, "unfold", "command.unfold", "Right");
    onTable("pause", "command.pause", page -> page.table().togglePause(), "P");
    onTable("columns", "command.columns", page -> page.table().chooseColumns());
    group(Grouping.POLICY, "command.groupPolicy", "G P");
    group(Grouping.OBJECT, "command.groupObject", "G O");
    group(Grouping.PRODUCT, "command.groupProduct", "G D");
    group(Grouping.REGION, "command.groupRegion", "G R");
    group(Grouping.NONE, "command.groupNone", "G N");
  }

  private void group(Grouping grouping, String name, String keys) {
    add(
        Group.TABLE,
        "group-" + grouping.name().toLowerCase(Locale.ROOT),
        name,
        () -> isFull() && view.tablePage() instanceof AlarmPage,
        () -> actions.ask(request -> request.withGrouping(grouping)),
        keys);
  }

  /// As many as there are digits.
  private void views(List<NamedQuery> views) {
    for (int i = 0; i < Math.min(9, views.size()); i++) {
      int place = i;
      String number = Integer.toString(i + 1);
      commands.add(
          new Command(
              "view-" + number,
              Group.VIEW,
              context.text("command.view", VisibleText.line(views.get(i).name())),
              Keys.read(number).stream().toList(),
              this::isFull,
              () -> actions.shelf().open(place)));
    }
  }

  private void pages() {
    place("alarms", "command.alarms", Place.ALARMS, "Alt+1");
    place("history", "command.history", Place.HISTORY, "Alt+2");
    place("shelf", "command.shelf", Place.SHELF, "Alt+5");
    place("notices", "command.notices", Place.NOTICES, "Alt+6");
    place("inbox", "command.inbox", Place.INBOX, "Alt+3");
    place("receiver", "command.receiver", Place.RECEIVER, "Alt+4");
    place("settings", "command.settings", Place.SETTINGS, "Shortcut+Comma");
    place("guide", "command.guide", Place.GUIDE, "F1");
  }

  private void place(String id, String name, Place place, String keys) {
    add(Group.PAGE, id, name, () -> view.go(place), keys);
  }

  private void modes() {
    always("wallboard", "command.wallboard", () -> toggle(WindowMode.WALLBOARD), "F11");
    always("compact", "command.compact", () -> toggle(WindowMode.COMPACT), "Shift+F11");
  }

  private void toggle(WindowMode mode) {
    actions.use(actions.mode() == mode ? WindowMode.FULL : mode);
  }

  private void looks() {
    always("theme", "command.theme", actions::nextTheme);
    always("language", "command.language", actions::otherLanguage);
    always("larger", "command.larger", () -> size(SIZE_STEP), "Shortcut+Plus", "Shortcut+Equals");
    always("smaller", "command.smaller", () -> size(-SIZE_STEP), "Shortcut+Minus");
    always(
        "usual-size",
        "command.usualSize",
        () -> actions.keepLooking(before -> before.withTextSize(100)),
        "Shortcut+0");
  }

  private void size(int step) {
    actions.keepLooking(before -> before.withTextSize(before.textSize() + step));
  }

  private void window() {
    add(Group.WINDOW, "search", "command.search", view::focusSearch, "/", "Shortcut+F");
    add(Group.WINDOW, "palette", "command.palette", view::openPalette, "Shortcut+K");
    add(Group.WINDOW, "keys", "command.keys", view::openKeyHelp, "?");
    add(Group.WINDOW, "next-pane", "command.nextPane", view::nextPane, "F6");
    told(Group.WINDOW, "back", "command.back", "Esc");
    always("mute", "command.mute", this::toggleMute, "M");
    for (MuteTime time : MuteTime.values()) {
      commands.add(
          new Command(
              "mute-" + time.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              Group.WINDOW,
              context.text("command.muteFor", context.text(time.words())),
              List.of(),
              () -> true,
              () -> actions.mute(time.until(context.now(), context.times().zone()))));
    }
    always("test-alarm", "action.sendTest", actions::sendTestAlarm, "Shortcut+T");
    always("quit", "command.quit", actions::quit, "Shortcut+Q");
  }

  private void toggleMute() {
    boolean muted = actions.attention().isMuted(context.now());
    actions.mute(muted ? null : MuteTime.QUARTER.until(context.now(), context.times().zone()));
  }

  private boolean isFull() {
    return actions.mode() == WindowMode.FULL;
  }

  /// Needs alarms to do something with.
  private void alarm(String id, String name, Consumer<TablePage> action, String... keys) {
    add(
        Group.ALARM,
        id,
        name,
        () -> isFull() && view.tablePage() != null && view.tablePage().table().selected() != null,
        () -> onPage(action),
        keys);
  }

  /// Needs the detail of an alarm.
  private void detail(String id, String name, Consumer<DetailPane> action, String... keys) {
    add(
        Group.ALARM,
        id,
        name,
        () -> isFull() && view.tablePage() != null && view.tablePage().isDetailOpen(),
        () -> onPage(page -> action.accept(page.detail())),
        keys);
  }

  private void onTable(String id, String name, Consumer<TablePage> action, String... keys) {
    add(
        Group.TABLE,
        id,
        name,
        () -> isFull() && view.tablePage() != null,
        () -> onPage(action),
        keys);
  }

  /// Needs the table to have the keyboard.
  private void inTable(String id, String name, Consumer<AlarmTable> action, String keys) {
    add(
        Group.TABLE,
        id,
        name,
        () ->
            isFull()
                && view.tablePage() != null
                && view.tablePage().table().focusTarget().isFocused(),
        () -> onPage(page -> action.accept(page.table())),
        keys);
  }

  private void onPage(Consumer<TablePage> action) {
    TablePage page = view.tablePage();
    if (page != null) {
      action.accept(page);
    }
  }

  /// A key that the table or the window knows by itself: it is only told of.
  private void told(Group group, String id, String name, String keys) {
    add(group, id, name, () -> false, () -> {}, keys);
  }

  /// Does not need the whole program in the window.
  private void always(String id, String name, Runnable action, String... keys) {
    add(Group.WINDOW, id, name, () -> true, action, keys);
  }

  private void add(Group group, String id, String name, Runnable action, String... keys) {
    add(group, id, name, this::isFull, action, keys);
  }

  private void add(
      Group group,
      String id,
      String name,
      BooleanSupplier available,
      Runnable action,
      String... keys) {
    commands.add(
        new Command(
            id,
            group,
            context.text(name),
            Stream.of(keys).map(Keys::read).flatMap(Optional::stream).toList(),
            available,
            action));
  }
}
