-- Who belongs to an organization beside its owner.
CREATE TABLE organization_members (
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    account_id      TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    joined_at       BIGINT NOT NULL,
    PRIMARY KEY (organization_id, account_id)
);
CREATE INDEX organization_members_by_account ON organization_members (account_id, organization_id);

-- Invitations that wait for an answer. They go by address, whether or not an account has it.
CREATE TABLE invitations (
    id              TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    email           TEXT NOT NULL, -- as the owner wrote it
    email_normal    TEXT NOT NULL,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    UNIQUE (organization_id, email_normal)
);
CREATE INDEX invitations_by_address ON invitations (email_normal, created_at, id);
CREATE INDEX invitations_by_expiry ON invitations (expires_at);
