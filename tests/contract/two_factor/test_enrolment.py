"""Setting up an authenticator, replacing it, renewing the recovery codes, and turning it all off."""

import re
import urllib.parse

import pytest

from harness import people
from harness.authenticator import PATH, Authenticator, answer, challenge, code_at, enrolled, step_now
from harness.client import Client


def kinds(person):
    return [event["kind"] for event in person.client.get("/v1/activity").expect(200)["items"]]


def test_an_authenticator_is_set_up(alice):
    assert alice.account()["two_factor"] == {"enabled": False, "since": None, "recovery_codes_left": 0}
    authenticator = Authenticator(alice)
    authenticator.begin()
    uri = urllib.parse.urlsplit(authenticator.uri)
    query = urllib.parse.parse_qs(uri.query)
    assert (uri.scheme, uri.netloc) == ("otpauth", "totp")
    assert urllib.parse.unquote(uri.path) == f"/Personal Center:{alice.email}"
    assert query["secret"] == [authenticator.secret] and query["issuer"] == ["Personal Center"]
    assert not alice.account()["two_factor"]["enabled"]

    before = alice.account()
    codes = authenticator.confirm().expect(200)["recovery_codes"]
    assert len(set(codes)) == 10
    after = alice.account()
    assert after["two_factor"]["enabled"] and after["two_factor"]["since"] and after["two_factor"]["recovery_codes_left"] == 10
    assert after["version"] > before["version"]
    assert "two_factor_turned_on" in kinds(alice)


def test_it_wants_a_step_up(alice):
    alice.client.delete("/v1/step-up").expect(204)
    alice.client.post(PATH).expect(403, "step_up_required")
    alice.client.post("/v1/account/recovery-codes").expect(403, "step_up_required")


def test_a_code_typed_with_spaces_is_read(alice):
    authenticator = Authenticator(alice)
    authenticator.begin()
    code = authenticator.code()
    authenticator.confirm(f" {code[:3]} {code[3:]} ").expect(200)


def test_tries_are_counted(alice):
    authenticator = Authenticator(alice)
    authenticator.begin()
    wrong = authenticator.wrong_code()
    for left in range(9, -1, -1):
        assert authenticator.confirm(wrong).expect(422, "code_wrong")["params"]["attempts_left"] == left
    authenticator.confirm().expect(422, "code_expired")
    authenticator.enrol()


def test_a_code_of_two_steps_ago_is_wrong(alice):
    authenticator = Authenticator(alice)
    authenticator.begin()
    authenticator.confirm(code_at(authenticator.secret, step_now() - 2)).expect(422, "code_wrong")
    authenticator.confirm(code_at(authenticator.secret, step_now() + 3)).expect(422, "code_wrong")


def test_another_enrolment_supersedes_the_first(alice):
    first, second = Authenticator(alice), Authenticator(alice)
    first.begin()
    second.begin()
    assert first.secret != second.secret
    first.confirm().expect(422, "code_expired")
    second.confirm().expect(200)


def test_an_enrolment_is_its_account_s_own(alice, bob):
    authenticator = Authenticator(alice)
    authenticator.begin()
    bob.client.post(f"{PATH}/{authenticator.id}/confirm", {"code": authenticator.code()}).expect(404, "not_found")
    alice.client.post(f"{PATH}/nosuchid/confirm", {"code": authenticator.code()}).expect(404, "not_found")
    Client(alice.service.base).post(f"{PATH}/{authenticator.id}/confirm", {"code": authenticator.code()}).expect(401, "session_required")
    authenticator.confirm().expect(200)


def test_confirmed_twice_it_says_so(alice):
    authenticator = enrolled(alice)
    authenticator.confirm(authenticator.last_code()).expect(422, "code_used")
    authenticator.confirm(authenticator.wrong_code()).expect(422, "code_expired")


def test_the_answer_lost_on_the_way_comes_again(alice):
    authenticator = Authenticator(alice)
    authenticator.begin()
    code = authenticator.code()
    first = authenticator.confirm(code, key="the-same").expect(200)
    assert authenticator.confirm(code, key="the-same").expect(200).content == first.content


class TestReplacing:
    def test_the_old_one_counts_until_the_new_one_is_proven(self, service, alice):
        old, new = enrolled(alice), Authenticator(alice)
        since = alice.account()["two_factor"]["since"]
        new.begin()
        new.confirm(new.wrong_code()).expect(422, "code_wrong")
        answer(alice.client, challenge(alice.client, alice), old.totp()).expect(201)

        codes = new.confirm().expect(200)["recovery_codes"]
        assert not set(codes) & set(old.recovery_codes)
        assert "authenticator_replaced" in kinds(alice)
        assert alice.account()["two_factor"] == {"enabled": True, "since": since, "recovery_codes_left": 10}
        client = Client(service.base)
        waiting = challenge(client, alice)
        answer(client, waiting, {"method": "totp", "code": old.code_of(0)}).expect(422, "code_wrong")
        answer(client, waiting, old.recovery()).expect(422, "code_wrong")
        answer(client, waiting, new.totp()).expect(201)


class TestTurningOff:
    def test_with_a_code(self, service, alice):
        authenticator = enrolled(alice)
        alice.client.delete(PATH, {"code": authenticator.wrong_code()}).expect(422, "code_wrong")
        alice.client.delete(PATH, {"code": authenticator.last_code()}).expect(422, "code_used")
        alice.client.delete(PATH, {"code": authenticator.code()}).expect(204)
        assert alice.account()["two_factor"] == {"enabled": False, "since": None, "recovery_codes_left": 0}
        assert "two_factor_turned_off" in kinds(alice)
        alice.sign_in()

    def test_with_a_recovery_code(self, alice):
        authenticator = enrolled(alice)
        alice.client.delete(PATH, {"code": authenticator.recovery()["code"]}).expect(204)
        assert not alice.account()["two_factor"]["enabled"]

    def test_it_is_off_already(self, alice):
        alice.client.delete(PATH, {"code": "123456"}).expect(409, "wrong_state")
        alice.client.post("/v1/account/recovery-codes").expect(409, "wrong_state")


def test_new_recovery_codes_take_the_place_of_the_old(service, alice):
    authenticator = enrolled(alice)
    old = authenticator.recovery()
    authenticator.recovery_codes = alice.client.post("/v1/account/recovery-codes").expect(200)["recovery_codes"]
    assert "recovery_codes_renewed" in kinds(alice)
    client = Client(service.base)
    waiting = challenge(client, alice)
    answer(client, waiting, old).expect(422, "code_wrong")
    answer(client, waiting, authenticator.recovery()).expect(201)
    assert alice.account()["two_factor"]["recovery_codes_left"] == 9


@pytest.mark.parametrize("language, on, off, replaced, used, left", [
    ("en", "turned on", "turned off", "replaced", "recovery code", "Recovery codes left: 9."),
    ("fr", "activée", "désactivée", "remplacée", "code de secours", "Codes de secours restants\u00a0: 9."),
])
def test_the_holder_is_told_by_mail(service, language, on, off, replaced, used, left):
    person = people.sign_up(service, locale=language, language=language)
    authenticator = Authenticator(person).enrol()
    mail = person.mail()
    assert on in mail.subject and people.DEVICE in mail.text
    client = Client(service.base, language=language)
    answer(client, challenge(client, person, device="Tablet in the train"), authenticator.recovery()).expect(201)
    mail = person.mail()
    assert used in mail.subject.lower() and left in re.sub("[ \r\n]+", " ", mail.text)
    assert "Tablet in the train" in mail.text and "Tablet in the train" in mail.html
    Authenticator(person).enrol()
    assert replaced in person.mail().subject
    authenticator.begin()
    authenticator.confirm().expect(200)
    person.mail()
    person.client.delete(PATH, {"code": authenticator.code()}).expect(204)
    mail = person.mail()
    assert off in mail.subject and mail.code is None
    assert not re.search(r"\{\w+\}", mail.text + mail.html.split("</style>")[1])
