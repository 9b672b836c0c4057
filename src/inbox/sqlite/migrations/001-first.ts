/**
 * A row holds all that is kept of a push. Keys begin with what grows with time, and so do the indexes, so that a file of ten million rows takes a push as quickly as an empty one:
 * what is written lies at their ends.
 *
 * - `open`: 1 while there is something to be done (a run, or a late reply's outcome), 2 for dead letters, NULL for what is at its end.
 * - `answer`: NULL while nothing is sealed, '' for `success`, else the XML; `answer_head` says status and type where the answer is neither of these two.
 * - fans are found within each minute: an index by openid alone would be written all over.
 */
export const first = `
CREATE TABLE push (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  app_id TEXT NOT NULL,
  type TEXT NOT NULL,
  source TEXT NOT NULL,
  raw TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  late TEXT,
  answer TEXT,
  answer_head TEXT,
  due_at INTEGER,
  ended_at INTEGER,
  ms INTEGER,
  error TEXT,
  open INTEGER
);
CREATE UNIQUE INDEX push_key ON push (key);
CREATE INDEX push_time ON push (received_at, type);
CREATE INDEX push_fan ON push (received_at / 60000, source) WHERE source <> '';
CREATE INDEX push_open ON push (open, received_at) WHERE open IS NOT NULL;

CREATE TABLE signature (until INTEGER NOT NULL, signature TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (until, signature)) WITHOUT ROWID;

CREATE TABLE tally (id INTEGER PRIMARY KEY CHECK (id = 1), pushes INTEGER NOT NULL);
INSERT INTO tally VALUES (1, 0);
`
