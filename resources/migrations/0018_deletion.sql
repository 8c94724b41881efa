-- What makes everything about an account findable, so that its end leaves nothing; and what stays of a deletion.

-- To whom a message goes: a keyed hash of the address or number, NULL where it is to nobody who is known here any more.
-- And whose it is beside that: of the account that it names, or that had it sent. Messages that were queued before this
-- have neither; they are sealed, and sent or given up within nine hours.
ALTER TABLE messages ADD COLUMN recipient BYTEA;
ALTER TABLE messages ADD COLUMN account_id TEXT;
CREATE INDEX messages_by_recipient ON messages (recipient);
CREATE INDEX messages_by_account ON messages (account_id);

-- Whose answer it is.
ALTER TABLE kept_replies ADD COLUMN account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE;
CREATE INDEX kept_replies_by_account ON kept_replies (account_id);

-- Rows that know an address only, and whether another account has it.
CREATE INDEX registrations_by_address ON registrations (email_normal);
CREATE INDEX accounts_by_phone ON accounts (phone);

-- Ids rise with time: by account, time and kind, a filter is answered without a look at the rows.
CREATE INDEX activity_of_account ON activity (account_id, id, kind);
DROP INDEX activity_by_account;

-- Accounts that are no more. proof: the keyed hash of the session's token and the call's Idempotency-Key, by which
-- whoever deleted the account is told again.
CREATE TABLE deletion_receipts (
    id         TEXT PRIMARY KEY,
    deleted_at BIGINT NOT NULL,
    counts     TEXT NOT NULL, -- JSON
    proof      BYTEA UNIQUE
);
CREATE INDEX deletion_receipts_by_time ON deletion_receipts (deleted_at);

-- Deletions whose traces outside of the rows still have to go: messages in the outbox folder, and what SQLite leaves
-- readable in its file. Gone once that is done.
CREATE TABLE erasures (
    id     TEXT PRIMARY KEY,
    traces BYTEA NOT NULL, -- sealed: what to look for
    due_at BIGINT NOT NULL
);
