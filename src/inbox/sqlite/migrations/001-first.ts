/**
 * A row holds all that is kept of a push. Keys begin with what grows with time, and so do the indexes, so that a file of ten million rows takes a push as quickly as an empty one:
 * what is written lies at their ends. Each page that is written goes to the disk whole, so an index that few bytes of a row go into is worth more than one that finds everything at once.
 *
 * - keys are found by their slot: the twenty characters behind the account (a message's MsgId; an event's time and the begin of its digest) and the last four, of a digest. Whole keys would be more than twice as long.
 * - `open`: 1 while there is something to be done (a run, or a late reply's outcome), 2 for dead letters, NULL for what is at its end.
 * - `answer`: NULL while nothing is sealed, '' for `success`, else the XML; `answer_head` says status and type where the answer is neither of these two.
 * - `tally` counts the rows up to an id, so that not each commit writes its page; those behind it are counted when somebody asks.
 * - fans are found by going through the times: an index by openid would be written all over.
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
CREATE INDEX push_slot ON push (substr(key, instr(key, ':') + 1, 20) || substr(key, -4));
CREATE INDEX push_time ON push (received_at, type, source);
CREATE INDEX push_open ON push (open, received_at) WHERE open IS NOT NULL;

CREATE TABLE signature (until INTEGER NOT NULL, signature TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (until, signature)) WITHOUT ROWID;

CREATE TABLE tally (id INTEGER PRIMARY KEY CHECK (id = 1), pushes INTEGER NOT NULL, upto INTEGER NOT NULL);
INSERT INTO tally VALUES (1, 0, 0);
`
