#include "service/sso/saml/signature_shape.h"

#include <QStringList>

#include <algorithm>

namespace service::sso::saml {

namespace {

constexpr const char* exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
constexpr const char* enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

const QStringList& signatureMethods() {
    static const QStringList methods{QStringLiteral("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"),
                                     QStringLiteral("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384"),
                                     QStringLiteral("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512")};
    return methods;
}

const QStringList& digestMethods() {
    static const QStringList methods{QStringLiteral("http://www.w3.org/2001/04/xmlenc#sha256"),
                                     QStringLiteral("http://www.w3.org/2001/04/xmldsig-more#sha384"),
                                     QStringLiteral("http://www.w3.org/2001/04/xmlenc#sha512")};
    return methods;
}

SignatureFault structure() {
    return {QStringLiteral("structure")};
}

QString algorithmOf(const xmlNode* node) {
    return attribute(node, "Algorithm").value_or(QString());
}

std::optional<SignatureFault> notAllowed(const xmlNode* node, const QStringList& allowed) {
    const QString algorithm = algorithmOf(node);
    if (allowed.contains(algorithm)) {
        return std::nullopt;
    }
    constexpr qsizetype longest = 200;
    return SignatureFault{QStringLiteral("algorithm"),
                          {{QStringLiteral("algorithm"), algorithm.left(longest)}}};
}

// Exactly these, in this order, all of XML Signature; the last ones may be missing.
bool hasChildren(const xmlNode* node, const QList<const char*>& names, qsizetype atLeast) {
    const QList<xmlNode*> children = childElements(node);
    if (children.size() < atLeast || children.size() > names.size()) {
        return false;
    }
    for (qsizetype index = 0; index < children.size(); ++index) {
        if (!isElement(children[index], xmlns::signature, names[index])) {
            return false;
        }
    }
    return true;
}

bool mayContain(const xmlNode* method) {
    const QList<xmlNode*> children = childElements(method);
    return std::all_of(children.cbegin(), children.cend(), [](const xmlNode* child) {
        return isElement(child, exclusive, "InclusiveNamespaces");
    });
}

std::optional<SignatureFault> faultOfTransforms(const xmlNode* transforms) {
    const QList<xmlNode*> list = childElements(transforms);
    const qsizetype ours = childElements(transforms, xmlns::signature, "Transform").size();
    if (list.isEmpty() || list.size() > 2 || ours != list.size() ||
        algorithmOf(list.first()) != QLatin1String(enveloped) || !childElements(list.first()).isEmpty()) {
        return structure();
    }
    if (list.size() == 2) {
        if (!mayContain(list.last())) {
            return structure();
        }
        return notAllowed(list.last(), {QLatin1String(exclusive)});
    }
    return std::nullopt;
}

std::optional<SignatureFault> faultOfReference(const xmlNode* reference, const xmlNode* signedElement) {
    const std::optional<QString> id = attribute(signedElement, "ID");
    if (!id || id->isEmpty() || attribute(reference, "URI") != QString(u'#' + *id) ||
        !hasChildren(reference, {"Transforms", "DigestMethod", "DigestValue"}, 3)) {
        return structure();
    }
    const QList<xmlNode*> parts = childElements(reference);
    if (auto fault = faultOfTransforms(parts[0])) {
        return fault;
    }
    if (auto fault = notAllowed(parts[1], digestMethods())) {
        return fault;
    }
    return textOf(parts[2]).value_or(QString()).isEmpty() ? std::optional(structure()) : std::nullopt;
}

std::optional<SignatureFault> faultOfKeyInfo(xmlNode* info, const QList<Certificate>& known) {
    QString shown;
    for (const xmlNode* node : allNodes(info)) {
        if (!isElement(node, xmlns::signature, "X509Certificate")) {
            continue;
        }
        const ReadCertificate read = readCertificate(textOf(node).value_or(QString()));
        const QString sha256 = read.certificate ? read.certificate->sha256 : QString();
        if (std::any_of(known.cbegin(), known.cend(),
                        [&](const Certificate& certificate) { return certificate.sha256 == sha256; })) {
            return std::nullopt;
        }
        if (shown.isNull()) {
            shown = sha256.isNull() ? QLatin1String("") : sha256;
        }
    }
    if (shown.isNull()) {
        return std::nullopt;
    }
    return SignatureFault{QStringLiteral("unknown_certificate"), {{QStringLiteral("sha256"), shown}}};
}

} // namespace

std::optional<SignatureFault> faultOf(const xmlNode* signature, const QList<Certificate>& known) {
    if (!hasChildren(signature, {"SignedInfo", "SignatureValue", "KeyInfo"}, 2)) {
        return structure();
    }
    const QList<xmlNode*> parts = childElements(signature);
    if (!hasChildren(parts[0], {"CanonicalizationMethod", "SignatureMethod", "Reference"}, 3) ||
        textOf(parts[1]).value_or(QString()).isEmpty()) {
        return structure();
    }
    const QList<xmlNode*> info = childElements(parts[0]);
    if (!mayContain(info[0]) || !childElements(info[1]).isEmpty()) {
        return structure();
    }
    if (auto fault = notAllowed(info[0], {QLatin1String(exclusive)})) {
        return fault;
    }
    if (auto fault = notAllowed(info[1], signatureMethods())) {
        return fault;
    }
    if (auto fault = faultOfReference(info[2], signature->parent)) {
        return fault;
    }
    return parts.size() > 2 ? faultOfKeyInfo(parts[2], known) : std::nullopt;
}

} // namespace service::sso::saml
