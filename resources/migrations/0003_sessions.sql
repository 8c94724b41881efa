-- Where accounts are signed in. A session that has ended is no longer here.
CREATE TABLE sessions (
    id               TEXT PRIMARY KEY,
    account_id       TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash       BYTEA NOT NULL UNIQUE,
    device           TEXT NOT NULL,
    address          TEXT NOT NULL,   -- of the last use
    created_at       BIGINT NOT NULL,
    last_used_at     BIGINT NOT NULL,
    expires_at       BIGINT NOT NULL, -- however much it is used
    stepped_up_until BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX sessions_by_account ON sessions (account_id, created_at, id);
CREATE INDEX sessions_by_last_use ON sessions (last_used_at);

-- Devices from which an account was signed in to before: wrong passwords from elsewhere don't lock them out.
CREATE TABLE known_devices (
    token_hash   BYTEA PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    last_used_at BIGINT NOT NULL
);
CREATE INDEX known_devices_by_account ON known_devices (account_id, last_used_at);
