"""Everything that is held about an account, taken along."""

import time

import pytest

from harness import callbacks, export, large, organizations, people
from harness.authenticator import enrolled
from harness.client import Client
from harness.contact import email_change
from harness.export import PATH
from harness.integration import Integration


def test_it_is_whole_and_what_the_schema_says(alice, tmp_path):
    number = alice.bind_phone()
    alice.client.patch("/v1/account", {"name": "=1+1 “Alice”, the \"first\""}).expect(200)
    organizations.invite(alice, people.new_email("guest")).expect(201)
    email_change(alice).to_verify_current()
    server = Integration(alice)
    server.call().expect(200)
    server.wait_for(calls=1)  # is counted a little later
    reply = alice.client.post(PATH).expect(200)
    assert "attachment" in reply.headers["Content-Disposition"] and "Content-Length" not in reply.headers
    found = export.Export(reply.content, tmp_path).check()
    assert found.records() == int(reply.headers["X-Export-Records"])
    account = found.json()["account"]
    assert (account["email"], account["phone"]) == (alice.email, number)
    assert len(found.json()["sessions"]) == 1 and found.json()["organizations"][0]["name"] == "Example and Company"
    assert [change["state"] for change in found.json()["contact_changes"]] == ["done", "verify_current"]
    assert found.json()["invitations_sent"] and found.json()["developer"][0]["dev_key"]
    kinds = [event["kind"] for event in found.json()["activity"]]
    assert kinds[0] == "account_created" and kinds[-1] == "data_exported"
    assert "'=1+1 “Alice”, the \"\"first\"\"" in found.csv("account")
    assert found.csv("activity").count("\r\n") == len(kinds) + 1


@pytest.mark.parametrize("language, title", [("en", "Your data"), ("fr", "Vos données")])
def test_the_index_is_a_page_of_its_own(anybody, tmp_path, language, title):
    index = export.of(anybody, tmp_path, headers={"Accept-Language": language}).files["index.html"].decode()
    assert f"<h1>{title}</h1>" in index and f'<html lang="{language}">' in index and anybody.email in index
    assert "<script" not in index and "http" not in index.replace("http-equiv", "")


def test_no_secret_is_in_it(own_service, tmp_path):
    service = own_service()
    person = people.sign_up(service)
    authenticator = enrolled(person)
    server = Integration(person)
    server.call().expect(200)
    change = email_change(person).to_verify_current()
    code = service.outbox.next(person.email).code
    found = export.of(person, tmp_path).check()
    assert found.json()["authenticators"][0]["state"] == "in_force" and found.json()["account"]["two_factor_since"]
    secrets = [person.client.token, person.device_token, person.password, authenticator.secret, server.secret, *authenticator.recovery_codes]
    assert found.names_holding(*secrets) == []
    assert found.names_holding("$argon2") == []
    assert not any(f'"{code}"'.encode() in content for content in found.files.values())
    master = (service.data / "master.keys").read_text().split()
    assert found.names_holding(*[word for word in master if len(word) > 20]) == []
    assert change.state() == "verify_current"


def test_nothing_of_other_people_is_in_it(alice, bob, tmp_path):
    organizations.join(alice, bob)
    of_bob = [bob.email, bob.name, bob.bind_phone(), bob.client.token, Integration(bob).dev_key]
    found = export.of(alice, tmp_path).check()
    assert found.names_holding(*of_bob) == []
    assert [member["account_id"] for member in found.json()["organization_members"]] == [bob.account()["id"]]  # by reference only
    # And the member has the organization that they belong to, not its owner.
    theirs = export.of(bob, tmp_path).check()
    assert [one["organization"] for one in theirs.json()["memberships"]] == ["Example and Company"]
    assert theirs.names_holding(alice.email, alice.name, alice.account()["id"]) == []


def test_it_wants_a_session_and_a_proof(alice, anyone):
    anyone.post(PATH).expect(401, "session_required")
    alice.client.delete("/v1/step-up").expect(204)
    alice.client.post(PATH).expect(403, "step_up_required")
    assert alice.client.get("/v1/activity", query={"kind": "data_exported"})["total"] == 0


def test_the_same_key_is_another_export(alice, tmp_path):
    first = export.of(alice, tmp_path, key="the-same-key")
    second = export.of(alice, tmp_path, key="the-same-key")
    assert second.records() == first.records() + 1  # that it was exported before


def test_it_is_limited(own_service):
    person = people.sign_up(own_service("[limits]\nexports=2/1h\n"))
    for _ in range(2):
        person.client.post(PATH).expect(200)
    assert int(person.client.post(PATH).expect(429, "too_many_requests").headers["Retry-After"]) > 0


@pytest.fixture(scope="module")
def rich(service):
    """Somebody with very much in it."""
    person = people.sign_up(service)
    account = person.account()["id"]
    large.activity(service, account, 12_000, length=16)  # more than the sockets between hold
    large.orders(service, account, 1_000)
    return person


def test_a_large_one_comes_at_once_and_is_whole(rich, tmp_path):
    began = time.monotonic()
    stream = export.Stream(rich)
    assert stream.read() and time.monotonic() - began < 1
    assert stream.comes_to_its_end()
    found = export.of(rich, tmp_path, timeout=60).check().json()
    assert len({event["id"] for event in found["activity"]}) == len(found["activity"]) > 12_000
    assert len({order["id"] for order in found["amazon_orders"]}) == len({event["id"] for event in found["amazon_order_events"]}) == 1_000


def test_a_client_that_goes_away_frees_the_service(rich):
    service = rich.service
    before = export.connections(service)
    streams = [export.Stream(rich) for _ in range(3)]
    assert export.connections(service) == before + 3
    began = time.monotonic()
    Client(service.base).get("/v1/meta").expect(200)  # who takes nothing holds nobody up
    assert time.monotonic() - began < 1
    for stream in streams:
        stream.cut()
    callbacks.until(lambda: export.connections(service) <= before + 1, deadline=1)  # that of /v1/meta stays a while


def test_a_session_that_ends_ends_it(rich):
    elsewhere = rich.sign_in()
    stream = export.Stream(people.Person(rich.service, elsewhere, rich.email, rich.name, rich.password))
    elsewhere.delete("/v1/sessions/current").expect(204)
    assert not stream.comes_to_its_end()


def test_the_log_names_nobody(alice, tmp_path):
    export.of(alice, tmp_path)
    log = "".join(alice.service.log)
    assert f"POST {PATH} 200" in log
    assert alice.email not in log and alice.account()["id"] not in log
