package dev.tocsin.ui.receiver;

import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Says how long a secret that was replaced still counts, and when it was last used.
public record OldSecretWords(ViewContext context) {

  /// Says both.
  ///
  /// @param until null when only a person ends it
  /// @param usedAt null when not since the receiver listens
  public String of(@Nullable Instant until, @Nullable Instant usedAt) {
    String counts =
        until == null
            ? context.text("oldSecret.counts")
            : context.text("oldSecret.countsUntil", context.times().brief(until, context.now()));
    String used =
        usedAt == null
            ? context.text("oldSecret.unused")
            : context.text("oldSecret.used", context.times().brief(usedAt, context.now()));
    return counts + " " + used;
  }
}
