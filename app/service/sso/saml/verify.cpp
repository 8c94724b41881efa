#include "service/sso/saml/verify.h"

#include "service/sso/saml/parties.h"
#include "service/sso/saml/response_shape.h"
#include "service/sso/saml/signature_shape.h"

#include <algorithm>
#include <stdexcept>

namespace service::sso::saml {

namespace {

constexpr const char* encryption = "http://www.w3.org/2001/04/xmlenc#";

tl::unexpected<VerificationFault> refuse(const char* check, const QString& reason, QJsonObject params = {}) {
    params.insert(QStringLiteral("reason"), reason);
    return tl::unexpected(VerificationFault{QString::fromLatin1(check), params});
}

tl::expected<void, VerificationFault> checkSignature(const xmlNode* signature,
                                                     const ProviderDescription& provider) {
    if (signature != nullptr) {
        if (const auto fault = faultOf(signature, provider.certificates)) {
            return refuse("signature", fault->reason, fault->params);
        }
    }
    return {};
}

// Its form, whose it is said to be, that a signature stands for it, and the form of its own signature.
tl::expected<void, VerificationFault> checkAssertion(xmlNode* assertion, const ResponseShape& shape,
                                                     const ProviderDescription& provider) {
    if (const auto fault = faultOfAssertion(assertion, idsIn(shape.response, shape.assertion))) {
        return refuse("format", *fault);
    }
    const xmlNode* issuer = onlyChild(assertion, xmlns::assertion, "Issuer");
    if (issuer == nullptr || textOf(issuer) != provider.entityId) {
        return refuse("issuer", QStringLiteral("another"));
    }
    const xmlNode* signature = signatureOf(assertion);
    if (shape.signature == nullptr && signature == nullptr) {
        return refuse("signature", QStringLiteral("missing"));
    }
    return checkSignature(signature, provider);
}

// The key is wrapped by RSA-OAEP: what PKCS #1 v1.5 leaks could be asked out of us.
tl::expected<void, VerificationFault> checkEncryption(xmlNode* assertion) {
    static const QStringList allowed{
        QStringLiteral("http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"),
        QStringLiteral("http://www.w3.org/2009/xmlenc11#rsa-oaep"),
        QStringLiteral("http://www.w3.org/2001/04/xmlenc#aes128-cbc"),
        QStringLiteral("http://www.w3.org/2001/04/xmlenc#aes192-cbc"),
        QStringLiteral("http://www.w3.org/2001/04/xmlenc#aes256-cbc"),
        QStringLiteral("http://www.w3.org/2009/xmlenc11#aes128-gcm"),
        QStringLiteral("http://www.w3.org/2009/xmlenc11#aes192-gcm"),
        QStringLiteral("http://www.w3.org/2009/xmlenc11#aes256-gcm"),
    };
    for (const xmlNode* node : allNodes(assertion)) {
        if (!isElement(node, encryption, "EncryptionMethod")) {
            continue;
        }
        const QString algorithm = attribute(node, "Algorithm").value_or(QString());
        if (!allowed.contains(algorithm)) {
            constexpr qsizetype longest = 200;
            return refuse("decryption", QStringLiteral("algorithm"),
                          {{QStringLiteral("algorithm"), algorithm.left(longest)}});
        }
    }
    return {};
}

tl::unexpected<VerificationFault> refuse(lasso_error_t error) {
    switch (error) {
    case LASSO_PROFILE_ERROR_MISSING_ENCRYPTION_PRIVATE_KEY:
    case LASSO_PROFILE_ERROR_MISSING_ASSERTION: // it stayed encrypted
    case LASSO_DS_ERROR_DECRYPTION_FAILED:
    case LASSO_DS_ERROR_DECRYPTION_FAILED_MISSING_PRIVATE_KEY:
        return refuse("decryption", QStringLiteral("failed"));
    case LASSO_SERVER_ERROR_PROVIDER_NOT_FOUND:
    case LASSO_PROFILE_ERROR_UNKNOWN_ISSUER:
    case LASSO_PROFILE_ERROR_MISSING_ISSUER:
        return refuse("issuer", QStringLiteral("another"));
    case LASSO_DS_ERROR_SIGNATURE_NOT_FOUND:
        return refuse("signature", QStringLiteral("missing"));
    default:
        return refuse("signature", QStringLiteral("wrong"));
    }
}

// A copy that has nothing around it.
Document alone(xmlNode* element) {
    Document document(xmlNewDoc(reinterpret_cast<const xmlChar*>("1.0")));
    xmlNode* copy = document ? xmlDocCopyNode(element, document.get(), 1) : nullptr;
    if (copy == nullptr) {
        throw std::bad_alloc();
    }
    xmlDocSetRootElement(document.get(), copy);
    return document;
}

} // namespace

tl::expected<Document, VerificationFault> verify(const QByteArray& xml, const Document& document,
                                                 const OwnParty& party, const ProviderDescription& provider) {
    const ResponseShape shape = shapeOf(document).value();
    if (auto sound = checkSignature(shape.signature, provider); !sound) {
        return tl::unexpected(sound.error());
    }
    if (auto sound = shape.encrypted ? checkEncryption(shape.assertion)
                                     : checkAssertion(shape.assertion, shape, provider);
        !sound) {
        return tl::unexpected(sound.error());
    }
    const Server server = serverOf(party, provider);
    const Login login(lasso_login_new(server.get()));
    LassoProfile* profile = LASSO_PROFILE(login.get());
    lasso_profile_set_signature_verify_hint(profile, LASSO_PROFILE_SIGNATURE_VERIFY_HINT_MAYBE);
    QByteArray message = xml.toBase64();
    const lasso_error_t error = lasso_login_process_authn_response_msg(login.get(), message.data());
    if (error != 0) {
        return refuse(error);
    }
    const Node assertion(lasso_login_get_assertion(login.get()));
    xmlNode* element = assertion ? lasso_node_get_original_xmlnode(assertion.get()) : nullptr;
    if (element == nullptr) {
        return refuse("signature", QStringLiteral("wrong"));
    }
    Document verified = alone(element);
    // What was encrypted shows only now.
    if (auto sound = checkAssertion(rootOf(verified), shape, provider); !sound) {
        return tl::unexpected(sound.error());
    }
    return verified;
}

} // namespace service::sso::saml
