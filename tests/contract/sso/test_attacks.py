"""What is made of a genuine response by somebody who may post anything: each is refused by its own check, and nobody is signed in."""

import base64
import copy
import subprocess
import zlib

import pytest
import xmlsec
from lxml import etree

from harness import forge, metadata, people, sso
from harness.client import Client
from harness.idp import new_certificate


class Target:
    """A service, its owner whom the attacker wants to be, and somebody whom the provider knows as well."""

    def __init__(self, service, idp):
        self.idp = idp
        self.owner = sso.allow(people.sign_up(service, name="Olga Owner"))
        self.service = sso.configure(self.owner, idp)
        idp.trust(self.service)
        self.user = sso.user_of(idp, self.owner.email)
        self.mallory = sso.user_of(idp, "mallory@example.net")
        self.encryption = sso.encryption_certificate(self.service)
        self.browsers = {}
        self.sessions = self.count_sessions()

    def count_sessions(self):
        return self.owner.client.get("/v1/sessions").expect(200)["total"]

    def begin(self, user, sign="assertion", link=None):
        """A sign-in under way and its genuine response, not posted yet. The browser stays signed in at the provider."""
        self.idp.trust(self.service, sign=sign)
        browser = self.browsers.setdefault(user, sso.Browser())
        return browser, forge.Response(sso.answer_of(browser, self.idp, link or sso.Desktop().link(self.service), user))

    def refuses(self, browser, form, check, reason):
        reply = sso.post(browser, form)
        assert (reply.status_code, "Location" in reply.headers) == (403, False), reply.text
        assert sso.refusals(self.owner)[0] == (check, reason)
        assert self.count_sessions() == self.sessions


@pytest.fixture(scope="module")
def target(service, idp):
    return Target(service, idp)


def test_the_genuine_response_is_taken(target):
    """Or all that follows would prove nothing."""
    browser, response = target.begin(target.user)
    assert sso.post(browser, response.posted()).status_code == 303


def test_signed_anew_by_the_provider_it_is_taken(target, idp):
    browser, response = target.begin(target.user)
    response.sign(idp.key(), idp.certificate())
    assert sso.post(browser, response.posted()).status_code == 303


def test_a_changed_address(target):
    browser, response = target.begin(target.mallory)
    response.say(target.owner.email)
    target.refuses(browser, response.posted(), "signature", "wrong")


@pytest.mark.parametrize("wrapping", forge.WRAPPINGS, ids=lambda wrapping: wrapping.__name__)
def test_signature_wrapping(target, wrapping):
    sign = "response" if wrapping in forge.WRAPPINGS[:2] else "assertion"
    browser, response = target.begin(target.mallory, sign=sign)
    wrapping(response, target.owner.email)
    assert target.owner.email.encode() in response.text()
    target.refuses(browser, response.posted(), "format", "assertions")


@pytest.mark.parametrize("wrapping", forge.WRAPPINGS[2:], ids=lambda wrapping: wrapping.__name__)
def test_signature_wrapping_under_the_same_id(target, wrapping):
    browser, response = target.begin(target.mallory)
    genuine = response.assertion.get("ID")
    wrapping(response, target.owner.email)
    for assertion in response.tree.iter(forge.SAML + "Assertion"):
        assertion.set("ID", genuine)
    target.refuses(browser, response.posted(), "format", "duplicate_id")


def test_an_assertion_of_another_namespace(target):
    browser, response = target.begin(target.mallory)
    evil = forge.evil_copy(response.assertion, target.owner.email)
    evil.tag = "{urn:example}Assertion"
    response.tree.insert(0, evil)
    target.refuses(browser, response.posted(), "format", "assertions")


def test_a_second_assertion_that_is_as_genuine(target, idp):
    browser, response = target.begin(target.user)
    second = copy.deepcopy(response.assertion)
    second.set("ID", "_second")
    response.tree.append(second)
    response.sign(idp.key(), element=second)
    target.refuses(browser, response.posted(), "format", "assertions")


def test_a_comment_in_the_address(target):
    browser, response = target.begin(target.mallory)
    name_id = response.find(".//saml:NameID")
    # Canonicalization leaves comments out: the signature would hold, and a careless reader would see half of the text.
    name_id.text = "mallory@"
    comment = etree.Comment("x")
    comment.tail = "example.net"
    name_id.append(comment)
    target.refuses(browser, response.posted(), "format", "comment")


@pytest.mark.parametrize("where", ["ds:DigestValue", "ds:SignatureValue", "ds:SignedInfo"])
def test_a_comment_in_the_signature(target, where):
    browser, response = target.begin(target.mallory)
    response.signature.find(".//" + where, forge.NS).append(etree.Comment("x"))
    target.refuses(browser, response.posted(), "format", "comment")


@pytest.mark.parametrize("change", [
    lambda xml: xml.replace(b"mallory@", b"mallory<?x?>@", 1), lambda xml: xml.replace(b"mallory@", b"<![CDATA[mallory@]]>", 1),
    lambda xml: b"<!-- before -->" + xml, lambda xml: xml + b"<?after?>",
], ids=["processing instruction", "CDATA", "before", "after"])
def test_what_two_readers_read_differently(target, change):
    browser, response = target.begin(target.mallory)
    target.refuses(browser, response.posted(change(response.text())), "format", "comment")


@pytest.mark.parametrize("document_type", [
    b"<!DOCTYPE r>", b'<!DOCTYPE r [<!ENTITY x "y">]>', b'<!DOCTYPE r SYSTEM "http://127.0.0.1:1/">',
    b'<!DOCTYPE r [<!ATTLIST Response ID ID #IMPLIED>]>',
], ids=["empty", "entity", "external", "attribute"])
def test_a_document_type(target, document_type):
    browser, response = target.begin(target.user)
    target.refuses(browser, response.posted(document_type + response.text()), "format", "dtd")


def test_duplicate_ids(target):
    browser, response = target.begin(target.user)
    response.tree.set("ID", response.assertion.get("ID"))
    target.refuses(browser, response.posted(), "format", "duplicate_id")


def test_duplicate_ids_by_another_name(target):
    browser, response = target.begin(target.user)
    response.find("saml:Issuer").set("Id", response.assertion.get("ID"))
    target.refuses(browser, response.posted(), "format", "duplicate_id")


def test_two_signed_infos(target):
    browser, response = target.begin(target.mallory)
    info = response.signature.find("ds:SignedInfo", forge.NS)
    info.addnext(copy.deepcopy(info))
    target.refuses(browser, response.posted(), "signature", "structure")


def test_two_references(target):
    browser, response = target.begin(target.mallory)
    reference = response.signature.find(".//ds:Reference", forge.NS)
    reference.addnext(copy.deepcopy(reference))
    target.refuses(browser, response.posted(), "signature", "structure")


def test_two_digest_values(target):
    browser, response = target.begin(target.mallory)
    value = response.signature.find(".//ds:DigestValue", forge.NS)
    value.addprevious(copy.deepcopy(value))
    target.refuses(browser, response.posted(), "signature", "structure")


def test_two_signatures(target):
    browser, response = target.begin(target.mallory)
    response.signature.addnext(copy.deepcopy(response.signature))
    target.refuses(browser, response.posted(), "format", "structure")


def test_the_signature_removed(target):
    browser, response = target.begin(target.mallory)
    forge.without_signature(response.assertion)
    response.say(target.owner.email)
    target.refuses(browser, response.posted(), "signature", "missing")


def test_a_signature_over_something_else(target, idp):
    """Over the Subject alone: genuine, and not of what is read."""
    browser, response = target.begin(target.mallory)
    subject = response.find(".//saml:Subject")
    subject.set("ID", "_subject")
    response.sign(idp.key(), element=subject)
    response.assertion.remove(response.signature)
    signature = subject.find("ds:Signature", forge.NS)
    response.assertion.insert(1, signature)
    target.refuses(browser, response.posted(), "signature", "structure")


@pytest.mark.parametrize("uri", ["", None, "#", "#xpointer(/)", "http://127.0.0.1:1/"])
def test_a_reference_to_something_else(target, uri):
    browser, response = target.begin(target.mallory)
    reference = response.signature.find(".//ds:Reference", forge.NS)
    reference.attrib.pop("URI")
    if uri is not None:
        reference.set("URI", uri)
    target.refuses(browser, response.posted(), "signature", "structure")


def test_signed_by_another_key(target, tmp_path):
    new_certificate(tmp_path, "evil")
    browser, response = target.begin(target.mallory)
    response.say(target.owner.email)
    response.sign((tmp_path / "evil.pem").read_text())
    target.refuses(browser, response.posted(), "signature", "wrong")


def test_signed_by_another_key_which_brings_its_certificate(target, tmp_path):
    new_certificate(tmp_path, "evil")
    browser, response = target.begin(target.mallory)
    response.say(target.owner.email)
    response.sign((tmp_path / "evil.pem").read_text(), (tmp_path / "evil.crt").read_text())
    target.refuses(browser, response.posted(), "signature", "unknown_certificate")


def test_the_certificate_in_the_signature_swapped(target, tmp_path):
    """The signature itself holds; what it says of its key does not count, and says that something is wrong."""
    new_certificate(tmp_path, "evil")
    browser, response = target.begin(target.user)
    body = "".join((tmp_path / "evil.crt").read_text().strip().splitlines()[1:-1])
    response.signature.find(".//ds:X509Certificate", forge.NS).text = body
    target.refuses(browser, response.posted(), "signature", "unknown_certificate")


def test_the_provider_s_certificate_beside_another_key(target, idp, tmp_path):
    new_certificate(tmp_path, "evil")
    browser, response = target.begin(target.mallory)
    response.say(target.owner.email)
    response.sign((tmp_path / "evil.pem").read_text(), idp.certificate())
    target.refuses(browser, response.posted(), "signature", "wrong")


def public_key_as_secret(certificate):
    pem = subprocess.run(["openssl", "x509", "-pubkey", "-noout"], input=certificate, capture_output=True, text=True, check=True).stdout
    return xmlsec.Key.from_binary_data(xmlsec.KeyData.HMAC, pem.encode())


@pytest.mark.parametrize("method", [xmlsec.Transform.HMAC_SHA256, xmlsec.Transform.HMAC_SHA1], ids=["sha256", "sha1"])
def test_hmac_by_the_public_key(target, idp, method):
    browser, response = target.begin(target.mallory)
    response.say(target.owner.email)
    response.sign(public_key_as_secret(idp.certificate()), method=method)
    target.refuses(browser, response.posted(), "signature", "algorithm")


def test_sha_1_as_signature_method(target, idp):
    browser, response = target.begin(target.user)
    response.sign(idp.key(), method=xmlsec.Transform.RSA_SHA1)
    target.refuses(browser, response.posted(), "signature", "algorithm")


def test_sha_1_as_digest_method(target, idp):
    browser, response = target.begin(target.user)
    response.sign(idp.key(), digest=xmlsec.Transform.SHA1)
    target.refuses(browser, response.posted(), "signature", "algorithm")


@pytest.mark.parametrize("element", ["SignatureMethod", "DigestMethod", "CanonicalizationMethod"])
@pytest.mark.parametrize("algorithm", ["none", "", "http://www.w3.org/2000/09/xmldsig#none", None])
def test_no_algorithm(target, element, algorithm):
    browser, response = target.begin(target.mallory)
    node = response.signature.find(".//ds:" + element, forge.NS)
    node.attrib.pop("Algorithm")
    if algorithm is not None:
        node.set("Algorithm", algorithm)
    target.refuses(browser, response.posted(), "signature", "algorithm")


@pytest.mark.parametrize("algorithm", [
    "http://www.w3.org/TR/1999/REC-xslt-19991116", "http://www.w3.org/TR/1999/REC-xpath-19991116", "http://www.w3.org/2002/06/xmldsig-filter2",
    "http://www.w3.org/2000/09/xmldsig#base64", "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
])
def test_transforms_that_choose_what_is_signed(target, algorithm):
    browser, response = target.begin(target.mallory)
    response.signature.findall(".//ds:Transform", forge.NS)[1].set("Algorithm", algorithm)
    target.refuses(browser, response.posted(), "signature", "algorithm")


def test_a_third_transform(target):
    browser, response = target.begin(target.mallory)
    transforms = response.signature.find(".//ds:Transforms", forge.NS)
    transforms.append(copy.deepcopy(transforms[1]))
    target.refuses(browser, response.posted(), "signature", "structure")


def test_a_canonicalization_that_fails(target):
    """A relative namespace can't be canonicalized: that is a refusal, not an empty text that is signed."""
    browser, response = target.begin(target.mallory)
    response.say(target.owner.email)
    xml = response.text().replace(b"<saml:Subject>", b'<saml:Subject xmlns:r="1">', 1)
    target.refuses(browser, response.posted(xml), "signature", "wrong")


def test_another_issuer_by_the_same_key(target, idp):
    browser, response = target.begin(target.user)
    for issuer in response.tree.iter(forge.SAML + "Issuer"):
        issuer.text = "https://other.example.com/idp"
    response.sign(idp.key(), idp.certificate())
    target.refuses(browser, response.posted(), "issuer", "another")


@pytest.mark.parametrize("which", [0, 1], ids=["response", "assertion"])
def test_another_issuer_in_one_place(target, idp, which):
    browser, response = target.begin(target.user)
    list(response.tree.iter(forge.SAML + "Issuer"))[which].text = "https://other.example.com/idp"
    response.sign(idp.key(), idp.certificate())
    reply = sso.post(browser, response.posted())
    assert reply.status_code == 403 and sso.refusals(target.owner)[0][0] == "issuer"


def test_another_audience(target, idp):
    browser, response = target.begin(target.user)
    response.find(".//saml:Audience").text = target.service["sp"]["entity_id"] + "x"
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "audience", "")


def test_no_audience(target, idp):
    browser, response = target.begin(target.user)
    restriction = response.find(".//saml:AudienceRestriction")
    restriction.getparent().remove(restriction)
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "audience", "")


def test_another_recipient(target, idp):
    browser, response = target.begin(target.user)
    response.find(".//saml:SubjectConfirmationData").set("Recipient", "https://other.example.com/acs")
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "recipient", "")


def test_no_confirmation(target, idp):
    browser, response = target.begin(target.user)
    response.find(".//saml:SubjectConfirmation").set("Method", "urn:oasis:names:tc:SAML:2.0:cm:holder-of-key")
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "recipient", "missing")


def test_another_destination(target):
    """The response around a genuine assertion is not signed: it can be changed without a key."""
    browser, response = target.begin(target.user)
    response.tree.set("Destination", "https://other.example.com/acs")
    target.refuses(browser, response.posted(), "destination", "")


@pytest.mark.parametrize("place", [".//saml:Conditions", ".//saml:SubjectConfirmationData"], ids=["conditions", "confirmation"])
def test_expired(target, idp, place):
    browser, response = target.begin(target.user)
    response.find(place).set("NotOnOrAfter", forge.moment(-61))
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "times", "expired")


def test_not_yet_valid(target, idp):
    browser, response = target.begin(target.user)
    response.find(".//saml:Conditions").set("NotBefore", forge.moment(75))
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "times", "not_yet_valid")


def test_clocks_may_differ_by_a_minute(target, idp):
    for change in ({"NotBefore": forge.moment(45)}, {"NotOnOrAfter": forge.moment(-45)}):
        browser, response = target.begin(target.user)
        for name, value in change.items():
            response.find(".//saml:Conditions").set(name, value)
        response.sign(idp.key())
        assert sso.post(browser, response.posted()).status_code == 303


@pytest.mark.parametrize("value", [None, "tomorrow"])
def test_no_end(target, idp, value):
    browser, response = target.begin(target.user)
    data = response.find(".//saml:SubjectConfirmationData")
    data.attrib.pop("NotOnOrAfter")
    if value:
        data.set("NotOnOrAfter", value)
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "times", "missing")


def test_replayed(target):
    browser, response = target.begin(target.user)
    assert sso.post(browser, response.posted()).status_code == 303
    target.refuses(browser, response.posted(), "one_time", "replayed")


def test_the_same_assertion_in_answer_to_another_request(target, idp):
    browser, first = target.begin(target.user)
    assert sso.post(browser, first.posted()).status_code == 303
    browser, second = target.begin(target.user)
    second.assertion.set("ID", first.assertion.get("ID"))
    second.sign(idp.key())
    target.refuses(browser, second.posted(), "one_time", "replayed")


def test_another_assertion_in_answer_to_an_answered_request(target, idp):
    browser, response = target.begin(target.user)
    assert sso.post(browser, response.posted()).status_code == 303
    response.assertion.set("ID", "_another")
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "request", "answered")


def test_what_nobody_asked_for(target, idp):
    """As a provider sends on its own."""
    browser, response = target.begin(target.user)
    response.tree.attrib.pop("InResponseTo")
    response.find(".//saml:SubjectConfirmationData").attrib.pop("InResponseTo")
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "request", "missing")


def test_in_response_to_removed_where_it_is_not_signed(target):
    browser, response = target.begin(target.user)
    response.tree.attrib.pop("InResponseTo")
    target.refuses(browser, response.posted(), "request", "missing")


def test_in_response_to_removed_where_it_is_signed(target, idp):
    browser, response = target.begin(target.user)
    response.find(".//saml:SubjectConfirmationData").attrib.pop("InResponseTo")
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "request", "missing")


def test_in_response_to_exchanged(target):
    """A genuine assertion for one sign-in is put into the response to another."""
    browser, victim = target.begin(target.user)
    _, own = target.begin(target.user)
    own.tree.replace(own.assertion, victim.assertion)
    target.refuses(browser, own.posted(), "request", "unknown")


def test_of_another_service(target, service, idp):
    """The same provider serves a service of the attacker's: what it says there counts for nothing here."""
    mallory = sso.allow(people.sign_up(service, name="Mallory Owner"))
    theirs = sso.configure(mallory, idp)
    idp.trust(theirs)
    browser = sso.Browser()
    response = forge.Response(sso.answer_of(browser, idp, sso.Desktop().link(theirs), target.user))
    response.form.action = target.service["sp"]["acs_url"]
    target.refuses(browser, response.posted(), "destination", "")
    response.tree.set("Destination", target.service["sp"]["acs_url"])
    target.refuses(browser, response.posted(), "recipient", "")


def test_of_another_service_signed_for_this_one(target, service, idp):
    """InResponseTo of a request that another service made."""
    mallory = sso.allow(people.sign_up(service, name="Mallory Owner"))
    theirs = sso.configure(mallory, idp)
    idp.trust(theirs)
    browser = sso.Browser()
    other = forge.Response(sso.answer_of(browser, idp, sso.Desktop().link(theirs), target.user))
    _, response = target.begin(target.user)
    for node in (response.tree, response.find(".//saml:SubjectConfirmationData")):
        node.set("InResponseTo", other.tree.get("InResponseTo"))
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "request", "unknown")


def test_of_another_browser(target):
    """The attacker has the victim's browser post the attacker's response, or the other way round."""
    browser, response = target.begin(target.user)
    reply = sso.post(browser, response.posted())
    other = sso.Browser().load("GET", reply.headers["Location"])
    assert other.status_code == 403 and "Location" not in other.headers
    assert sso.refusals(target.owner)[0] == ("browser", "another")
    assert target.count_sessions() == target.sessions


def test_the_cookie_of_another_sign_in_in_the_same_browser(target):
    browser, first = target.begin(target.user)
    reply = sso.post(browser, first.posted())
    name, value = next((c.name, c.value) for c in browser.cookies if c.name == "sso" + first.tree.get("InResponseTo")[:12])
    _, second = target.begin(target.user)
    later = sso.post(browser, second.posted())
    stranger = sso.Browser()
    cookie = {"Cookie": f"{'sso' + second.tree.get('InResponseTo')[:12]}={value}"}
    assert name and reply.status_code == 303
    assert stranger.load("GET", later.headers["Location"], headers=cookie).status_code == 403


def test_encrypted_by_us_it_is_taken(target, idp):
    browser, response = target.begin(target.user)
    response.sign(idp.key(), idp.certificate())
    forge.encrypt(response, target.encryption)
    assert sso.post(browser, response.posted()).status_code == 303


def test_encrypted_and_signed_by_nobody(target):
    """Anybody can encrypt for us."""
    browser, response = target.begin(target.mallory)
    response.say(target.owner.email)
    forge.without_signature(response.assertion)
    forge.encrypt(response, target.encryption)
    target.refuses(browser, response.posted(), "signature", "missing")


def test_encrypted_and_signed_by_another_key(target, tmp_path):
    new_certificate(tmp_path, "evil")
    browser, response = target.begin(target.mallory)
    response.say(target.owner.email)
    response.sign((tmp_path / "evil.pem").read_text())
    forge.encrypt(response, target.encryption)
    target.refuses(browser, response.posted(), "signature", "wrong")


def test_a_comment_that_encryption_hides(target, idp):
    browser, response = target.begin(target.mallory)
    response.sign(idp.key())
    name_id = response.find(".//saml:NameID")
    name_id.text = "mallory@"
    comment = etree.Comment("x")
    comment.tail = "example.net"
    name_id.append(comment)
    forge.encrypt(response, target.encryption)
    target.refuses(browser, response.posted(), "format", "comment")


def test_an_assertion_in_what_encryption_hides(target, idp):
    browser, response = target.begin(target.mallory)
    forge.wrap_4(response, target.owner.email)
    forge.encrypt(response, target.encryption)
    target.refuses(browser, response.posted(), "decryption", "failed")  # what came out is no assertion as Lasso reads them


def test_an_encrypted_assertion_changed(target, idp):
    browser, response = target.begin(target.user)
    response.sign(idp.key())
    forge.encrypt(response, target.encryption)
    for value in response.tree.iter("{http://www.w3.org/2001/04/xmlenc#}CipherValue"):
        value.text = base64.b64encode(bytes(byte ^ 1 for byte in base64.b64decode(value.text))).decode()
    target.refuses(browser, response.posted(), "decryption", "failed")


def test_encrypted_for_somebody_else(target, idp):
    browser, response = target.begin(target.user)
    response.sign(idp.key())
    forge.encrypt(response, idp.certificate())
    target.refuses(browser, response.posted(), "decryption", "failed")


def test_a_key_wrapped_by_pkcs_1_5(target, idp):
    browser, response = target.begin(target.user)
    response.sign(idp.key())
    forge.encrypt(response, target.encryption, xmlsec.Transform.RSA_PKCS1)
    target.refuses(browser, response.posted(), "decryption", "algorithm")


@pytest.mark.parametrize("email, reason", [
    ("", "invalid"), ("no address", "invalid"), ("a@b@example.com", "invalid"), ("owner@example.com, other@example.com", "invalid"),
])
def test_addresses_that_are_none(target, idp, email, reason):
    browser, response = target.begin(target.user)
    response.say(email)
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "email", reason)


def test_several_addresses(target, idp):
    browser, response = target.begin(target.user)
    value = next(node for node in response.tree.iter(forge.SAML + "AttributeValue") if "@" in node.text)
    second = copy.deepcopy(value)
    second.text = "second@example.com"
    value.addnext(second)
    response.sign(idp.key())
    target.refuses(browser, response.posted(), "email", "several")


def test_the_provider_refuses(target):
    browser, response = target.begin(target.user)
    response.find("samlp:Status/samlp:StatusCode").set("Value", "urn:oasis:names:tc:SAML:2.0:status:Responder")
    response.tree.remove(response.assertion)
    target.refuses(browser, response.posted(), "status", "")


def test_bytes_that_are_no_response(target):
    browser, response = target.begin(target.user)
    genuine = response.form.fields["SAMLResponse"]

    def posting(value):
        return type(response.form)(response.form.action, {"SAMLResponse": value})

    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = squeezed.compress(b"<a>" * 10_000_000) + squeezed.flush()
    target.refuses(browser, posting(genuine[:-400]), "format", "not_xml")
    target.refuses(browser, posting(genuine[:-3] + "!!!"), "format", "not_base64")
    target.refuses(browser, posting(""), "format", "not_base64")
    target.refuses(browser, posting("<Response/>"), "format", "not_base64")
    target.refuses(browser, posting(base64.b64encode(bomb).decode()), "format", "not_xml")
    target.refuses(browser, posting(base64.b64encode(b"\x00" * 1000).decode()), "format", "not_xml")
    target.refuses(browser, posting(base64.b64encode(b"<a>" * 5000).decode()), "format", "not_xml")
    target.refuses(browser, posting(base64.b64encode(response.text()[:1000]).decode()), "format", "not_xml")
    target.refuses(browser, posting(base64.b64encode(b"<Response/>").decode()), "format", "not_a_response")
    # Two fields of the name, and none.
    reply = browser.load("POST", response.form.action, data=[("SAMLResponse", genuine), ("SAMLResponse", genuine)])
    assert reply.status_code == 403
    assert browser.load("POST", response.form.action, data={"RelayState": "x"}).status_code == 403
    assert browser.load("POST", response.form.action, data="x" * 300_000).status_code == 413
    # And the genuine one still is.
    assert sso.post(browser, response.posted()).status_code == 303


def test_the_way_back_with_what_was_never_given(target):
    for handle in ("", "x", "x" * 43, "' OR 1=1 --"):
        assert sso.Browser().load("GET", f"{target.service['login_url'][:-5]}finish", params={"handle": handle}).status_code == 404


def test_a_code_that_was_never_given(service):
    body = {"code": "x" * 43, "code_verifier": "y" * 43, "device": "x"}
    Client(service.base).post("/v1/sso/exchange", body).expect(422, "code_expired")


def test_what_is_written_down_is_bounded(target, own_service):
    """Anybody can post: the owner's activity does not grow with it."""
    running = own_service("[limits]\nsso_refusals=3/1h\n")
    owner = sso.allow(people.sign_up(running))
    made = owner.client.post(sso.SERVICES, {"name": "X", "type": "saml2", "idp": {"metadata_xml": metadata.plain()}}).expect(201)
    for _ in range(6):
        assert sso.Browser().load("POST", made["sp"]["acs_url"], data={"SAMLResponse": "x"}).status_code == 403
    assert len(sso.refusals(owner)) == 3
