#include "client/reply.h"

#include "core/json.h"

#include <QLocale>
#include <QSslError>
#include <QTimeZone>

namespace client {

namespace {

QList<core::FieldError> fieldErrors(const QJsonValue& json) {
    QList<core::FieldError> fields;
    const QJsonArray array = json.toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        fields.append({object.value(QStringLiteral("field")).toString(),
                       object.value(QStringLiteral("id")).toString(),
                       object.value(QStringLiteral("params")).toObject()});
    }
    return fields;
}

bool isJson(const QByteArray& contentType) {
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    return type == "application/json" || type == "application/problem+json";
}

core::Result<QJsonObject> objectIn(const RawReply& reply) {
    return isJson(reply.contentType) ? core::json::parseObject(reply.body)
                                     : core::fail(core::ErrorId::BadRequest);
}

core::Error problem(const RawReply& reply, const core::Result<QJsonObject>& object) {
    const QJsonObject status{{QStringLiteral("status"), reply.status}};
    if (!object) {
        // What a load balancer says by itself when no service is behind it.
        const bool gateway = reply.status == 502 || reply.status == 503 || reply.status == 504;
        return gateway ? core::Error{core::ErrorId::ServiceUnavailable, status, {}}
                       : unexpected("not_json", status);
    }
    const QString name = object->value(QStringLiteral("id")).toString();
    const std::optional<core::ErrorId> id = core::errorIdFromName(name);
    if (!id || core::errorStatus(*id) == 0) { // those without a status are ours alone to say
        QJsonObject params = status;
        params.insert(QStringLiteral("id"), name.left(100));
        return unexpected("unknown_id", params);
    }
    core::Error error{*id, object->value(QStringLiteral("params")).toObject(),
                      fieldErrors(object->value(QStringLiteral("fields")))};
    bool isNumber = false;
    const int retryAfter = reply.retryAfter.trimmed().toInt(&isNumber);
    if (isNumber && retryAfter >= 0) {
        error.params.insert(QStringLiteral("retry_after"), retryAfter);
    }
    return error;
}

} // namespace

core::Error unexpected(const char* reason, QJsonObject params) {
    params.insert(QStringLiteral("reason"), QLatin1String(reason));
    return core::Error{core::ErrorId::UnexpectedReply, std::move(params), {}};
}

std::optional<core::Error> refusalIn(const RawReply& reply) {
    const QJsonObject status{{QStringLiteral("status"), reply.status}};
    if (reply.status >= 400) {
        return problem(reply, objectIn(reply));
    }
    if (reply.status >= 300) {
        return unexpected("redirect", status);
    }
    if (reply.status < 200) {
        return unexpected("status", status);
    }
    return std::nullopt;
}

core::Result<QJsonObject> readReply(const RawReply& reply) {
    if (const auto refused = refusalIn(reply)) {
        return core::fail(*refused);
    }
    if (reply.status == 204 || reply.body.isEmpty() || reply.body == "null") {
        return QJsonObject();
    }
    return objectIn(reply).map_error([&](const core::Error&) {
        return unexpected("not_json", {{QStringLiteral("status"), reply.status}});
    });
}

core::Time fromHttpDate(const QByteArray& text) {
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                                   QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    return date.isValid() ? core::Time{QDateTime(date.date(), date.time(), Qt::UTC).toMSecsSinceEpoch()}
                          : core::Time{};
}

QString tlsCause(const QSslError& error) {
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return QStringLiteral("expired");
    case QSslError::CertificateNotYetValid:
        return QStringLiteral("not_yet_valid");
    case QSslError::HostNameMismatch:
        return QStringLiteral("wrong_host");
    case QSslError::SelfSignedCertificate:
        return QStringLiteral("self_signed");
    case QSslError::CertificateRevoked:
        return QStringLiteral("revoked");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return QStringLiteral("untrusted");
    default:
        return QStringLiteral("other");
    }
}

} // namespace client
