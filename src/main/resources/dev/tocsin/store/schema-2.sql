-- An alarm has the id of the callback that began it, and what a person or the time does is kept in order, so that judging
-- everything again ends in the same alarms.

ALTER TABLE callback ADD COLUMN source TEXT;          -- what the callback's URL named as its source
ALTER TABLE callback ADD COLUMN redelivered_at INTEGER; -- when the last retry arrived

ALTER TABLE alarm ADD COLUMN start_told INTEGER NOT NULL DEFAULT 1; -- 0: first_occurred_at is when it was first heard of
ALTER TABLE alarm ADD COLUMN stateless INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alarm ADD COLUMN unread_time TEXT; -- the time of its beginning as sent, where that could not be read

CREATE INDEX alarm_by_object ON alarm (object_id, first_occurred_at) WHERE object_id IS NOT NULL;

-- What was done without a push.
CREATE TABLE action (
  id             INTEGER PRIMARY KEY,
  at             INTEGER NOT NULL,
  -- It was done when this callback and those before it had been judged, and none after it.
  after_callback INTEGER NOT NULL,
  kind           TEXT    NOT NULL,
  -- The callback in the inbox, or the one that began the alarm, whose id the alarm has.
  callback_id    INTEGER NOT NULL,
  done_by        TEXT,
  note           TEXT
) STRICT;

CREATE INDEX action_by_callback ON action (callback_id);

-- The alarm that a body is about of which only the status is not known.
ALTER TABLE inbox ADD COLUMN about_alarm INTEGER;
CREATE INDEX inbox_by_alarm ON inbox (about_alarm) WHERE about_alarm IS NOT NULL;

-- Fields that no reader knows, and known ones of another type, each once.
CREATE TABLE drift (
  path          TEXT    NOT NULL,
  kind          TEXT    NOT NULL,
  found         TEXT    NOT NULL,
  first_seen_at INTEGER NOT NULL,
  -- The callback in which it was seen.
  callback_id   INTEGER NOT NULL,
  PRIMARY KEY (path, kind, found)
) STRICT, WITHOUT ROWID;

-- How far the actions have been done.
ALTER TABLE progress ADD COLUMN acted_through INTEGER NOT NULL DEFAULT 0;
-- Callbacks up to here were judged before: each is a push of its own and nobody's retry.
ALTER TABLE progress ADD COLUMN known_through INTEGER NOT NULL DEFAULT 0;
-- What read the inbox last: the program's version and its rules.
ALTER TABLE progress ADD COLUMN inbox_read_by TEXT;

-- All is judged again at the next start.
DELETE FROM alarm;
DELETE FROM inbox;
UPDATE callback SET alarm_id = NULL, effect = NULL;
UPDATE progress SET known_through = judged_through, judged_through = 0;
