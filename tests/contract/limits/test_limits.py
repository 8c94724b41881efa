"""What is asked too often is refused for a while, and tells for how long."""

from harness import people
from harness.client import Client, some_address
from harness.contact import email_change


def sign_in(client, email, password, **more):
    return client.post("/v1/sessions", {"email": email, "password": password, "device": people.DEVICE, **more})


def test_wrong_passwords_from_strange_devices_do_not_lock_the_owner_out(service, alice):
    for _ in range(10):
        sign_in(Client(service.base), alice.email, "wrong").expect(401, "invalid_credentials")
    refused = sign_in(Client(service.base), alice.email, "wrong").expect(429, "too_many_requests")
    assert 0 < int(refused.headers["Retry-After"]) <= 3600
    # Where she signed in before, she still does.
    sign_in(Client(service.base), alice.email, alice.password, device_token=alice.device_token).expect(201)
    alice.client.get("/v1/account").expect(200)


def test_unknown_addresses_are_limited_alike(service):
    email = people.new_email()
    for _ in range(10):
        sign_in(Client(service.base), email, "wrong").expect(401, "invalid_credentials")
    sign_in(Client(service.base), email, "wrong").expect(429, "too_many_requests")


def test_successes_are_not_counted(service, alice):
    for _ in range(12):
        sign_in(Client(service.base), alice.email, alice.password).expect(201)


def test_messages_to_one_address_are_limited(service):
    email = people.new_email()
    for _ in range(8):
        Client(service.base).post("/v1/registrations", {"email": email, "locale": "en"}).expect(202)
    refused = Client(service.base).post("/v1/registrations", {"email": email, "locale": "en"}).expect(429, "too_many_requests")
    assert int(refused.headers["Retry-After"]) > 0


def test_messages_asked_for_by_one_network_are_limited(service):
    network = some_address()
    client = Client(service.base, address=network)
    statuses = [client.post("/v1/registrations", {"email": people.new_email(), "locale": "en"}).status for _ in range(41)]
    assert statuses == [202] * 40 + [429]
    Client(service.base).post("/v1/registrations", {"email": people.new_email(), "locale": "en"}).expect(202)


def test_requests_of_one_network_without_a_session_are_limited(service, alice):
    client = Client(service.base, address=some_address())
    statuses = {client.get("/v1/meta").status for _ in range(301)}
    assert statuses == {200, 429}
    alice.client.get("/v1/account").expect(200)
    for _ in range(310):
        alice.client.get("/v1/account").expect(200)


def test_who_comes_through_an_untrusted_proxy_is_counted_as_the_proxy(own_service):
    service = own_service(settings="")
    service.stop()
    service.config.write_text("")
    service.start()
    statuses = {Client(service.base).get("/v1/meta").status for _ in range(301)}
    assert statuses == {200, 429}


def test_addresses_that_nobody_has_proven_are_limited_by_account(alice):
    change = email_change(alice).to_enter_new()
    for _ in range(20):
        change.target(people.new_email("stranger")).expect(200)
    last = people.new_email("stranger")
    change.target(last).expect(429, "too_many_requests")
    # Whoever has read one of the mails goes on.
    assert change.state() == "verify_new"
    assert alice.service.outbox.messages(last) == []


def test_pictures_are_limited_by_session(alice):
    statuses = [alice.client.post("/v1/captchas", {}).status for _ in range(61)]
    assert statuses == [201] * 60 + [429]
    alice.sign_in().post("/v1/captchas", {}).expect(201)
