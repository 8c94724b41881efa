"""Identity providers of the demo account: metadata in the shapes that they are found in, for nobody to sign in with."""

import pathlib
import subprocess
import tempfile

MD = "urn:oasis:names:tc:SAML:2.0:metadata"
PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol"
REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
EMAIL = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"


def certificate(name, days):
    """A self-signed one, in base64: what it certifies is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", str(days), "-subj", f"/CN={name}",
             "-keyout", "/dev/null", "-out", made],
            check=True, capture_output=True,
        )
        return "".join(made.read_text().strip().splitlines()[1:-1])


def metadata(entity_id, certificates, endpoints):
    """endpoints: pairs of binding and location."""
    keys = "".join(
        f'<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{body}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>'
        for body in certificates
    )
    services = "".join(f'<md:SingleSignOnService Binding="{binding}" Location="{location}"/>' for binding, location in endpoints)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><md:EntityDescriptor xmlns:md="{MD}" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" '
        f'entityID="{entity_id}"><md:IDPSSODescriptor protocolSupportEnumeration="{PROTOCOL}">{keys}'
        f"<md:NameIDFormat>{EMAIL}</md:NameIDFormat>{services}</md:IDPSSODescriptor></md:EntityDescriptor>"
    )


def okta():
    url = "https://example.okta.com/app/example_personal_center/exk1fake2id3here4x5/sso/saml"
    return {"metadata_xml": metadata("http://www.okta.com/exk1fake2id3here4x5", [certificate("example.okta.com", 3650)], [(POST, url), (REDIRECT, url)])}


def entra():
    """In the middle of a roll-over: one certificate ends soon, and the next one is there."""
    tenant = "6babcaad-604b-40ac-a9d7-9fd97c0b779f"
    url = f"https://login.microsoftonline.com/{tenant}/saml2"
    certificates = [certificate("Microsoft Azure Federated SSO Certificate", days) for days in (23, 1095)]
    return {"metadata_xml": metadata(f"https://sts.windows.net/{tenant}/", certificates, [(REDIRECT, url), (POST, url)])}


def google():
    """By hand."""
    address = "https://accounts.google.com/o/saml2/idp?idpid=C01abcdef"
    return {"entity_id": address.replace("/idp", ""), "sign_on_url": address, "certificates": [certificate("Google", 1825)]}
