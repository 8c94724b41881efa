"""A long series of kill -9 in the middle of something, on both databases: ends at the first thing that does not hold."""

import collections
import contextlib
import pathlib
import tempfile

from harness import postgresql
from harness.service import Service


def series(name, database, folder, rounds, kills):
    service = Service(folder, database).start()
    try:
        answered = collections.Counter(kills(service, rounds))
    finally:
        service.stop()
    print(f"{name}: {rounds} kills, {answered[True]} after and {answered[False]} before the answer; everything held", flush=True)


def on_both_databases(rounds, kills):
    """kills(service, rounds) yields, of each, whether there had been an answer before."""
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        series("SQLite", f"sqlite:{folder / 'kills.sqlite'}", folder / "sqlite", rounds, kills)
        server = stack.enter_context(postgresql.cluster())
        postgresql.psql(server, "CREATE DATABASE kills")
        series("PostgreSQL", f"{server}/kills", folder / "postgresql", rounds, kills)
