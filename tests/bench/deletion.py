"""Deleting one account of 100,000, with 20,000 orders and 100,000 events, on both databases: how long it takes, and what
others notice of it meanwhile.

    deletion.py [ACCOUNTS [ORDERS [EVENTS]]]
"""

import contextlib
import http.client
import json
import multiprocessing
import pathlib
import sys
import tempfile
import time
import uuid

from harness import database, people, postgresql
from harness.deletion import delete, look
from harness.service import Service

READERS, WRITERS = 4, 2
PAUSE = 0.002  # between two calls of one caller
BEFORE = 3  # seconds, for comparison


def numbers(service, count):
    if database.is_sqlite(service):
        return f"(WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count}) SELECT n FROM numbers) AS numbers"
    return f"generate_series(1, {count}) AS numbers(n)"


def hexadecimal(service, value, digits):
    return f"printf('%0{digits}x', {value})" if database.is_sqlite(service) else f"lpad(to_hex(({value})::bigint), {digits}, '0')"


def fill(service, account, accounts, orders, events):
    """Straight into the tables."""
    now = int(time.time() * 1000)
    event_id = lambda step, kind: f"{hexadecimal(service, f'{now} - {step}', 12)} || {hexadecimal(service, 'n', 16)} || '{kind:08x}'"
    database.execute(service, f"""
        BEGIN;
        INSERT INTO accounts (id, email, email_normal, name, locale, phone, password_hash, password_changed_at, created_at)
            SELECT 'a' || n, 'person.' || n || '@example.net', 'person.' || n || '@example.net', 'Person ' || n, 'en', '+336' || (10000000 + n), 'x', {now}, {now}
            FROM {numbers(service, accounts)};
        INSERT INTO sessions (id, account_id, token_hash, device, address, created_at, last_used_at, expires_at)
            SELECT 's' || n, 'a' || n, {'CAST(n AS BLOB)' if database.is_sqlite(service) else "decode(lpad(to_hex(n), 8, '0'), 'hex')"}, 'A device', '10.0.0.1', {now}, {now}, {now + 10**9}
            FROM {numbers(service, accounts)};
        INSERT INTO organizations (id, owner_id, name, time_zone, created_at)
            SELECT 'o' || n, 'a' || n, 'Organization ' || n, 'Europe/Paris', {now} FROM {numbers(service, accounts)};
        INSERT INTO activity (id, account_id, at, kind, device, address, params)
            SELECT {event_id('n', 1)}, 'a' || n, {now} - n, 'account_created', 'A device', '10.0.0.1', '{{}}' FROM {numbers(service, accounts)};
        INSERT INTO activity (id, account_id, at, kind, device, address, params)
            SELECT {event_id('n * 1000', 2)}, '{account}', {now} - n * 1000, CASE n % 3 WHEN 0 THEN 'signed_in' WHEN 1 THEN 'dev_secret_shown' ELSE 'name_changed' END,
            'A device', '10.0.0.1', '{{"from": "Somebody", "to": "Somebody else"}}' FROM {numbers(service, events)};
        INSERT INTO amazon_bindings (account_id, aws_account_id, bound_at) VALUES ('{account}', '123456789012', {now});
        INSERT INTO amazon_orders (id, buyer, account_id, product_code, product, began_at, license_arn, agreement_id, plan, status, quantity, ordered_at, starts_at, ends_at, search)
            SELECT 'order' || n, '123456789012', '{account}', 'prod-' || n % 7, 'sms', {now}, 'arn:aws:license-manager::294406891311:license:l-' || n, 'agmt-' || n, 'Team', 'expired', 5,
            {now} - n * 1000, {now}, {now}, 'order' || n || ' team prod-' || n % 7 || ' agmt-' || n FROM {numbers(service, orders)};
        COMMIT;
        BEGIN;
        INSERT INTO amazon_order_events (id, order_id, buyer, product_code, license_arn, agreement_id, at, kind, received_at, status)
            SELECT 'event' || k || '-' || n, 'order' || n, '123456789012', 'prod-' || n % 7, 'arn:aws:license-manager::294406891311:license:l-' || n, 'agmt-' || n, {now} - n, 'created', {now}, 'active'
            FROM {numbers(service, orders)}, (SELECT 1 AS k UNION ALL SELECT 2) AS twice;
        COMMIT;
        ANALYZE;
    """)


def caller(address, token, method, body, stop, outcomes):
    """One after the other, until it is told to stop: (when it began, seconds, status)."""
    connection = http.client.HTTPConnection(*address, timeout=60)
    headers = {"Authorization": f"Bearer {token}", "X-Forwarded-For": "10.1.2.3", "Content-Type": "application/json"}
    found = []
    while not stop.is_set():
        if body is not None:
            headers["Idempotency-Key"] = uuid.uuid4().hex
        began = time.monotonic()
        connection.request(method, "/v1/account", json.dumps({"name": uuid.uuid4().hex}) if body else None, headers)
        reply = connection.getresponse()
        content = reply.read()
        if reply.status != 200:
            print(f"  failed: {method} {reply.status} {content[:200]}", flush=True)
        found.append((began, time.monotonic() - began, reply.status))
        time.sleep(PAUSE)
    outcomes.put((method, found))


def figures(name, what, outcomes, begin, end):
    for method, kind in (("GET", "reads"), ("PATCH", "writes")):
        within = [(seconds, status) for m, found in outcomes if m == method for began, seconds, status in found if began < end and began + seconds > begin]
        if not within:
            continue
        taken = sorted(seconds for seconds, _ in within)
        failed = sum(status != 200 for _, status in within)
        print(
            f"{name:11} {what:22} {kind:7} {len(taken):6}  p50 {taken[len(taken) // 2] * 1000:8.1f} ms  p99 {taken[int(len(taken) * 0.99)] * 1000:8.1f} ms  "
            f"longest {taken[-1] * 1000:8.1f} ms  failed {failed}", flush=True,
        )


def measure(name, service, accounts, orders, events):
    person = people.sign_up(service)
    others = [people.sign_up(service, name="Somebody Else") for _ in range(READERS + WRITERS)]
    fill(service, person.account()["id"], accounts, orders, events)
    for query in ({}, {"kind": "signed_in,dev_secret_shown"}, {"from": "2020-01-01T00:00:00Z", "kind": "name_changed"}):
        began = time.monotonic()
        total = person.client.get("/v1/activity", query=query).expect(200)["total"]
        print(f"{name:11} activity {query or 'unfiltered'}: total {total} in {(time.monotonic() - began) * 1000:.0f} ms", flush=True)
    began = time.monotonic()
    counts = look(person)["deletes"]
    print(f"{name:11} what would be erased, counted in {(time.monotonic() - began) * 1000:.0f} ms: {counts}", flush=True)

    context = multiprocessing.get_context("fork")
    stop, queue = context.Event(), context.Queue()
    address = ("127.0.0.1", service.port)
    calls = [("GET", None)] * READERS + [("PATCH", True)] * WRITERS
    callers = [context.Process(target=caller, args=(address, other.client.token, method, body, stop, queue)) for other, (method, body) in zip(others, calls)]
    for one in callers:
        one.start()
    time.sleep(BEFORE)
    begin = time.monotonic()
    receipt = delete(person).expect(200)["receipt"]
    answered = time.monotonic()
    while database.is_sqlite(service) and database.one(service, "SELECT COUNT(*) FROM erasures"):
        time.sleep(0.1)
    erased = time.monotonic()
    time.sleep(0.5)
    stop.set()
    outcomes = [queue.get() for _ in callers]
    for one in callers:
        one.join()
    size = f", a database of {database.file_of(service).stat().st_size / 2**20:.0f} MiB afterwards" if database.is_sqlite(service) else ""
    print(f"{name:11} deleted {sum(receipt['counts'].values())} rows: answered after {answered - begin:.2f} s, nothing readable after {erased - begin:.2f} s{size}", flush=True)
    figures(name, "before", outcomes, begin - BEFORE, begin)
    figures(name, "during the deletion", outcomes, begin, answered)
    if erased - answered > 0.2:
        figures(name, "while written anew", outcomes, answered, erased)


def main():
    accounts, orders, events = [int(argument) for argument in sys.argv[1:]] + [100_000, 20_000, 100_000][len(sys.argv) - 1 :]
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server = stack.enter_context(postgresql.cluster())
        postgresql.psql(server, "CREATE DATABASE bench")
        for name, url in {"SQLite": f"sqlite:{folder / 'bench.sqlite'}", "PostgreSQL": f"{server}/bench"}.items():
            service = Service(folder / name, url).start()
            try:
                measure(name, service, accounts, orders, events)
            finally:
                service.stop()


if __name__ == "__main__":
    main()
