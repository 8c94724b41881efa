"""From an e-mail address to an account."""

import pytest

from harness import people
from harness.client import Client


def start(client, email, locale="en"):
    return client.post("/v1/registrations", {"email": email, "locale": locale}).expect(202)


def complete(client, registration, code, **changes):
    body = {
        "code": code, "name": "Alice Martin", "password": people.PASSWORD,
        "organization": people.organization(), "device": people.DEVICE, **changes,
    }
    return client.post(f"/v1/registrations/{registration['id']}/complete", body)


def another(code):
    """A code that is not this one."""
    return f"{(int(code) + 1) % 10**6:06d}"


def test_creates_the_account_its_organization_and_a_session(service, anyone):
    email = people.new_email()
    registration = start(anyone, email, "fr")
    session = complete(anyone, registration, service.outbox.next(email).code).expect(201)
    anyone.token = session["token"]

    account = anyone.get("/v1/account").expect(200)
    assert account["id"] == session["account_id"]
    assert (account["email"], account["name"], account["locale"]) == (email, "Alice Martin", "fr")
    assert account["phone"] is None and account["amazon"] is None and not account["bsp"]["qualified"]
    organizations = anyone.get("/v1/organizations").expect(200)["items"]
    assert [(o["name"], o["time_zone"], o["owned"]) for o in organizations] == [("Example and Company", "Europe/Paris", True)]
    assert "account_created" in [event["kind"] for event in anyone.get("/v1/activity").expect(200)["items"]]


def test_mails_are_in_the_language_that_was_asked_for(service, anyone):
    english, french = people.new_email(), people.new_email()
    start(anyone, english, "en")
    start(anyone, french, "fr")
    to_english, to_french = service.outbox.next(english), service.outbox.next(french)
    assert to_english.subject != to_french.subject
    assert to_french.code and to_french.code in to_french.html
    assert to_english.code and to_english.code in to_english.html


def test_a_wrong_code_counts_down_and_then_the_right_one_is_of_no_use(service, anyone):
    email = people.new_email()
    registration = start(anyone, email)
    code = service.outbox.next(email).code
    for left in (4, 3, 2, 1, 0):
        reply = complete(anyone, registration, another(code)).expect(422, "code_wrong")
        assert reply["params"]["attempts_left"] == left
    assert complete(anyone, registration, code).expect(422).id in ("code_wrong", "code_expired")
    anyone.post("/v1/sessions", {"email": email, "password": people.PASSWORD, "device": "x"}).expect(401, "invalid_credentials")


def test_a_used_code_is_gone(service, anyone):
    email = people.new_email()
    registration = start(anyone, email)
    code = service.outbox.next(email).code
    complete(anyone, registration, code).expect(201)
    complete(anyone, registration, code).expect(422, "code_used")


@pytest.mark.parametrize("change, error", [
    ({"password": "password1"}, "weak_password"),
    ({"organization": people.organization() | {"time_zone": "Europe/Atlantis"}}, "time_zone_invalid"),
    ({"organization": people.organization() | {"website": "not a website"}}, "website_invalid"),
    ({"name": "   "}, "name_invalid"),
])
def test_a_refused_value_leaves_the_code_good(service, anyone, change, error):
    email = people.new_email()
    registration = start(anyone, email)
    code = service.outbox.next(email).code
    complete(anyone, registration, code, **change).expect(422, error)
    complete(anyone, registration, code).expect(201)


def test_a_known_address_is_answered_alike_and_told_by_mail(service, alice):
    stranger, newcomer = Client(service.base), Client(service.base)
    known, unknown = start(stranger, alice.email), start(newcomer, people.new_email())
    assert known.body.keys() == unknown.body.keys()
    assert service.outbox.next(alice.email).code is None
    for left in (4, 3):
        assert complete(stranger, known, "123456").expect(422, "code_wrong")["params"]["attempts_left"] == left
    assert alice.account()["email"] == alice.email


def test_an_address_is_one_in_any_capitals(service, alice):
    start(Client(service.base), alice.email.upper())
    assert service.outbox.next(alice.email).code is None
    shouting = {"email": alice.email.upper(), "password": alice.password, "device": people.DEVICE}
    Client(service.base).post("/v1/sessions", shouting).expect(201)


def test_of_two_registrations_of_one_address_one_becomes_an_account(service):
    email = people.new_email()
    first, second = Client(service.base), Client(service.base)
    registrations = [start(first, email), start(second, email)]
    codes = [service.outbox.next(email).code for _ in registrations]
    complete(first, registrations[0], codes[0], name="The First").expect(201)
    assert complete(second, registrations[1], codes[1], name="The Second").status in (409, 422)
    first.token = first.post("/v1/sessions", {"email": email, "password": people.PASSWORD, "device": "x"}).expect(201)["token"]
    assert first.get("/v1/account").expect(200)["name"] == "The First"


def test_the_code_is_sent_again_after_a_minute_at_the_earliest(service, anyone):
    email = people.new_email()
    registration = start(anyone, email)
    reply = anyone.post(f"/v1/registrations/{registration['id']}/resend").expect(429, "too_many_requests")
    assert 0 < int(reply.headers["Retry-After"]) <= 60
    assert service.outbox.next(email) and len(service.outbox.messages(email)) == 1


@pytest.mark.parametrize("email", ["nobody", "@example.com", "a@", "a b@example.com", "a@b@example.com", "a@-example.com", "a@example..com"])
def test_what_is_not_an_address_is_refused(anyone, email):
    anyone.post("/v1/registrations", {"email": email, "locale": "en"}).expect(422, "email_invalid")


def test_an_unknown_registration_is_not_found(anyone):
    complete(anyone, {"id": "nosuchregistration"}, "123456").expect(404, "not_found")
    anyone.post("/v1/registrations/nosuchregistration/resend").expect(404, "not_found")
