"""Identity providers' metadata in the shapes that they are found in, with certificates of our own."""

import base64
import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

MD = "urn:oasis:names:tc:SAML:2.0:metadata"
REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
SOAP = "urn:oasis:names:tc:SAML:2.0:bindings:SOAP"
EMAIL = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"
UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"
SAML2 = "urn:oasis:names:tc:SAML:2.0:protocol"
UTC = datetime.timezone.utc


def certificate(name="idp.example.com", begins=-1, ends=1000, key=None):
    """The base64 of a certificate that is valid between these days from now."""
    key = key or rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key()).serial_number(x509.random_serial_number())
        .not_valid_before(now + datetime.timedelta(days=begins)).not_valid_after(now + datetime.timedelta(days=ends)).sign(key, hashes.SHA256())
    )
    return base64.b64encode(made.public_bytes(serialization.Encoding.DER)).decode()


def weak_certificate():
    return certificate(key=rsa.generate_private_key(public_exponent=65537, key_size=1024))


def elliptic_certificate():
    return certificate(key=ec.generate_private_key(ec.SECP256R1()))


def moment(days):
    return (datetime.datetime.now(UTC) + datetime.timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


def key(body, use="signing"):
    attribute = f' use="{use}"' if use else ""
    return f'<md:KeyDescriptor{attribute}><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{body}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>'


def endpoint(location, binding=REDIRECT, name="SingleSignOnService"):
    return f'<md:{name} Binding="{binding}" Location="{location}"/>'


def role(*parts, protocols=SAML2, attributes=""):
    return f'<md:IDPSSODescriptor{attributes} protocolSupportEnumeration="{protocols}">{"".join(parts)}</md:IDPSSODescriptor>'


def entity(entity_id, *parts, attributes=""):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><md:EntityDescriptor xmlns:md="{MD}" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" '
        f'entityID="{entity_id}"{attributes}>{"".join(parts)}</md:EntityDescriptor>'
    )


def name_id(form):
    return f"<md:NameIDFormat>{form}</md:NameIDFormat>"


def plain(entity_id="https://idp.example.com/saml", body=None):
    return entity(entity_id, role(key(body or certificate()), endpoint("https://idp.example.com/sso")))


def okta(body):
    url = "https://example.okta.com/app/example_pc_1/exk1fake2id3here4x5/sso/saml"
    return entity(
        "http://www.okta.com/exk1fake2id3here4x5",
        role(key(body), name_id(UNSPECIFIED), name_id(EMAIL), endpoint(url, POST), endpoint(url), attributes=' WantAuthnRequestsSigned="false"'),
    )


def onelogin(body):
    url = "https://example.onelogin.com/trust/saml2/http-post/sso/0a1b2c3d"
    return entity(
        "https://app.onelogin.com/saml/metadata/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
        role(key("\n".join(body[at:at + 64] for at in range(0, len(body), 64))), endpoint("https://example.onelogin.com/trust/slo", REDIRECT, "SingleLogoutService"),
             name_id(EMAIL), endpoint(url), endpoint(url.replace("http-post", "http-redirect"), POST), endpoint(url.replace("http-post", "soap"), SOAP)),
        '<md:ContactPerson contactType="technical"><md:SurName>Support</md:SurName><md:EmailAddress>support@onelogin.com</md:EmailAddress></md:ContactPerson>',
    )


def google(body):
    url = "https://accounts.google.com/o/saml2/idp?idpid=C01abcdef"
    return entity(
        "https://accounts.google.com/o/saml2?idpid=C01abcdef",
        role(key(body), name_id(EMAIL), endpoint(url), endpoint(url, POST), attributes=' WantAuthnRequestsSigned="false"'),
        attributes=f' validUntil="{moment(1800)}"',
    )


FEDERATION = (
    '<RoleDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:fed="http://docs.oasis-open.org/wsfed/federation/200706" xsi:type="fed:{kind}" protocolSupportEnumeration="http://docs.oasis-open.org/wsfed/federation/200706">'
    '<fed:PassiveRequestorEndpoint><EndpointReference xmlns="http://www.w3.org/2005/08/addressing"><Address>{address}</Address></EndpointReference>'
    "</fed:PassiveRequestorEndpoint></RoleDescriptor>"
)
SIGNATURE = (
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>'
    '<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><Reference URI="#_1f2e"><DigestMethod '
    'Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>AAAA</DigestValue></Reference></SignedInfo><SignatureValue>AAAA</SignatureValue></Signature>'
)


def entra(*bodies):
    tenant = "6babcaad-604b-40ac-a9d7-9fd97c0b779f"
    url = f"https://login.microsoftonline.com/{tenant}/saml2"
    return "\ufeff" + entity(
        f"https://sts.windows.net/{tenant}/", SIGNATURE, FEDERATION.format(kind="SecurityTokenServiceType", address=url), FEDERATION.format(kind="ApplicationServiceType", address=url),
        role(*map(key, bodies), endpoint(url, REDIRECT, "SingleLogoutService"), endpoint(url), endpoint(url, POST)), attributes=' ID="_1f2e"',
    )


def adfs(signing, encryption):
    url = "https://adfs.example.com/adfs/ls/"
    service_provider = (
        f'<md:SPSSODescriptor WantAssertionsSigned="true" protocolSupportEnumeration="{SAML2}">{key(encryption, "encryption")}{key(signing)}'
        f'<md:AssertionConsumerService Binding="{POST}" Location="{url}" index="0"/></md:SPSSODescriptor>'
    )
    return entity(
        "http://adfs.example.com/adfs/services/trust", SIGNATURE, FEDERATION.format(kind="ApplicationServiceType", address=url),
        FEDERATION.format(kind="SecurityTokenServiceType", address=url), service_provider,
        role(key(encryption, "encryption"), key(signing), endpoint(url, REDIRECT, "SingleLogoutService"), name_id(EMAIL),
             name_id("urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"), endpoint(url), endpoint(url, POST)),
        attributes=' ID="_1f2e"',
    )


def several(*entities):
    inner = "".join(one.split("?>", 1)[1] for one in entities)
    return f'<?xml version="1.0"?><md:EntitiesDescriptor xmlns:md="{MD}">{inner}</md:EntitiesDescriptor>'
