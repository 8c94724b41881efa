"""From the login link through a real identity provider to a session."""

import base64
import datetime
import urllib.parse

import pytest

from harness import sso
from harness.authenticator import answer, enrolled
from harness.client import Client
from harness.page import Form, links_on


def trusted(owner, idp):
    """A service of the owner that the provider trusts, and the owner's name there."""
    service = sso.configure(owner, idp)
    idp.trust(service)
    return service, sso.user_of(idp, owner.email)


@pytest.fixture(scope="module")
def configured(an_owner, idp):
    """One that most tests of this file share: they leave service and account as they were."""
    return trusted(an_owner, idp)


@pytest.fixture
def own(owner, idp):
    """One of this test alone."""
    return trusted(owner, idp)


def configured_args(configured, idp):
    sso_service, user = configured
    return sso_service, idp, user


def hours_between(begin, end):
    first, last = (datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) for text in (begin, end))
    return round((last - first).total_seconds() / 3600, 3)


@pytest.mark.parametrize("sign", ["assertion", "response", "both"])
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_signed_and_encrypted_responses(service, an_owner, idp, configured, sign, encrypted):
    sso_service, user = configured
    idp.trust(sso_service, sign=sign, encrypt_for=sso.encryption_certificate(sso_service) if encrypted else None)
    session = sso.sign_in(sso_service, idp, user, service.base).expect(201)
    assert session["account_id"] == an_owner.account()["id"]
    client = Client(service.base, token=session["token"])
    assert client.get("/v1/account").expect(200)["email"] == an_owner.email
    current = next(item for item in client.get("/v1/sessions").expect(200)["items"] if item["current"])
    assert current["device"] == sso.DEVICE


def test_a_session_lives_24_hours_and_has_no_step_up(service, an_owner, idp, configured):
    session = sso.sign_in(*configured_args(configured, idp), service.base).expect(201)
    client = Client(service.base, token=session["token"])
    created = next(item for item in client.get("/v1/sessions").expect(200)["items"] if item["current"])["created_at"]
    assert hours_between(created, session["expires_at"]) == 24
    client.post("/v1/account/two-factor").expect(403, "step_up_required")
    signed_in = an_owner.client.get("/v1/activity", query={"kind": "signed_in"}).expect(200)["items"][0]
    assert signed_in["params"] == {"sso_service": "Example SSO"}


def test_a_second_factor_is_asked_for(service, owner, idp, own):
    authenticator = enrolled(owner)
    challenge = sso.sign_in(*configured_args(own, idp), service.base).expect(202)["challenge"]
    assert challenge["methods"] == ["totp", "recovery_code"]
    client = Client(service.base)
    session = answer(client, challenge["id"], authenticator.totp()).expect(201)
    client.token = session["token"]
    # Still one of SSO: without step-up, and for a day.
    client.post("/v1/account/recovery-codes").expect(403, "step_up_required")
    created = next(item for item in client.get("/v1/sessions").expect(200)["items"] if item["current"])["created_at"]
    assert hours_between(created, session["expires_at"]) == 24


def test_no_second_factor_where_the_account_turned_that_off(service, owner, idp, own):
    enrolled(owner)
    owner.client.patch("/v1/account", {"two_factor_after_sso": False}).expect(200)
    sso.sign_in(*configured_args(own, idp), service.base).expect(201)


def test_the_request_by_post(service, an_owner, idp):
    """A provider that takes requests by POST only."""
    metadata = idp.metadata().replace("bindings:HTTP-Redirect", "bindings:HTTP-POST")
    body = {"name": "By POST", "type": "saml2", "idp": {"metadata_xml": metadata}}
    sso_service = an_owner.client.post(sso.SERVICES, body).expect(201).body
    assert sso_service["idp"]["binding"] == "post"
    idp.trust(sso_service)
    user = sso.user_of(idp, an_owner.email)
    browser, desktop = sso.Browser(), sso.Desktop()
    page = browser.load("GET", desktop.link(sso_service))
    assert page.status_code == 200
    policy = page.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy and "unsafe" not in policy
    form = Form.on(page)
    assert form.action == sso_service["idp"]["sign_on_url"]
    request = base64.b64decode(form.fields["SAMLRequest"])
    assert b"rsa-sha256" in request and b"<SignatureValue" in request
    reply = sso.come_back(browser, idp.response_to(browser, form.action, user, form.fields))
    desktop.exchange(service.base, desktop.code_in(reply.headers["Location"])).expect(201)
    script = browser.get(service.base + "/send-form.js", timeout=10)
    assert script.headers["Content-Type"].startswith("text/javascript")


def test_the_request_by_redirect_is_signed(an_owner, idp, configured):
    sso_service, _ = configured
    location = sso.sent_to_provider(sso.Browser(), sso.Desktop().link(sso_service))
    query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(location).query))
    assert location.startswith(sso_service["idp"]["sign_on_url"])
    assert query["SigAlg"] == "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" and query["Signature"]


def test_a_bare_browser_is_offered_the_desktop(idp, configured):
    sso_service, user = configured
    browser = sso.Browser()
    page = sso.come_back(browser, sso.answer_of(browser, idp, sso_service["login_url"], user))
    assert page.status_code == 200
    link = links_on(page)[0]
    assert link == "personal-center://sso/sign-in?link=" + urllib.parse.quote(sso_service["login_url"], safe="")


def test_another_browser_cannot_finish(an_owner, idp, configured):
    sso_service, user = configured
    began, other, desktop = sso.Browser(), sso.Browser(), sso.Desktop()
    reply = sso.post(began, sso.answer_of(began, idp, desktop.link(sso_service), user))
    refused = other.load("GET", reply.headers["Location"])
    assert refused.status_code == 403 and "Location" not in refused.headers
    assert sso.refusals(an_owner)[0] == ("browser", "another")
    # And the handle is used up by that.
    assert began.load("GET", reply.headers["Location"]).status_code == 404


def test_the_cookie_is_for_the_finish_step_only(configured):
    sso_service, _ = configured
    browser = sso.Browser()
    reply = browser.load("GET", sso_service["login_url"])
    cookie = reply.headers["Set-Cookie"]
    assert f"Path=/sso/{sso_service['id']}/finish" in cookie and "HttpOnly" in cookie and "SameSite=Lax" in cookie


def test_a_code_is_good_once_and_with_its_verifier(service, an_owner, idp, configured):
    sso_service, user = configured

    def fresh_code():
        browser, desktop = sso.Browser(), sso.Desktop()
        reply = sso.come_back(browser, sso.answer_of(browser, idp, desktop.link(sso_service), user))
        return desktop, desktop.code_in(reply.headers["Location"])

    desktop, code = fresh_code()
    desktop.exchange(service.base, code).expect(201)
    desktop.exchange(service.base, code).expect(422, "code_expired")
    desktop, code = fresh_code()
    desktop.exchange(service.base, code, code_verifier="x" * 64).expect(422, "code_expired")
    desktop.exchange(service.base, code).expect(422, "code_expired")


@pytest.mark.parametrize("change", [
    {"redirect_uri": "http://127.0.0.1:50123.evil.example/"},
    {"redirect_uri": "http://localhost:50123/"},
    {"redirect_uri": "https://127.0.0.1:50123/"},
    {"redirect_uri": "http://127.0.0.1/"},
    {"redirect_uri": "http://127.0.0.1:80/"},
    {"redirect_uri": "http://127.0.0.1:99999/"},
    {"redirect_uri": "http://127.0.0.1:50123@evil.example/"},
    {"redirect_uri": "http://evil.example:50123/"},
    {"redirect_uri": "http://127.0.0.1:50123/a?b=c"},
    {"redirect_uri": "http://127.0.0.1:50123/\r\nX: y"},
    {"redirect_uri": "personal-center://x"},
    {"state": "short"},
    {"state": "white space in the state"},
    {"code_challenge": "x"},
    {"code_challenge_method": "plain"},
    {"state": None},
    {"code_challenge": None},
    {"redirect_uri": None},
], ids=str)
def test_login_links_that_are_not_well(configured, change):
    sso_service, _ = configured
    query = {name: value for name, value in {**sso.Desktop().query(), **change}.items() if value is not None}
    reply = sso.Browser().load("GET", sso_service["login_url"] + "?" + urllib.parse.urlencode(query))
    assert reply.status_code == 404 and "Location" not in reply.headers and "Set-Cookie" not in reply.headers


def test_an_address_of_nobody(an_owner, bob, idp, configured):
    """Neither a stranger's address nor that of an account which is no member."""
    sso_service, _ = configured
    for email in ("nobody.at.all@example.org", bob.email):
        browser = sso.Browser()
        reply = sso.post(browser, sso.answer_of(browser, idp, sso.Desktop().link(sso_service), sso.user_of(idp, email)))
        assert reply.status_code == 403
        assert sso.refusals(an_owner)[0] == ("account", "unknown")


def test_without_the_permission_the_way_is_closed(owner, idp, own):
    sso_service, user = own
    browser = sso.Browser()
    form = sso.answer_of(browser, idp, sso.Desktop().link(sso_service), user)
    sso.allow(owner, False)
    assert sso.post(browser, form).status_code == 404
    assert browser.load("GET", sso_service["login_url"]).status_code == 404
    sso.allow(owner)
    assert sso.post(browser, form).status_code == 303


def test_a_disabled_account_is_not_opened(service, owner, idp, own):
    sso_service, user = own
    browser, desktop = sso.Browser(), sso.Desktop()
    reply = sso.come_back(browser, sso.answer_of(browser, idp, desktop.link(sso_service), user))
    service.admin("account", "disable", owner.email, "on")
    desktop.exchange(service.base, desktop.code_in(reply.headers["Location"])).expect(422, "code_expired")


def test_sessions_end_with_the_service(service, owner, idp, own):
    sso_service, _ = own
    session = sso.sign_in(*configured_args(own, idp), service.base).expect(201)
    client = Client(service.base, token=session["token"])
    client.get("/v1/account").expect(200)
    owner.client.delete(f"{sso.SERVICES}/{sso_service['id']}", {"confirm_name": "Example SSO"}).expect(204)
    client.get("/v1/account").expect(401, "session_expired")
    owner.client.get("/v1/account").expect(200)
    assert sso.Browser().load("GET", sso_service["login_url"]).status_code == 404
