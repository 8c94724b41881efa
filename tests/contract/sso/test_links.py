"""Metadata by link: fetched under the rules of callbacks. Servers on port 80 of loopback addresses; they want root."""

import pytest

from harness import metadata, people, sso
from harness.receivers import Network, Receiver, answer

PREVIEW = "/v1/sso/metadata/preview"
XML = "application/samlmetadata+xml"


class Site:
    """A service that may reach a piece of loopback, somebody who configures SSO there, and servers of metadata."""

    def __init__(self, start):
        self.network = Network()
        self.service = start(f"[callback]\nallow_networks={self.network.open_network}\n")
        self.owner = sso.allow(people.sign_up(self.service))
        self.servers = []

    def serve(self, reply, address=None, **more):
        server = Receiver(address or self.network.open_address(), reply, **more)
        self.servers.append(server)
        return server

    def preview(self, url):
        return self.owner.client.post(PREVIEW, {"metadata_url": url})

    def reason(self, url):
        return self.preview(url).expect(422, "metadata_unreachable")["params"]["reason"]


@pytest.fixture
def site(own_service):
    made = Site(own_service)
    yield made
    for server in made.servers:
        server.stop()


def served(xml):
    return answer(body=xml.encode(), content_type=XML)


def test_configured_by_link(site):
    server = site.serve(served(metadata.google(metadata.certificate())))
    found = site.preview(server.url + "metadata?x=1").expect(200)
    assert found["entity_id"].startswith("https://accounts.google.com/")
    request = server.requests[0]
    assert (request.method, request.target, request.body) == ("GET", "/metadata?x=1", b"")
    made = site.owner.client.post(sso.SERVICES, {"name": "By link", "type": "saml2", "idp": {"metadata_url": server.url}}).expect(201)
    source = made["idp"]["metadata"]
    assert source["url"] == server.url and source["failure"] is None and source["valid_until"] == found["valid_until"]
    # By hand from now on: the link is followed no more.
    by_hand = {"metadata_xml": metadata.plain()}
    changed = site.owner.client.patch(f"{sso.SERVICES}/{made['id']}", {"idp": by_hand}).expect(200)
    assert changed["idp"]["metadata"] is None


def test_what_is_behind_it_is_read_as_strictly(site):
    for xml, reason in (("<!DOCTYPE html><html></html>", "html"), ("<a/>", "not_metadata"), ('<!DOCTYPE x SYSTEM "http://127.0.0.1/">' + metadata.plain(), "dtd")):
        server = site.serve(served(xml))
        assert site.preview(server.url).expect(422, "metadata_invalid")["params"]["reason"] == reason


def test_a_mebibyte_and_not_more(site):
    xml = metadata.plain()
    site.preview(site.serve(served(xml + " " * (2**20 - len(xml.encode())))).url).expect(200)
    assert site.reason(site.serve(served(xml + " " * 2**20)).url) == "too_large"


def test_addresses_that_are_refused(site):
    inside = site.serve(served(metadata.plain()), address=site.network.refused_address())
    for url in (inside.url, "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://[::1]/", "http://0x7f.1/", "http://localhost/",
                "https://idp.example.com:8443/", "https://user@idp.example.com/", "ftp://idp.example.com/", "file:///etc/passwd", "idp.example.com"):
        refused = site.preview(url).expect(422, "metadata_unreachable")
        assert refused["params"]["reason"] == "url_refused" and refused["params"]["rule"], refused
    assert inside.connections == 0


def test_redirects_are_not_followed(site):
    inside = site.serve(served(metadata.plain()), address=site.network.refused_address())
    server = site.serve(answer("302 Found", extra=f"Location: {inside.url}\r\n".encode()))
    refused = site.preview(server.url).expect(422, "metadata_unreachable")
    assert refused["params"] == {"reason": "status", "status": 302} and inside.connections == 0


def test_what_does_not_answer(site):
    assert site.reason(site.serve(answer("404 Not Found")).url) == "status"
    assert site.reason(f"http://{site.network.open_address()}/") == "connection"
    assert site.reason(site.serve(b"220 smtp.example.com ESMTP\r\n").url) == "not_http"
    assert site.reason("http://no-such-name.invalid/") in ("url_refused", "not_resolved")
