-- The tables of an exported database, and views of what is asked most often. Offsets count code points from 0, so the
-- words of a proof are substr(text, start + 1, "end" - start).

CREATE TABLE about (
  key TEXT PRIMARY KEY,
  value TEXT
) WITHOUT ROWID;

CREATE TABLE batches (
  manifest TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  created TEXT NOT NULL,
  tool TEXT NOT NULL,
  root_version INTEGER NOT NULL,
  log_start INTEGER NOT NULL,
  log_end INTEGER NOT NULL,
  in_log_by TEXT
);

CREATE TABLE signatures (
  manifest TEXT NOT NULL REFERENCES batches (manifest),
  keyid TEXT NOT NULL,
  alg TEXT NOT NULL,
  holder TEXT,
  PRIMARY KEY (manifest, keyid)
);

CREATE TABLE records (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL,
  access TEXT NOT NULL,
  access_until TEXT,
  rights TEXT,
  collection TEXT,
  accession TEXT,
  source_name TEXT NOT NULL,
  source_media_type TEXT NOT NULL,
  source_bytes INTEGER NOT NULL,
  source_sha256 TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  path TEXT NOT NULL
);

CREATE TABLE revisions (
  record TEXT NOT NULL REFERENCES records (id),
  revision INTEGER NOT NULL,
  manifest TEXT NOT NULL REFERENCES batches (manifest),
  change TEXT,
  changed_by TEXT,
  because TEXT,
  changed_at TEXT,
  PRIMARY KEY (record, revision)
);

CREATE TABLE files (
  path TEXT PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id),
  manifest TEXT NOT NULL REFERENCES batches (manifest),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  sha512 TEXT NOT NULL,
  withheld_by TEXT,
  withheld_because TEXT,
  withheld_at TEXT
);

CREATE TABLE acquisitions (
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id),
  received TEXT NOT NULL,
  method TEXT NOT NULL,
  origin TEXT,
  captured TEXT,
  collector TEXT,
  note TEXT,
  container TEXT,
  container_sha256 TEXT,
  container_place TEXT
);

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id),
  number INTEGER NOT NULL,
  form TEXT NOT NULL,
  own_metadata INTEGER NOT NULL CHECK (own_metadata IN (0, 1)),
  words TEXT
);

CREATE TABLE spans (
  id INTEGER PRIMARY KEY,
  statement INTEGER NOT NULL REFERENCES statements (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);

-- One row a field of a record, and of a statement that has metadata of its own. `value` is null where none was taken;
-- `reason` says why. Of a speaker `value` is the name.
CREATE TABLE field_values (
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id),
  statement INTEGER REFERENCES statements (id),
  field TEXT NOT NULL,
  value TEXT,
  role TEXT,
  ref TEXT,
  reason TEXT,
  certainty TEXT,
  rule TEXT,
  anchor TEXT,
  stated_by TEXT,
  stated_because TEXT,
  stated_at TEXT
);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  field_value INTEGER NOT NULL REFERENCES field_values (id),
  part TEXT NOT NULL,
  start INTEGER,
  "end" INTEGER,
  locator TEXT,
  words TEXT NOT NULL
);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id),
  type TEXT NOT NULL,
  value TEXT,
  ref TEXT,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  certainty TEXT,
  rule TEXT NOT NULL,
  anchor TEXT
);

-- `target` is the id of a record, which need not be in this database, or an address outside the archive.
CREATE TABLE relations (
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id),
  type TEXT NOT NULL,
  target TEXT NOT NULL,
  stated_by TEXT NOT NULL,
  stated_because TEXT NOT NULL,
  stated_at TEXT NOT NULL
);

-- `folded` has each word in the one spelling under which search compares it, `readings` what else it may be read as.
CREATE TABLE texts (
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL UNIQUE REFERENCES records (id),
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  readings TEXT NOT NULL
);

CREATE VIRTUAL TABLE texts_fts USING fts5 (text, folded, readings, content="texts", content_rowid="id");

CREATE INDEX revisions_manifest ON revisions (manifest);
CREATE INDEX files_record ON files (record);
CREATE INDEX files_manifest ON files (manifest);
CREATE INDEX acquisitions_record ON acquisitions (record);
CREATE INDEX statements_record ON statements (record);
CREATE INDEX spans_statement ON spans (statement);
CREATE INDEX field_values_record ON field_values (record, field);
CREATE INDEX field_values_statement ON field_values (statement);
CREATE INDEX evidence_field_value ON evidence (field_value);
CREATE INDEX mentions_record ON mentions (record);
CREATE INDEX mentions_ref ON mentions (ref);
CREATE INDEX relations_record ON relations (record);
CREATE INDEX relations_target ON relations (target);

-- What holds for each statement: its own fields, or those of its record.
CREATE VIEW statement_fields AS
SELECT statements.id AS statement, statements.record, statements.number, field_values.id AS field_value,
  field_values.field, field_values.value, field_values.role, field_values.ref, field_values.reason,
  coalesce(field_values.certainty, CASE WHEN field_values.stated_by IS NOT NULL THEN 'stated' END) AS certainty
FROM statements JOIN field_values ON field_values.record = statements.record
  AND field_values.statement IS (CASE WHEN statements.own_metadata THEN statements.id END);

-- One row a statement, a column a field.
CREATE VIEW statements_by_date AS
SELECT statements.record, statements.number, statements.form,
  max(CASE field WHEN 'date_issued' THEN value END) AS date_issued,
  max(CASE field WHEN 'date_published' THEN value END) AS date_published,
  max(CASE field WHEN 'title' THEN value END) AS title,
  max(CASE field WHEN 'language' THEN value END) AS language,
  max(CASE field WHEN 'issuer' THEN value END) AS issuer,
  max(CASE field WHEN 'issuer' THEN ref END) AS issuer_ref,
  max(CASE field WHEN 'office' THEN value END) AS office,
  max(CASE field WHEN 'speaker' THEN value END) AS speaker,
  max(CASE field WHEN 'speaker' THEN role END) AS speaker_role,
  max(CASE field WHEN 'place' THEN value END) AS place,
  max(CASE field WHEN 'document_type' THEN value END) AS document_type,
  statements.words
FROM statements JOIN statement_fields ON statement_fields.statement = statements.id
GROUP BY statements.id
ORDER BY date_issued IS NULL, date_issued, statements.record, statements.number;

-- Each value with the words that prove it.
CREATE VIEW proofs AS
SELECT field_values.record, statements.number AS statement, field_values.field, field_values.value, field_values.role,
  field_values.certainty, evidence.part, evidence.words, evidence.start, evidence."end", evidence.locator
FROM field_values JOIN evidence ON evidence.field_value = field_values.id
  LEFT JOIN statements ON statements.id = field_values.statement;

-- Who and what is named, in how many records and how often; by the entry of the authority lists where there is one.
CREATE VIEW named AS
SELECT type, ref, min(coalesce(value, words)) AS name, count(DISTINCT record) AS records, count(*) AS mentions
FROM mentions
GROUP BY type, coalesce(ref, value, words)
ORDER BY records DESC, mentions DESC, name;

-- Which signed manifest vouches for each file, since when, by whose keys.
CREATE VIEW vouched AS
SELECT files.path, files.record, files.sha256, batches.manifest, batches.created, batches.in_log_by,
  (SELECT group_concat(coalesce(holder, keyid) || ' (' || alg || ')', ', ')
   FROM signatures WHERE signatures.manifest = batches.manifest) AS signed_by
FROM files JOIN batches ON batches.manifest = files.manifest;
