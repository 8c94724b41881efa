#pragma once

#include "service/sso/saml/xml.h"

#include <QStringList>

namespace service::sso::saml {

// The parts of a response that are looked at.
struct ResponseShape {
    xmlNode* response = nullptr;
    xmlNode* status = nullptr;
    xmlNode* assertion =
        nullptr; // saml:Assertion or saml:EncryptedAssertion; none where the provider refused
    bool encrypted = false;
    xmlNode* signature = nullptr; // of the response
};

// Whether the document is of the one form that is taken: a Response with its Status and at most one assertion
// anywhere, no ID twice, and nothing by which two readers may read differently (comments, processing
// instructions, CDATA, entities). Otherwise a reason: comment, duplicate_id, not_a_response, assertions,
// structure.
tl::expected<ResponseShape, QString> shapeOf(const Document& document);

// The same of an assertion, in the document or decrypted. Other IDs than its own: those of what was around
// it.
std::optional<QString> faultOfAssertion(xmlNode* assertion, const QStringList& otherIds);
// Of the element, all that is below it, and none of the element named.
QStringList idsIn(xmlNode* element, const xmlNode* except = nullptr);

// The signature that is a child of the element; none, too, where it has several.
xmlNode* signatureOf(const xmlNode* element);

} // namespace service::sso::saml
