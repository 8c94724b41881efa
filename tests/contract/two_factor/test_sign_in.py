"""Signing in with a second factor."""

import uuid

from harness import people
from harness.authenticator import PATH, Authenticator, answer, challenge, enrolled
from harness.client import Client


def test_the_password_brings_a_challenge_and_the_code_a_session(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    body = {"email": alice.email, "password": alice.password, "device": "Tablet"}
    challenged = client.post("/v1/sessions", body).expect(202).body
    assert challenged["challenge"]["methods"] == ["totp", "recovery_code"]
    assert "token" not in challenged
    client.token = answer(client, challenged["challenge"]["id"], authenticator.totp()).expect(201)["token"]
    current = next(s for s in client.get("/v1/sessions").expect(200)["items"] if s["current"])
    assert (current["device"], current["address"]) == ("Tablet", client.address)
    # And the step-up window is open.
    client.post(PATH).expect(201)


def test_without_a_second_factor_nothing_has_changed(alice):
    alice.sign_in()


def test_a_wrong_password_brings_no_challenge(service, alice):
    enrolled(alice)
    body = {"email": alice.email, "password": "not the password", "device": "x"}
    Client(service.base).post("/v1/sessions", body).expect(401, "invalid_credentials")


def test_a_wrong_code_counts_down_and_is_noted(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    waiting = challenge(client, alice)
    for left in (9, 8):
        wrong = answer(client, waiting, authenticator.totp(authenticator.wrong_code())).expect(422, "code_wrong")
        assert wrong["params"]["attempts_left"] == left
    noted = alice.client.get("/v1/activity", query={"kind": "second_factor_failed"}).expect(200)
    assert noted["total"] == 2 and noted["items"][0]["address"] == client.address
    answer(client, waiting, authenticator.totp()).expect(201)


def test_a_code_counts_once(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    # The code that confirmed the enrolment is used as well.
    answer(client, challenge(client, alice), authenticator.totp(authenticator.last_code())).expect(422, "code_used")
    factor = authenticator.totp()
    answer(client, challenge(client, alice), factor).expect(201)
    waiting = challenge(client, alice)
    for _ in range(12):  # and is no try
        answer(client, waiting, factor).expect(422, "code_used")
    assert answer(client, waiting, authenticator.totp(authenticator.wrong_code())).expect(422)["params"]["attempts_left"] == 9


def test_a_code_of_two_steps_ago_is_wrong(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    waiting = challenge(client, alice)
    for steps in (-3, -2, 3):
        answer(client, waiting, authenticator.totp(authenticator.code_of(steps))).expect(422, "code_wrong")


def test_a_code_of_another_account_is_wrong(service, alice, bob):
    of_alice, of_bob = enrolled(alice), enrolled(bob)
    client = Client(service.base)
    waiting = challenge(client, alice)
    answer(client, waiting, of_bob.totp()).expect(422, "code_wrong")
    answer(client, waiting, of_bob.recovery()).expect(422, "code_wrong")
    answer(client, waiting, of_alice.totp()).expect(201)


def test_a_challenge_is_answered_once(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    waiting = challenge(client, alice)
    answer(client, waiting, authenticator.totp()).expect(201)
    answer(client, waiting, authenticator.recovery()).expect(422, "challenge_expired")
    answer(client, "nosuchchallenge", {"method": "totp", "code": "123456"}).expect(422, "challenge_expired")


def test_the_answer_lost_on_the_way_comes_again(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    waiting, factor, key = challenge(client, alice), authenticator.totp(), uuid.uuid4().hex
    first = answer(client, waiting, factor, key=key).expect(201)
    assert answer(client, waiting, factor, key=key).expect(201).content == first.content


def test_a_recovery_code_works_once(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    factor = authenticator.recovery()
    shown = {"method": "recovery_code", "code": factor["code"].upper().replace("-", " ")}
    answer(client, challenge(client, alice), shown).expect(201)
    assert alice.account()["two_factor"]["recovery_codes_left"] == 9
    used = alice.client.get("/v1/activity", query={"kind": "recovery_code_used"}).expect(200)
    assert used["items"][0]["params"] == {"left": 9}
    answer(client, challenge(client, alice), factor).expect(422, "code_used")


def test_without_recovery_codes_there_is_the_authenticator(service, alice):
    authenticator = enrolled(alice)
    for left in range(9, -1, -1):
        alice.client.post("/v1/step-up", {"method": "recovery_code", "value": authenticator.recovery()["code"]}).expect(200)
        assert alice.account()["two_factor"]["recovery_codes_left"] == left
    body = {"email": alice.email, "password": alice.password, "device": "x"}
    assert Client(service.base).post("/v1/sessions", body).expect(202)["challenge"]["methods"] == ["totp"]


def test_a_device_stays_known(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    known = answer(client, challenge(client, alice, device_token=alice.device_token), authenticator.totp()).expect(201)
    assert known["device_token"] == alice.device_token
    unknown = answer(client, challenge(client, alice), authenticator.recovery()).expect(201)
    assert unknown["device_token"] != alice.device_token


def test_another_password_ends_challenges(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    waiting = challenge(client, alice)
    alice.client.post("/v1/account/password", {"password": people.ANOTHER_PASSWORD}).expect(204)
    answer(client, waiting, authenticator.totp()).expect(422, "challenge_expired")


def test_turned_off_meanwhile(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    waiting = challenge(client, alice)
    alice.client.delete(PATH, {"code": authenticator.recovery()["code"]}).expect(204)
    answer(client, waiting, {"method": "totp", "code": "123456"}).expect(422, "challenge_expired")


def test_a_closed_account_is_not_entered(service, alice):
    authenticator = enrolled(alice)
    client = Client(service.base)
    waiting = challenge(client, alice)
    service.admin("account", "disable", alice.email, "on")
    answer(client, waiting, authenticator.totp()).expect(403, "account_disabled")


class TestStepUp:
    def test_it_takes_a_code_and_no_password(self, alice):
        authenticator = enrolled(alice)
        alice.client.delete("/v1/step-up").expect(204)
        refused = alice.client.post(PATH).expect(403, "step_up_required")
        assert refused["params"]["methods"] == ["totp", "recovery_code"]
        by_password = alice.client.post("/v1/step-up", {"method": "password", "value": alice.password}).expect(400, "bad_request")
        assert by_password["fields"] == [{"field": "method", "id": "not_allowed", "params": {}}]
        wrong = alice.client.post("/v1/step-up", {"method": "totp", "value": authenticator.wrong_code()}).expect(422, "code_wrong")
        assert wrong["params"]["attempts_left"] == 9
        alice.client.post("/v1/step-up", {"method": "totp", "value": authenticator.last_code()}).expect(422, "code_used")
        alice.client.post(PATH).expect(403, "step_up_required")
        alice.client.post("/v1/step-up", {"method": "totp", "value": authenticator.code()}).expect(200)
        alice.client.post(PATH).expect(201)

    def test_it_takes_a_recovery_code(self, alice):
        authenticator = enrolled(alice)
        alice.client.delete("/v1/step-up").expect(204)
        alice.client.post("/v1/step-up", {"method": "recovery_code", "value": authenticator.recovery()["code"]}).expect(200)
        alice.client.post(PATH).expect(201)
        assert "recovery code" in alice.mail().subject

    def test_without_a_second_factor_it_takes_none(self, alice):
        for method in ("totp", "recovery_code"):
            refused = alice.client.post("/v1/step-up", {"method": method, "value": "123456"}).expect(400, "bad_request")
            assert refused["fields"][0]["field"] == "method"

    def test_other_sessions_prove_themselves_anew(self, alice):
        other = alice.sign_in()
        Authenticator(alice).enrol()
        other.post(PATH).expect(403, "step_up_required")


class TestForgottenPassword:
    def reset(self, client, person):
        reset = client.post("/v1/password-resets", {"email": person.email}).expect(202)["id"]
        code = person.mailed_code()

        def complete(**more):
            return client.post(f"/v1/password-resets/{reset}/complete", {"code": code, "password": people.ANOTHER_PASSWORD, **more})

        return complete

    def test_the_mailbox_alone_is_not_enough(self, alice, anyone):
        authenticator = enrolled(alice)
        complete = self.reset(anyone, alice)
        complete().expect(403, "two_factor_required")
        wrong = complete(second=authenticator.totp(authenticator.wrong_code())).expect(422, "code_wrong")
        assert [field["field"] for field in wrong["fields"]] == ["second.code"]
        complete(second=authenticator.totp(authenticator.last_code())).expect(422, "code_used")
        complete(second=authenticator.totp()).expect(204)
        complete(second=authenticator.totp("123456")).expect(422, "code_used")
        challenge(anyone, alice, password=people.ANOTHER_PASSWORD)

    def test_a_recovery_code_does(self, alice, anyone):
        authenticator = enrolled(alice)
        self.reset(anyone, alice)(second=authenticator.recovery()).expect(204)
        assert any("recovery code" in alice.mail().subject for _ in range(2))  # and that the password was changed

    def test_a_wrong_mailed_code_tells_nothing_of_it(self, alice, anyone):
        enrolled(alice)
        reset = anyone.post("/v1/password-resets", {"email": alice.email}).expect(202)["id"]
        code = alice.mailed_code()
        wrong = f"{(int(code) + 1) % 10**6:06d}"
        body = {"code": wrong, "password": people.ANOTHER_PASSWORD}
        assert anyone.post(f"/v1/password-resets/{reset}/complete", body).expect(422, "code_wrong")["fields"] == []

    def test_who_has_none_is_asked_for_none(self, alice, anyone):
        self.reset(anyone, alice)(second={"method": "totp", "code": "123456"}).expect(204)
