-- Changes of an e-mail address or a phone number under way, and those that ended lately.
CREATE TABLE contact_changes (
    id            TEXT PRIMARY KEY,
    account_id    TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    channel       TEXT NOT NULL, -- email, phone
    state         TEXT NOT NULL, -- verify_current, enter_new, verify_new, done, cancelled
    target        TEXT,          -- the new contact, as written
    target_normal TEXT,          -- and the form by which it is compared
    code_id       TEXT,          -- the last code that was sent for it
    message_id    TEXT,          -- and the message that carried it
    created_at    BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL
);
CREATE INDEX contact_changes_by_account ON contact_changes (account_id, created_at, id);
CREATE INDEX contact_changes_by_expiry ON contact_changes (expires_at);

-- Links by which the holder of the old address puts it back.
CREATE TABLE email_returns (
    token_hash       BYTEA PRIMARY KEY,
    account_id       TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    old_email        TEXT NOT NULL,
    old_email_normal TEXT NOT NULL,
    created_at       BIGINT NOT NULL,
    expires_at       BIGINT NOT NULL,
    used_at          BIGINT
);
CREATE INDEX email_returns_by_account ON email_returns (account_id);
CREATE INDEX email_returns_by_expiry ON email_returns (expires_at);
