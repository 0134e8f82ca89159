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
  private final List<Command> commands = new ArrayList<>();

  private WindowCommands(ViewContext context) {
    this.context = context;
  }

  static List<Command> of(ViewContext context, MainView view, MainView.Actions actions) {
    WindowCommands all = new WindowCommands(context);
    all.pages(view);
    all.window(view, actions);
    return List.copyOf(all.commands);
  }

  private void pages(MainView view) {
    add(Group.PAGE, "alarms", "command.alarms", () -> view.go(Place.ALARMS), "Alt+1");
    add(Group.PAGE, "inbox", "command.inbox", () -> view.go(Place.INBOX), "Alt+3");
  }

  private void window(MainView view, MainView.Actions actions) {
    add(Group.WINDOW, "search", "command.search", view::focusSearch, "/", "Shortcut+F");
    add(Group.WINDOW, "palette", "command.palette", view::openPalette, "Shortcut+K");
    add(Group.WINDOW, "keys", "command.keys", view::openKeyHelp, "?", "F1");
    add(Group.WINDOW, "next-pane", "command.nextPane", view::nextPane, "F6");
    add(Group.WINDOW, "test-alarm", "action.sendTest", actions::sendTestAlarm, "Shortcut+T");
    add(Group.WINDOW, "theme", "command.theme", actions::nextTheme);
    add(Group.WINDOW, "language", "command.language", actions::otherLanguage);
    add(Group.WINDOW, "quit", "command.quit", actions::quit, "Shortcut+Q");
  }

  private void add(Group group, String id, String name, Runnable action, String... keys) {
    add(group, id, name, () -> true, action, keys);
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
