#include "service/deletion/outbox_files.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <stdexcept>

namespace service::deletion {

namespace {

// The text of a mail as it was before quoted-printable (RFC 2045, 6.7); a text message has none of it.
QByteArray unquoted(const QByteArray& file) {
    QByteArray text;
    text.reserve(file.size());
    for (qsizetype at = 0; at < file.size(); ++at) {
        if (file.at(at) != '=') {
            text.append(file.at(at));
            continue;
        }
        if (file.sliced(at).startsWith("=\r\n")) {
            at += 2;
            continue;
        }
        const QByteArray digits = file.mid(at + 1, 2);
        const QByteArray byte = QByteArray::fromHex(digits);
        if (digits.size() == 2 && byte.toHex().compare(digits, Qt::CaseInsensitive) == 0) {
            text.append(byte);
            at += 2;
        } else {
            text.append('=');
        }
    }
    return text;
}

// Any of them, and not as part of a longer one: ann@example.com is not joann@example.com.
QRegularExpression anyOf(const QStringList& contacts) {
    QStringList escaped;
    for (const QString& contact : contacts) {
        escaped.append(QRegularExpression::escape(contact));
    }
    return QRegularExpression(
        QStringLiteral("(?<![A-Za-z0-9.!#$%&'*+/?^_`{|}~-])(?:%1)(?![A-Za-z0-9-]|\\.[A-Za-z0-9])")
            .arg(escaped.join(QLatin1Char('|'))),
        QRegularExpression::CaseInsensitiveOption);
}

// TIME-ID.eml, and .TIME-ID.eml.new while it is written.
QString messageIdIn(const QString& name) {
    return name.section(QLatin1Char('-'), -1).section(QLatin1Char('.'), 0, 0);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!file.exists()) {
            return {}; // removed meanwhile
        }
        throw std::runtime_error("a message in the outbox can't be read");
    }
    return file.readAll();
}

void remove(const QString& path) {
    if (!QFile::remove(path) && QFile::exists(path)) {
        throw std::runtime_error("a message in the outbox can't be removed");
    }
}

} // namespace

void removeFrom(const QString& folder, const OutboxFiles& files) {
    const QRegularExpression named = anyOf(files.contacts);
    const QDir outbox(folder);
    for (const QString& name : outbox.entryList(QDir::Files | QDir::Hidden)) {
        const QString path = outbox.filePath(name);
        if (files.messages.contains(messageIdIn(name)) ||
            (!files.contacts.isEmpty() &&
             named.match(QString::fromUtf8(unquoted(contentOf(path)))).hasMatch())) {
            remove(path);
        }
    }
}

} // namespace service::deletion
