package dev.tocsin.autostart;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A value of the registry key whose commands Windows starts when the person logs in. It is read
/// and written as registration text (`.reg`), which keeps every character whatever the code page.
/// Windows' own settings and its task manager leave that value alone when a person switches the
/// entry off, and note it in a key of their own. Not tried on Windows yet.
record RunKey(Registry registry) implements SessionEntry {

  static final String KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";

  /// Where Windows notes what the person switched off: binary values whose first byte is odd then.
  static final String APPROVED =
      "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer"
          + "\\StartupApproved\\Run";

  private static final String NAME = "Tocsin";

  /// Windows leaves out what is longer.
  private static final int LONGEST_COMMAND = 260;

  private static final Pattern VALUE =
      Pattern.compile("(?m)^\"" + NAME + "\"=\"((?:[^\"\\\\]|\\\\.)*)\"\\s*$");

  private static final Pattern SWITCHED_OFF =
      Pattern.compile("(?mi)^\"" + NAME + "\"=hex:[0-9a-f][13579bdf]");

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
    Optional<String> command = command();
    return command.isPresent() && isSwitchedOff() ? Optional.empty() : command;
  }

  private boolean isSwitchedOff() throws IOException {
    return registry
        .export(APPROVED)
        .filter(noted -> SWITCHED_OFF.matcher(noted).find())
        .isPresent();
  }

  private Optional<String> command() throws IOException {
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

  /// Whoever chooses it here wants it whatever was noted before.
  @Override
  public void write(List<String> command) throws IOException {
    String written = written(command);
    if (written.length() > LONGEST_COMMAND) {
      throw new IOException("Windows starts no command that is longer than 260 characters");
    }
    registry.merge(registration("\"" + written.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
  }

  /// Whatever kind of value it is: others may have written one that is not read here.
  @Override
  public void remove() throws IOException {
    registry.merge(registration("-"));
  }

  /// The command, and no note of Windows' own.
  private static String registration(String command) {
    return "Windows Registry Editor Version 5.00\r\n\r\n[%s]\r\n\"%s\"=%s\r\n\r\n[%s]\r\n\"%s\"=-\r\n"
        .formatted(KEY, NAME, command, APPROVED, NAME);
  }
}
