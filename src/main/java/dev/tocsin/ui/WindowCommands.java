package dev.tocsin.ui;

import dev.tocsin.ui.command.Command;
import dev.tocsin.ui.command.Command.Group;
import dev.tocsin.ui.command.Keys;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Every command of the window, in the order of the help.
final class WindowCommands {

  private final ViewContext context;
  private final MainView.Actions actions;
  private final List<Command> commands = new ArrayList<>();

  private WindowCommands(ViewContext context, MainView.Actions actions) {
    this.context = context;
    this.actions = actions;
  }

  static List<Command> of(ViewContext context, MainView view, MainView.Actions actions) {
    WindowCommands all = new WindowCommands(context, actions);
    all.pages(view);
    all.modes();
    all.window(view);
    return List.copyOf(all.commands);
  }

  private void pages(MainView view) {
    add(Group.PAGE, "alarms", "command.alarms", () -> view.go(Place.ALARMS), "Alt+1");
    add(Group.PAGE, "inbox", "command.inbox", () -> view.go(Place.INBOX), "Alt+3");
    add(Group.PAGE, "receiver", "command.receiver", () -> view.go(Place.RECEIVER), "Alt+4");
    add(
        Group.PAGE,
        "settings",
        "command.settings",
        () -> view.go(Place.SETTINGS),
        "Shortcut+Comma");
  }

  private void modes() {
    always("wallboard", "command.wallboard", () -> toggle(WindowMode.WALLBOARD), "F11");
    always("compact", "command.compact", () -> toggle(WindowMode.COMPACT), "Shift+F11");
  }

  private void toggle(WindowMode mode) {
    actions.use(actions.mode() == mode ? WindowMode.FULL : mode);
  }

  private void window(MainView view) {
    add(Group.WINDOW, "search", "command.search", view::focusSearch, "/", "Shortcut+F");
    add(Group.WINDOW, "palette", "command.palette", view::openPalette, "Shortcut+K");
    add(Group.WINDOW, "keys", "command.keys", view::openKeyHelp, "?", "F1");
    add(Group.WINDOW, "next-pane", "command.nextPane", view::nextPane, "F6");
    always("test-alarm", "action.sendTest", actions::sendTestAlarm, "Shortcut+T");
    always("theme", "command.theme", actions::nextTheme);
    always("language", "command.language", actions::otherLanguage);
    always("quit", "command.quit", actions::quit, "Shortcut+Q");
  }

  /// Does not need the whole program in the window.
  private void always(String id, String name, Runnable action, String... keys) {
    add(Group.WINDOW, id, name, () -> true, action, keys);
  }

  private void add(Group group, String id, String name, Runnable action, String... keys) {
    add(group, id, name, () -> actions.mode() == WindowMode.FULL, action, keys);
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
