"""Wrong codes are limited, and nobody else's wrong codes keep the owner out."""

import pytest

from harness.authenticator import PATH, answer, challenge, enrolled
from harness.client import Client


def fail(client, challenge_id, authenticator, times):
    for _ in range(times):
        answer(client, challenge_id, authenticator.totp(authenticator.wrong_code())).expect(422, "code_wrong")


@pytest.fixture
def authenticator(alice):
    return enrolled(alice)


def test_a_stranger_who_knows_the_password_locks_nobody_out(service, alice, authenticator):
    stranger = Client(service.base)
    waiting = challenge(stranger, alice)
    fail(stranger, waiting, authenticator, 10)
    refused = answer(stranger, waiting, authenticator.totp()).expect(429, "too_many_requests")
    assert 0 < int(refused.headers["Retry-After"]) <= 3600
    # Nor does another challenge help, from another address, nor another kind of code.
    for factor in (authenticator.totp(authenticator.wrong_code()), authenticator.recovery()):
        elsewhere = Client(service.base)
        answer(elsewhere, challenge(elsewhere, alice), factor).expect(429, "too_many_requests")
    # The owner goes on: on the device that was there before, and in the session that is there.
    own = Client(service.base)
    answer(own, challenge(own, alice, device_token=alice.device_token), authenticator.totp()).expect(201)
    alice.client.post("/v1/step-up", {"method": "recovery_code", "value": authenticator.recovery()["code"]}).expect(200)


def test_a_stranger_without_the_password_does_not_come_to_it(service, alice, authenticator):
    body = {"email": alice.email, "password": "not the password", "device": "x"}
    for _ in range(10):
        Client(service.base).post("/v1/sessions", body).expect(401)
    Client(service.base).post("/v1/sessions", body).expect(429)
    own = Client(service.base)
    answer(own, challenge(own, alice, device_token=alice.device_token), authenticator.totp()).expect(201)


def test_a_challenge_is_limited_on_a_known_device_too(service, alice, authenticator):
    client = Client(service.base)
    waiting = challenge(client, alice, device_token=alice.device_token)
    fail(client, waiting, authenticator, 10)
    answer(client, waiting, authenticator.totp()).expect(429, "too_many_requests")
    again = challenge(client, alice, device_token=alice.device_token)
    wrong = answer(client, again, authenticator.totp(authenticator.wrong_code())).expect(422, "code_wrong")
    assert wrong["params"]["attempts_left"] == 9
    fail(client, again, authenticator, 9)
    third = challenge(client, alice, device_token=alice.device_token)
    answer(client, third, authenticator.totp(authenticator.wrong_code())).expect(429, "too_many_requests")


def test_another_account_s_device_is_not_known(service, alice, bob, authenticator):
    stranger = Client(service.base)
    fail(stranger, challenge(stranger, alice, device_token=bob.device_token), authenticator, 10)
    answer(stranger, challenge(stranger, alice), authenticator.totp()).expect(429, "too_many_requests")


def test_a_session_is_limited_by_itself(service, alice, authenticator):
    client = Client(service.base)
    client.token = answer(client, challenge(client, alice), authenticator.totp()).expect(201)["token"]
    for left in range(9, -1, -1):
        wrong = client.post("/v1/step-up", {"method": "totp", "value": authenticator.wrong_code()}).expect(422, "code_wrong")
        assert wrong["params"]["attempts_left"] == left
    recovery = authenticator.recovery()["code"]
    client.post("/v1/step-up", {"method": "recovery_code", "value": recovery}).expect(429, "too_many_requests")
    client.delete(PATH, {"code": recovery}).expect(429, "too_many_requests")
    alice.client.post("/v1/step-up", {"method": "recovery_code", "value": recovery}).expect(200)


def test_a_password_reset_is_limited(alice, anyone, authenticator):
    reset = anyone.post("/v1/password-resets", {"email": alice.email}).expect(202)["id"]
    body = {"code": alice.mailed_code(), "password": "wholly different pelican umbrella 7"}
    path = f"/v1/password-resets/{reset}/complete"
    for _ in range(10):
        anyone.post(path, {**body, "second": authenticator.totp(authenticator.wrong_code())}).expect(422, "code_wrong")
    anyone.post(path, {**body, "second": authenticator.totp()}).expect(429, "too_many_requests")
    alice.client.get("/v1/account").expect(200)
