"""A test of a service: each check of the response is seen, and nobody is signed in."""

import urllib.parse

import pytest

from harness import forge, metadata, sso

ALL = ["format", "status", "signature", "issuer", "destination", "recipient", "audience", "times", "one_time", "request", "email", "account", "browser"]


@pytest.fixture
def begun(owner, idp):
    """A service and a test of it: (service, the test's path, its URL)."""
    made = sso.configure(owner, idp)
    idp.trust(made)
    path = f"{sso.SERVICES}/{made['id']}/tests"
    started = owner.client.post(path).expect(201)
    return made, f"{path}/{started['id']}", started["url"]


def state(owner, path):
    return owner.client.get(path).expect(200).body


def ids(test):
    return [check["id"] for check in test["checks"]]


def test_all_goes_well(owner, idp, begun):
    made, path, url = begun
    assert state(owner, path) == {"state": "waiting", "checks": [], "subject": None}
    browser = sso.Browser()
    sessions = owner.client.get("/v1/sessions").expect(200)["total"]
    provider = sso.sent_to_provider(browser, url)
    assert state(owner, path)["state"] == "running"
    form = idp.response_to(browser, provider, sso.user_of(idp, owner.email))
    page = sso.come_back(browser, form)
    assert page.status_code == 200 and "Location" not in page.headers
    test = state(owner, path)
    assert test["state"] == "passed" and ids(test) == ALL and all(check["ok"] for check in test["checks"])
    assert test["subject"]["email"] == owner.email and test["subject"]["name_id"] == owner.email
    assert next(c for c in test["checks"] if c["id"] == "account")["params"] == {"who": "owner"}
    assert owner.client.get("/v1/sessions").expect(200)["total"] == sessions
    # Once.
    assert sso.Browser().load("GET", url).status_code == 404


def test_an_address_without_an_account(owner, idp, begun):
    _, path, url = begun
    browser = sso.Browser()
    page = sso.post(browser, sso.answer_of(browser, idp, url, sso.user_of(idp, "nobody.at.all@example.org")))
    assert page.status_code == 200
    test = state(owner, path)
    failed = [check for check in test["checks"] if not check["ok"]]
    assert test["state"] == "failed" and failed == [{"id": "account", "ok": False, "params": {"reason": "unknown"}}]
    assert test["subject"]["email"] == "nobody.at.all@example.org"
    assert sso.refusals(owner)[0] == ("account", "unknown")


def test_several_things_at_once(owner, idp, begun):
    """Everything that is wrong is seen, not only the first."""
    _, path, url = begun
    browser = sso.Browser()
    response = forge.Response(sso.answer_of(browser, idp, url, sso.user_of(idp, owner.email)))
    response.find(".//saml:Audience").text = "https://other.example.com"
    response.find(".//saml:Conditions").set("NotOnOrAfter", forge.moment(-3600))
    response.sign(idp.key())
    assert sso.post(browser, response.posted()).status_code == 200
    test = state(owner, path)
    assert [check["id"] for check in test["checks"] if not check["ok"]] == ["audience", "times"]
    audience = next(check for check in test["checks"] if check["id"] == "audience")
    assert audience["params"]["received"] == ["https://other.example.com"]


def test_a_certificate_that_is_not_configured(owner, idp, begun):
    """The most frequent of mistakes: the provider signs with another one by now."""
    made, path, url = begun
    idp_now = {"entity_id": idp.entity_id, "sign_on_url": made["idp"]["sign_on_url"], "certificates": [metadata.certificate("older")]}
    owner.client.patch(f"{sso.SERVICES}/{made['id']}", {"idp": idp_now}).expect(200)
    browser = sso.Browser()
    sso.post(browser, sso.answer_of(browser, idp, url, sso.user_of(idp, owner.email)))
    test = state(owner, path)
    assert test["state"] == "failed" and ids(test) == ["format", "status", "signature"]
    assert test["checks"][-1]["params"] == {"reason": "unknown_certificate", "sha256": made["idp"]["certificates"][0]["sha256"]}
    assert test["subject"] is None


def test_another_browser_ends_it(owner, idp, begun):
    _, path, url = begun
    browser = sso.Browser()
    reply = sso.post(browser, sso.answer_of(browser, idp, url, sso.user_of(idp, owner.email)))
    assert state(owner, path)["state"] == "running"
    assert sso.Browser().load("GET", reply.headers["Location"]).status_code == 403
    test = state(owner, path)
    assert test["state"] == "failed" and test["checks"][-1] == {"id": "browser", "ok": False, "params": {"reason": "another"}}


def test_it_is_the_owner_s(owner, bob, begun):
    _, path, _ = begun
    sso.allow(bob)
    bob.client.get(path).expect(404, "not_found")
    owner.client.get(path + "x").expect(404, "not_found")


def test_a_test_of_another_service(owner, idp, begun):
    _, path, url = begun
    other = sso.configure(owner, idp, name="Other")
    assert sso.Browser().load("GET", other["login_url"] + "?" + url.split("?")[1]).status_code == 404
    assert state(owner, path)["state"] == "waiting"


def test_a_test_signs_no_desktop_in(begun):
    """The parameters of a desktop beside those of a test."""
    _, _, url = begun
    assert sso.Browser().load("GET", url + "&" + urllib.parse.urlencode(sso.Desktop().query())).status_code == 404
