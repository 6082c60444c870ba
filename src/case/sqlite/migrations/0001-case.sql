-- The first form of a case. Times are integer milliseconds since 1970 UTC; ids come from content; JSON is text.
-- What people did and what was captured is kept for ever; what the machine made (the projection) can be made again.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who writes now; a row here means nothing unless the lock file beside the case is held.
CREATE TABLE writer (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  pid INTEGER NOT NULL,
  host TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT;

CREATE TABLE captures (
  seq INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL,
  charset TEXT,
  captured_at INTEGER NOT NULL,
  place TEXT NOT NULL,
  origin TEXT NOT NULL,
  revises TEXT REFERENCES captures (id),
  size INTEGER NOT NULL,
  packing TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER captures_stay BEFORE DELETE ON captures
BEGIN SELECT RAISE(ABORT, 'captures are never deleted'); END;

CREATE TRIGGER captures_unchanged BEFORE UPDATE ON captures
BEGIN SELECT RAISE(ABORT, 'captures are never changed'); END;

CREATE TABLE sightings (
  capture TEXT NOT NULL REFERENCES captures (id),
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  origin TEXT NOT NULL,
  PRIMARY KEY (capture, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX sightings_by_place ON sightings (place);

CREATE TABLE journal (
  seq INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  before TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- The projection begins here.

-- A capture without a row waits to be read.
CREATE TABLE outcomes (
  capture TEXT NOT NULL PRIMARY KEY REFERENCES captures (id),
  state TEXT NOT NULL CHECK (state IN ('read', 'failed')),
  code TEXT,
  message TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
  seq INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  capture TEXT NOT NULL REFERENCES captures (id),
  place INTEGER NOT NULL,
  source_id TEXT,
  title TEXT NOT NULL,
  outlet TEXT,
  published_at TEXT,
  url TEXT,
  language TEXT,
  words INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  notices INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('read', 'failed')),
  size INTEGER NOT NULL,
  packing TEXT NOT NULL,
  reading BLOB NOT NULL
) STRICT;

CREATE INDEX reports_by_capture ON reports (capture, place);

CREATE VIRTUAL TABLE search USING fts5 (
  title, text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE copies (
  ord INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL, from_report TEXT NOT NULL, to_report TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE entities (
  ord INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL,
  reports INTEGER NOT NULL, body TEXT NOT NULL
) STRICT;

CREATE TABLE entity_members (
  member TEXT NOT NULL PRIMARY KEY, entity TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE candidates (
  ord INTEGER NOT NULL PRIMARY KEY, left_id TEXT NOT NULL, right_id TEXT NOT NULL, score REAL NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  ord INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, label TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE propositions (
  ord INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, about TEXT,
  support INTEGER NOT NULL, body TEXT NOT NULL
) STRICT;

CREATE TABLE origins (
  ord INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE contradictions (
  ord INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, about TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
