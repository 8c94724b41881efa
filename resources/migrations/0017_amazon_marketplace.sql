-- What AWS's form brought, as long as it waits to be bound. The link and the code that the page shows are derived from
-- AWS's token, and are here as keyed hashes only. Each step is claimed once:
--   resolving  AWS is being asked who it is
--   open       known, and nobody's yet
--   bound      account_id has bound it
CREATE TABLE amazon_registrations (
    id             TEXT PRIMARY KEY,
    token_hash     BYTEA NOT NULL UNIQUE, -- of AWS's token
    link_hash      BYTEA NOT NULL UNIQUE,
    code_hash      BYTEA NOT NULL UNIQUE,
    phase          TEXT NOT NULL,
    aws_account_id TEXT, -- from open on
    product_code   TEXT,
    customer_id    TEXT,
    license_arn    TEXT,
    trial          INTEGER NOT NULL DEFAULT 0,
    account_id     TEXT REFERENCES accounts (id) ON DELETE CASCADE,
    begun_at       BIGINT NOT NULL,
    expires_at     BIGINT NOT NULL
);
CREATE INDEX amazon_registrations_by_account ON amazon_registrations (account_id);
CREATE INDEX amazon_registrations_by_expiry ON amazon_registrations (expires_at);

-- Entitlements that AWS is to be asked for: after a purchase was bound, and when a notice says that they changed.
CREATE TABLE amazon_entitlement_checks (
    id             TEXT PRIMARY KEY,
    account_id     TEXT REFERENCES accounts (id) ON DELETE CASCADE, -- whose they are, where it is bound
    aws_account_id TEXT NOT NULL, -- empty where only the customer identifier is known
    product_code   TEXT NOT NULL,
    customer_id    TEXT,
    license_arn    TEXT,
    agreement_id   TEXT,
    tells_status   INTEGER NOT NULL, -- 0: what the agreement's own notices say of its status stands
    asked_at       BIGINT NOT NULL,
    attempts       INTEGER NOT NULL DEFAULT 0,
    due_at         BIGINT NOT NULL
);
CREATE INDEX amazon_entitlement_checks_by_account ON amazon_entitlement_checks (account_id);
CREATE INDEX amazon_entitlement_checks_due ON amazon_entitlement_checks (due_at);

-- Notices that were taken, until they would be refused for their age.
CREATE TABLE amazon_notices (
    message_hash BYTEA PRIMARY KEY,
    expires_at   BIGINT NOT NULL
);
CREATE INDEX amazon_notices_by_expiry ON amazon_notices (expires_at);

-- As its owner sees the account.
ALTER TABLE accounts ADD COLUMN aws_account_id TEXT;
