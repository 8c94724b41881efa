#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace ui::shell {

// A message of the local service's outbox: a mail (.eml, RFC 5322) or a text message (.txt).
struct OutboxMessage {
    QString file;    // its name: they sort by time
    QString subject; // empty for a text message
    QString to;
    QDateTime at;
    QString text;
    QString code; // the first run of six digits of the text; empty where there is none

    bool isSms() const { return file.endsWith(QStringLiteral(".txt")); }
};

OutboxMessage readMail(const QByteArray& bytes);
OutboxMessage readSms(const QByteArray& bytes);
// By the file's suffix.
OutboxMessage readOutboxMessage(const QString& file, const QByteArray& bytes);

} // namespace ui::shell
