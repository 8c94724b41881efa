"""Signing in through an identity provider, as a browser and a desktop do it."""

import base64
import hashlib
import secrets
import urllib.parse
import uuid

import requests

from harness.client import Client, some_address

SERVICES = "/v1/sso/services"
DEVICE = "Desktop, Debian 12"


def allow(person, on=True):
    person.service.admin("account", "allow-sso", person.email, "on" if on else "off")
    return person


def configure(person, idp, name="Example SSO"):
    """A service of the person that goes by the provider's metadata."""
    body = {"name": name, "type": "saml2", "idp": {"metadata_xml": idp.metadata()}}
    return person.client.post(SERVICES, body).expect(201).body


def user_of(idp, email):
    """A user of the provider with this address: the name to sign in with."""
    name = "u" + uuid.uuid4().hex[:10]
    idp.add_user(name, email)
    return name


def encryption_certificates(service):
    """What the service publishes for whoever encrypts for it: PEM."""
    metadata = Browser().get(service["sp"]["metadata_url"], timeout=10).text
    bodies = [part.split("<ds:X509Certificate>")[1].split("</ds:X509Certificate>")[0] for part in metadata.split('use="encryption"')[1:]]
    return [f"-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n" for body in bodies]


def encryption_certificate(service):
    return encryption_certificates(service)[0]


class Browser(requests.Session):
    """Keeps cookies, comes from a network of its own, and shows where it is sent rather than going there."""

    def __init__(self):
        super().__init__()
        self.trust_env = False
        self.headers["X-Forwarded-For"] = some_address()

    def load(self, method, url, **more):
        return self.request(method, url, allow_redirects=False, timeout=30, **more)


class Desktop:
    """Waits for the browser at a loopback address, with a state and a verifier of its own."""

    def __init__(self, port=50123):
        self.redirect_uri = f"http://127.0.0.1:{port}/sso"
        self.state = secrets.token_urlsafe(24)
        self.verifier = secrets.token_urlsafe(48)

    def query(self):
        challenge = base64.urlsafe_b64encode(hashlib.sha256(self.verifier.encode()).digest()).rstrip(b"=").decode()
        return {"redirect_uri": self.redirect_uri, "state": self.state, "code_challenge": challenge, "code_challenge_method": "S256"}

    def link(self, service):
        return service["login_url"] + "?" + urllib.parse.urlencode(self.query())

    def code_in(self, location):
        """Of the address that the browser is sent to in the end."""
        assert location.startswith(self.redirect_uri + "?"), location
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(location).query))
        assert query["state"] == self.state
        return query["code"]

    def exchange(self, base, code, **changes):
        body = {"code": code, "code_verifier": self.verifier, "device": DEVICE, **changes}
        return Client(base).post("/v1/sso/exchange", body)


def sent_to_provider(browser, link):
    """The provider's address, with the request in it."""
    reply = browser.load("GET", link)
    assert reply.status_code == 303, reply.text
    return reply.headers["Location"]


def answer_of(browser, idp, link, user):
    """The form with the provider's response, not yet posted."""
    return idp.response_to(browser, sent_to_provider(browser, link), user)


def post(browser, form):
    return browser.load("POST", form.action, data=form.fields)


def come_back(browser, form):
    """From the response to where the finish step sends the browser: a reply."""
    reply = post(browser, form)
    assert reply.status_code == 303, reply.text
    return browser.load("GET", reply.headers["Location"])


def sign_in(service, idp, user, base):
    """All the way: what the exchange answered."""
    browser, desktop = Browser(), Desktop()
    reply = come_back(browser, answer_of(browser, idp, desktop.link(service), user))
    assert reply.status_code == 303, reply.text
    return desktop.exchange(base, desktop.code_in(reply.headers["Location"]))


def refusals(person):
    """(check, reason) of what the activity of the service's owner says, the newest first."""
    items = person.client.get("/v1/activity", query={"kind": "sso_sign_in_refused"}).expect(200)["items"]
    return [(item["params"]["check"], item["params"]["reason"]) for item in items]
