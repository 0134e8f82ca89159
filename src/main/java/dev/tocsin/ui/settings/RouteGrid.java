package dev.tocsin.ui.settings;

import dev.tocsin.alarm.Level;
import dev.tocsin.settings.Channel;
import dev.tocsin.settings.Routes;
import dev.tocsin.settings.Routes.Occasion;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;

/// How loudly each event is told, by level: a small table of choices, and one line for the
/// receiver.
final class RouteGrid {

  /// Takes what the routes become.
  interface Keep {
    void change(UnaryOperator<Routes> change);
  }

  private static final List<Occasion> OCCASIONS = List.of(Occasion.values());
  private static final List<Level> LEVELS = List.of(Level.values());

  private final Map<Occasion, Map<Level, Dropdown<Channel>>> choices =
      new EnumMap<>(Occasion.class);
  private final Dropdown<Channel> receiver;
  private final GridPane node = Parts.styled("route-grid", new GridPane());

  RouteGrid(ViewContext context, Keep keep) {
    for (int column = 0; column < LEVELS.size(); column++) {
      node.add(
          Parts.label("setting-name", context.words().level(LEVELS.get(column))), column + 1, 0);
    }
    for (int row = 0; row < OCCASIONS.size(); row++) {
      Occasion occasion = OCCASIONS.get(row);
      String name = context.text(name(occasion));
      Map<Level, Dropdown<Channel>> line = new EnumMap<>(Level.class);
      node.add(Parts.whole("setting-name", name), 0, row + 1);
      for (int column = 0; column < LEVELS.size(); column++) {
        Level level = LEVELS.get(column);
        Dropdown<Channel> choice =
            new Dropdown<>(
                "route-" + occasion + "-" + level,
                name + ", " + context.words().level(level),
                List.of(Channel.values()),
                channel -> context.text(word(channel)),
                chosen ->
                    keep.change(
                        routes -> routes.with(occasion, routes.of(occasion).with(level, chosen))));
        line.put(level, choice);
        node.add(choice.node(), column + 1, row + 1);
      }
      choices.put(occasion, line);
    }
    String name = context.text("route.receiver");
    receiver =
        new Dropdown<>(
            "route-receiver",
            name,
            List.of(Channel.values()),
            channel -> context.text(word(channel)),
            chosen -> keep.change(routes -> routes.withReceiver(chosen)));
    node.add(Parts.whole("setting-name", name), 0, OCCASIONS.size() + 1);
    node.add(receiver.node(), 1, OCCASIONS.size() + 1);
  }

  Node node() {
    return node;
  }

  void show(Routes routes) {
    choices.forEach((occasion, line) ->
        line.forEach((level, choice) -> choice.show(routes.of(occasion).of(level))));
    receiver.show(routes.receiver());
  }

  /// The key of what a channel is called.
  static String word(Channel channel) {
    return switch (channel) {
      case NONE -> "channel.none";
      case WINDOW -> "channel.window";
      case DESKTOP -> "channel.desktop";
      case SOUND -> "channel.sound";
    };
  }

  private static String name(Occasion occasion) {
    return switch (occasion) {
      case NEW -> "route.new";
      case ESCALATED -> "route.escalated";
      case REOPENED -> "route.reopened";
      case REPEATED -> "route.repeated";
      case RESOLVED -> "route.resolved";
      case OVERDUE -> "route.overdue";
    };
  }
}
