CREATE TABLE organizations (
    id         TEXT PRIMARY KEY,
    owner_id   TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    website    TEXT,
    time_zone  TEXT NOT NULL, -- IANA
    created_at BIGINT NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX organizations_by_owner ON organizations (owner_id, created_at, id);

-- What happened to an account. Ids rise with time, so that they order it.
CREATE TABLE activity (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    at         BIGINT NOT NULL,
    kind       TEXT NOT NULL,
    device     TEXT,          -- of the session that did it
    address    TEXT,
    params     TEXT NOT NULL  -- JSON
);
CREATE INDEX activity_by_account ON activity (account_id, id);
