"""How many events a second reach fast receivers, on both databases: with none, and with one in ten receivers hanging."""

import asyncio
import contextlib
import json
import pathlib
import sqlite3
import tempfile
import threading
import time
import uuid

from harness import people, postgresql
from harness.callbacks import put
from harness.receivers import Network
from harness.service import Service

RECEIVERS = 20
EVENTS = 200  # for each of them: more than are under way at once
HANGING = RECEIVERS // 10
BODY = b'{"total":1,"rows":[{"custom_args":{"test":true}}]}'


class Receivers:
    """All of them on one thread, which answers at once; those that hang answer validations only."""

    def __init__(self, addresses):
        self.addresses = addresses
        self.hanging = set()
        self.arrived = []  # times
        ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True).start()
        ready.wait()

    async def _serve(self, ready):
        for address in self.addresses:
            await asyncio.start_server(lambda *streams, at=address: self._handle(at, *streams), address, 80)
        ready.set()
        await asyncio.Event().wait()

    async def _handle(self, address, reader, writer):
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            answer = json.loads(await reader.readexactly(length)).get("echostr")
            if answer is None and address in self.hanging:
                await reader.read()  # until the sender has gone
            else:
                if answer is None:
                    self.arrived.append(time.monotonic())
                answer = (answer or "").encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s" % (len(answer), answer))
                await writer.drain()
        writer.close()


def queue(database, owners):
    """Straight into the table: faster than they could be asked for, so that what is measured is the sending."""
    now = int(time.time() * 1000)
    columns = "id, account_id, event, body, url, state, created_at, next_attempt_at"
    is_sqlite = database.startswith("sqlite:")
    body = f"X'{BODY.hex()}'" if is_sqlite else f"'\\x{BODY.hex()}'"
    for account, address in owners:
        rows = ", ".join(
            f"('{uuid.uuid4().hex}', '{account}', 'notification', {body}, 'http://{address}/', 'queued', {now}, {now})" for _ in range(EVENTS))
        statement = f"INSERT INTO callback_deliveries ({columns}) VALUES {rows}"
        if is_sqlite:
            with contextlib.closing(sqlite3.connect(database.removeprefix("sqlite:"))) as connection, connection:
                connection.execute(statement)
        else:
            server, _, name = database.rpartition("/")
            postgresql.psql(server, statement, name)


def measure(name, folder, database):
    network = Network()
    receivers = Receivers([network.open_address() for _ in range(RECEIVERS)])
    service = Service(folder, database, f"[callback]\nallow_networks={network.open_network}\n").start()
    owners = []
    for address in receivers.addresses:
        person = people.sign_up(service)
        put(person, f"http://{address}/").expect(200)
        owners.append((person.account()["id"], address))
    for hanging in (0, HANGING):
        service.stop()
        receivers.hanging = set(receivers.addresses[:hanging])
        receivers.arrived.clear()
        queue(database, owners)
        expected = (RECEIVERS - hanging) * EVENTS
        service.restart()
        while len(receivers.arrived) < expected:
            time.sleep(0.05)
        took = receivers.arrived[expected - 1] - receivers.arrived[0]
        print(f"{name:11} {RECEIVERS} receivers, {hanging} of them hanging: {expected} events in {took:5.2f} s, {expected / took:6.0f} /s", flush=True)
    service.stop()


def main():
    with tempfile.TemporaryDirectory() as temporary, postgresql.cluster() as server:
        postgresql.psql(server, "CREATE DATABASE bench")
        for name, database in (("SQLite", None), ("PostgreSQL", f"{server}/bench")):
            folder = pathlib.Path(temporary) / name
            folder.mkdir()
            measure(name, folder, database or f"sqlite:{folder / 'service.sqlite'}")


if __name__ == "__main__":
    main()
