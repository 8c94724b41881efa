-- What the service itself needs, before any capability.
-- Types that SQLite and PostgreSQL both take: TEXT, BIGINT, INTEGER, BYTEA. Times are milliseconds since 1970 in UTC.

-- Facts about this installation that are decided once: instance_id.
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- How often something happened in the current window. The subject is a keyed hash.
CREATE TABLE rate_limits (
    kind        TEXT NOT NULL,
    subject     BYTEA NOT NULL,
    window_ends BIGINT NOT NULL,
    counted     INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
);
CREATE INDEX rate_limits_by_end ON rate_limits (window_ends);

-- Answers that are given again to the same Idempotency-Key. Key and request are keyed hashes; the answer is sealed under a key
-- that is derived from the Idempotency-Key. It is NULL only inside the transaction that makes it.
CREATE TABLE kept_replies (
    key_hash     BYTEA PRIMARY KEY,
    request_hash BYTEA NOT NULL,
    reply        BYTEA,
    expires_at   BIGINT NOT NULL
);
CREATE INDEX kept_replies_by_expiry ON kept_replies (expires_at);
