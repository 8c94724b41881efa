"""Several processes of the service on one PostgreSQL database, as behind a load balancer."""

import uuid

import pytest

from harness import people
from harness.client import Client
from harness.contact import PATH, email_change
from harness.replicas import at_once, on_each


@pytest.mark.parametrize("round_", range(5))
def test_a_code_verified_at_the_same_instant_is_taken_once(replicas, round_):
    person = people.sign_up(replicas[0])
    change = email_change(person).to_verify_current()
    code = change.code(person.email)
    replies = at_once([
        lambda client=client: client.post(f"{PATH}/{change.id}/verify", {"code": code}) for client in on_each(replicas, person.client) * 3
    ])
    statuses = sorted(reply.status for reply in replies)
    assert statuses[0] == 200 and set(statuses[1:]) <= {409, 422}, statuses
    assert change.state() == "enter_new"


def test_a_registration_completed_on_both_makes_one_account(replicas):
    email = people.new_email()
    client = Client(replicas[0].base)
    registration = client.post("/v1/registrations", {"email": email, "locale": "en"}).expect(202)["id"]
    body = {
        "code": replicas[0].outbox.next(email).code, "name": "Alice", "password": people.PASSWORD,
        "organization": people.organization(), "device": people.DEVICE,
    }
    replies = at_once([
        lambda client=client: client.post(f"/v1/registrations/{registration}/complete", body) for client in on_each(replicas, client)
    ])
    assert sorted(reply.status for reply in replies) == [201, 422]


def test_duplicates_with_one_key_get_one_answer_from_both(replicas):
    person = people.sign_up(replicas[0])
    key = uuid.uuid4().hex
    replies = at_once([
        lambda client=client: client.patch("/v1/account", {"name": "Everywhere"}, key=key) for client in on_each(replicas, person.client) * 4
    ])
    assert {reply.status for reply in replies} == {200}
    assert len({reply.content for reply in replies}) == 1
    assert person.client.get("/v1/activity", query={"kind": "name_changed"}).expect(200)["total"] == 1


def test_limits_are_shared(replicas):
    person = people.sign_up(replicas[0])
    body = {"email": person.email, "password": "wrong", "device": people.DEVICE}
    for number in range(10):
        Client(replicas[number % 2].base).post("/v1/sessions", body).expect(401)
    for replica in replicas:
        Client(replica.base).post("/v1/sessions", body).expect(429)


def test_a_session_ended_on_one_is_ended_on_the_other(replicas):
    person = people.sign_up(replicas[0])
    here, there = on_each(replicas, person.client)
    there.get("/v1/account").expect(200)
    here.delete("/v1/sessions/current").expect(204)
    there.get("/v1/account").expect(401)
