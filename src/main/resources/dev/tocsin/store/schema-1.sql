-- Times are milliseconds since 1970 in UTC. Enumerations are kept by name, so that a person can read them.

-- What was received: the truth from which everything else can be rebuilt.
CREATE TABLE callback (
  id          INTEGER PRIMARY KEY,
  received_at INTEGER NOT NULL,
  -- Text where the bytes are UTF-8, else a blob: exactly as received either way.
  body        ANY     NOT NULL,
  -- 1 and the retries that were recognised.
  count       INTEGER NOT NULL DEFAULT 1,
  fingerprint TEXT    NOT NULL,
  -- The alarm it belongs to and what it did to it; null in the inbox, and until it has been judged.
  alarm_id    INTEGER,
  effect      TEXT
) STRICT;

CREATE INDEX callback_by_alarm ON callback (alarm_id, fingerprint) WHERE alarm_id IS NOT NULL;

-- What could not be read as an alarm, and why.
CREATE TABLE inbox (
  callback_id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  reason      TEXT NOT NULL
) STRICT;

CREATE INDEX inbox_by_fingerprint ON inbox (fingerprint);

-- One row for one occurrence of an alarm.
CREATE TABLE alarm (
  id                  INTEGER PRIMARY KEY,
  identity            TEXT NOT NULL,
  phase               TEXT NOT NULL,
  ending              TEXT,
  level               TEXT NOT NULL,
  type                TEXT NOT NULL,
  account             TEXT,
  policy_id           TEXT,
  policy_name         TEXT,
  policy_type         TEXT,
  policy_type_name    TEXT,
  policy_detail_url   TEXT,
  namespace           TEXT,
  region              TEXT,
  object_id           TEXT,
  object_name         TEXT NOT NULL,
  dimensions          TEXT NOT NULL,
  -- 'metric', 'event' or null.
  condition           TEXT,
  condition_name      TEXT,
  condition_show_name TEXT,
  operator            TEXT,
  threshold           TEXT,
  value               TEXT,
  unit                TEXT,
  product_name        TEXT,
  product_show_name   TEXT,
  first_occurred_at   INTEGER NOT NULL,
  resolved_at         INTEGER,
  firing_as_of        INTEGER NOT NULL,
  last_received_at    INTEGER NOT NULL,
  start_seen          INTEGER NOT NULL,
  notifications       INTEGER NOT NULL,
  redeliveries        INTEGER NOT NULL,
  -- One id a line.
  session_ids         TEXT NOT NULL,
  strict_json         INTEGER NOT NULL
) STRICT;

CREATE INDEX alarm_by_identity ON alarm (identity, first_occurred_at);
CREATE INDEX alarm_firing ON alarm (id) WHERE phase = 'FIRING';
-- What the live screen shows of the resolved ones: by their end or the last push about them.
CREATE INDEX alarm_by_end ON alarm (max(resolved_at, last_received_at)) WHERE resolved_at IS NOT NULL;

-- How far the callbacks have been judged: the highest id, so that a crash leaves nothing unjudged.
CREATE TABLE progress (
  judged_through INTEGER NOT NULL
) STRICT;

INSERT INTO progress VALUES (0);
