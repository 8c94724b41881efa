#include "service/amazon/sns_envelope.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace service::amazon {

using namespace Qt::StringLiterals;

namespace {

using Type = SnsEnvelope::Type;

std::optional<Type> typeFrom(const QString& name) {
    return name == u"Notification"_s               ? std::optional(Type::Notification)
           : name == u"SubscriptionConfirmation"_s ? std::optional(Type::SubscriptionConfirmation)
           : name == u"UnsubscribeConfirmation"_s  ? std::optional(Type::UnsubscribeConfirmation)
                                                   : std::nullopt;
}

const char* nameOf(Type type) {
    switch (type) {
    case Type::Notification:
        return "Notification";
    case Type::SubscriptionConfirmation:
        return "SubscriptionConfirmation";
    case Type::UnsubscribeConfirmation:
        return "UnsubscribeConfirmation";
    }
    Q_UNREACHABLE();
}

// "2026-11-25T14:12:00.655Z"
std::optional<core::Time> timeFrom(const QString& text) {
    static const QRegularExpression shape(
        u"\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z\\z"_s);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!shape.match(text).hasMatch() || !time.isValid()) {
        return std::nullopt;
    }
    return core::Time{time.toMSecsSinceEpoch()};
}

// Reads fields that have to be there, and notes where one is not, or is no text.
class Fields {
  public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object)) {}
    QString text(const QString& name) {
        const QJsonValue value = m_object.value(name);
        m_whole = m_whole && value.isString() && !value.toString().isEmpty();
        return value.toString();
    }
    std::optional<QString> optionalText(const QString& name) {
        const QJsonValue value = m_object.value(name);
        m_whole = m_whole && (value.isUndefined() || value.isNull() || value.isString());
        return value.isString() ? std::optional(value.toString()) : std::nullopt;
    }
    bool areWhole() const { return m_whole; }

  private:
    QJsonObject m_object;
    bool m_whole = true;
};

// Only as it is written by SNS itself: nothing that one parser reads in one way and another in another.
std::optional<QString> hostIn(const QString& url, const QString& afterHost) {
    static const QString host = u"\\Ahttps://(sns\\.(?:(?!cn-)[a-z]{2}(?:-[a-z]+)+-\\d\\.amazonaws\\.com"
                                "|cn(?:-[a-z]+)+-\\d\\.amazonaws\\.com\\.cn))"_s;
    const QRegularExpressionMatch match = QRegularExpression(host + afterHost).match(url);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

} // namespace

std::optional<SnsEnvelope> readEnvelope(const QByteArray& body) {
    Fields fields(QJsonDocument::fromJson(body).object());
    SnsEnvelope envelope;
    const std::optional<Type> type = typeFrom(fields.text(u"Type"_s));
    envelope.messageId = fields.text(u"MessageId"_s);
    envelope.topicArn = fields.text(u"TopicArn"_s);
    envelope.subject = fields.optionalText(u"Subject"_s);
    envelope.message = fields.text(u"Message"_s);
    envelope.timestamp = fields.text(u"Timestamp"_s);
    envelope.signingCertUrl = fields.text(u"SigningCertURL"_s);
    const QString version = fields.text(u"SignatureVersion"_s);
    const auto signature = QByteArray::fromBase64Encoding(fields.text(u"Signature"_s).toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
    if (type && *type != Type::Notification) {
        envelope.subscribeUrl = fields.text(u"SubscribeURL"_s);
        envelope.token = fields.text(u"Token"_s);
    }
    const std::optional<core::Time> at = timeFrom(envelope.timestamp);
    if (!fields.areWhole() || !type || !at || !signature || (version != u"1"_s && version != u"2"_s)) {
        return std::nullopt;
    }
    envelope.type = *type;
    envelope.at = *at;
    envelope.signature = *signature;
    envelope.signatureVersion = version == u"2"_s ? 2 : 1;
    return envelope;
}

QByteArray stringToSign(const SnsEnvelope& envelope) {
    QByteArray text;
    const auto line = [&](const char* name, const QString& value) {
        text += QByteArray(name) + '\n' + value.toUtf8() + '\n';
    };
    line("Message", envelope.message);
    line("MessageId", envelope.messageId);
    if (envelope.type == Type::Notification) {
        if (envelope.subject) {
            line("Subject", *envelope.subject);
        }
        line("Timestamp", envelope.timestamp);
    } else {
        line("SubscribeURL", envelope.subscribeUrl);
        line("Timestamp", envelope.timestamp);
        line("Token", envelope.token);
    }
    line("TopicArn", envelope.topicArn);
    line("Type", QLatin1String(nameOf(envelope.type)));
    return text;
}

std::optional<QString> hostOfCertificateUrl(const QString& url) {
    return hostIn(url, u"/[A-Za-z0-9_-]+\\.pem\\z"_s);
}

std::optional<QString> hostOfSubscribeUrl(const QString& url) {
    return hostIn(url, u"/\\?Action=ConfirmSubscription&[A-Za-z0-9=&:._~%-]+\\z"_s);
}

} // namespace service::amazon
