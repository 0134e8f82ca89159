package dev.tocsin.ui.settings;

import javafx.scene.Parent;

/// One section of the page.
interface SettingsForm {

  Parent node();

  /// Shows what holds; what a person is writing stays.
  void show(SettingsPicture picture);
}
