-- When callbacks could not arrive, because nobody listened.
CREATE TABLE outage (
  id         INTEGER PRIMARY KEY,
  began_at   INTEGER NOT NULL,
  ended_at   INTEGER NOT NULL,
  cause      TEXT    NOT NULL,
  -- 1: a person has looked after the alarms of that time.
  checked    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- When the receiver was last known to listen; null before the first time.
ALTER TABLE progress ADD COLUMN listened_until INTEGER;
