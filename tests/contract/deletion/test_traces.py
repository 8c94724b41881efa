"""Nothing is left of an account that was deleted: not in the database's files or rows, the log, the outbox."""

import email
import email.policy
import pathlib
import re
import time

import pytest

from harness import database, people
from harness.client import Client
from harness.deletion import Resident, delete, look
from harness.fakes import Fake
from harness.organizations import members


def until(condition, deadline=20):
    end = time.monotonic() + deadline
    while not condition():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.1)


def kept(rows, *names):
    """What the rows that name none of these say, but for what comes and goes by itself."""
    passing = ("rate_limits", "kept_replies", "developer_usage", "messages", "facts")
    return {table: {row for row in texts if not any(name in row for name in names)} for table, texts in rows.items() if table not in passing}


def left_of(traces, service):
    places = database.places(service)
    return {what: found for what, trace in traces.items() if (found := database.where(places, trace))}


def test_no_trace_is_left_and_nobody_else_has_lost_anything(own_service):
    service = own_service()
    host = people.sign_up(service, name="Hugo Host")
    resident = Resident(service, host)
    traces = resident.traces
    places = database.places(service)
    for what, trace in traces.items():
        assert database.where(places, trace), f"the {what} would not be found"
    assert any(name.endswith(".eml") for name in database.where(places, resident.guest))
    assert look(resident.person)["blockers"] == []
    before = database.rows(service)

    key = "the-same-call"
    receipt = delete(resident.person, key=key).expect(200)["receipt"]
    assert left_of(traces, service) == {}
    for what in ("invitations", "memberships", "sso_services", "orders", "messages", "other", "activity"):
        assert receipt["counts"][what] > 0, what

    # What has gone named the account; what has come is the receipt, and the news for the owner of the organization.
    gone, come = {}, {}
    now, ours = database.rows(service), [trace.hex() if isinstance(trace, bytes) else trace for trace in traces.values()]
    was, is_ = kept(before, *ours), kept(now)
    for table in was:
        come[table] = is_[table] - was[table] - set(before[table])
        gone[table] = was[table] - is_[table]
    assert {table for table in come if come[table]} == {"activity", "deletion_receipts"}
    assert ["member_left" in row and host.account()["id"] in row for row in come["activity"]] == [True]
    assert not any(host.account()["id"] in row or host.email in row for rows in gone.values() for row in rows), gone
    assert members(host) == []

    # A sign-in page that is still open somewhere, and the same call again, leave no trace either.
    assert delete(resident.person, key=key).expect(200)["receipt"] == receipt
    Client(service.base).get(resident.login_path).expect(404)
    service.stop()
    assert left_of(traces, service) == {}


def test_a_large_database_is_written_anew_after_a_restart(own_service, postgresql_server):
    """Too large to be written anew before the answer, and killed right after it."""
    if postgresql_server is not None:
        pytest.skip("of SQLite's file")
    service = own_service()
    database.execute(service, "CREATE TABLE ballast (content BLOB); INSERT INTO ballast WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70) SELECT zeroblob(1048576) FROM n;")
    person = people.sign_up(service, name="Nadia Nowhere")
    size = database.file_of(service).stat().st_size + pathlib.Path(f"{database.file_of(service)}-wal").stat().st_size
    assert size > 64 * 1024 * 1024
    key = "once"
    receipt = delete(person, key=key).expect(200)
    service.kill()
    assert database.one(service, "SELECT COUNT(*) FROM erasures") == 1
    service.restart()
    until(lambda: not database.one(service, "SELECT COUNT(*) FROM erasures"))
    written = b"".join(file.read_bytes() for file in service.folder.glob("personal-center.sqlite*"))
    assert b"Nadia Nowhere" not in written and person.email.encode() not in written
    assert delete(person, key=key).expect(200).content == receipt.content


def test_a_farewell_is_sent_where_mail_leaves_the_machine(own_service, tmp_path):
    server = Fake("smtp.py")
    try:
        service = own_service(f"[delivery]\nemail=smtp\nsms=none\nfrom=no-reply@example.com\n[smtp]\nhost=localhost\nport={server.port}\nca_file={server.certificate}\n")
        service.outbox = Mailboxes(server)
        person = people.sign_up(service, name="Nadia Nowhere", locale="fr")
        receipt = delete(person).expect(200)["receipt"]
        mail = service.outbox.next(person.email)
        assert "supprim" in mail.text and receipt["id"] in mail.text
        until(lambda: not database.one(service, "SELECT COUNT(*) FROM messages WHERE state = 'queued'"))
        assert left_of({"e-mail": person.email, "name": "Nadia Nowhere"}, service) == {}
    finally:
        server.stop()


class Mailboxes:
    """What the mail server took, in order: stands where a test would read the outbox."""

    def __init__(self, server):
        self.server = server

    def next(self, to, deadline=15):
        record = self.server.next(deadline)
        assert record["to"] == [to]
        return Mail(record["data"])


class Mail:
    def __init__(self, data):
        self.text = email.message_from_string(data, policy=email.policy.default).get_body(("plain",)).get_content()
        found = re.search(r"(?<![0-9])[0-9]{6}(?![0-9])", self.text)
        self.code = found.group() if found else None
