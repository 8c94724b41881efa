"""Keys and metadata change while people sign in: the provider's, by hand and by link, and our own."""

import contextlib
import sqlite3
import time

import pytest

from harness import forge, metadata, people, sso
from harness.idp import new_certificate
from harness.postgresql import psql
from harness.receivers import Network, Receiver, answer

DAY = 24 * 3600 * 1000


def body_of(certificate):
    return "".join(certificate.strip().splitlines()[1:-1])


def change(service, statement):
    """Of the database of a service that has stopped: what otherwise takes a month."""
    service.stop()
    if service.database.startswith("sqlite:"):
        with contextlib.closing(sqlite3.connect(service.database.removeprefix("sqlite:"))) as connection, connection:
            connection.execute(statement)
    else:
        server, _, name = service.database.rpartition("/")
        psql(server, statement, name)
    service.restart()


def eventually(find, deadline=15):
    until = time.monotonic() + deadline
    while not (found := find()):
        assert time.monotonic() < until
        time.sleep(0.05)
    return found


def signed_by(made, idp, user, key, certificate):
    """Where the browser is sent after a response that this key signed."""
    browser = sso.Browser()
    response = forge.Response(sso.answer_of(browser, idp, sso.Desktop().link(made), user))
    response.sign(key, certificate)
    return sso.post(browser, response.posted())


def test_the_provider_s_certificate(owner, idp, tmp_path):
    new_certificate(tmp_path, "next")
    key, certificate = (tmp_path / "next.pem").read_text(), (tmp_path / "next.crt").read_text()
    made = sso.configure(owner, idp)
    idp.trust(made)
    user = sso.user_of(idp, owner.email)
    path = f"{sso.SERVICES}/{made['id']}"
    described = {"entity_id": idp.entity_id, "sign_on_url": made["idp"]["sign_on_url"], "certificates": [body_of(certificate)]}
    old = [c["sha256"] for c in made["idp"]["certificates"]]

    assert signed_by(made, idp, user, key, certificate).status_code == 403
    owner.client.patch(path, {"idp": described, "keep_certificates": old}).expect(200)
    assert signed_by(made, idp, user, key, certificate).status_code == 303
    assert signed_by(made, idp, user, idp.key(), idp.certificate()).status_code == 303
    owner.client.patch(path, {"idp": described}).expect(200)
    assert signed_by(made, idp, user, key, certificate).status_code == 303
    assert signed_by(made, idp, user, idp.key(), idp.certificate()).status_code == 403
    assert sso.refusals(owner)[0] == ("signature", "unknown_certificate")


def test_our_own_keys(own_service, idp):
    """The next one stands in our metadata and decrypts before it signs; the old one decrypts until its end."""
    running = own_service()
    owner = sso.allow(people.sign_up(running))
    made = sso.configure(owner, idp)
    user = sso.user_of(idp, owner.email)
    [old] = sso.encryption_certificates(made)
    change(running, f"UPDATE sso_keys SET expires_at = {int(time.time() * 1000) + 80 * DAY}")
    published = eventually(lambda: len(found := sso.encryption_certificates(made)) == 2 and found)
    assert old in published
    for certificate in published:
        idp.trust(made, encrypt_for=certificate)
        sso.sign_in(made, idp, user, running.base).expect(201)


def served(xml):
    return answer(body=xml.encode(), content_type="application/samlmetadata+xml")


@pytest.fixture
def network():
    return Network()


def test_metadata_by_link(own_service, network):
    """What comes takes the place of what was there; where nothing does, what was there is kept, and that is told."""
    running = own_service(f"[callback]\nallow_networks={network.open_network}\n")
    owner = sso.allow(people.sign_up(running))
    first, second = (metadata.plain(body=metadata.certificate(name)) for name in ("first", "second"))
    server = Receiver(network.open_address(), served(first))
    made = owner.client.post(sso.SERVICES, {"name": "By link", "type": "saml2", "idp": {"metadata_url": server.url}}).expect(201)
    due = "UPDATE sso_metadata_sources SET due_at = 0"

    def provider():
        return owner.client.get(f"{sso.SERVICES}/{made['id']}").expect(200)["idp"]

    def subjects():
        return [certificate["subject"] for certificate in provider()["certificates"]]

    def told(kind):
        return [item["params"] for item in owner.client.get("/v1/activity", query={"kind": kind}).expect(200)["items"]]

    assert subjects() == ["CN=first"]
    server.reply = served(second)
    change(running, due)
    eventually(lambda: subjects() == ["CN=second"])
    assert told("sso_metadata_refreshed") == [{"name": "By link"}]

    server.reply = answer("500 Internal Server Error")
    change(running, due)
    failure = eventually(lambda: provider()["metadata"]["failure"])
    assert (failure["id"], failure["params"]["reason"]) == ("metadata_unreachable", "status")
    assert subjects() == ["CN=second"] and len(told("sso_metadata_failed")) == 1

    # Another provider's is not taken for this one's.
    server.reply = served(metadata.plain("https://evil.example.com", metadata.certificate("evil")))
    change(running, due)
    eventually(lambda: provider()["metadata"]["failure"]["id"] == "metadata_invalid")
    assert subjects() == ["CN=second"]

    server.reply = served(second)
    change(running, due)
    eventually(lambda: provider()["metadata"]["failure"] is None)
    server.stop()
