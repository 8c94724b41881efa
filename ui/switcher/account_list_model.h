#pragma once

#include "accounts/account_registry.h"

#include <QAbstractListModel>

namespace ui::switcher {

// The accounts of this computer, a row each, in the order of the entries: most recently opened first.
class AccountListModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role {
        IdRole = Qt::UserRole,
        NameRole,   // the address where there is no name
        DetailRole, // "alice@example.com · account.example.com"
        InitialsRole,
        BspRole,
        SignedInRole,
        SearchTextRole, // folded: name, e-mail, server, phone, DevKey, AWS account, organizations
        DigitsRole,     // of phone and AWS account
    };

    explicit AccountListModel(QObject* parent = nullptr);

    void setEntries(const QList<accounts::AccountEntry>& entries);
    void updateEntry(const accounts::AccountEntry& entry); // a new one comes first
    void removeEntry(const QString& id);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    // Where an account is, as people say it: "this computer", or the server's name.
    static QString serverName(const accounts::AccountEntry& entry);

  private:
    struct Row {
        accounts::AccountEntry entry;
        QString searchText;
        QString digits;
    };
    static Row rowOf(const accounts::AccountEntry& entry);
    int find(const QString& id) const;

    QList<Row> m_rows;
};

} // namespace ui::switcher
