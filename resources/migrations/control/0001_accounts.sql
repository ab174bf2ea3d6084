-- What a server keeps outside of any organisation: who may sign in, to which organisations, and who
-- has. The same for SQLite (a file of its own) and PostgreSQL, where BLOB is read as BYTEA and
-- INTEGER as BIGINT. Ids are 16 bytes, hashes of tokens 32, instants are seconds since 1970-01-01.

CREATE TABLE organization_home (
    org_id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

-- email is in lower case, active 0 or 1.
CREATE TABLE login (
    account_id BLOB NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    active INTEGER NOT NULL
);
CREATE UNIQUE INDEX login_email ON login (email);

-- The organisations an account belongs to. Its role there is in the plan of the organisation.
CREATE TABLE login_organization (
    account_id BLOB NOT NULL REFERENCES login,
    org_id BLOB NOT NULL REFERENCES organization_home,
    PRIMARY KEY (account_id, org_id)
);
CREATE INDEX login_organization_org_id ON login_organization (org_id);

-- From a login to the logout on one device: the family of its refresh tokens. The state of the
-- family is in one row, so that no token that is made meanwhile can outlive it.
CREATE TABLE session (
    id BLOB NOT NULL PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES login,
    org_id BLOB NOT NULL REFERENCES organization_home,
    started_at INTEGER NOT NULL,
    revoked_at INTEGER
);
CREATE INDEX session_account_id ON session (account_id);
CREATE INDEX session_org_id ON session (org_id);

CREATE TABLE refresh_token (
    token_hash BLOB NOT NULL PRIMARY KEY,
    session_id BLOB NOT NULL REFERENCES session,
    issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
);
CREATE INDEX refresh_token_session_id ON refresh_token (session_id);
CREATE INDEX refresh_token_expires_at ON refresh_token (expires_at);

CREATE TABLE reset_token (
    token_hash BLOB NOT NULL PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES login,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
);
CREATE INDEX reset_token_account_id ON reset_token (account_id);
