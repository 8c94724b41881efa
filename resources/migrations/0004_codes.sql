-- Codes sent to people. Whatever waits for one refers to it; a code serves nothing else.
CREATE TABLE verification_codes (
    id            TEXT PRIMARY KEY,
    code          BYTEA NOT NULL, -- sealed
    attempts_left INTEGER NOT NULL,
    resend_after  BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL,
    used_at       BIGINT
);
CREATE INDEX verification_codes_by_expiry ON verification_codes (expires_at);

-- Sign-ups under way. A decoy is that of an address which has an account already: no code was sent, and none is right.
CREATE TABLE registrations (
    id           TEXT PRIMARY KEY,
    email        TEXT NOT NULL,
    email_normal TEXT NOT NULL,
    locale       TEXT NOT NULL,
    decoy        INTEGER NOT NULL,
    code_id      TEXT NOT NULL,
    expires_at   BIGINT NOT NULL
);
CREATE INDEX registrations_by_expiry ON registrations (expires_at);

-- Password resets under way. Without an account it is a decoy, for an address that nobody has.
CREATE TABLE password_resets (
    id         TEXT PRIMARY KEY,
    account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
    code_id    TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX password_resets_by_account ON password_resets (account_id);
CREATE INDEX password_resets_by_expiry ON password_resets (expires_at);
