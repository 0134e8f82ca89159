package dev.tocsin.ui.action;

import dev.tocsin.dashboard.Row;
import dev.tocsin.store.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told of something that a person wanted done, in no language.
public sealed interface News {

  /// It goes on.
  ///
  /// @param done how many alarms it was done to or could not be done to so far
  record Running(int done, int total) implements News {}

  /// A rule was made, changed or ended.
  ///
  /// @param told the key of what is told
  /// @param query which alarms it is about
  /// @param undo takes it back
  record Ruled(String told, String query, Runnable undo) implements News {}

  /// It came to its end.
  ///
  /// @param done the alarms that it was done to
  /// @param left those that it could not be done to
  /// @param why what became of the last of those
  /// @param problem why that could not be stored; null where that was not the reason
  record Ended(
      Deed deed, List<Row> done, List<Row> left, @Nullable Outcome why, @Nullable Throwable problem)
      implements News {

    public Ended {
      done = List.copyOf(done);
      left = List.copyOf(left);
    }
  }
}
