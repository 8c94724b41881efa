"""How fast the service lists the orders of an account that has 20,000 of a million, on both databases, and how they carry it out
(a copy is in amazon_plans.txt)."""

import contextlib
import functools
import json
import os
import pathlib
import random
import sqlite3
import statistics
import subprocess
import tempfile
import time

import requests

import amazon_orders
from harness import people, postgresql
from harness.service import Service, program

ORDERS, MINE = 1_000_000, 20_000
FIRST_PAGES, COMBINATIONS = 200, 600
AWS_ACCOUNT = "123456789012"
COLUMNS = ("ordered_at", "ends_at", "starts_at", "product", "plan", "status", "quantity", "amount", "id", "agreement_id")
FILTERS = {
    "product": (None, None, "sms", "email,otp", "other"),
    "status": (None, None, "active", "expired", "active,pending,renewed", "terminated"),
    "from": (None, None, "2025-01-01T00:00:00Z", "2026-06-01T00:00:00Z"),
    "to": (None, None, "2026-01-01T00:00:00Z", "2025-06-01T00:00:00Z"),
    "q": (None, "a", "volume", "ELITE 1", "agmt-x", "sms-5kd2r3f6t71", "nothing of the kind"),
}


class Caller:
    """By no Client, which would hold each answer against the document meanwhile."""

    def __init__(self, service, person):
        self.url = service.base + "/v1/amazon/orders"
        self.http = requests.Session()
        self.http.trust_env = False
        self.http.headers["Authorization"] = f"Bearer {person.client.token}"

    def page(self, **query):
        began = time.perf_counter()
        reply = self.http.get(self.url, params=query)
        took = (time.perf_counter() - began) * 1000
        assert reply.status_code == 200, reply.text
        return took, reply.json()


def combination(generator):
    chosen = {name: generator.choice(values) for name, values in FILTERS.items()}
    return {name: value for name, value in chosen.items() if value} | {"sort": generator.choice(("", "-")) + generator.choice(COLUMNS)}


class Meter:
    """Times of calls, and the processor time that they cost the service and the database: what does not change with the load of the
    machine."""

    def __init__(self, name, pids):
        self.name = name
        self.pids = pids

    def processor(self):
        ticks = 0
        for pid in self.pids():
            with contextlib.suppress(FileNotFoundError):  # a connection that has gone meanwhile
                fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                ticks += int(fields[11]) + int(fields[12])
        return ticks * 1000 / os.sysconf("SC_CLK_TCK")

    def report(self, what, calls):
        """calls: functions that give (milliseconds, page). The pages."""
        before = self.processor()
        found = [call() for call in calls]
        cost = (self.processor() - before) / len(found)
        times = sorted(took for took, _ in found)
        p99 = times[int(len(times) * 0.99)]
        print(
            f"{self.name:11} {what:42} p50 {statistics.median(times):6.1f} ms  p99 {p99:6.1f} ms  slowest {times[-1]:6.1f} ms  "
            f"processor {cost:5.1f} ms", flush=True)
        return [page for _, page in found]


def measure(meter, caller):
    for _ in range(20):
        caller.page()
    pages = meter.report("first page, 50 orders", [caller.page] * FIRST_PAGES)
    assert {page["total"] for page in pages} == {MINE}
    generator = random.Random(6)
    queries = [combination(generator) for _ in range(COMBINATIONS)]
    pages = meter.report(f"{COMBINATIONS} combinations of filters and sorts", [functools.partial(caller.page, **query) for query in queries])
    later = [{**query, "cursor": page["next_cursor"]} for query, page in zip(queries, pages) if page["next_cursor"]]
    meter.report("the second pages of these", [functools.partial(caller.page, **query) for query in later])
    meter.report("first page, 500 orders", [functools.partial(caller.page, limit=500)] * 50)
    walked, cursor = 0, None
    began = time.perf_counter()
    while walked < MINE:
        _, page = caller.page(limit=500, sort="-amount", **({"cursor": cursor} if cursor else {}))
        walked += len(page["items"])
        cursor = page["next_cursor"]
    assert walked == MINE and cursor is None
    print(f"{meter.name:11} all of them by amount, 500 a page: {time.perf_counter() - began:.1f} s", flush=True)


def processes(service, database):
    """Of the service and, where it is one, of the database's server."""
    if database.startswith("sqlite:"):
        return [service.process.pid]
    server, _, name = database.rpartition("/")
    return [service.process.pid, *postgresql.psql(server, f"SELECT pid FROM pg_stat_activity WHERE datname = '{name}'", name).split()]


def statements(kind, account):
    command = [program().parent / "bench_order_statements", kind, account, str(amazon_orders.NOW)]
    return [json.loads(line) for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()]


def explain_sqlite(database, statement):
    with contextlib.closing(sqlite3.connect(database.removeprefix("sqlite:"))) as connection:
        rows = connection.execute("EXPLAIN QUERY PLAN " + statement["sql"], statement["values"]).fetchall()
    depth = {0: 0}
    for node, parent, _, text in rows:
        depth[node] = depth.get(parent, 0) + 1
        yield "  " * depth[node] + text


def explain_postgresql(database, statement):
    server, _, name = database.rpartition("/")
    quoted = ["'" + str(value).replace("'", "''") + "'" for value in statement["values"]]
    parts = statement["sql"].split("?")
    numbered = "".join(f"{part}${index}" for index, part in enumerate(parts[:-1], 1)) + parts[-1]
    # Generic: what a prepared statement that is used often comes to.
    sql = f"SET plan_cache_mode = force_generic_plan; PREPARE it AS {numbered}; EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) EXECUTE it ({', '.join(quoted)})"
    return postgresql.psql(server, sql, name).splitlines()


def main():
    with tempfile.TemporaryDirectory() as temporary, postgresql.cluster() as server:
        folder = pathlib.Path(temporary)
        folder.chmod(0o755)
        print(f"{ORDERS:,} orders, {MINE:,} of them in one account; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; one caller", flush=True)
        others = amazon_orders.write(folder, AWS_ACCOUNT, ORDERS, MINE)
        postgresql.psql(server, "CREATE DATABASE bench")
        for name, database in (("SQLite", f"sqlite:{folder / 'bench.sqlite'}"), ("PostgreSQL", f"{server}/bench")):
            service = Service(folder / name, database).start()
            person = people.sign_up(service)
            mine = person.account()["id"]
            fill, explain = (amazon_orders.fill_sqlite, explain_sqlite) if name == "SQLite" else (amazon_orders.fill_postgresql, explain_postgresql)
            fill(database, folder, others, mine)
            measure(Meter(name, functools.partial(processes, service, database)), Caller(service, person))
            for statement in statements(name.lower(), mine):
                print(f"\n{name}, {statement['name']}:\n    {statement['sql']}")
                for line in explain(database, statement):
                    print("      " + line)
            print(flush=True)
            service.stop()


if __name__ == "__main__":
    main()
