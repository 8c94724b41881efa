"""A forgotten password."""

from harness import people
from harness.client import Client


def ask(client, email):
    return client.post("/v1/password-resets", {"email": email}).expect(202)


def complete(client, reset, code, password=people.ANOTHER_PASSWORD):
    return client.post(f"/v1/password-resets/{reset['id']}/complete", {"code": code, "password": password})


def test_a_code_by_mail_sets_another_password_and_ends_every_session(service, alice, anyone):
    reset = ask(anyone, alice.email)
    complete(anyone, reset, alice.mail().code).expect(204)
    alice.client.get("/v1/account").expect(401)
    anyone.post("/v1/sessions", {"email": alice.email, "password": alice.password, "device": "x"}).expect(401)
    alice.client = alice.sign_in(password=people.ANOTHER_PASSWORD)
    assert "password_reset" in [event["kind"] for event in alice.client.get("/v1/activity").expect(200)["items"]]


def test_an_unknown_address_is_answered_alike_and_gets_nothing(service, alice, anyone):
    email = people.new_email("nobody")
    unknown, known = ask(anyone, email), ask(Client(service.base), alice.email)
    assert unknown.body.keys() == known.body.keys()
    alice.mail()
    assert service.outbox.messages(email) == []
    wrong = complete(anyone, unknown, "123456").expect(422, "code_wrong")
    code = "654321"
    assert complete(anyone, known, code).body | {"fields": []} == wrong.body | {"fields": []}


def test_the_code_works_once(service, alice, anyone):
    reset = ask(anyone, alice.email)
    code = alice.mail().code
    complete(anyone, reset, code).expect(204)
    complete(anyone, reset, code, people.PASSWORD).expect(422, "code_used")
    alice.sign_in(password=people.ANOTHER_PASSWORD)


def test_a_weak_password_leaves_the_code_good(service, alice, anyone):
    reset = ask(anyone, alice.email)
    code = alice.mail().code
    refused = complete(anyone, reset, code, "aaaaaaaa").expect(422, "weak_password")
    assert refused["params"]["score"] < 3
    complete(anyone, reset, code).expect(204)


def test_five_wrong_codes_are_the_end_of_it(service, alice, anyone):
    reset = ask(anyone, alice.email)
    code = alice.mail().code
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    for left in (4, 3, 2, 1, 0):
        assert complete(anyone, reset, wrong).expect(422, "code_wrong")["params"]["attempts_left"] == left
    assert complete(anyone, reset, code).expect(422).id in ("code_wrong", "code_expired")
    alice.client.get("/v1/account").expect(200)
    alice.sign_in()
