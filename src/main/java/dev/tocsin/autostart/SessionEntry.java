package dev.tocsin.autostart;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The one entry of this program among what a session starts.
interface SessionEntry {

  /// Where it is, for people.
  String place();

  /// The command that the session starts now, as the system has it written; empty when it starts
  /// none.
  Optional<String> started() throws IOException;

  /// A command as the system has it written.
  String written(List<String> command);

  /// Lets the session start this command and no other.
  void write(List<String> command) throws IOException;

  /// Lets the session start none; nothing happens when it does not.
  void remove() throws IOException;
}
