#include "service/sso/saml/parties.h"

#include <stdexcept>

namespace service::sso::saml {

namespace {

QByteArray metadataOf(const ProviderDescription& provider) {
    QByteArray keys;
    for (const Certificate& certificate : provider.certificates) {
        keys += "<md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>" +
                certificate.der.toBase64() +
                "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
    }
    const char* binding = provider.binding == api::SignOnBinding::Post
                              ? "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
                              : "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
    return "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" "
           "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" entityID=\"" +
           provider.entityId.toHtmlEscaped().toUtf8() +
           "\"><md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">" +
           keys + "<md:SingleSignOnService Binding=\"" + binding + "\" Location=\"" +
           provider.signOnUrl.toHtmlEscaped().toUtf8() + "\"/></md:IDPSSODescriptor></md:EntityDescriptor>";
}

} // namespace

Server serverOf(const OwnParty& party, const ProviderDescription& provider) {
    // Without our keys: they are for others.
    const QByteArray own = metadataOf(OwnParty{party.entityId, party.acsUrl, {}});
    const KeyPair& signer = party.keys.first();
    const QByteArray key = signer.privateKey.view().toByteArray();
    Server server(lasso_server_new_from_buffers(own.constData(), key.constData(), nullptr,
                                                signer.certificate.constData()));
    if (!server) {
        throw std::runtime_error("Lasso does not take our own metadata");
    }
    server->signature_method = LASSO_SIGNATURE_METHOD_RSA_SHA256;
    for (const KeyPair& pair : party.keys) {
        const QByteArray decrypting = pair.privateKey.view().toByteArray();
        if (lasso_server_set_encryption_private_key(server.get(), decrypting.constData()) != 0) {
            throw std::runtime_error("Lasso does not take our own key");
        }
    }
    if (lasso_server_add_provider_from_buffer(server.get(), LASSO_PROVIDER_ROLE_IDP,
                                              metadataOf(provider).constData(), nullptr, nullptr) != 0) {
        throw std::runtime_error("Lasso does not take the description of an identity provider");
    }
    return server;
}

} // namespace service::sso::saml
