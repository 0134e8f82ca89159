package dev.tocsin.app;

import java.util.Locale;
import picocli.CommandLine;

/// Where the program begins. It must not extend JavaFX's `Application`, or the JVM would look for
/// JavaFX on the module path before anything else.
public final class Main {

  private Main() {}

  /// Runs one command and ends with its exit code.
  public static void main(String[] arguments) {
    // AWT only draws and asks for the tray here; its own dock icon on macOS would be a second one.
    System.setProperty("apple.awt.UIElement", "true");
    Logs.quieten();
    // Numbers in file names, URLs and JSON are for programs: Arabic digits would break them.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    int code = commandLine().execute(arguments);
    ProgramEnd.exit(code);
  }

  static CommandLine commandLine() {
    return new CommandLine(new TocsinCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }
}
