package dev.tocsin.tray;

/// What a click on an item of the menu asks for. A value, so that two menus can be compared.
sealed interface TrayChoice {

  /// Asks for it.
  void ask(TrayActions actions);

  record Open() implements TrayChoice {
    @Override
    public void ask(TrayActions actions) {
      actions.open();
    }
  }

  record OpenAlarm(long id) implements TrayChoice {
    @Override
    public void ask(TrayActions actions) {
      actions.open(id);
    }
  }

  record AcknowledgeAllNew() implements TrayChoice {
    @Override
    public void ask(TrayActions actions) {
      actions.acknowledgeAllNew();
    }
  }

  record Silence(Mute mute) implements TrayChoice {
    @Override
    public void ask(TrayActions actions) {
      actions.mute(mute);
    }
  }

  record Unmute() implements TrayChoice {
    @Override
    public void ask(TrayActions actions) {
      actions.unmute();
    }
  }

  record OpenSettings() implements TrayChoice {
    @Override
    public void ask(TrayActions actions) {
      actions.openSettings();
    }
  }

  record Quit() implements TrayChoice {
    @Override
    public void ask(TrayActions actions) {
      actions.quit();
    }
  }
}
