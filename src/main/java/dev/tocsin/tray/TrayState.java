package dev.tocsin.tray;

import dev.tocsin.i18n.Texts;

/// What the icon shows, by shape and number.
///
/// @param firing how many alarms fire
/// @param serious how many of them are serious
/// @param receiving whether callbacks can arrive
/// @param tooltip in the person's language
public record TrayState(int firing, int serious, boolean receiving, String tooltip) {

  /// The state with its tooltip, such as `3 firing (1 serious) · receiving`.
  public static TrayState of(int firing, int serious, boolean receiving, Texts texts) {
    String key = receiving ? "tray.tooltip.receiving" : "tray.tooltip.down";
    return new TrayState(firing, serious, receiving, texts.get(key, firing, serious));
  }
}
