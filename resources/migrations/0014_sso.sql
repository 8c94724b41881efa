-- Signing in through the identity providers (SAML 2.0) that accounts have configured.
CREATE TABLE sso_services (
    id          TEXT PRIMARY KEY,
    owner_id    TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    entity_id   TEXT NOT NULL, -- of the provider
    sign_on_url TEXT NOT NULL,
    binding     TEXT NOT NULL, -- redirect, post: how requests travel there
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX sso_services_by_owner ON sso_services (owner_id, created_at, id);

-- What the providers sign with.
CREATE TABLE sso_certificates (
    service_id TEXT NOT NULL REFERENCES sso_services (id) ON DELETE CASCADE,
    sha256     TEXT NOT NULL, -- of der, in hex
    der        BYTEA NOT NULL,
    subject    TEXT NOT NULL,
    not_before BIGINT NOT NULL,
    not_after  BIGINT NOT NULL,
    PRIMARY KEY (service_id, sha256)
);

-- Of services that were configured by link. failure: id and parameters of the last attempt, where it failed.
CREATE TABLE sso_metadata_sources (
    service_id     TEXT PRIMARY KEY REFERENCES sso_services (id) ON DELETE CASCADE,
    url            TEXT NOT NULL,
    fetched_at     BIGINT NOT NULL,
    valid_until    BIGINT,
    due_at         BIGINT NOT NULL,
    failed_at      BIGINT,
    failure_id     TEXT,
    failure_params TEXT -- JSON
);
CREATE INDEX sso_metadata_sources_due ON sso_metadata_sources (due_at);

CREATE TABLE sso_service_organizations (
    service_id      TEXT NOT NULL REFERENCES sso_services (id) ON DELETE CASCADE,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    PRIMARY KEY (service_id, organization_id)
);
CREATE INDEX sso_service_organizations_by_organization ON sso_service_organizations (organization_id);

-- Members who agreed that a service opens their account.
CREATE TABLE sso_consents (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    service_id TEXT NOT NULL REFERENCES sso_services (id) ON DELETE CASCADE,
    agreed_at  BIGINT NOT NULL,
    PRIMARY KEY (account_id, service_id)
);
CREATE INDEX sso_consents_by_service ON sso_consents (service_id);

-- Tests of a service: what was found in the provider's response.
CREATE TABLE sso_tests (
    id         TEXT PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES sso_services (id) ON DELETE CASCADE,
    state      TEXT NOT NULL, -- waiting, running, passed, failed
    checks     TEXT NOT NULL, -- JSON
    subject    TEXT,          -- JSON
    expires_at BIGINT NOT NULL
);
CREATE INDEX sso_tests_by_service ON sso_tests (service_id);
CREATE INDEX sso_tests_by_expiry ON sso_tests (expires_at);

-- Sign-ins under way, by the id of the request to the provider. Each step is claimed once:
--   begun     the browser is at the provider
--   answered  the provider's response was good; the browser that began has still to show itself, with the handle
--   returned  the browser that began came back with the handle
--   finished  the desktop has a code, to be exchanged with its verifier
--   ended
CREATE TABLE sso_sign_ins (
    id             TEXT PRIMARY KEY,
    service_id     TEXT NOT NULL REFERENCES sso_services (id) ON DELETE CASCADE,
    test_id        TEXT REFERENCES sso_tests (id) ON DELETE CASCADE,
    browser_hash   BYTEA NOT NULL, -- of the cookie
    redirect_uri   TEXT,           -- of the desktop's listener; none of a bare browser
    state          TEXT,
    code_challenge TEXT,
    phase          TEXT NOT NULL,
    account_id     TEXT REFERENCES accounts (id) ON DELETE CASCADE, -- from answered on
    handle_hash    BYTEA,
    code_hash      BYTEA,
    expires_at     BIGINT NOT NULL
);
CREATE INDEX sso_sign_ins_by_service ON sso_sign_ins (service_id);
CREATE INDEX sso_sign_ins_by_test ON sso_sign_ins (test_id);
CREATE INDEX sso_sign_ins_by_account ON sso_sign_ins (account_id);
CREATE UNIQUE INDEX sso_sign_ins_by_handle ON sso_sign_ins (handle_hash);
CREATE UNIQUE INDEX sso_sign_ins_by_code ON sso_sign_ins (code_hash);
CREATE INDEX sso_sign_ins_by_expiry ON sso_sign_ins (expires_at);

-- Assertions that were used, until they would be refused as too old anyway.
CREATE TABLE sso_assertions (
    service_id     TEXT NOT NULL REFERENCES sso_services (id) ON DELETE CASCADE,
    assertion_hash BYTEA NOT NULL,
    expires_at     BIGINT NOT NULL,
    PRIMARY KEY (service_id, assertion_hash)
);
CREATE INDEX sso_assertions_by_expiry ON sso_assertions (expires_at);

-- What this service signs its requests with, and what assertions are encrypted for: an RSA key with its certificate.
-- A new one is published, and decrypts, before it signs; an old one decrypts until its end.
CREATE TABLE sso_keys (
    id          TEXT PRIMARY KEY,
    certificate TEXT NOT NULL,  -- PEM
    private_key BYTEA NOT NULL, -- sealed
    signs_from  BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL
);

-- Sessions that a provider opened, and sign-ins of the kind whose second factor is still to be shown.
ALTER TABLE sessions ADD COLUMN sso_service_id TEXT;
ALTER TABLE challenges ADD COLUMN sso_service_id TEXT;
CREATE INDEX sessions_by_sso_service ON sessions (sso_service_id);
