-- Messages to people. The content (recipient, template, parameters) is sealed, and wiped once the message has ended.
CREATE TABLE messages (
    id         TEXT PRIMARY KEY,
    channel    TEXT NOT NULL, -- email, sms: each has a sender of its own
    state      TEXT NOT NULL, -- queued, accepted, failed
    content    BYTEA,
    attempts   INTEGER NOT NULL,
    queued_at  BIGINT NOT NULL,
    due_at     BIGINT NOT NULL, -- of the next attempt; while one is under way, when its lease ends
    expires_at BIGINT           -- not sent any more from then on
);
CREATE INDEX messages_due ON messages (channel, due_at) WHERE state = 'queued';
CREATE INDEX messages_by_time ON messages (queued_at);
