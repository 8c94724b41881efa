-- Picture puzzles. The answer stays here; the picture is drawn, sent and forgotten.
CREATE TABLE captchas (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    answer_x   INTEGER NOT NULL,
    state      TEXT NOT NULL, -- open, spent (answered wrongly), solved, redeemed
    code_id    TEXT,          -- of the verification code that was asked for in place of the picture
    token_hash BYTEA,         -- of what a right answer was given
    expires_at BIGINT NOT NULL
);
CREATE INDEX captchas_by_token ON captchas (token_hash);
CREATE INDEX captchas_by_expiry ON captchas (expires_at);
