package dev.tocsin.ui;

/// Where in the window a person can be.
enum Place {
  ALARMS,
  HISTORY,
  SHELF,
  NOTICES,
  INBOX,
  RECEIVER,
  SETTINGS,
  GUIDE
}
