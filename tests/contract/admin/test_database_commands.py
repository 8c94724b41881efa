"""The operator's commands on the database and on what waits to be delivered."""

import subprocess
import threading
import time
import uuid

from harness import people
from harness.database import one
from harness.service import Service, program


def test_check_and_migrate_are_content_with_a_database_in_use(service):
    assert "accounts: " in service.admin("database", "check")[1]
    assert "applied" not in service.admin("database", "migrate")[1]


def test_a_backup_holds_what_was_there(own_service, new_database, tmp_path, postgresql_server):
    service = own_service()
    person = people.sign_up(service)
    file = tmp_path / "backup"
    service.admin("database", "backup", str(file))
    assert file.stat().st_size > 0
    content = file.read_bytes()
    for secret in (person.client.token, person.password, service.data.joinpath("master.keys").read_text().split()[1]):
        assert secret.encode() not in content
    person.client.patch("/v1/account", {"name": "Later"}).expect(200)
    database = f"sqlite:{file}"
    if postgresql_server is not None:
        database = new_database(tmp_path)
        subprocess.run(["pg_restore", "--exit-on-error", "--dbname", database, file], check=True)
    restored = Service(service.folder, database).start()
    try:
        person.client.base = restored.base
        assert person.account()["name"] == person.name
    finally:
        restored.stop()


def test_a_backup_is_of_one_moment_however_much_is_written(own_service, new_database, tmp_path, postgresql_server):
    """Each change of a name counts up a version and adds an event, in one transaction: a copy has both, or neither."""
    service = own_service()
    writers = [people.sign_up(service) for _ in range(2)]
    stop, statuses = threading.Event(), []

    def write(person):
        while not stop.is_set():
            statuses.append(person.client.patch("/v1/account", {"name": uuid.uuid4().hex}).status)

    threads = [threading.Thread(target=write, args=(person,)) for person in writers]
    for thread in threads:
        thread.start()
    files = [tmp_path / f"backup-{number}" for number in range(3)]
    while len(statuses) < 20:
        time.sleep(0.01)
    for file in files:
        service.admin("database", "backup", str(file))
    stop.set()
    for thread in threads:
        thread.join()
    assert set(statuses) == {200}
    versions = []
    for file in files:
        copy = f"sqlite:{file}"
        if postgresql_server is not None:
            copy = new_database(tmp_path)
            subprocess.run(["pg_restore", "--exit-on-error", "--dbname", copy, file], check=True)
        copied = Service(tmp_path / "copy", copy)
        changes = one(copied, "SELECT COUNT(*) FROM activity WHERE kind = 'name_changed'")
        versions.append(one(copied, "SELECT SUM(version) FROM accounts"))
        assert versions[-1] - len(writers) == changes
    assert versions == sorted(versions) and versions[0] > len(writers)


def test_a_backup_overwrites_nothing(service, tmp_path):
    file = tmp_path / "there"
    file.write_text("dear")
    status, output = service.admin("database", "backup", str(file), check=False)
    assert status != 0 and "exists already" in output
    assert file.read_text() == "dear"


def test_the_outbox_is_listed(service, alice):
    [mail] = service.outbox.messages(alice.email)
    lines = service.admin("outbox", "list")[1].splitlines()
    assert f"{mail.file}  {alice.email}" in lines
    assert any(line.endswith(" messages") and str(service.data / "outbox") in line for line in lines)
    assert any("email accepted" in line for line in lines)
    assert not any(mail.code in line.replace(str(mail.file), "") for line in lines)


def test_a_wrong_setting_stops_the_start_with_one_line(tmp_path):
    for arguments, key in ((["--listen", "nowhere"], "listen"), (["--database", "mysql://x"], "database"), (["--listen", "0.0.0.0:0"], "trusted_proxies")):
        run = subprocess.run([program(), *arguments, "--data-dir", tmp_path], capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL)
        assert run.returncode != 0
        lines = (run.stdout + run.stderr).strip().splitlines()
        assert len(lines) == 1 and key in lines[0], run
