#include "ui/saml_setup/document_text.h"

#include "api/sso_provider.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

namespace ui::saml_setup {

namespace {

core::Result<QByteArray> contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(core::ErrorId::StorageFailed, {{QStringLiteral("reason"), file.errorString()}});
    }
    QByteArray content = file.read(api::metadataBytesAtMost + 1);
    if (content.size() > api::metadataBytesAtMost) {
        return core::fail(core::ErrorId::MetadataInvalid,
                          {{QStringLiteral("reason"), QStringLiteral("too_large")},
                           {QStringLiteral("limit"), qint64(api::metadataBytesAtMost)}});
    }
    return content;
}

} // namespace

core::Result<QString> readMetadataFile(const QString& path) {
    return contentOf(path).map([](const QByteArray& content) {
        const auto encoding = QStringConverter::encodingForData(content, u'<');
        QStringDecoder decode(encoding.value_or(QStringConverter::Utf8)); // leaves a byte order mark out
        return QString(decode(content));
    });
}

core::Result<QString> readCertificateFile(const QString& path) {
    return contentOf(path).map([](const QByteArray& content) {
        constexpr char sequence = 0x30; // what the DER form of every certificate begins with (X.690, 8.9)
        const bool isDer = content.startsWith(sequence) && content.contains('\0');
        return QString::fromLatin1(isDer ? content.toBase64() : content.trimmed());
    });
}

QStringList splitCertificates(const QString& text) {
    static const QRegularExpression pem(
        QStringLiteral("-----BEGIN [A-Z ]*CERTIFICATE-----.*?-----END [A-Z ]*CERTIFICATE-----"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression emptyLine(QStringLiteral("\\n\\s*\\n"));
    QStringList found;
    auto blocks = pem.globalMatch(text);
    while (blocks.hasNext()) {
        found.append(blocks.next().captured());
    }
    const QStringList others = QString(text).remove(pem).split(emptyLine);
    for (const QString& other : others) {
        if (!other.trimmed().isEmpty()) {
            found.append(other.trimmed());
        }
    }
    return found;
}

} // namespace ui::saml_setup
