package dev.tocsin.settings;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// What the close button of the window does.
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum CloseButton {
  /// The person is asked, and what they say is kept.
  @JsonEnumDefaultValue
  ASK,
  /// The window hides behind the program's icon in the tray.
  TRAY,
  MINIMISE,
  /// The program ends, and nobody receives.
  QUIT;

  /// What is done on a desktop: a window never hides behind an icon that is not there.
  public CloseButton where(boolean trayIsThere) {
    return this == TRAY && !trayIsThere ? MINIMISE : this;
  }
}
