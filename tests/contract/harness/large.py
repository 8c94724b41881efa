"""An account with very much in it, written straight into the database."""

import sqlite3

from harness.postgresql import psql

# SQLite's and PostgreSQL's words for: a number as 36 digits, 32 digits by chance.
WORDS = {
    True: {"digits": "substr('000000000000000000000000000000000000' || i, -36)", "chance": "lower(hex(randomblob(16)))"},
    False: {"digits": "right('000000000000000000000000000000000000' || i, 36)", "chance": "md5(random()::text)"},
}
ROWS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) "
BEGAN = 1_750_000_000_000


def _is_sqlite(service):
    return service.database.startswith("sqlite:")


def _run(service, statement, **values):
    sqlite = _is_sqlite(service)
    sql = statement.format(**WORDS[sqlite], began=BEGAN, **values)
    if sqlite:
        with sqlite3.connect(service.database.removeprefix("sqlite:"), timeout=15) as database:
            database.execute("PRAGMA synchronous=OFF")
            database.execute(sql)
        database.close()
    else:
        server, name = service.database.rsplit("/", 1)
        psql(server, sql, name)


def activity(service, account_id, count, length=1):
    """length: of what is told of each, in 16 bytes by chance."""
    _run(service, ROWS + """INSERT INTO activity (id, account_id, at, kind, device, address, params)
        SELECT {digits}, '{account}', {began} + i, 'name_changed', 'A laptop', '192.0.2.7', '{{"from":"' || {text} || '","to":"x"}}' FROM n""",
         account=account_id, count=count, text=" || ".join([WORDS[_is_sqlite(service)]["chance"]] * length))


def orders(service, account_id, count):
    """Each with one event."""
    _run(service, ROWS + """INSERT INTO amazon_orders (id, buyer, account_id, product_code, plan, status, quantity, ordered_at, starts_at, license_arn)
        SELECT 'order' || {digits}, '123456789012', '{account}', 'product', 'plan' || {chance}, 'active', i, {began} + i, {began} + i,
        'arn:aws:license-manager::294406891311:license:l-' || {chance} FROM n""", account=account_id, count=count)
    _run(service, ROWS + """INSERT INTO amazon_order_events (id, order_id, buyer, product_code, at, kind, received_at)
        SELECT 'event' || {digits}, 'order' || {digits}, '123456789012', 'product', {began} + i, 'created', {began} + i FROM n""", count=count)
