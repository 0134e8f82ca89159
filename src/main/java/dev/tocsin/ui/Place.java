package dev.tocsin.ui;

/// Where in the window a person can be.
enum Place {
  ALARMS,
  HISTORY,
  INBOX,
  RECEIVER,
  SETTINGS
}
