package dev.tocsin.autostart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets the session start the program, and tells whether it does. Nothing is remembered: the entry
/// of the system is the truth, which other programs and people change as well. Blocks for a moment;
/// one thread at a time.
public final class Autostart {

  /// Where jpackage's launcher says what it is; a Java that was started by hand has none.
  private static final String LAUNCHER = "jpackage.app-path";

  /// What the session does.
  ///
  /// @param chosen what the entry starts; null when somebody made it start something else, or where
  ///   nothing can be set
  /// @param place where the entry is or would be, for people
  /// @param problem why it is not known or cannot be set; null when it can
  public record State(@Nullable SessionStart chosen, String place, @Nullable Problem problem) {

    /// Before anybody looked.
    public static final State NOT_READ = new State(null, "", Problem.UNREADABLE);

    /// Whether the person can choose.
    public boolean canBeSet() {
      return problem == null;
    }
  }

  /// Why nothing can be set.
  public enum Problem {
    /// It was not started by the launcher of an installed program, which an entry could name.
    NOT_INSTALLED,
    /// The entry cannot be read.
    UNREADABLE
  }

  private final @Nullable SessionEntry entry;
  private final List<String> program;

  /// @param entry the system's own; null where none is known
  /// @param program the launcher and what it is always told; empty when nothing is installed
  Autostart(@Nullable SessionEntry entry, List<String> program) {
    this.entry = entry;
    this.program = List.copyOf(program);
  }

  /// On this system, for a program that was started with a data folder of its own.
  ///
  /// @param dataFolder null for the usual one
  public static Autostart here(@Nullable Path dataFolder) {
    String launcher = System.getProperty(LAUNCHER);
    List<String> program = new ArrayList<>();
    if (launcher != null) {
      program.add(launcher);
      if (dataFolder != null) {
        program.addAll(List.of("--data", dataFolder.toAbsolutePath().toString()));
      }
    }
    return new Autostart(
        entryOf(
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")),
            System.getenv()),
        program);
  }

  static SessionEntry entryOf(String system, Path home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      return new RunKey(new RegistryTool());
    }
    return system.startsWith("Mac") ? LaunchAgent.in(home) : DesktopEntry.in(home, environment);
  }

  /// What the session does now.
  public State state() {
    if (entry == null || program.isEmpty()) {
      return new State(null, "", Problem.NOT_INSTALLED);
    }
    try {
      return new State(chosen(entry), entry.place(), null);
    } catch (IOException unreadable) {
      return new State(null, entry.place(), Problem.UNREADABLE);
    }
  }

  private @Nullable SessionStart chosen(SessionEntry known) throws IOException {
    Optional<String> started = known.started();
    if (started.isEmpty()) {
      return SessionStart.OFF;
    }
    for (SessionStart each : List.of(SessionStart.WINDOW, SessionStart.MINIMISED)) {
      if (known.written(each.command(program)).equals(started.get())) {
        return each;
      }
    }
    return null;
  }

  /// From the next session on, this happens.
  ///
  /// @throws IOException when the system refuses, with the reason; all is as before then
  public void set(SessionStart wanted) throws IOException {
    if (entry == null || program.isEmpty()) {
      throw new IOException("The program is not installed here");
    }
    if (wanted == SessionStart.OFF) {
      entry.remove();
    } else {
      entry.write(wanted.command(program));
    }
  }
}
