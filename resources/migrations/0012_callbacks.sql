-- Where an account's events are sent. The row stays when the URL is removed, so that its version goes on counting.
CREATE TABLE callbacks (
    account_id   TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    url          TEXT, -- NULL: there is none
    validated_at BIGINT NOT NULL,
    saved_at     BIGINT NOT NULL,
    previous_url TEXT,
    version      INTEGER NOT NULL
);

-- Events on their way to it, and what became of them: kept for 30 days.
CREATE TABLE callback_deliveries (
    id              TEXT PRIMARY KEY,
    account_id      TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    event           TEXT NOT NULL,
    body            BYTEA NOT NULL, -- what is sent
    url             TEXT NOT NULL,
    state           TEXT NOT NULL,  -- queued, delivered, failed
    created_at      BIGINT NOT NULL,
    next_attempt_at BIGINT,         -- while queued
    leased_until    BIGINT NOT NULL DEFAULT 0, -- while somebody sends it
    attempts        INTEGER NOT NULL DEFAULT 0,
    last_attempt_at BIGINT,
    status          INTEGER,        -- of the last attempt, like those below, which are JSON
    duration_ms     INTEGER,
    failure         TEXT,
    request         TEXT,
    response        TEXT,
    redelivery_of   TEXT
);
CREATE INDEX callback_deliveries_by_account ON callback_deliveries (account_id, created_at, id);
CREATE INDEX callback_deliveries_due ON callback_deliveries (next_attempt_at) WHERE state = 'queued';
CREATE INDEX callback_deliveries_under_way ON callback_deliveries (leased_until) WHERE leased_until > 0;
CREATE INDEX callback_deliveries_by_time ON callback_deliveries (created_at);
