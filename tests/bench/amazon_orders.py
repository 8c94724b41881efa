"""Fills a database of the service with orders of the AWS Marketplace, as if their events had come over three years."""

import base64
import contextlib
import csv
import random
import sqlite3

from harness import postgresql

DAY = 24 * 60 * 60 * 1000
NOW = 1_795_600_000_000
OTHER_ACCOUNTS = 900
MINE = "mine"
PRODUCTS = ("app_push", "email", "sms", "whatsapp", "otp", None)
PLANS = ("Starter", "Business", "Élite", "Enterprise", "Pay as you go", "Volume 100k", "Trial", "Dedicated", "Agency", "Conversations plus")
STATUSES = ("active",) * 9 + ("pending", "cancelled", "expired", "renewed", "replaced", "terminated")
ORDERS = ("id", "buyer", "account_id", "product_code", "product", "began_at", "license_arn", "agreement_id", "plan", "status", "quantity",
          "amount", "amount_units", "currency", "trial", "ordered_at", "starts_at", "ends_at", "search")
EVENTS = ("id", "order_id", "buyer", "product_code", "license_arn", "agreement_id", "at", "kind", "received_at", "product", "plan", "status",
          "quantity", "amount", "currency", "starts_at", "ends_at")
TABLES = {"amazon_orders": ("orders.csv", ORDERS), "amazon_order_events": ("events.csv", EVENTS)}
NEW_ACCOUNT = "INSERT INTO accounts (id, email, email_normal, name, locale, password_hash, password_changed_at, created_at) "


def token(generator, length, alphabet="abcdefghijklmnopqrstuvwxyz234567"):
    return "".join(generator.choices(alphabet, k=length))


def order(generator, account):
    product = generator.choice(PRODUCTS)
    code = f"{product or 'unknown'}-5kd2r3f6t7{generator.randrange(3)}"
    plan = f"{generator.choice(PLANS)} {generator.randrange(20)}"
    began = NOW - int(generator.random() * 1095 * DAY)
    lasts = generator.choice((None, 30, 90, 365, 365, 730))
    units = generator.choice((None, generator.randrange(10_000, 500_000_000)))
    row = {
        "id": token(generator, 26), "account_id": account[0], "buyer": account[1], "product_code": code, "product": product, "began_at": began,
        "license_arn": f"arn:aws:license-manager::294406891311:license:l-{generator.getrandbits(128):032x}",
        "agreement_id": f"agmt-{token(generator, 25)}", "plan": plan, "status": generator.choice(STATUSES),
        "quantity": generator.choice((None, generator.randrange(1, 1_000_000))), "amount_units": units,
        "amount": units and f"{units // 10_000}.{units % 10_000 // 100:02d}", "currency": units and "USD", "trial": int(plan.startswith("Trial")),
        "ordered_at": began, "starts_at": began, "ends_at": lasts and began + lasts * DAY,
    }
    if units:
        row["amount_units"] = units // 100 * 100
    row["search"] = "\n".join((row["id"], plan.lower().replace("é", "e"), code, row["agreement_id"], row["license_arn"]))
    return row


def event(row):
    return {**row, "id": base64.b32encode(row["id"].encode()).decode(), "order_id": row["id"], "at": row["began_at"], "kind": "created", "received_at": NOW}


def write(folder, aws_account, orders, in_mine):
    """orders.csv and events.csv, and the ids of the other accounts. Those of the AWS account lie scattered among the others; its
    account is MINE here."""
    generator = random.Random(6)
    others = [(f"bench{number}", f"{number:012d}") for number in range(OTHER_ACCOUNTS)]
    nobody = [(None, f"9{number:011d}") for number in range(100)]
    chosen = set(generator.sample(range(orders), in_mine))
    with open(folder / "orders.csv", "w", newline="") as orders_file, open(folder / "events.csv", "w", newline="") as events_file:
        orders_out, events_out = csv.writer(orders_file), csv.writer(events_file)
        for number in range(orders):
            row = order(generator, (MINE, aws_account) if number in chosen else generator.choice(others + nobody))
            orders_out.writerow([row[name] for name in ORDERS])
            made = event(row)
            events_out.writerow([made[name] for name in EVENTS])
    return [account for account, _ in others]


def fill_sqlite(database, folder, others, mine):
    with contextlib.closing(sqlite3.connect(database.removeprefix("sqlite:"), timeout=20)) as connection:
        indexes = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name LIKE 'amazon_order%'").fetchall()
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        connection.executemany(NEW_ACCOUNT + "VALUES (?1, ?1, ?1, ?1, 'en', '', 0, 0)", [(account,) for account in others])
        for table, (file, columns) in TABLES.items():
            with open(folder / file, newline="") as lines:
                rows = ([mine if value == MINE else value or None for value in row] for row in csv.reader(lines))
                connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", rows)
        for _, definition in indexes:
            connection.execute(definition)
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def fill_postgresql(database, folder, others, mine):
    server, _, name = database.rpartition("/")

    def run(sql):
        return postgresql.psql(server, sql, name)

    indexes = run("SELECT indexname, indexdef FROM pg_indexes WHERE tablename LIKE 'amazon_order%' AND indexname NOT LIKE '%_pkey'").splitlines()
    for line in indexes:
        run(f"DROP INDEX {line.split('|')[0]}")
    ids = ", ".join(f"('{account}')" for account in [*others, MINE])
    run(NEW_ACCOUNT + f"SELECT id, id, id, id, 'en', '', 0, 0 FROM (VALUES {ids}) AS made (id)")
    for table, (file, columns) in TABLES.items():
        run(f"\\copy {table} ({', '.join(columns)}) FROM '{folder / file}' WITH (FORMAT csv)")
    run(f"UPDATE amazon_orders SET account_id = '{mine}' WHERE account_id = '{MINE}'")
    for line in indexes:
        run(line.split("|", 1)[1])
    for table in TABLES:
        run(f"VACUUM (ANALYZE) {table}")  # as autovacuum does after a while
