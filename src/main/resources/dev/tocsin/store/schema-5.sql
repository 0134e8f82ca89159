-- What was received is written once: what becomes of it stands beside it, so that judging a callback does not write its body
-- a second time.

-- What was received: the truth from which everything else can be rebuilt. The body comes last, so that the rest is read without it.
CREATE TABLE received (
  id             INTEGER PRIMARY KEY,
  received_at    INTEGER NOT NULL,
  -- 1 and the retries that were recognised.
  count          INTEGER NOT NULL DEFAULT 1,
  -- When the last retry arrived.
  redelivered_at INTEGER,
  -- What the callback's URL named as its source.
  source         TEXT,
  -- Text where the bytes are UTF-8, else a blob: exactly as received either way.
  body           ANY     NOT NULL
) STRICT;

-- The alarm that a callback belongs to and what it did to it; none for those in the inbox.
CREATE TABLE judged (
  callback_id INTEGER PRIMARY KEY,
  alarm_id    INTEGER NOT NULL,
  effect      TEXT    NOT NULL,
  -- By which a retry is recognised.
  fingerprint TEXT    NOT NULL
) STRICT;

INSERT INTO received SELECT id, received_at, count, redelivered_at, source, body FROM callback ORDER BY id;
INSERT INTO judged SELECT id, alarm_id, effect, fingerprint FROM callback WHERE alarm_id IS NOT NULL ORDER BY id;
DROP TABLE callback;

CREATE INDEX judged_by_alarm ON judged (alarm_id, fingerprint);

-- Both together, for people and other programs.
CREATE VIEW callback AS
SELECT id, received_at, body, count, alarm_id, effect, fingerprint, source, redelivered_at
FROM received LEFT JOIN judged ON callback_id = id;

-- How many have left the inbox because too many came after them.
ALTER TABLE progress ADD COLUMN inbox_dropped INTEGER NOT NULL DEFAULT 0;

-- How many alarms are over, because to count them takes longer with each.
ALTER TABLE progress ADD COLUMN resolved INTEGER NOT NULL DEFAULT 0;
UPDATE progress SET resolved = (SELECT count(*) FROM alarm WHERE resolved_at IS NOT NULL);
