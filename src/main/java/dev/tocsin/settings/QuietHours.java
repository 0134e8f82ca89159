package dev.tocsin.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// When the desktop is left in peace, to be told afterwards what happened. Immutable.
///
/// @param holdsSerious whether serious alarms wait too; they do not unless a person says so
public record QuietHours(@JsonUnwrapped WeeklyHours hours, boolean holdsSerious) {}
