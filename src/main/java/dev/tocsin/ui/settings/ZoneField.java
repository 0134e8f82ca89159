package dev.tocsin.ui.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/// Completes the names of time zones.
final class ZoneField {

  private static final int MOST = 8;
  private static final List<String> NAMES =
      ZoneId.getAvailableZoneIds().stream().filter(name -> name.contains("/")).sorted().toList();

  private ZoneField() {}

  static void complete(TextField field) {
    TextFields.bindAutoCompletion(field, request -> matching(request.getUserText()));
  }

  /// Those that begin with it first, then those that have it anywhere, such as a city.
  static List<String> matching(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    if (wanted.isEmpty() || NAMES.stream().anyMatch(name -> name.equalsIgnoreCase(wanted))) {
      return List.of();
    }
    return Stream.concat(
            NAMES.stream().filter(name -> begins(name, wanted)),
            NAMES.stream()
                .filter(name -> !begins(name, wanted))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted)))
        .limit(MOST)
        .toList();
  }

  private static boolean begins(String name, String wanted) {
    String folded = name.toLowerCase(Locale.ROOT);
    return folded.startsWith(wanted) || folded.contains("/" + wanted);
  }
}
