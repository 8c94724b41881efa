-- Sessions that a service opened, and what waits for its second factor, end with the service and with the account that
-- owns it.
DELETE FROM sessions WHERE sso_service_id IS NOT NULL;
DROP INDEX sessions_by_sso_service;
ALTER TABLE sessions DROP COLUMN sso_service_id;
ALTER TABLE sessions ADD COLUMN sso_service_id TEXT REFERENCES sso_services (id) ON DELETE CASCADE;
CREATE INDEX sessions_by_sso_service ON sessions (sso_service_id);
DELETE FROM challenges WHERE sso_service_id IS NOT NULL;
ALTER TABLE challenges DROP COLUMN sso_service_id;
ALTER TABLE challenges ADD COLUMN sso_service_id TEXT REFERENCES sso_services (id) ON DELETE CASCADE;
CREATE INDEX challenges_by_sso_service ON challenges (sso_service_id);

-- When each way in was last taken: by the password (a session that no service opened), and by each service.
ALTER TABLE accounts ADD COLUMN password_used_at BIGINT NOT NULL DEFAULT 0;
UPDATE accounts SET password_used_at = created_at;
CREATE TABLE sso_uses (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    service_id TEXT NOT NULL REFERENCES sso_services (id) ON DELETE CASCADE,
    last_at    BIGINT NOT NULL,
    PRIMARY KEY (account_id, service_id)
);
CREATE INDEX sso_uses_by_service ON sso_uses (service_id);

-- The id, and with it the addresses, of a service that is still to be made.
CREATE TABLE sso_reservations (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL UNIQUE REFERENCES accounts (id) ON DELETE CASCADE,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sso_reservations_by_expiry ON sso_reservations (expires_at);
