"""A DevSecret is shown to its owner and nowhere else: not in the database, a log, a mail, an error or another reply."""

import sqlite3

from harness import people
from harness.integration import Integration, basic
from harness.postgresql import psql


def stored(service):
    """Everything that the database holds, as bytes."""
    if service.database.startswith("sqlite:"):
        with sqlite3.connect(service.database.removeprefix("sqlite:")) as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            rows = [repr(row) for table in tables for row in database.execute(f"SELECT * FROM {table}")]
        assert any("dev_secret_reset" in row for row in rows)
        return "\n".join(rows).encode()
    server, name = service.database.rsplit("/", 1)
    tables = psql(server, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'", name).split()
    rows = "".join(psql(server, f"SELECT x::text FROM {table} x", name) for table in tables)
    assert "dev_secret_reset" in rows
    return rows.encode()


def test_it_is_nowhere_else(own_service):
    service = own_service()
    person = people.sign_up(service)
    server = Integration(person)
    first = server.secret
    second = server.reset()
    replies = [server.call(), server.call(first), server.call(second + "x"), server.look(), person.client.get("/v1/activity")]
    replies += [person.client.get("/v1/developer/usage"), person.client.get("/v1/account")]
    replies += [server.client.get(f"/v1/caller/{second}"), server.client.get("/v1/account", headers=basic(server.dev_key, second))]
    replies.append(person.client.call("PATCH", "/v1/account", raw=f'{{"name": {second}}}'.encode(), fits=False))
    assert "DevSecret" in person.mail().subject
    server.wait_for(calls=1, refused=2)
    for reply in replies:
        assert second.encode() not in reply.content and second not in str(reply.headers)
    service.stop()
    places = {
        "log": "".join(service.log).encode(),
        "database": stored(service),
        **{str(file.relative_to(service.folder)): file.read_bytes() for file in service.folder.rglob("*") if file.is_file()},
    }
    assert any(name.startswith("data/outbox/") for name in places)
    for secret in (first, second):
        for form in (secret.encode(), secret.upper().encode(), secret.encode().hex().encode(), basic(server.dev_key, secret)["Authorization"].encode()):
            assert [name for name, content in places.items() if form in content] == []
    assert server.dev_key not in places["log"].decode()
