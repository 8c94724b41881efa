"""A long series of kill -9 in the middle of deletions, on both databases: ends at the first thing that does not hold.

    deletion_kills.py ROUNDS
"""

import collections
import contextlib
import pathlib
import random
import sys
import tempfile

from harness import people, postgresql
from harness.deletion import broken_off, history
from harness.service import Service


def series(name, database, folder, rounds):
    service = Service(folder, database).start()
    answered = collections.Counter()
    try:
        bystander = people.sign_up(service, name="Bianca Bystander")
        for _ in range(rounds):
            person = people.sign_up(service)
            history(person, 2000)
            answered[broken_off(service, person, bystander, random.uniform(0, 0.12))] += 1
    finally:
        service.stop()
    print(f"{name}: {rounds} kills, {answered[True]} after and {answered[False]} before the answer; everything held", flush=True)


def main():
    rounds = int(sys.argv[1])
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        series("SQLite", f"sqlite:{folder / 'kills.sqlite'}", folder / "sqlite", rounds)
        server = stack.enter_context(postgresql.cluster())
        postgresql.psql(server, "CREATE DATABASE kills")
        series("PostgreSQL", f"{server}/kills", folder / "postgresql", rounds)


if __name__ == "__main__":
    main()
