#pragma once

#include "accounts/kept_secrets.h"

#include <QAbstractTableModel>

#include <functional>

namespace ui::keychain {

// What is kept in the keychain, a row each: what it is, and of which account.
class KeychainModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { What, Account, columns };

    // How the account of a secret is called; of an entry of the authenticator, the entry.
    using Names = std::function<QString(const accounts::KeptSecret&)>;
    explicit KeychainModel(Names names, QObject* parent = nullptr);

    void setKept(const QList<accounts::KeptSecret>& kept);
    const accounts::KeptSecret& kept(int row) const { return m_kept.at(row); }
    void retranslate();
    static QString whatText(accounts::KeptSecret::Kind kind);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    Names m_names;
    QList<accounts::KeptSecret> m_kept;
};

} // namespace ui::keychain
