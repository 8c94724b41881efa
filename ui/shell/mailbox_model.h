#pragma once

#include "ui/shell/outbox_message.h"

#include <QAbstractListModel>
#include <QFileSystemWatcher>
#include <QList>
#include <QTimer>

namespace ui::shell {

// The messages in the outbox folder of the local service, newest first, as they arrive. It reads the folder,
// never HTTP.
class MailboxModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { SubjectRole = Qt::UserRole, DetailRole };
    static constexpr int most = 100; // older ones stay in the folder

    explicit MailboxModel(const QString& folder, QObject* parent = nullptr);

    const OutboxMessage& message(int row) const { return m_messages.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    void retranslate();

  Q_SIGNALS:
    void arrived(int row);

  private:
    void watch();
    void scan();

    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QList<OutboxMessage> m_messages;
};

} // namespace ui::shell
