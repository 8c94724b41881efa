"""A PostgreSQL server of its own in a temporary folder, on a free port of loopback, gone afterwards.

As a program, runs a command with PERSONAL_CENTER_TEST_POSTGRESQL=postgresql://… in its environment:
    postgresql.py COMMAND [ARGUMENT…]
"""

import contextlib
import glob
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

VARIABLE = "PERSONAL_CENTER_TEST_POSTGRESQL"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def as_postgres(command):
    # initdb and postgres refuse root.
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


@contextlib.contextmanager
def cluster():
    """Yields the URL of the server, without a database's name: postgresql://postgres@127.0.0.1:PORT"""
    programs = pathlib.Path(sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1])
    folder = pathlib.Path(tempfile.mkdtemp(prefix="personal-center-postgresql-", dir="/tmp"))
    if os.geteuid() == 0:
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
    server = None
    try:
        # Nothing here outlives the tests: no fsync.
        subprocess.run(
            as_postgres([programs / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]),
            check=True, stdout=subprocess.DEVNULL, cwd="/",
        )
        port = free_port()
        options = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "", "fsync": "off", "max_connections": "200"}
        with open(folder / "log", "wb") as log:
            server = subprocess.Popen(
                as_postgres([programs / "postgres", "-D", folder / "data", *(f"--{name}={value}" for name, value in options.items())]),
                stdout=log, stderr=log, cwd="/",
            )
        until = time.monotonic() + 30
        while subprocess.run([programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]).returncode != 0:
            if server.poll() is not None or time.monotonic() > until:
                raise RuntimeError("PostgreSQL did not start:\n" + (folder / "log").read_text())
            time.sleep(0.05)
        yield f"postgresql://postgres@127.0.0.1:{port}"
    finally:
        if server:
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                # At once: what it would write down before is removed the next moment.
                os.kill(int((folder / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGQUIT)
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def psql(server, sql, database="postgres"):
    """What a statement answers, a row a line."""
    return subprocess.run(
        ["psql", f"{server}/{database}", "-v", "ON_ERROR_STOP=1", "-Atqc", sql], check=True, capture_output=True, text=True
    ).stdout


def main():
    with cluster() as url:
        return subprocess.run(sys.argv[1:], env={**os.environ, VARIABLE: url}).returncode


if __name__ == "__main__":
    sys.exit(main())
