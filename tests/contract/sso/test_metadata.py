"""What a provider's description comes to before it is saved."""

import time

import pytest

from harness import metadata, people, sso
from harness.client import Client

PREVIEW = "/v1/sso/metadata/preview"


@pytest.fixture(scope="module")
def preview(an_owner):
    def ask(xml=None, **description):
        return an_owner.client.post(PREVIEW, {"metadata_xml": xml} if xml is not None else description)

    return ask


def ids_of(warnings):
    return [warning["id"] for warning in warnings]


def test_okta(preview):
    body = metadata.certificate("okta")
    found = preview(metadata.okta(body)).expect(200).body
    assert found["entity_id"] == "http://www.okta.com/exk1fake2id3here4x5"
    assert found["sign_on_url"] == "https://example.okta.com/app/example_pc_1/exk1fake2id3here4x5/sso/saml"
    assert (found["binding"], found["warnings"], found["valid_until"]) == ("redirect", [], None)
    assert [c["subject"] for c in found["certificates"]] == ["CN=okta"]


def test_onelogin(preview):
    found = preview(metadata.onelogin(metadata.certificate())).expect(200).body
    assert found["sign_on_url"].endswith("/http-post/sso/0a1b2c3d") and found["binding"] == "redirect"
    assert len(found["certificates"]) == 1


def test_google(preview):
    found = preview(metadata.google(metadata.certificate())).expect(200).body
    assert found["sign_on_url"] == "https://accounts.google.com/o/saml2/idp?idpid=C01abcdef"
    assert found["valid_until"] is not None and found["warnings"] == []


def test_entra_with_several_certificates(preview):
    bodies = [metadata.certificate(f"accounts {number}") for number in range(3)]
    found = preview(metadata.entra(*bodies)).expect(200).body
    assert found["entity_id"].startswith("https://sts.windows.net/") and found["entity_id"].endswith("/")
    assert {c["subject"] for c in found["certificates"]} == {"CN=accounts 0", "CN=accounts 1", "CN=accounts 2"}


def test_adfs_takes_what_signs_and_not_what_encrypts(preview):
    found = preview(metadata.adfs(metadata.certificate("signing"), metadata.certificate("encryption"))).expect(200).body
    assert [c["subject"] for c in found["certificates"]] == ["CN=signing"]


def test_simplesamlphp(preview, idp):
    found = preview(idp.metadata()).expect(200).body
    assert found["entity_id"] == idp.entity_id
    assert ids_of(found["warnings"]) == ["plain_http"]


def test_one_provider_among_other_entities(preview):
    service_provider = metadata.entity("https://sp.example.com", f'<md:SPSSODescriptor protocolSupportEnumeration="{metadata.SAML2}"/>')
    found = preview(metadata.several(service_provider, metadata.plain("https://the.one"))).expect(200).body
    assert found["entity_id"] == "https://the.one"


def test_a_byte_order_mark_and_no_declaration(preview):
    xml = metadata.plain().split("?>", 1)[1]
    assert preview(xml).expect(200)["entity_id"] == "https://idp.example.com/saml"
    assert preview("\ufeff" + xml).expect(200)["entity_id"] == "https://idp.example.com/saml"


def test_warnings(preview, an_owner):
    def warned(xml):
        return ids_of(preview(xml).expect(200)["warnings"])

    assert warned(metadata.plain(body=metadata.certificate(begins=-20, ends=-10))) == ["certificate_expired"]
    assert warned(metadata.plain(body=metadata.certificate(ends=59))) == ["certificate_expires"]
    assert warned(metadata.plain(body=metadata.certificate(ends=61))) == []
    assert warned(metadata.plain(body=metadata.certificate(begins=3))) == ["certificate_not_yet_valid"]
    sign_on = metadata.endpoint("https://idp.example.com/sso")
    expired = metadata.entity("https://x", metadata.role(metadata.key(metadata.certificate()), sign_on), attributes=f' validUntil="{metadata.moment(-1)}"')
    assert warned(expired) == ["metadata_expired"]
    persistent = metadata.name_id("urn:oasis:names:tc:SAML:2.0:nameid-format:persistent")
    assert warned(metadata.entity("https://x", metadata.role(metadata.key(metadata.certificate()), persistent, sign_on))) == ["name_id_not_email"]


def test_a_provider_that_another_service_has(service):
    owner = sso.allow(people.sign_up(service))
    xml = metadata.plain()
    owner.client.post(sso.SERVICES, {"name": "The first", "type": "saml2", "idp": {"metadata_xml": xml}}).expect(201)
    warnings = owner.client.post(PREVIEW, {"metadata_xml": xml}).expect(200)["warnings"]
    assert warnings == [{"id": "entity_id_known", "params": {"service": "The first"}}]


BOMB = '<!DOCTYPE m [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]>"


def sneaky(document_type, reference):
    return metadata.plain().replace("?>", "?>" + document_type, 1).replace("https://idp.example.com/sso", reference)


@pytest.mark.parametrize("xml, reason", [
    ("<!DOCTYPE html><html><head><title>Sign in</title></head></html>", "html"),
    ("  \n<HTML><body>404</body></HTML>", "html"),
    ("this is no XML", "not_xml"),
    ("", None),
    (metadata.plain()[:-20], "not_xml"),
    (sneaky(BOMB, "&j;"), "dtd"),
    (sneaky('<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"), "dtd"),
    (sneaky('<!DOCTYPE m [<!ENTITY x SYSTEM "http://127.0.0.1:1/">]>', "&x;"), "dtd"),
    (sneaky('<!DOCTYPE m SYSTEM "http://127.0.0.1:1/m.dtd">', "https://x"), "dtd"),
    (sneaky('<!DOCTYPE m [<!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p;]>', "https://x"), "dtd"),
    (sneaky("", "&undeclared;"), "not_xml"),
    ('<rss version="2.0"/>', "not_metadata"),
    (metadata.entity("https://sp", f'<md:SPSSODescriptor protocolSupportEnumeration="{metadata.SAML2}"/>'), "no_provider"),
    (metadata.entity("https://x", metadata.role(protocols="urn:oasis:names:tc:SAML:1.1:protocol")), "no_provider"),
    (metadata.several(metadata.plain("https://a"), metadata.plain("https://b")), "several_providers"),
    (metadata.entity("", metadata.role(metadata.key(metadata.certificate()), metadata.endpoint("https://x/"))), "entity_id"),
    (metadata.entity("https://x", metadata.role(metadata.key(metadata.certificate()), metadata.endpoint("https://x/", metadata.SOAP))), "no_sign_on"),
    (metadata.entity("https://x", metadata.role(metadata.key(metadata.certificate()), metadata.endpoint("javascript:alert(1)"))), "sign_on_url"),
    (metadata.entity("https://x", metadata.role(metadata.key(metadata.certificate()), metadata.endpoint("https://user:secret@x/"))), "sign_on_url"),
    (metadata.entity("https://x", metadata.role(metadata.key(metadata.certificate(), "encryption"), metadata.endpoint("https://x/"))), "no_certificate"),
    (metadata.plain(body="bm90IGEgY2VydGlmaWNhdGU="), "certificate_invalid"),
    (metadata.plain(body=metadata.certificate() + "<!-- -->"), "certificate_invalid"),
    (metadata.plain(body=metadata.weak_certificate()), "certificate_weak"),
    (metadata.plain(body=metadata.elliptic_certificate()), "certificate_not_rsa"),
], ids=lambda value: value if value and len(value) < 30 else "")
def test_refusals(service, an_owner, xml, reason):
    reply = an_owner.client.post(PREVIEW, {"metadata_xml": xml}, fits=reason is not None)
    if reason is None:
        reply.expect(400, "bad_request")
    else:
        assert reply.expect(422, "metadata_invalid")["params"]["reason"] == reason
    assert service.alive()


def test_a_bomb_is_refused_at_once(service, an_owner):
    began = time.monotonic()
    an_owner.client.post(PREVIEW, {"metadata_xml": sneaky(BOMB, "&j;" * 1000)}).expect(422)
    assert time.monotonic() - began < 2
    assert service.alive()


def test_a_mebibyte_and_not_more(preview, an_owner):
    xml = metadata.plain()
    preview(xml + " " * (2**20 - len(xml))).expect(200)
    an_owner.client.post(PREVIEW, {"metadata_xml": xml + " " * 2**20}, fits=False).expect(400, "bad_request")
    an_owner.client.post(PREVIEW, {"metadata_xml": " " * (10 * 2**20)}, fits=False).expect(413, "body_too_large")


def test_by_hand(preview):
    bodies = [metadata.certificate("one"), metadata.certificate("two")]
    pem = "-----BEGIN CERTIFICATE-----\n" + "\n".join(bodies[0][at:at + 64] for at in range(0, len(bodies[0]), 64)) + "\n-----END CERTIFICATE-----\n"
    found = preview(entity_id="https://idp.example.com", sign_on_url="https://idp.example.com/sso", certificates=[pem, bodies[1]]).expect(200).body
    assert [c["subject"] for c in found["certificates"]] == ["CN=one", "CN=two"]
    assert preview(entity_id="has a space", sign_on_url="https://x/", certificates=bodies).expect(422)["params"]["reason"] == "entity_id"
    assert preview(entity_id="https://x", sign_on_url="ftp://x/", certificates=bodies).expect(422)["params"]["reason"] == "sign_on_url"
    assert preview(entity_id="https://x", sign_on_url="https://x/", certificates=["no"]).expect(422)["params"]["reason"] == "certificate_invalid"


def test_one_way_of_three(preview):
    preview(metadata_xml=metadata.plain(), entity_id="https://x").expect(400, "bad_request")
    preview(metadata_xml=metadata.plain(), metadata_url="https://x/").expect(400, "bad_request")
    preview(entity_id="https://x").expect(400, "bad_request")
    preview().expect(400, "bad_request")


def test_the_permission_comes_first(alice, service):
    alice.client.post(PREVIEW, {"metadata_xml": metadata.plain()}).expect(403, "sso_not_allowed")
    alice.client.post(PREVIEW, {"metadata_url": "https://127.0.0.1/"}).expect(403, "sso_not_allowed")
    Client(service.base).post(PREVIEW, {"metadata_xml": metadata.plain()}).expect(401, "session_required")
