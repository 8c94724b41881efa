-- Two-factor authentication. Whether it is on stands with the account, where every sign-in and every look at the account finds it.
ALTER TABLE accounts ADD COLUMN two_factor_since BIGINT;
ALTER TABLE accounts ADD COLUMN recovery_codes_left INTEGER NOT NULL DEFAULT 0;

-- Authenticators: the one in force, and those that are being set up.
CREATE TABLE authenticators (
    id            TEXT PRIMARY KEY,
    account_id    TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    state         TEXT NOT NULL, -- enrolling, in_force, superseded (by another that was begun)
    secret        BYTEA,         -- sealed; wiped once superseded
    attempts_left INTEGER NOT NULL,
    last_step     BIGINT NOT NULL DEFAULT 0, -- of the last code taken; neither it nor an earlier one counts again
    expires_at    BIGINT         -- of an enrolment
);
CREATE UNIQUE INDEX authenticators_in_force ON authenticators (account_id) WHERE state = 'in_force';
CREATE INDEX authenticators_by_account ON authenticators (account_id, state);
CREATE INDEX authenticators_by_expiry ON authenticators (expires_at);

-- Keyed hashes. A used one stays until the next ten, to say that it was used.
CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    code_hash  BYTEA NOT NULL,
    used_at    BIGINT,
    PRIMARY KEY (account_id, code_hash)
);

-- Sign-ins whose password was right and whose second factor is still to be shown.
CREATE TABLE challenges (
    id_hash      BYTEA PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    device       TEXT NOT NULL,
    device_token BYTEA,         -- of a device that was known, sealed under the challenge's id
    expires_at   BIGINT NOT NULL
);
CREATE INDEX challenges_by_account ON challenges (account_id);
CREATE INDEX challenges_by_expiry ON challenges (expires_at);
