"""Another e-mail address: proved at the old one, then at the new one."""

import re

import pytest
import requests

from harness import people
from harness.client import Client
from harness.contact import PATH, another, email_change


def test_every_step_and_only_the_last_one_changes_the_account(service, alice):
    second = alice.sign_in()
    reset = second.post("/v1/password-resets", {"email": alice.email}).expect(202)
    reset_code = alice.mail().code
    new = people.new_email("new")
    change = email_change(alice)

    started = change.start()
    assert started["state"] == "verify_current"
    assert started["sent_to"] and started["sent_to"] != alice.email and started["attempts_left"] == 5
    assert change.verify(change.code(alice.email)).expect(200)["state"] == "enter_new"
    named = change.target(new).expect(200)
    assert named["state"] == "verify_new" and named["sent_to"] != new
    assert alice.account()["email"] == alice.email
    assert change.verify(change.code(new)).expect(200)["state"] == "done"

    account = alice.account()
    assert account["email"] == new
    second.get("/v1/account").expect(401)
    Client(service.base).post("/v1/sessions", {"email": alice.email, "password": alice.password, "device": "x"}).expect(401)
    Client(service.base).post("/v1/sessions", {"email": new, "password": alice.password, "device": "x"}).expect(201)
    late = second.post(f"/v1/password-resets/{reset['id']}/complete", {"code": reset_code, "password": people.ANOTHER_PASSWORD})
    assert late.status in (404, 422)
    event = alice.client.get("/v1/activity", query={"kind": "email_changed"}).expect(200)["items"][0]
    assert event["params"] == {"from": alice.email, "to": new}


def test_delivery_is_accepted_once_the_message_is_out(alice):
    change = email_change(alice).to_verify_current()
    change.code(alice.email)
    for _ in range(100):
        if change.get()["delivery"] == "accepted":
            return
    raise AssertionError(change.get())


def test_a_mistyped_address_is_corrected(alice):
    wrong, right = people.new_email("mistyped"), people.new_email("right")
    change = email_change(alice).to_verify_new(wrong)
    code_of_wrong = change.code(wrong)
    assert change.target(right).expect(200)["state"] == "verify_new"
    code_of_right = change.code(right)
    if code_of_wrong != code_of_right:
        change.verify(code_of_wrong).expect(422, "code_wrong")
    assert alice.account()["email"] == alice.email
    assert change.verify(code_of_right).expect(200)["state"] == "done"
    assert alice.account()["email"] == right


def test_a_wrong_code_counts_down_and_moves_nothing(alice):
    change = email_change(alice).to_verify_current()
    code = change.code(alice.email)
    for left in (4, 3, 2, 1, 0):
        assert change.verify(another(code)).expect(422, "code_wrong")["params"]["attempts_left"] == left
        assert change.state() == "verify_current"
    assert change.verify(code).expect(422).id in ("code_wrong", "code_expired")
    assert change.state() == "verify_current"


def test_steps_cannot_be_skipped(alice):
    change = email_change(alice).to_verify_current()
    change.target(people.new_email()).expect(409, "wrong_state")
    code = change.code(alice.email)
    change.verify(code).expect(200)
    assert change.verify(code).status in (409, 422)
    assert change.state() == "enter_new"


@pytest.mark.parametrize("state", ["verify_current", "enter_new", "verify_new"])
def test_it_can_be_cancelled_wherever_it_is(alice, state):
    new = people.new_email("new")
    change = email_change(alice)
    change.to_verify_new(new) if state == "verify_new" else getattr(change, f"to_{state}")()
    change.cancel().expect(204)
    assert change.state() == "cancelled"
    change.target(new).expect(409, "wrong_state")
    assert change.verify("123456").status in (409, 422)
    assert alice.account()["email"] == alice.email
    assert email_change(alice).start()["state"] == "verify_current"


def test_it_is_where_it_was_for_another_session(alice):
    change = email_change(alice).to_enter_new()
    elsewhere = alice.sign_in()
    listed = elsewhere.get(PATH).expect(200)
    assert [(item["id"], item["state"]) for item in listed["items"]] == [(change.id, "enter_new")]


def test_it_is_nobody_elses(alice, bob):
    change = email_change(alice).to_verify_current()
    code = change.code(alice.email)
    bob.client.get(f"{PATH}/{change.id}").expect(404, "not_found")
    bob.client.post(f"{PATH}/{change.id}/verify", {"code": code}).expect(404, "not_found")
    bob.client.post(f"{PATH}/{change.id}/target", {"email": people.new_email()}).expect(404, "not_found")
    bob.client.post(f"{PATH}/{change.id}/resend").expect(404, "not_found")
    bob.client.delete(f"{PATH}/{change.id}").expect(404, "not_found")
    assert bob.client.get(PATH).expect(200)["total"] == 0
    assert change.verify(code).expect(200)["state"] == "enter_new"


def test_that_an_address_is_taken_is_told_to_its_holder_only(alice, bob):
    bob.service.outbox.forget(bob.email)
    change = email_change(alice).to_verify_new(bob.email)
    change.verify("000000").expect(422, "code_wrong")
    change.verify(change.code(bob.email)).expect(409, "contact_in_use")
    assert alice.account()["email"] == alice.email and bob.account()["email"] == bob.email


def test_the_code_is_sent_again_after_a_minute_at_the_earliest(alice):
    change = email_change(alice).to_verify_current()
    change.resend().expect(429, "too_many_requests")


def test_what_is_not_an_address_is_refused_and_can_be_corrected(alice):
    change = email_change(alice).to_enter_new()
    for email in ("nobody", "a@b@example.com", "a b@example.com"):
        change.target(email).expect(422, "email_invalid")
        assert change.state() == "enter_new"
    change.target(people.new_email()).expect(200)


class TestThisWasNotMe:
    @pytest.fixture
    def link(self, alice):
        new = people.new_email("thief")
        email_change(alice).to_done(new)
        told = alice.mail()
        assert new not in told.text, "the new address is told in full to the old one"
        return told.link()

    @staticmethod
    def page(method, link):
        return requests.request(method, link, timeout=10, allow_redirects=False)

    def test_looking_changes_nothing(self, alice, link):
        page = self.page("GET", link)
        assert page.status_code == 200 and page.headers["Content-Type"].startswith("text/html")
        policy = page.headers["Content-Security-Policy"]
        assert "unsafe-inline" not in policy and "frame-ancestors 'none'" in policy
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert "<script" not in page.text
        assert alice.account()["email"] != alice.email

    def test_confirming_puts_the_old_address_back_and_ends_every_session(self, service, alice, link):
        assert self.page("POST", link).status_code == 200
        alice.client.get("/v1/account").expect(401)
        alice.client = alice.sign_in()
        assert alice.account()["email"] == alice.email
        assert self.page("POST", link).status_code == 404

    def test_a_made_up_link_is_not_found(self, service, link):
        assert self.page("GET", re.sub("[^/]+$", "x" * 40, link)).status_code == 404
        assert self.page("POST", re.sub("[^/]+$", "x" * 40, link)).status_code == 404
