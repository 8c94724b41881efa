"""Another master key, while the service runs."""

import sqlite3
import subprocess

from harness import people
from harness.authenticator import answer, challenge, enrolled
from harness.client import Client
from harness.postgresql import psql
from harness.service import program


def key_ids(service):
    return [line.split()[0] for line in (service.data / "master.keys").read_text().splitlines()]


def sealed_under(service, key_id):
    """Values in the database that begin with this key's id, by table and column; whatever the tables are."""
    prefix = bytes([len(key_id)]) + key_id.encode()
    if service.database.startswith("sqlite:"):
        with sqlite3.connect(service.database.removeprefix("sqlite:")) as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            columns = [(table, column[1]) for table in tables for column in database.execute(f"PRAGMA table_info({table})") if column[2] == "BYTEA"]
            return {
                (table, column): count for table, column in columns
                for (count,) in database.execute(f"SELECT COUNT(*) FROM {table} WHERE substr({column}, 1, ?) = ?", (len(prefix), prefix)) if count
            }
    server, name = service.database.rsplit("/", 1)
    listed = psql(server, "SELECT table_name || ' ' || column_name FROM information_schema.columns WHERE data_type = 'bytea' AND table_schema = 'public'", name)
    found = {}
    for table, column in (line.split() for line in listed.splitlines()):
        count = int(psql(server, f"SELECT COUNT(*) FROM {table} WHERE substring({column} from 1 for {len(prefix)}) = '\\x{prefix.hex()}'", name))
        if count:
            found[table, column] = count
    return found


def test_what_is_sealed_is_sealed_anew_and_everything_goes_on(own_service):
    service = own_service()
    person = people.sign_up(service)
    authenticator = enrolled(person)
    reset = Client(service.base).post("/v1/password-resets", {"email": person.email}).expect(202)["id"]
    code = person.mailed_code()
    client = Client(service.base)
    waiting = challenge(client, person, device_token=person.device_token)
    key = "the-same-key"
    first = person.client.patch("/v1/account", {"name": "Alice"}, key=key).expect(200)

    old, = key_ids(service)
    assert ("authenticators", "secret") in sealed_under(service, old)
    service.admin("keys", "rotate")
    assert len(key_ids(service)) == 2 and key_ids(service)[0] == old
    # What a caller's own secret seals too is over in a day; all else, in every table that there is, is sealed anew.
    assert {table for table, _ in sealed_under(service, old)} <= {"kept_replies", "challenges"}
    assert ("authenticators", "secret") in sealed_under(service, key_ids(service)[1])

    # The service that was running all the time opens all of it.
    assert answer(client, waiting, authenticator.totp()).expect(201)["device_token"] == person.device_token
    assert person.client.patch("/v1/account", {"name": "Alice"}, key=key).expect(200).content == first.content
    client.post(f"/v1/password-resets/{reset}/complete", {"code": code, "password": people.ANOTHER_PASSWORD, "second": authenticator.recovery()}).expect(204)
    person.mail()
    # And so does one that is started anew.
    service.kill()
    service.restart()
    answer(client, challenge(client, person, password=people.ANOTHER_PASSWORD), authenticator.recovery()).expect(201)


def test_an_interrupted_rotation_goes_on(own_service):
    service = own_service()
    enrolled(people.sign_up(service))
    service.stop()
    old, = key_ids(service)
    rotation = subprocess.Popen(
        [program(), "admin", "keys", "rotate", "--database", service.database, "--data-dir", service.data],
        stdout=subprocess.DEVNULL)
    while len(key_ids(service)) == 1:
        assert rotation.poll() is None
    rotation.kill()
    rotation.wait()
    service.admin("keys", "reseal")
    assert len(key_ids(service)) == 2
    assert {table for table, _ in sealed_under(service, old)} <= {"kept_replies", "challenges"}
    assert "authenticators.secret: 0 " in service.admin("keys", "reseal")[1]
