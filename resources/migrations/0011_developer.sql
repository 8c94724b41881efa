-- What integrations call with. An account has its row from the first look at developer information on.
CREATE TABLE dev_credentials (
    id             TEXT PRIMARY KEY,
    account_id     TEXT NOT NULL UNIQUE REFERENCES accounts (id) ON DELETE CASCADE,
    dev_key        TEXT NOT NULL UNIQUE,
    secret         BYTEA NOT NULL,  -- the DevSecret, sealed
    secret_hash    BYTEA NOT NULL,  -- and its keyed hash, by which a call is checked
    fingerprint    TEXT NOT NULL,
    version        INTEGER NOT NULL DEFAULT 1,
    created_at     BIGINT NOT NULL, -- of the secret
    last_used_at   BIGINT,          -- the secret too
    last_used_from TEXT
);

CREATE TABLE developer_usage (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    day        INTEGER NOT NULL, -- since 1970-01-01, UTC
    calls      BIGINT NOT NULL,
    refused    BIGINT NOT NULL,  -- with a wrong DevSecret
    PRIMARY KEY (account_id, day)
);
CREATE INDEX developer_usage_by_day ON developer_usage (day);
