-- Callback URLs that have answered the test request: what may be saved, once and for ten minutes.
CREATE TABLE callback_validations (
    id_hash      BYTEA PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    url          TEXT NOT NULL,
    validated_at BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL
);
CREATE INDEX callback_validations_by_account ON callback_validations (account_id);
CREATE INDEX callback_validations_by_expiry ON callback_validations (expires_at);
