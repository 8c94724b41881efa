#include "ui/shell/mailbox_model.h"

#include "ui/widgets/moments.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::shell {

MailboxModel::MailboxModel(const QString& folder, QObject* parent)
    : QAbstractListModel(parent)
    , m_folder(folder) {
    // Several files at once are read once.
    m_soon.setSingleShot(true);
    m_soon.setInterval(50);
    connect(&m_soon, &QTimer::timeout, this, &MailboxModel::scan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
    scan();
}

// The folder, or the nearest one above it that is there, until the service makes it.
void MailboxModel::watch() {
    QString there = m_folder;
    while (!QDir(there).exists() && there.contains(u'/')) {
        there = there.section(u'/', 0, -2);
    }
    there = there.isEmpty() ? u"/"_s : there;
    const QStringList watched = m_watcher.directories();
    if (!watched.contains(there)) {
        if (!watched.isEmpty()) {
            m_watcher.removePaths(watched);
        }
        m_watcher.addPath(there);
    }
}

void MailboxModel::scan() {
    watch();
    const QDir folder(m_folder);
    QStringList names = folder.entryList({u"*.eml"_s, u"*.txt"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    names = names.first(std::min<qsizetype>(names.size(), most));
    for (qsizetype row = m_messages.size() - 1; row >= 0; --row) {
        if (!names.contains(m_messages.at(row).file)) {
            beginRemoveRows({}, int(row), int(row));
            m_messages.removeAt(row);
            endRemoveRows();
        }
    }
    for (qsizetype row = 0; row < names.size(); ++row) {
        const QString& name = names.at(row);
        if (row < m_messages.size() && m_messages.at(row).file == name) {
            continue;
        }
        QFile file(folder.filePath(name));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        beginInsertRows({}, int(row), int(row));
        m_messages.insert(row, readOutboxMessage(name, bytes));
        endInsertRows();
        Q_EMIT arrived(int(row));
    }
}

int MailboxModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_messages.size());
}

QVariant MailboxModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const OutboxMessage& message = m_messages.at(index.row());
    const QString subject = message.isSms() ? tr("Text message") : message.subject;
    const QString detail = u"%1 · %2"_s.arg(message.to, widgets::whenText(message.at));
    switch (role) {
    case Qt::DisplayRole:
    case SubjectRole:
        return subject;
    case DetailRole:
        return detail;
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(subject, detail);
    default:
        return {};
    }
}

void MailboxModel::retranslate() {
    if (!m_messages.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(int(m_messages.size()) - 1));
    }
}

} // namespace ui::shell
