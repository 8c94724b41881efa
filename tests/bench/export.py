"""An export of a large account, on both databases: when it begins, how long it takes, what the service holds meanwhile, what others
notice of it, and how soon a client that goes away is noticed."""

import contextlib
import pathlib
import subprocess
import tempfile
import threading
import time

import requests

from harness import export, large, people, postgresql
from harness.service import Service
from screen import pss

ACTIVITY, ORDERS = 100_000, 20_000


class Watch:
    """What the service holds, every 20 ms, and how long others wait for an answer."""

    def __init__(self, service, other):
        self.service, self.other = service, other
        self.held, self.waits = [], []

    def _look(self):
        while not self.over.wait(0.02):
            self.held.append(pss(self.service.process.pid))

    def _ask(self):
        while not self.over.is_set():
            began = time.perf_counter()
            self.other.client.get("/v1/account").expect(200)
            self.waits.append(time.perf_counter() - began)

    def __enter__(self):
        self.over = threading.Event()
        self.threads = [threading.Thread(target=target) for target in (self._look, self._ask)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()

    def __str__(self):
        waits = sorted(self.waits)
        return (f"memory (PSS) {min(self.held):.1f} to {max(self.held):.1f} MiB; others' GET /v1/account "
                f"p50 {waits[len(waits) // 2] * 1000:.1f} ms, p99 {waits[len(waits) * 99 // 100] * 1000:.1f} ms")


def whole(person, file):
    began = time.perf_counter()
    reply = requests.post(person.service.base + export.PATH, headers=person.client.headers_for("POST", ""), stream=True, timeout=60)
    assert reply.status_code == 200, reply
    head = time.perf_counter() - began
    first = None
    with open(file, "wb") as out:
        for piece in reply.iter_content(64 * 1024):
            first = first or time.perf_counter() - began
            out.write(piece)
    return reply.headers["X-Export-Records"], head, first, time.perf_counter() - began


def gone_after(person):
    """How long after a client cut the connection the service has noticed."""
    before = export.connections(person.service)
    stream = export.Stream(person)
    began = time.perf_counter()
    stream.cut()
    while export.connections(person.service) > before:
        time.sleep(0.01)
    return time.perf_counter() - began


def measure(name, folder, database):
    service = Service(folder, database, "[limits]\nexports=1000/1h\n").start()
    try:
        person, other = people.sign_up(service), people.sign_up(service)
        account = person.account()["id"]
        large.activity(service, account, ACTIVITY)
        large.orders(service, account, ORDERS)
        whole(other, folder / "small.zip")
        idle = pss(service.process.pid)
        file = folder / "large.zip"
        with Watch(service, other) as watch:
            records, head, first, all_of_it = whole(person, file)
        subprocess.run(["unzip", "-tqq", file], check=True)
        print(f"{name:11} {records} records, {file.stat().st_size / 1e6:.1f} MB: reply after {head:.2f} s, first bytes after {first:.2f} s, "
              f"whole after {all_of_it:.1f} s", flush=True)
        print(f"{name:11} before {idle:.1f} MiB; meanwhile {watch}", flush=True)
        with Watch(service, other) as watch:
            stream = export.Stream(person)
            time.sleep(3)
            stream.cut()
        print(f"{name:11} with a client that takes nothing: {watch}", flush=True)
        cuts = sorted(gone_after(person) for _ in range(5))
        print(f"{name:11} a client that goes away is noticed after {cuts[0]:.2f} to {cuts[-1]:.2f} s", flush=True)
    finally:
        service.stop()


def main():
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        server = stack.enter_context(postgresql.cluster())
        postgresql.psql(server, "CREATE DATABASE bench")
        for name, database in {"SQLite": f"sqlite:{folder / 'bench.sqlite'}", "PostgreSQL": f"{server}/bench"}.items():
            place = folder / name
            place.mkdir()
            measure(name, place, database)


if __name__ == "__main__":
    main()
