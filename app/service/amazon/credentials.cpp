#include "service/amazon/credentials.h"

#include <QFile>
#include <QLoggingCategory>

namespace service::amazon {

namespace {

Q_LOGGING_CATEGORY(log, "service.amazon")

std::optional<QByteArray> contentOf(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(log, "credentials: %s can't be read: %s", qUtf8Printable(name),
                  qUtf8Printable(file.errorString()));
        return std::nullopt;
    }
    return file.readAll().trimmed();
}

std::optional<AwsCredentials> ofEnvironment() {
    const QByteArray key = qgetenv("AWS_ACCESS_KEY_ID");
    const QByteArray secret = qgetenv("AWS_SECRET_ACCESS_KEY");
    if (key.isEmpty() || secret.isEmpty()) {
        return std::nullopt;
    }
    return AwsCredentials{key, core::SecretBytes(secret), core::SecretBytes(qgetenv("AWS_SESSION_TOKEN"))};
}

} // namespace

std::optional<AwsCredentials> CredentialFiles::read() const {
    if (accessKey.isEmpty()) {
        return ofEnvironment();
    }
    const std::optional<QByteArray> key = contentOf(accessKey);
    const std::optional<QByteArray> secret = contentOf(secretKey);
    const std::optional<QByteArray> token = sessionToken.isEmpty() ? QByteArray() : contentOf(sessionToken);
    if (!key || !secret || !token || key->isEmpty() || secret->isEmpty()) {
        return std::nullopt;
    }
    return AwsCredentials{*key, core::SecretBytes(*secret), core::SecretBytes(*token)};
}

bool CredentialFiles::areConfigured() const {
    return !accessKey.isEmpty() || ofEnvironment().has_value();
}

} // namespace service::amazon
