package dev.tocsin.ui.settings;

import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.CloseButton;
import dev.tocsin.settings.Runbooks;
import dev.tocsin.settings.SavedView;
import dev.tocsin.settings.Settings;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A part of the settings that is changed, and taken back, as a whole.
record Part<T>(Function<Settings, T> get, BiFunction<Settings, T, Settings> set) {

  static final Part<Settings.Receiver> RECEIVER =
      new Part<>(Settings::receiver, Settings::withReceiver);
  static final Part<Settings.Reading> READING =
      new Part<>(Settings::reading, Settings::withReading);
  static final Part<Settings.Times> TIMES = new Part<>(Settings::times, Settings::withTimes);
  static final Part<Settings.Keeping> KEEPING =
      new Part<>(Settings::keeping, Settings::withKeeping);
  static final Part<Appearance> APPEARANCE =
      new Part<>(Settings::appearance, Settings::withAppearance);
  static final Part<Attention> ATTENTION = new Part<>(Settings::attention, Settings::withAttention);
  static final Part<CloseButton> CLOSE_BUTTON =
      new Part<>(Settings::closeButton, Settings::withCloseButton);
  static final Part<List<SavedView>> VIEWS = new Part<>(Settings::views, Settings::withViews);
  static final Part<Runbooks> RUNBOOKS = new Part<>(Settings::runbooks, Settings::withRunbooks);
}
