#include "service/admin/outbox_commands.h"

#include <QDir>
#include <QFile>

namespace service::admin {

namespace {

// Of a mail its header To, of a text message its last line: both are written by the service alone.
QString recipientOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return file.errorString();
    }
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith("To: ")) {
            return QString::fromUtf8(line.sliced(4));
        }
    }
    return QStringLiteral("?");
}

void printFiles(Context& context) {
    const QDir outbox(context.settings().dataDir + QStringLiteral("/outbox"));
    const QStringList files =
        outbox.entryList({QStringLiteral("*.eml"), QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    for (const QString& name : files) {
        const QString path = outbox.filePath(name);
        context.print(QStringLiteral("%1  %2").arg(path, recipientOf(path)));
    }
    context.print(QStringLiteral("%1: %2 messages").arg(outbox.path()).arg(files.size()));
}

// What the queue holds, whichever provider it goes out by; the messages themselves are sealed.
void printQueue(Context& context) {
    const QList<store::Row> counts = context.database().read([](store::Transaction& transaction) {
        return transaction.all(QStringLiteral("SELECT channel, state, COUNT(*), MAX(attempts) FROM messages "
                                              "GROUP BY channel, state ORDER BY channel, state"));
    });
    for (const store::Row& row : counts) {
        context.print(QStringLiteral("queue of a week: %1 %2 %3, attempts at most: %4")
                          .arg(row.text(0), row.text(1), row.text(2), row.text(3)));
    }
}

void list(Context& context) {
    printFiles(context);
    printQueue(context);
}

} // namespace

QList<Command> outboxCommands() {
    return {{QStringLiteral("outbox list"),
             QString(),
             0,
             {},
             QStringLiteral("the messages in DATA_DIR/outbox and whom they are for; how many wait or failed"),
             list}};
}

} // namespace service::admin
