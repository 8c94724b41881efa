"""GET /v1/caller: who is behind DevKey and DevSecret, and nobody else."""

import base64

import pytest

from harness import people
from harness.client import Client, some_address
from harness.integration import Integration, basic

WRONG_SECRET = "a" * 52


def test_it_tells_whose_the_credentials_are(alice, bob):
    for person in (alice, bob):
        server = Integration(person)
        assert server.call().expect(200).body == {"account_id": person.account()["id"], "dev_key": server.dev_key}


@pytest.fixture(scope="module")
def server(anybody):
    return Integration(anybody)


def encoded(text):
    return "Basic " + base64.b64encode(text).decode()


@pytest.mark.parametrize("authorization", [
    None, "", "Basic", "Basic ", "Basic %%%", "Basic =", "Bearer x", "Digest x", encoded(b""), encoded(b":"), encoded(b"no colon"),
    encoded(b"\xff\xfe:\x00"), encoded(b"\x00" * 24 + b":" + b"\x00" * 52), encoded(b"a" * 24 + b":" + b"a" * 52), encoded(b"a" * 4000 + b":"),
])
def test_others_are_refused_alike(server, authorization):
    wrong = server.call(WRONG_SECRET).expect(401, "invalid_credentials")
    refused = server.client.get("/v1/caller", headers={} if authorization is None else {"Authorization": authorization})
    refused.expect(401, "invalid_credentials")
    assert refused.content == wrong.content
    assert refused.headers["WWW-Authenticate"] == wrong.headers["WWW-Authenticate"] == 'Basic realm="Personal Center", charset="UTF-8"'


def test_an_unknown_key_and_a_wrong_secret_get_the_same_answer(server):
    wrong = server.call(WRONG_SECRET).expect(401)
    unknown = server.client.get("/v1/caller", headers=basic("b" * 24, server.secret)).expect(401)
    varying = ("X-Request-Id", "Date")
    assert unknown.content == wrong.content
    assert {k: v for k, v in unknown.headers.items() if k not in varying} == {k: v for k, v in wrong.headers.items() if k not in varying}


def test_a_session_is_no_credentials_and_the_other_way_round(server):
    server.person.client.get("/v1/caller").expect(401, "invalid_credentials")
    server.client.get("/v1/account", headers=basic(server.dev_key, server.secret)).expect(401, "session_required")


def test_failures_are_limited_by_network_and_successes_are_not(own_service):
    service = own_service("[limits]\nrequests_network=20/1h\n")
    server = Integration(people.sign_up(service))
    address = some_address()
    near = Client(service.base, address=address)
    for _ in range(30):
        server.call(client=near).expect(200)
    for _ in range(20):
        server.call(WRONG_SECRET, client=near).expect(401)
    refused = server.call(WRONG_SECRET, client=near).expect(429, "too_many_requests")
    assert 0 < int(refused.headers["Retry-After"]) <= 3600
    server.call(client=near).expect(200)
    server.call(WRONG_SECRET, client=Client(service.base)).expect(401)


def test_a_disabled_account_is_refused(service, alice):
    server = Integration(alice)
    server.call().expect(200)
    service.admin("account", "disable", alice.email, "on")
    server.call().expect(401, "invalid_credentials")
    service.admin("account", "disable", alice.email, "off")
    server.call().expect(200)
