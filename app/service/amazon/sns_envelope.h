#pragma once

#include "core/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

// What Amazon SNS posts
// (https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html).
namespace service::amazon {

struct SnsEnvelope {
    enum class Type { Notification, SubscriptionConfirmation, UnsubscribeConfirmation };
    Type type = Type::Notification;
    QString messageId;
    QString topicArn;
    std::optional<QString> subject;
    QString message;
    QString timestamp; // as it was signed
    core::Time at;     // the same
    int signatureVersion = 1;
    QByteArray signature;
    QString signingCertUrl;
    QString subscribeUrl; // of confirmations
    QString token;        // of confirmations
};

// Nothing where it has not the shape of one.
std::optional<SnsEnvelope> readEnvelope(const QByteArray& body);

// What SNS has signed.
QByteArray stringToSign(const SnsEnvelope& envelope);

// "https://sns.REGION.amazonaws.com" (".com.cn" in the regions of China), with nothing but a path after it,
// or a query: the host of the certificate or of the confirmation is SNS's own.
std::optional<QString> hostOfCertificateUrl(const QString& url); // path ends in .pem
std::optional<QString> hostOfSubscribeUrl(const QString& url);

} // namespace service::amazon
