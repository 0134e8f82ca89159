package dev.tocsin.app;

import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.tray.Abilities;
import dev.tocsin.tray.Desktop;
import dev.tocsin.tray.TrayState;
import java.util.concurrent.atomic.AtomicBoolean;

/// A desktop of which only the tray counts.
record TrayOnly(AtomicBoolean tray) implements Desktop {
  @Override
  public boolean hasTray() {
    return tray.get();
  }

  @Override
  public void show(TrayState state) {}

  @Override
  public Abilities abilities() {
    return Abilities.NONE;
  }

  @Override
  public void notify(Notice notice) {}

  @Override
  public void withdraw(String slot) {}

  @Override
  public void speak(Texts texts) {}

  @Override
  public void close() {}
}
