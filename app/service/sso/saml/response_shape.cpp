#include "service/sso/saml/response_shape.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace service::sso::saml {

namespace {

// Text and elements, and nothing else.
bool isPlain(const QList<xmlNode*>& nodes) {
    return std::all_of(nodes.cbegin(), nodes.cend(), [](const xmlNode* node) {
        return node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE;
    });
}

QList<xmlNode*> elementsNamed(const QList<xmlNode*>& nodes, const QStringList& names) {
    QList<xmlNode*> found;
    std::copy_if(nodes.cbegin(), nodes.cend(), std::back_inserter(found), [&](const xmlNode* node) {
        return node->type == XML_ELEMENT_NODE && names.contains(localName(node));
    });
    return found;
}

bool areUnique(const QStringList& ids) {
    return QSet<QString>(ids.cbegin(), ids.cend()).size() == ids.size();
}

// Each at most once, and nothing but these.
bool isMadeOf(const xmlNode* node, const QList<std::pair<const char*, const char*>>& kinds) {
    qsizetype known = 0;
    for (const auto& [space, name] : kinds) {
        const qsizetype count = childElements(node, space, name).size();
        if (count > 1) {
            return false;
        }
        known += count;
    }
    return known == childElements(node).size();
}

// Signatures stand where what they sign is, nowhere else.
bool areSignaturesInPlace(const QList<xmlNode*>& nodes, const QList<const xmlNode*>& owners) {
    const QList<xmlNode*> signatures = elementsNamed(nodes, {QStringLiteral("Signature")});
    return std::all_of(signatures.cbegin(), signatures.cend(), [&](const xmlNode* node) {
        return isElement(node, xmlns::signature, "Signature") && owners.contains(node->parent);
    });
}

tl::unexpected<QString> fault(const char* reason) {
    return tl::unexpected(QString::fromLatin1(reason));
}

} // namespace

QStringList idsIn(xmlNode* element, const xmlNode* except) {
    QStringList ids;
    if (element == except) {
        return ids;
    }
    for (const xmlAttr* attribute = element->properties; attribute != nullptr; attribute = attribute->next) {
        const QString name = QString::fromUtf8(reinterpret_cast<const char*>(attribute->name));
        if (name.compare(QStringLiteral("id"), Qt::CaseInsensitive) == 0) {
            ids.append(valueOf(attribute));
        }
    }
    for (xmlNode* child : childElements(element)) {
        ids += idsIn(child, except);
    }
    return ids;
}

xmlNode* signatureOf(const xmlNode* element) {
    return onlyChild(element, xmlns::signature, "Signature");
}

tl::expected<ResponseShape, QString> shapeOf(const Document& document) {
    ResponseShape shape;
    shape.response = rootOf(document);
    const QList<xmlNode*> nodes = allNodes(shape.response);
    if (!isPlain(nodes) || document->children != shape.response || shape.response->next != nullptr) {
        return fault("comment");
    }
    if (!areUnique(idsIn(shape.response))) {
        return fault("duplicate_id");
    }
    if (!isElement(shape.response, xmlns::protocol, "Response") ||
        attribute(shape.response, "Version") != QStringLiteral("2.0") ||
        attribute(shape.response, "ID").value_or(QString()).isEmpty()) {
        return fault("not_a_response");
    }
    const QList<xmlNode*> assertions =
        elementsNamed(nodes, {QStringLiteral("Assertion"), QStringLiteral("EncryptedAssertion")});
    if (assertions.size() > 1 || (assertions.size() == 1 && assertions.first()->parent != shape.response)) {
        return fault("assertions");
    }
    if (!isMadeOf(shape.response, {{xmlns::assertion, "Issuer"},
                                   {xmlns::signature, "Signature"},
                                   {xmlns::protocol, "Extensions"},
                                   {xmlns::protocol, "Status"},
                                   {xmlns::assertion, "Assertion"},
                                   {xmlns::assertion, "EncryptedAssertion"}})) {
        return fault("structure");
    }
    shape.status = onlyChild(shape.response, xmlns::protocol, "Status");
    shape.signature = signatureOf(shape.response);
    if (!assertions.isEmpty()) {
        shape.assertion = assertions.first();
        shape.encrypted = isElement(shape.assertion, xmlns::assertion, "EncryptedAssertion");
    }
    if (shape.status == nullptr || !areSignaturesInPlace(nodes, {shape.response, shape.assertion})) {
        return fault("structure");
    }
    return shape;
}

std::optional<QString> faultOfAssertion(xmlNode* assertion, const QStringList& otherIds) {
    const QList<xmlNode*> nodes = allNodes(assertion);
    if (!isPlain(nodes)) {
        return QStringLiteral("comment");
    }
    if (!areUnique(otherIds + idsIn(assertion))) {
        return QStringLiteral("duplicate_id");
    }
    if (elementsNamed(nodes, {QStringLiteral("Assertion"), QStringLiteral("EncryptedAssertion")}).size() !=
        1) {
        return QStringLiteral("assertions");
    }
    if (!isElement(assertion, xmlns::assertion, "Assertion") ||
        attribute(assertion, "Version") != QStringLiteral("2.0") ||
        !areSignaturesInPlace(nodes, {assertion}) ||
        !isMadeOf(assertion, {{xmlns::assertion, "Issuer"},
                              {xmlns::signature, "Signature"},
                              {xmlns::assertion, "Subject"},
                              {xmlns::assertion, "Conditions"},
                              {xmlns::assertion, "Advice"},
                              {xmlns::assertion, "AuthnStatement"},
                              {xmlns::assertion, "AttributeStatement"},
                              {xmlns::assertion, "AuthzDecisionStatement"}})) {
        return QStringLiteral("structure");
    }
    return std::nullopt;
}

} // namespace service::sso::saml
