package dev.tocsin.tray;

/// What the icon shows, by shape and number.
///
/// @param firing how many alarms fire
/// @param serious how many of them are serious
/// @param receiving whether callbacks can arrive
/// @param tooltip in the person's language
public record TrayState(int firing, int serious, boolean receiving, String tooltip) {}
