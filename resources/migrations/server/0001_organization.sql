-- What a server keeps for an organisation beside its plan, the same for SQLite (in the file of the
-- organisation) and PostgreSQL, where BLOB is read as BYTEA and INTEGER as BIGINT. Ids are 16
-- bytes, instants are seconds since 1970-01-01.

-- The newest change. The row is locked while a group of changes is written: what has no number yet
-- cannot be overtaken by what has a higher one. hash is that of the newest change; durable_seq is
-- the last change in a verified backup, min_seq the first that is still in the log; audit_number is
-- that of the newest entry of the audit.
CREATE TABLE org_head (
    org_id BLOB NOT NULL PRIMARY KEY,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    durable_seq INTEGER NOT NULL,
    min_seq INTEGER NOT NULL,
    audit_number INTEGER NOT NULL
);

-- Every change, numbered from 1 without a gap. edits is a JSON array of {entity, id, before,
-- after}; hash is that of the change before and of this one together.
CREATE TABLE org_change (
    org_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    account BLOB,
    device BLOB,
    at INTEGER NOT NULL,
    edits TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (org_id, seq)
);
CREATE UNIQUE INDEX org_change_id ON org_change (org_id, id);

-- Who did what to which entity, numbered from 1 without a gap. before and after are JSON; of an
-- update, the fields that differ.
CREATE TABLE org_audit (
    org_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    account BLOB,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id BLOB NOT NULL,
    before TEXT,
    after TEXT,
    change_id BLOB NOT NULL,
    reason TEXT,
    PRIMARY KEY (org_id, number)
);
CREATE INDEX org_audit_entity_id ON org_audit (org_id, entity_id);
CREATE INDEX org_audit_account ON org_audit (org_id, account);
CREATE INDEX org_audit_at ON org_audit (org_id, at);

-- Jobs, deliveries, answers to idempotency keys: value is a JSON object.
CREATE TABLE org_record (
    org_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    expires_at INTEGER,
    value TEXT NOT NULL,
    PRIMARY KEY (org_id, kind, id)
);
CREATE INDEX org_record_at ON org_record (org_id, kind, at);
CREATE INDEX org_record_expires_at ON org_record (org_id, expires_at);
