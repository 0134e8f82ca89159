package dev.tocsin.alarm;

import org.jspecify.annotations.Nullable;

/// What a push says the alarm is about. An alarm keeps the newest one.
///
/// @param type `metric`, `event`, or what was sent
/// @param account `appId` or `uin`, null when not sent
/// @param condition null when the callback carried none
/// @param strictJson false when the body could only be read leniently
/// @param unreadTime the time of its beginning as sent, where one was sent and cannot be read; its
///   first hundred characters
public record Subject(
    String type,
    @Nullable String account,
    Policy policy,
    CloudObject object,
    @Nullable Condition condition,
    Level level,
    boolean strictJson,
    @Nullable String unreadTime) {

  /// This push's word, and the older one's where this one says nothing: a push may leave out what
  /// another had told, and nobody has taken it back.
  ///
  /// @param known the level that holds: to have none may be a level too
  Subject over(Subject older, Level known) {
    return new Subject(
        type,
        firstKnown(account, older.account),
        policy.over(older.policy),
        object.over(older.object),
        condition == null ? older.condition : condition,
        known,
        strictJson,
        firstKnown(unreadTime, older.unreadTime));
  }

  static @Nullable String firstKnown(@Nullable String newer, @Nullable String older) {
    return newer != null ? newer : older;
  }
}
