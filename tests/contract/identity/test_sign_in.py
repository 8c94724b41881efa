"""Sessions: who gets one, where they are, how they end."""

import pytest

from harness import people
from harness.client import Client


def sign_in(service, email, password, language="en"):
    return Client(service.base, language=language).post("/v1/sessions", {"email": email, "password": password, "device": people.DEVICE})


def test_another_device_gets_a_session_of_its_own(alice):
    second = alice.sign_in(device="Tablet")
    sessions = second.get("/v1/sessions").expect(200)
    assert sessions["total"] == 2
    assert {s["device"]: s["current"] for s in sessions["items"]} == {"Tablet": True, people.DEVICE: False}
    assert next(s for s in sessions["items"] if s["current"])["address"] == second.address


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(service, alice):
    wrong = sign_in(service, alice.email, "not the password").expect(401, "invalid_credentials")
    unknown = sign_in(service, people.new_email(), "not the password").expect(401, "invalid_credentials")
    assert wrong.body == unknown.body
    kinds = [event["kind"] for event in alice.client.get("/v1/activity").expect(200)["items"]]
    assert "sign_in_failed" in kinds


def test_a_closed_account_cannot_be_entered(service, alice):
    service.admin("account", "disable", alice.email, "on")
    sign_in(service, alice.email, alice.password).expect(403, "account_disabled")
    sign_in(service, alice.email, "not the password").expect(401, "invalid_credentials")
    alice.client.get("/v1/account").expect(401)
    service.admin("account", "disable", alice.email, "off")
    sign_in(service, alice.email, alice.password).expect(201)


def test_one_session_is_ended_by_another(alice):
    second = alice.sign_in(device="Tablet")
    other = next(s["id"] for s in alice.client.get("/v1/sessions").expect(200)["items"] if not s["current"])
    alice.client.delete(f"/v1/sessions/{other}").expect(204)
    second.get("/v1/account").expect(401)
    assert alice.client.get("/v1/sessions").expect(200)["total"] == 1


def test_all_other_sessions_are_ended_at_once(alice):
    others = [alice.sign_in(), alice.sign_in()]
    alice.client.delete("/v1/sessions").expect(204)
    for other in others:
        other.get("/v1/account").expect(401)
    alice.client.get("/v1/account").expect(200)


def test_signing_out_ends_this_session_only(alice):
    second = alice.sign_in()
    second.delete("/v1/sessions/current").expect(204)
    second.get("/v1/account").expect(401)
    alice.client.get("/v1/account").expect(200)


def test_a_session_of_somebody_else_is_not_found(alice, bob):
    of_bob = bob.client.get("/v1/sessions").expect(200)["items"][0]["id"]
    alice.client.delete(f"/v1/sessions/{of_bob}").expect(404, "not_found")
    bob.client.get("/v1/account").expect(200)


@pytest.mark.parametrize("authorization", [None, "", "Bearer", "Bearer ", "Bearer nonsense", "Basic YTpi", "Bearer " + "x" * 5000])
def test_without_a_good_token_there_is_no_session(anyone, authorization):
    headers = {} if authorization is None else {"Authorization": authorization}
    assert anyone.get("/v1/account", headers=headers).expect(401).id in ("session_required", "session_expired")


class TestStepUp:
    def test_signing_in_opens_the_window(self, alice):
        alice.sign_in().post("/v1/account/password", {"password": people.ANOTHER_PASSWORD}).expect(204)

    def test_closed_it_asks_for_the_password(self, alice):
        alice.client.delete("/v1/step-up").expect(204)
        reply = alice.client.post("/v1/account/password", {"password": people.ANOTHER_PASSWORD}).expect(403, "step_up_required")
        assert reply["params"]["methods"] == ["password"]
        alice.client.post("/v1/step-up", {"method": "password", "value": "not the password"}).expect(401, "invalid_credentials")
        alice.client.post("/v1/account/password", {"password": people.ANOTHER_PASSWORD}).expect(403, "step_up_required")
        alice.client.post("/v1/step-up", {"method": "password", "value": alice.password}).expect(200)
        alice.client.post("/v1/account/password", {"password": people.ANOTHER_PASSWORD}).expect(204)

    def test_it_belongs_to_one_session(self, alice):
        second = alice.sign_in()
        second.delete("/v1/step-up").expect(204)
        second.post("/v1/account/password", {"password": people.ANOTHER_PASSWORD}).expect(403, "step_up_required")
        alice.client.post("/v1/account/password", {"password": people.ANOTHER_PASSWORD}).expect(204)
