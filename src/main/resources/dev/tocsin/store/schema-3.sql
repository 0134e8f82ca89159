-- What an alarm is about stands once, however often it fires: a question about words looks through what is distinct and
-- then, by an index, at the occurrences.

-- What names for people follow from: the parts of a name source, with char(31) between them.
CREATE TABLE kind (
  kind_id INTEGER PRIMARY KEY,
  source  TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE subject (
  subject_id          INTEGER PRIMARY KEY,
  kind_id             INTEGER NOT NULL,
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
  unit                TEXT,
  product_name        TEXT,
  product_show_name   TEXT,
  stateless           INTEGER NOT NULL
) STRICT;

ALTER TABLE alarm RENAME TO alarm_2;

-- One row for one occurrence of an alarm.
CREATE TABLE alarm (
  id                INTEGER PRIMARY KEY,
  identity          TEXT NOT NULL,
  subject_id        INTEGER NOT NULL,
  phase             TEXT NOT NULL,
  ending            TEXT,
  value             TEXT,
  first_occurred_at INTEGER NOT NULL,
  resolved_at       INTEGER,
  firing_as_of      INTEGER NOT NULL,
  last_received_at  INTEGER NOT NULL,
  start_seen        INTEGER NOT NULL,
  -- 0: first_occurred_at is when it was first heard of.
  start_told        INTEGER NOT NULL,
  notifications     INTEGER NOT NULL,
  redeliveries      INTEGER NOT NULL,
  -- One id a line.
  session_ids       TEXT NOT NULL,
  strict_json       INTEGER NOT NULL,
  -- The time of its beginning as sent, where that could not be read.
  unread_time       TEXT
) STRICT;

-- The session ids that an alarm got, under the callback that told them, so that each is written once. Of the index only the
-- numbers of callbacks come back; what they find is looked at again.
CREATE VIRTUAL TABLE session_index USING fts5 (session_ids, tokenize = 'trigram', content = '', columnsize = 0, detail = none);

-- Those that wait to be taken into the index, which costs too much to be done with each callback.
CREATE TABLE session_waiting (
  callback_id INTEGER PRIMARY KEY,
  alarm_id    INTEGER NOT NULL,
  session_ids TEXT NOT NULL
) STRICT;

-- Each alarm that was kept becomes a subject of its own, unless an older one has the very same; nothing is judged again.
CREATE TEMP TABLE same AS
SELECT id, min(id) OVER (
  PARTITION BY identity, level, type, account, policy_id, policy_name, policy_type, policy_type_name, policy_detail_url,
    namespace, region, object_id, object_name, dimensions, condition, condition_name, condition_show_name, operator,
    threshold, unit, product_name, product_show_name, stateless) AS subject_id,
  replace(coalesce(condition, ''), char(31), ' ') || char(31) || replace(coalesce(condition_name, ''), char(31), ' ')
    || char(31) || replace(coalesce(policy_type, ''), char(31), ' ') || char(31)
    || replace(coalesce(product_name, ''), char(31), ' ') || char(31) || replace(coalesce(namespace, ''), char(31), ' ')
    || char(31) || replace(coalesce(region, ''), char(31), ' ') || char(31)
    || replace(substr(coalesce(object_id, ''), 1, instr(coalesce(object_id, ''), '-')), char(31), ' ') || char(31) AS source
FROM alarm_2;

INSERT INTO kind (source) SELECT DISTINCT source FROM same ORDER BY source;

INSERT INTO subject
SELECT a.id, kind_id, level, type, account, policy_id, policy_name, policy_type, policy_type_name, policy_detail_url,
  namespace, region, object_id, object_name, dimensions, condition, condition_name, condition_show_name, operator,
  threshold, unit, product_name, product_show_name, stateless
FROM alarm_2 a JOIN same s ON s.id = a.id JOIN kind k ON k.source = s.source
WHERE s.subject_id = a.id ORDER BY a.id;

INSERT INTO alarm
SELECT a.id, identity, s.subject_id, phase, ending, value, first_occurred_at, resolved_at, firing_as_of, last_received_at,
  start_seen, start_told, notifications, redeliveries, session_ids, strict_json, unread_time
FROM alarm_2 a JOIN same s ON s.id = a.id ORDER BY a.id;

INSERT INTO session_index (rowid, session_ids) SELECT id, session_ids FROM alarm WHERE session_ids <> '' ORDER BY id;

DROP TABLE same;
DROP TABLE alarm_2;

CREATE INDEX subject_by_object ON subject (object_id) WHERE object_id IS NOT NULL;
CREATE INDEX alarm_by_identity ON alarm (identity, first_occurred_at);
CREATE INDEX alarm_firing ON alarm (id) WHERE phase = 'FIRING';
-- What the live screen shows of the resolved ones: by their end or the last push about them.
CREATE INDEX alarm_by_end ON alarm (max(resolved_at, last_received_at)) WHERE resolved_at IS NOT NULL;
-- The history's order, and the occurrences of a subject in it.
CREATE INDEX alarm_by_begin ON alarm (first_occurred_at, id, subject_id);
CREATE INDEX alarm_by_subject ON alarm (subject_id, first_occurred_at);
-- Session ids in which a word of another alphabet may be found: as a rule there are none.
CREATE INDEX alarm_with_foreign_ids ON alarm (id) WHERE session_ids GLOB '*[^ -~' || char(10) || ']*';
