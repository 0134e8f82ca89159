-- What people do about an alarm, and how often its pushes are repeated. Columns without a value cost nothing.

ALTER TABLE alarm ADD COLUMN repeat_kind TEXT;
ALTER TABLE alarm ADD COLUMN repeat_period INTEGER;
ALTER TABLE alarm ADD COLUMN acknowledged_at INTEGER;
ALTER TABLE alarm ADD COLUMN acknowledged_by TEXT;
ALTER TABLE alarm ADD COLUMN acknowledged_note TEXT;
ALTER TABLE alarm ADD COLUMN shelved_until INTEGER;
ALTER TABLE alarm ADD COLUMN shelved_at INTEGER;
ALTER TABLE alarm ADD COLUMN shelved_by TEXT;
ALTER TABLE alarm ADD COLUMN shelved_note TEXT;
-- Whether somebody has looked since it was resolved: 1 or null, and of no meaning for what did not end so. What was there
-- before has been seen.
ALTER TABLE alarm ADD COLUMN seen INTEGER DEFAULT 1;
-- What a person wrote last.
ALTER TABLE alarm ADD COLUMN note TEXT;
UPDATE alarm SET note = newest.note
FROM (SELECT callback_id, note, max(id) FROM action WHERE kind IN ('CLOSED', 'NOTED') AND note IS NOT NULL
  GROUP BY callback_id) AS newest
WHERE newest.callback_id = alarm.id;

CREATE INDEX alarm_unseen ON alarm (id) WHERE ending = 'RESOLVED' AND seen IS NULL AND acknowledged_at IS NULL;

-- The same after everything was judged again: all that was resolved by now has been seen. It is done by the next start.
INSERT INTO action (at, after_callback, kind, callback_id)
SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER), last, 'ALL_SEEN', 0
FROM (SELECT max(id) AS last FROM callback) WHERE last IS NOT NULL;

-- Of a shelving.
ALTER TABLE action ADD COLUMN shelved_until INTEGER;

-- What was decided about interrupting a person: the reason and its parameter are words that are in no language.
CREATE TABLE announcement (
  alarm_id  INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  -- How the person was told; null when they were not.
  channel   TEXT,
  reason    TEXT NOT NULL,
  parameter TEXT
) STRICT;

CREATE INDEX announcement_by_alarm ON announcement (alarm_id);
