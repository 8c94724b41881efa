"""Another phone number: a captcha first, then a code to the number in force, then one to the new number."""

from harness import people
from harness.contact import PATH, phone_change


def test_the_first_number_needs_a_captcha_and_a_code(alice):
    alice.client.post(PATH, {"channel": "phone"}).expect(422, "captcha_required")
    number = alice.bind_phone()
    assert alice.account()["phone"] == {"number": number, "verified": True}


def test_a_change_is_proved_at_the_number_in_force_first(alice):
    old, new = alice.bind_phone(), people.new_number()
    change = phone_change(alice)
    started = change.start()
    assert started["state"] == "verify_current" and started["sent_to"] != old
    assert change.verify(change.code(old)).expect(200)["state"] == "enter_new"
    assert change.target(new).expect(200)["state"] == "verify_new"
    assert alice.account()["phone"]["number"] == old
    assert change.verify(change.code(new)).expect(200)["state"] == "done"
    assert alice.account()["phone"] == {"number": new, "verified": True}
    event = alice.client.get("/v1/activity", query={"kind": "phone_changed"}).expect(200)["items"][0]
    assert event["params"]["to"] == new


def test_a_solved_captcha_is_good_for_one_change(alice):
    captcha = alice.solved_captcha()
    alice.client.post(PATH, {"channel": "phone", "captcha": captcha}).expect(201)
    again = alice.client.post(PATH, {"channel": "phone", "captcha": captcha}).expect(422)
    assert again.id in ("captcha_required", "captcha_wrong", "captcha_expired")


def test_a_captcha_is_its_solvers_own(alice, bob):
    refused = bob.client.post(PATH, {"channel": "phone", "captcha": alice.solved_captcha()}).expect(422)
    assert refused.id in ("captcha_required", "captcha_wrong", "captcha_expired")


def test_without_a_verified_number_it_needs_a_step_up(alice):
    captcha = alice.solved_captcha()
    alice.client.delete("/v1/step-up").expect(204)
    alice.client.post(PATH, {"channel": "phone", "captcha": captcha}).expect(403, "step_up_required")
    alice.client.post("/v1/step-up", {"method": "password", "value": alice.password}).expect(200)
    assert phone_change(alice).start()["state"] == "enter_new"


def test_a_number_is_kept_in_its_international_form(alice):
    number = people.new_number()
    change = phone_change(alice)
    change.start()
    spoken = f"+33 (0)6 {number[4:6]} {number[6:8]} {number[8:10]} {number[10:]}"
    change.target(spoken).expect(200)
    change.verify(change.code(number)).expect(200)
    assert alice.account()["phone"]["number"] == number


def test_what_is_not_a_number_is_refused(alice):
    change = phone_change(alice)
    change.start()
    for number in ("12", "+33", "hello", "+999123456789", "+33 6 12", "+3361234567890123456"):
        change.target(number).expect(422, "phone_invalid")
        assert change.state() == "enter_new"


def test_a_number_set_by_the_operator_is_verified_by_its_holder(service, alice):
    number = people.new_number()
    service.admin("account", "set-phone", alice.email, number)
    assert alice.account()["phone"] == {"number": number, "verified": False}
    change = phone_change(alice)
    service.outbox.forget(alice.email)
    assert change.start()["state"] == "enter_new"
    service.outbox.forget(number)
    change.target(number).expect(200)
    assert change.verify(change.code(number)).expect(200)["state"] == "done"
    assert alice.account()["phone"] == {"number": number, "verified": True}


def test_the_channel_wants_its_own_kind_of_target(alice):
    change = phone_change(alice)
    change.start()
    reply = alice.client.post(f"{PATH}/{change.id}/target", {"email": people.new_email()})
    assert reply.status in (400, 422)
    assert change.state() == "enter_new"
