package dev.tocsin.alarm;

import org.jspecify.annotations.Nullable;

/// What happened to one alarm.
///
/// @param before null when the alarm is new
public record AlarmChange(Effect effect, @Nullable Alarm before, Alarm after) {}
