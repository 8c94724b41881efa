"""A call that is tried again with its Idempotency-Key works once."""

import concurrent.futures
import uuid

from harness import people
from harness.client import Client
from harness.contact import PATH, email_change


def test_the_same_answer_is_given_again_byte_for_byte(service, alice):
    client, key = Client(service.base), uuid.uuid4().hex
    body = {"email": alice.email, "password": alice.password, "device": "Phone"}
    first = client.post("/v1/sessions", body, key=key).expect(201)
    again = client.post("/v1/sessions", body, key=key).expect(201)
    assert again.content == first.content
    assert len([s for s in alice.client.get("/v1/sessions").expect(200)["items"] if s["device"] == "Phone"]) == 1


def test_another_body_under_the_same_key_is_refused(alice):
    key = uuid.uuid4().hex
    alice.client.patch("/v1/account", {"name": "First"}, key=key).expect(200)
    alice.client.patch("/v1/account", {"name": "Second"}, key=key).expect(422, "idempotency_key_reused")
    assert alice.account()["name"] == "First"


def test_a_key_is_its_callers(alice, bob):
    key = uuid.uuid4().hex
    alice.client.patch("/v1/account", {"name": "Alice Again"}, key=key).expect(200)
    bob.client.patch("/v1/account", {"name": "Bob Again"}, key=key).expect(200)
    assert (alice.account()["name"], bob.account()["name"]) == ("Alice Again", "Bob Again")


def test_a_refusal_is_not_kept(alice):
    key = uuid.uuid4().hex
    body = {"password": people.ANOTHER_PASSWORD}
    alice.client.delete("/v1/step-up").expect(204)
    alice.client.post("/v1/account/password", body, key=key).expect(403, "step_up_required")
    alice.client.post("/v1/step-up", {"method": "password", "value": alice.password}).expect(200)
    alice.client.post("/v1/account/password", body, key=key).expect(204)


def test_the_session_is_checked_before_an_answer_is_given_again(alice):
    key = uuid.uuid4().hex
    second = alice.sign_in()
    second.patch("/v1/account", {"name": "Once"}, key=key).expect(200)
    alice.client.delete("/v1/sessions").expect(204)
    second.patch("/v1/account", {"name": "Once"}, key=key).expect(401)


def test_of_duplicates_at_the_same_moment_one_works(alice):
    key = uuid.uuid4().hex

    def rename(_):
        client = Client(alice.service.base, alice.client.token, address=alice.client.address)
        return client.patch("/v1/account", {"name": "Simultaneous"}, key=key)

    with concurrent.futures.ThreadPoolExecutor(12) as pool:
        replies = list(pool.map(rename, range(12)))
    assert {reply.status for reply in replies} == {200}
    assert len({reply.content for reply in replies}) == 1
    assert alice.client.get("/v1/activity", query={"kind": "name_changed"}).expect(200)["total"] == 1


def test_a_code_verified_twice_at_the_same_moment_is_taken_once(alice):
    change = email_change(alice).to_verify_current()
    code = change.code(alice.email)

    def verify(_):
        client = Client(alice.service.base, alice.client.token, address=alice.client.address)
        return client.post(f"{PATH}/{change.id}/verify", {"code": code})

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        statuses = sorted(reply.status for reply in pool.map(verify, range(8)))
    assert statuses.count(200) == 1 and set(statuses[1:]) <= {409, 422}, statuses
