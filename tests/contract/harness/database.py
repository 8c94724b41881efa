"""What a service's database holds, seen from outside of the service."""

import contextlib
import pathlib
import quopri
import sqlite3
import subprocess

from harness.postgresql import psql


def is_sqlite(service):
    return service.database.startswith("sqlite:")


def file_of(service):
    return pathlib.Path(service.database.removeprefix("sqlite:"))


def execute(service, sql):
    """Statements that change something."""
    if is_sqlite(service):
        with contextlib.closing(sqlite3.connect(file_of(service), timeout=30)) as database:
            database.executescript(sql)
    else:
        subprocess.run(["psql", service.database, "-v", "ON_ERROR_STOP=1", "-q"], input=sql, check=True, text=True, stdout=subprocess.DEVNULL)


def rows(service):
    """{table: the text of every row}"""
    if is_sqlite(service):
        with contextlib.closing(sqlite3.connect(file_of(service), timeout=30)) as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
            return {table: [as_text(row) for row in database.execute(f"SELECT * FROM {table}")] for table in tables}
    server, name = service.database.rsplit("/", 1)
    tables = psql(server, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'", name).split()
    every = " UNION ALL ".join(f"SELECT '{table} ' || replace(x::text, E'\\n', ' ') FROM {table} x" for table in tables)
    found = {table: [] for table in tables}
    for line in psql(server, every, name).splitlines():
        table, row = line.split(" ", 1)
        found[table].append(row)
    return found


def one(service, sql):
    """The number that a query answers."""
    if is_sqlite(service):
        with contextlib.closing(sqlite3.connect(file_of(service), timeout=30)) as database:
            return database.execute(sql).fetchone()[0]
    server, name = service.database.rsplit("/", 1)
    return int(psql(server, sql, name))


def as_text(row):
    return "|".join(value.hex() if isinstance(value, bytes) else str(value) for value in row)


def places(service):
    """{where: texts} of whatever the service has written: files as they are on the disk, rows, its log."""
    found = {str(file): file.read_bytes() for file in service.folder.rglob("*") if file.is_file()}
    if is_sqlite(service):
        found.update({str(file): file.read_bytes() for file in file_of(service).parent.glob(file_of(service).name + "*")})
    found["log"] = "".join(service.log).encode()
    for table, texts in rows(service).items():
        found[f"rows of {table}"] = "\n".join(texts).encode()
    plain = {name: quopri.decodestring(content) for name, content in found.items() if name.endswith(".eml")}
    return {name: {content, content.lower(), plain.get(name, b"")} for name, content in found.items()}


def where(places, trace):
    """Those that hold it: as it is, in another case, in hexadecimal, or as a mail writes it."""
    raw = trace if isinstance(trace, bytes) else trace.encode()
    forms = {raw, raw.lower(), raw.hex().encode()}
    return [name for name, texts in places.items() if any(form in text for form in forms for text in texts)]
