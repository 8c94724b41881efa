-- Who has an account. Flags are 0 or 1.
CREATE TABLE accounts (
    id                   TEXT PRIMARY KEY,
    email                TEXT NOT NULL,        -- as its owner wrote it
    email_normal         TEXT NOT NULL UNIQUE, -- the form by which it is found
    name                 TEXT NOT NULL,
    locale               TEXT NOT NULL,
    phone                TEXT,                 -- E.164
    phone_verified       INTEGER NOT NULL DEFAULT 0,
    bsp_since            BIGINT,
    partner_solutions    INTEGER NOT NULL DEFAULT 0,
    partner_services     INTEGER NOT NULL DEFAULT 0,
    sso_allowed          INTEGER NOT NULL DEFAULT 0,
    two_factor_after_sso INTEGER NOT NULL DEFAULT 1,
    password_hash        TEXT NOT NULL,        -- Argon2id, with its parameters and salt
    password_changed_at  BIGINT NOT NULL,
    disabled             INTEGER NOT NULL DEFAULT 0,
    created_at           BIGINT NOT NULL,
    version              INTEGER NOT NULL DEFAULT 1
);
