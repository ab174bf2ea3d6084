-- A planner who has not signed in may allow a conflict too: the account may be missing.
CREATE TABLE overrides_new (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    conflict_key TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    account_id BLOB REFERENCES accounts DEFERRABLE INITIALLY DEFERRED,
    at INTEGER NOT NULL,
    unknown TEXT
);
INSERT INTO overrides_new
SELECT id, org_id, version, created_at, updated_at, deleted_at, conflict_key, rule, reason,
       account_id, at, unknown
FROM overrides;
DROP TABLE overrides;
ALTER TABLE overrides_new RENAME TO overrides;
CREATE INDEX overrides_account_id ON overrides (account_id);
