-- AWS accounts that were bound, each to one account, for good.
CREATE TABLE amazon_bindings (
    account_id     TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    aws_account_id TEXT NOT NULL UNIQUE,
    customer_id    TEXT,
    license_arn    TEXT,
    bound_at       BIGINT NOT NULL
);
CREATE INDEX amazon_bindings_by_customer ON amazon_bindings (customer_id) WHERE customer_id IS NOT NULL;

-- What follows of the events below. A buyer is an AWS account, or "customer:…" as long as no more than the customer
-- identifier is known.
CREATE TABLE amazon_orders (
    id           TEXT PRIMARY KEY,
    buyer        TEXT NOT NULL,
    account_id   TEXT REFERENCES accounts (id) ON DELETE CASCADE, -- NULL: nobody has bound the AWS account yet
    product_code TEXT NOT NULL,
    product      TEXT,                      -- where an event said which
    began_at     BIGINT,                    -- the first event that named a license or an agreement
    license_arn  TEXT,
    agreement_id TEXT,
    plan         TEXT NOT NULL DEFAULT '',
    status       TEXT NOT NULL DEFAULT 'pending', -- as events said; an active order that is past ends_at has expired
    quantity     BIGINT,
    amount       TEXT,                      -- decimal, as it was given
    amount_units BIGINT,                    -- the same in ten-thousandths: what is sorted by
    currency     TEXT,
    trial        INTEGER NOT NULL DEFAULT 0,
    ordered_at   BIGINT NOT NULL DEFAULT 0,
    starts_at    BIGINT,
    ends_at      BIGINT,
    search       TEXT NOT NULL DEFAULT ''   -- what is searched in, folded
);
CREATE INDEX amazon_orders_by_buyer ON amazon_orders (buyer, product_code, began_at);
-- All that the list is filtered and sorted by: it reads an account's part of this index, and of the table no more than
-- the page.
CREATE INDEX amazon_orders_by_account ON amazon_orders (account_id, ordered_at, id, product_code, product, status, starts_at,
    ends_at, plan, quantity, amount_units, agreement_id, search);

-- What was learned of agreements, in whatever order. An event has the buyer and product of its order.
CREATE TABLE amazon_order_events (
    id           TEXT PRIMARY KEY, -- a hash of all that it says
    order_id     TEXT NOT NULL REFERENCES amazon_orders (id) ON DELETE CASCADE,
    buyer        TEXT NOT NULL,
    product_code TEXT NOT NULL,
    customer_id  TEXT,
    license_arn  TEXT,
    agreement_id TEXT,
    at           BIGINT NOT NULL,
    kind         TEXT NOT NULL,
    received_at  BIGINT NOT NULL,
    -- NULL: it does not speak of it.
    product      TEXT,
    plan         TEXT,
    status       TEXT,
    quantity     BIGINT,
    amount       TEXT,
    currency     TEXT,
    trial        INTEGER,
    ordered_at   BIGINT,
    starts_at    BIGINT,
    ends_at      BIGINT
);
CREATE INDEX amazon_order_events_by_order ON amazon_order_events (order_id, at);
CREATE INDEX amazon_order_events_by_license ON amazon_order_events (license_arn) WHERE license_arn IS NOT NULL;
CREATE INDEX amazon_order_events_by_agreement ON amazon_order_events (agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX amazon_order_events_by_customer ON amazon_order_events (customer_id, buyer) WHERE customer_id IS NOT NULL;
CREATE INDEX amazon_order_events_unnamed ON amazon_order_events (buyer, product_code)
    WHERE license_arn IS NULL AND agreement_id IS NULL;
