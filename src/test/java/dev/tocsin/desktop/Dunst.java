package dev.tocsin.desktop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the notification daemon of the desktop shows and has shown, asked by its own command.
record Dunst(XDesktop desktop) {

  private static final JsonMapper JSON = new JsonMapper();

  /// One notification; one that was replaced counts once, with its last text.
  record Shown(int id, String title, String body) {}

  /// Presses the button that the desktop was started with.
  void pressButton() throws IOException, InterruptedException {
    desktop.run("dunstctl", "context");
  }

  /// How many are on the screen or wait to be.
  int displayed() throws IOException, InterruptedException {
    return Integer.parseInt(desktop.run("dunstctl", "count", "displayed"))
        + Integer.parseInt(desktop.run("dunstctl", "count", "waiting"));
  }

  /// Closes all, and returns every notification since the start.
  List<Shown> closeAll() throws IOException, InterruptedException {
    desktop.run("dunstctl", "close-all");
    List<Shown> all = new ArrayList<>();
    for (JsonNode each : JSON.readTree(desktop.run("dunstctl", "history")).path("data").path(0)) {
      all.add(
          new Shown(
              each.path("id").path("data").asInt(),
              each.path("summary").path("data").asString(),
              each.path("body").path("data").asString()));
    }
    return all;
  }
}
