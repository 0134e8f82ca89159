package dev.tocsin.ui.command;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Something that a person can do.
///
/// @param id the same in every version and language: by it a person gives the command other keys
/// @param keys the first is the one that is shown
/// @param available whether it can be done just now
public record Command(
    String id,
    Group group,
    String name,
    List<Keys> keys,
    BooleanSupplier available,
    Runnable action) {

  /// What belongs together in the help, in its order.
  public enum Group {
    ALARM,
    TABLE,
    VIEW,
    PAGE,
    WINDOW
  }

  public Command {
    keys = List.copyOf(keys);
  }

  Command with(List<Keys> otherKeys) {
    return new Command(id, group, name, otherKeys, available, action);
  }
}
