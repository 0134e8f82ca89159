package dev.tocsin.autostart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An agent that macOS starts when the person logs in, by `launchd.plist(5)`. Not tried on a Mac
/// yet.
record LaunchAgent(EntryFile file) implements SessionEntry {

  private static final String LABEL = "dev.tocsin.Tocsin";
  private static final Pattern ARGUMENTS =
      Pattern.compile("<key>ProgramArguments</key>\\s*<array>(.*?)</array>", Pattern.DOTALL);
  private static final Pattern BLANKS_BETWEEN = Pattern.compile("(?<=>)\\s+(?=<)");

  static LaunchAgent in(Path home) {
    return new LaunchAgent(
        new EntryFile(home.resolve("Library/LaunchAgents").resolve(LABEL + ".plist")));
  }

  @Override
  public String place() {
    return file.path().toString();
  }

  @Override
  public Optional<String> started() throws IOException {
    return file.read()
        .map(text -> {
          var found = ARGUMENTS.matcher(text);
          return found.find() ? BLANKS_BETWEEN.matcher(found.group(1)).replaceAll("").strip() : "";
        });
  }

  @Override
  public String written(List<String> command) {
    return command.stream()
        .map(word -> "<string>" + escaped(word) + "</string>")
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void write(List<String> command) throws IOException {
    file.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
          <key>Label</key>
          <string>%s</string>
          <key>ProgramArguments</key>
          <array>%s</array>
          <key>RunAtLoad</key>
          <true/>
          <key>ProcessType</key>
          <string>Interactive</string>
          <key>LimitLoadToSessionType</key>
          <string>Aqua</string>
        </dict>
        </plist>
        """
            .formatted(LABEL, written(command)));
  }

  @Override
  public void remove() throws IOException {
    file.remove();
  }
}
