package dev.tocsin.autostart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entry of the desktops of Linux, by the Desktop Application Autostart Specification 0.5 and
/// the Desktop Entry Specification 1.5.
record DesktopEntry(EntryFile file) implements SessionEntry {

  /// What must stand in quotes in `Exec`, and of that what is escaped there.
  private static final String RESERVED = " \t\n\"'\\><~|&;$*?#()`";

  private static final String ESCAPED = "\"`$\\";

  /// Among the person's own entries.
  static DesktopEntry in(Path home, Map<String, String> environment) {
    String told = environment.get("XDG_CONFIG_HOME");
    Path config =
        told != null && Path.of(told).isAbsolute() ? Path.of(told) : home.resolve(".config");
    return new DesktopEntry(new EntryFile(config.resolve("autostart").resolve("tocsin.desktop")));
  }

  @Override
  public String place() {
    return file.path().toString();
  }

  /// Desktops switch an entry off by a line of their own and leave the rest as it is.
  @Override
  public Optional<String> started() throws IOException {
    String text = file.read().orElse(null);
    return text == null
            || "true".equals(value(text, "Hidden"))
            || "false".equals(value(text, "X-GNOME-Autostart-enabled"))
        ? Optional.empty()
        : Optional.ofNullable(value(text, "Exec"));
  }

  private static @Nullable String value(String text, String key) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String written(List<String> command) {
    return command.stream().map(DesktopEntry::argument).collect(Collectors.joining(" "));
  }

  /// A backslash is doubled twice: as a part of a quoted argument, and as a part of a string.
  private static String argument(String word) {
    StringBuilder quoted = new StringBuilder();
    boolean plain = !word.isEmpty();
    for (char c : word.replace("%", "%%").toCharArray()) {
      plain &= RESERVED.indexOf(c) < 0;
      if (ESCAPED.indexOf(c) >= 0) {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return string(plain ? quoted.toString() : "\"" + quoted + "\"");
  }

  private static String string(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replace("\r", "\\r");
  }

  /// `TryExec` lets the session pass over the entry when the program is no longer there.
  @Override
  public void write(List<String> command) throws IOException {
    file.write(
        """
        [Desktop Entry]
        Type=Application
        Name=Tocsin
        Comment=Receives the alarms of Tencent Cloud Monitor and shows them live
        Comment[zh_CN]=接收腾讯云可观测平台的告警并实时显示
        Exec=%s
        TryExec=%s
        Icon=tocsin
        Terminal=false
        """
            .formatted(written(command), string(command.getFirst())));
  }

  @Override
  public void remove() throws IOException {
    file.remove();
  }
}
