#include "service/sso/saml/own_party.h"

namespace service::sso::saml {

namespace {

QByteArray escaped(const QString& text) {
    return text.toHtmlEscaped().toUtf8();
}

QByteArray keyDescriptor(const char* use, const KeyPair& key) {
    QByteArrayList lines = key.certificate.trimmed().split('\n');
    lines.removeFirst();
    lines.removeLast();
    return QByteArrayLiteral("    <md:KeyDescriptor use=\"") + use +
           "\">\n      <ds:KeyInfo><ds:X509Data><ds:X509Certificate>" + lines.join() +
           "</ds:X509Certificate></ds:X509Data></ds:KeyInfo>\n    </md:KeyDescriptor>\n";
}

} // namespace

QByteArray metadataOf(const OwnParty& party) {
    QByteArray keys;
    for (const KeyPair& key : party.keys) {
        keys += keyDescriptor("signing", key);
    }
    for (const KeyPair& key : party.keys) {
        keys += keyDescriptor("encryption", key);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" "
           "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" entityID=\"" +
           escaped(party.entityId) +
           "\">\n"
           "  <md:SPSSODescriptor AuthnRequestsSigned=\"true\" WantAssertionsSigned=\"true\" "
           "protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">\n" +
           keys +
           "    <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>\n"
           "    <md:AssertionConsumerService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" "
           "Location=\"" +
           escaped(party.acsUrl) +
           "\" index=\"0\" isDefault=\"true\"/>\n"
           "  </md:SPSSODescriptor>\n"
           "</md:EntityDescriptor>\n";
}

} // namespace service::sso::saml
