"""The operator's commands on the database and on what waits to be delivered."""

from harness import people
from harness.service import Service


def test_check_and_migrate_are_content_with_a_database_in_use(service):
    service.admin("database", "check")
    service.admin("database", "migrate")


def test_a_backup_holds_what_was_there(own_service, tmp_path, postgresql_server):
    service = own_service()
    person = people.sign_up(service)
    file = tmp_path / "backup"
    service.admin("database", "backup", str(file))
    assert file.stat().st_size > 0
    content = file.read_bytes()
    for secret in (person.client.token, person.password, service.data.joinpath("master.keys").read_text().split()[1]):
        assert secret.encode() not in content
    if postgresql_server is None:
        person.client.patch("/v1/account", {"name": "Later"}).expect(200)
        restored = Service(service.folder, f"sqlite:{file}").start()
        try:
            person.client.base = restored.base
            assert person.account()["name"] == person.name
        finally:
            restored.stop()


def test_the_outbox_is_listed(service, alice):
    service.admin("outbox", "list")


def test_a_wrong_setting_stops_the_start_with_one_line(tmp_path):
    import subprocess

    from harness.service import program

    for arguments, key in ((["--listen", "nowhere"], "listen"), (["--database", "mysql://x"], "database"), (["--listen", "0.0.0.0:0"], "trusted_proxies")):
        run = subprocess.run([program(), *arguments, "--data-dir", tmp_path], capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL)
        assert run.returncode != 0
        lines = (run.stdout + run.stderr).strip().splitlines()
        assert len(lines) == 1 and key in lines[0], run
