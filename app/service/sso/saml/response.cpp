#include "service/sso/saml/response.h"

#include "service/sso/saml/assertion_checks.h"
#include "service/sso/saml/response_shape.h"
#include "service/sso/saml/verify.h"

#include <algorithm>

namespace service::sso::saml {

namespace {

constexpr const char* success = "urn:oasis:names:tc:SAML:2.0:status:Success";

// RFC 4648, line feeds aside: browsers and providers fold it.
std::optional<QByteArray> decoded(QByteArray text) {
    for (const char space : {' ', '\t', '\r', '\n'}) {
        text.replace(space, QByteArray());
    }
    const auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return bytes && !(*bytes).isEmpty() ? std::optional(*bytes) : std::nullopt;
}

api::SsoCheck failed(const char* id, const QString& reason) {
    return {QString::fromLatin1(id), false, {{QStringLiteral("reason"), reason}}};
}

// The innermost code says most.
api::SsoCheck checkStatus(const xmlNode* status) {
    constexpr qsizetype longest = 400;
    const xmlNode* code = onlyChild(status, xmlns::protocol, "StatusCode");
    const QString outer = code != nullptr ? attribute(code, "Value").value_or(QString()) : QString();
    if (outer == QLatin1String(success)) {
        return {QStringLiteral("status"), true, {}};
    }
    const xmlNode* inner = code != nullptr ? onlyChild(code, xmlns::protocol, "StatusCode") : nullptr;
    const QString told = inner != nullptr ? attribute(inner, "Value").value_or(outer) : outer;
    QJsonObject params{{QStringLiteral("code"), told.left(longest)}};
    if (const xmlNode* message = onlyChild(status, xmlns::protocol, "StatusMessage")) {
        params.insert(QStringLiteral("message"), textOf(message).value_or(QString()).left(longest));
    }
    return {QStringLiteral("status"), false, params};
}

// As far as the signature. The verified assertion, or the last check says why there is none.
Document verified(const QByteArray& xml, const Document& document, const ResponseShape& shape,
                  const OwnParty& party, const ProviderDescription& provider, QList<api::SsoCheck>& checks) {
    checks.append({QStringLiteral("format"), true, {}});
    checks.append(checkStatus(shape.status));
    if (!checks.last().ok) {
        return {};
    }
    if (shape.assertion == nullptr) {
        checks = {failed("format", QStringLiteral("assertions"))};
        return {};
    }
    auto assertion = verify(xml, document, party, provider);
    if (!assertion && assertion.error().check == QStringLiteral("format")) {
        checks = {{assertion.error().check, false, assertion.error().params}};
        return {};
    }
    if (shape.encrypted && (assertion || assertion.error().check != QStringLiteral("decryption"))) {
        checks.append({QStringLiteral("decryption"), true, {}});
    }
    if (!assertion) {
        checks.append({assertion.error().check, false, assertion.error().params});
        return {};
    }
    checks.append({QStringLiteral("signature"), true, {}});
    return *std::move(assertion);
}

} // namespace

bool Examination::isWell() const {
    return assertion &&
           std::all_of(checks.cbegin(), checks.cend(), [](const api::SsoCheck& check) { return check.ok; });
}

Examination examine(const QByteArray& samlResponse, const OwnParty& party,
                    const ProviderDescription& provider, core::Time now) {
    Examination examination;
    const std::optional<QByteArray> xml = decoded(samlResponse);
    if (!xml) {
        examination.checks = {failed("format", QStringLiteral("not_base64"))};
        return examination;
    }
    const auto document = parse(*xml);
    if (!document) {
        const bool hasDtd = document.error() == ParseFault::DocumentType;
        examination.checks = {failed("format", hasDtd ? QStringLiteral("dtd") : QStringLiteral("not_xml"))};
        return examination;
    }
    const auto shape = shapeOf(*document);
    if (!shape) {
        examination.checks = {failed("format", shape.error())};
        return examination;
    }
    examination.inResponseTo = attribute(shape->response, "InResponseTo").value_or(QString());
    const Document assertion = verified(*xml, *document, *shape, party, provider, examination.checks);
    if (assertion) {
        const xmlNode* element = rootOf(assertion);
        examination.checks += checksOf(shape->response, element, party, provider, now);
        examination.assertion = readAssertion(element);
    }
    return examination;
}

} // namespace service::sso::saml
