"""The service itself."""

import time

import requests

from harness import samples
from harness.client import Client
from harness.openapi import document


def test_it_says_what_it_is(anyone):
    meta = anyone.get("/v1/meta").expect(200)
    assert meta["api_version"] == 1 and meta["embedded"] is False
    anyone.get("/healthz").expect(200)
    anyone.get("/readyz").expect(200)


def test_it_serves_the_very_contract_that_these_tests_hold_it_to(anyone):
    assert anyone.get("/openapi.yaml").expect(200).content.decode() == document().text


def test_metrics_are_for_the_operator(service):
    near = requests.get(service.base + "/metrics", timeout=5)
    assert near.status_code == 200 and "# TYPE" in near.text
    Client(service.base, address="203.0.113.7").get("/metrics").expect(404)


def test_metrics_name_routes_not_people(service, anybody):
    anybody.account()
    text = requests.get(service.base + "/metrics", timeout=5).text
    assert anybody.email not in text and anybody.account()["id"] not in text
    assert "/v1/account" in text


def test_what_is_not_there_is_not_found(anyone, anybody):
    for path in ("/", "/v1", "/v1/", "/v2/account", "/v1/accounts", "/v1/account/", "/%00", "/v1/%61ccount%2f"):
        assert anyone.get(path).status in (400, 404), path


def test_another_method_is_not_allowed_and_told_which_are(anybody):
    reply = anybody.client.call("PUT", "/v1/account", {}, fits=False).expect(405, "method_not_allowed")
    assert {method.strip() for method in reply.headers["Allow"].split(",")} >= {"GET", "PATCH"}


def test_every_reply_has_a_request_id_of_its_own(anyone):
    ids = {anyone.get("/v1/meta").expect(200).headers["X-Request-Id"] for _ in range(5)}
    assert len(ids) == 5


def test_only_its_own_host_is_answered(service):
    reply = requests.get(service.base + "/v1/meta", headers={"Host": "evil.example"}, timeout=5)
    assert reply.status_code == 421 and reply.json()["id"] == "misdirected_request"


def test_titles_are_in_the_callers_language(service):
    titles = {}
    for language in ("en", "fr", "fr-CA,fr;q=0.9,en;q=0.5", "de,fr;q=0.8,en;q=0.2", "de", "", "*", ";;;q=,"):
        titles[language] = Client(service.base, language=language).get("/v1/account").expect(401)["title"]
    assert titles["en"] != titles["fr"]
    assert titles["fr-CA,fr;q=0.9,en;q=0.5"] == titles["de,fr;q=0.8,en;q=0.2"] == titles["fr"]
    assert titles["de"] == titles[""] == titles["*"] == titles[";;;q=,"] == titles["en"]


def test_every_listed_call_exists(service, anybody):
    """No operation of the document answers `not found` or `not allowed` for its route."""
    for operation in document().operations:
        path = samples.path_of(operation)
        reply = requests.request(operation.method, service.base + path, timeout=10, headers={"X-Forwarded-For": anybody.client.address})
        assert reply.status_code != 405, operation.id
        if not operation.anyone:
            assert reply.status_code == 401 and reply.json()["id"] == operation.stranger, operation.id


def test_the_log_holds_ids_and_no_people(service, anybody):
    reply = anybody.client.get("/v1/account").expect(200)
    log = ""
    for _ in range(100):  # lines are written a moment after the reply
        log = "".join(service.log)
        if reply.headers["X-Request-Id"] in log:
            break
        time.sleep(0.02)
    assert reply.headers["X-Request-Id"] in log
    for secret in (anybody.email, anybody.client.token, anybody.name, anybody.password, anybody.account()["id"], anybody.client.address):
        assert secret not in log
