package dev.tocsin.autostart;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A value of the registry key whose commands Windows starts when the person logs in. It is read
/// and written as registration text (`.reg`), which keeps every character whatever the code page.
/// Not tried on Windows yet.
record RunKey(Registry registry) implements SessionEntry {

  static final String KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";

  private static final String NAME = "Tocsin";

  /// Windows leaves out what is longer.
  private static final int LONGEST_COMMAND = 260;

  private static final Pattern VALUE =
      Pattern.compile("(?m)^\"" + NAME + "\"=\"((?:[^\"\\\\]|\\\\.)*)\"\\s*$");

  /// What Windows keeps.
  interface Registry {

    /// A key as registration text; empty when there is none.
    Optional<String> export(String key) throws IOException;

    void merge(String registration) throws IOException;
  }

  @Override
  public String place() {
    return KEY + "\\" + NAME;
  }

  @Override
  public Optional<String> started() throws IOException {
    return registry
        .export(KEY)
        .map(VALUE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1).replaceAll("\\\\(.)", "$1"));
  }

  /// A path cannot have quotes in it on Windows; before a closing quote backslashes count double.
  @Override
  public String written(List<String> command) {
    return command.stream()
        .map(word -> word.matches("[A-Za-z0-9-]+") ? word : quoted(word))
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return '"' + (word.endsWith("\\") ? word + '\\' : word) + '"';
  }

  @Override
  public void write(List<String> command) throws IOException {
    String written = written(command);
    if (written.length() > LONGEST_COMMAND) {
      throw new IOException("Windows starts no command that is longer than 260 characters");
    }
    registry.merge(registration("\"" + written.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
  }

  @Override
  public void remove() throws IOException {
    if (started().isPresent()) {
      registry.merge(registration("-"));
    }
  }

  private static String registration(String value) {
    return "Windows Registry Editor Version 5.00\r\n\r\n[%s]\r\n\"%s\"=%s\r\n"
        .formatted(KEY, NAME, value);
  }
}
