package dev.tocsin.alarm;

import org.jspecify.annotations.Nullable;

/// What a push says the alarm is about. An alarm keeps the newest one.
///
/// @param type `metric`, `event`, or what was sent
/// @param account `appId` or `uin`, null when not sent
/// @param condition null when the callback carried none
/// @param strictJson false when the body could only be read leniently
public record Subject(
    String type,
    @Nullable String account,
    Policy policy,
    CloudObject object,
    @Nullable Condition condition,
    Level level,
    boolean strictJson) {}
