package dev.tocsin.alarm;

/// What one push, a person or the time did to one alarm. The names are kept in the database and
/// make the timeline.
public enum Effect {
  /// A new occurrence fires.
  FIRED,
  /// The same occurrence was reported again.
  REPEATED,
  /// Reported again, with another severity level.
  LEVEL_CHANGED,
  /// Heard again after it had been silent for so long that it was stale.
  HEARD_AGAIN,
  /// Reported as firing past its resolve: it fires again.
  REFIRED,
  /// Reported as firing after a person had closed it.
  REOPENED,
  /// Its resolve arrived.
  RESOLVED,
  /// A resolve arrived whose firing was never seen.
  RESOLVED_UNSEEN_START,
  /// The firing of an occurrence that was known only by its resolve.
  START_FILLED_IN,
  /// A later occurrence began, so that this one is over.
  SUPERSEDED,
  /// A push that arrived late and told nothing new.
  LATE,
  /// The sender's retry of a push that had already arrived.
  REDELIVERED,
  /// A push about it whose status nobody knows: it waits in the inbox, and changed nothing.
  STATUS_UNKNOWN,
  /// A person closed it.
  CLOSED,
  /// A person acknowledged it.
  ACKNOWLEDGED,
  /// A person took the acknowledgement back.
  UNACKNOWLEDGED,
  /// A person shelved it for a while.
  SHELVED,
  /// A person took it off the shelf.
  UNSHELVED,
  /// A person has looked at it since it was resolved.
  SEEN,
  /// A person wrote a note about it, which changed nothing.
  NOTED,
  /// An event that never resolves: its time in the firing list is over.
  EXPIRED,
  /// It was decided whether a person is told of it: see [Announcement].
  ANNOUNCED
}
