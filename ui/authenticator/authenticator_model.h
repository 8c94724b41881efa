#pragma once

#include "accounts/authenticator_entry.h"
#include "core/secret_bytes.h"
#include "core/time.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace ui::authenticator {

// The entries of the built-in authenticator, a row each, with the code of this moment where the secret is
// there.
class AuthenticatorModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Name, Code, Left, Account, Action, columns };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,
        NameRole,     // "EngageLab: alice@example.com", for sentences and accessible names
        IssuerRole,   // the account's name where there is no issuer
        LabelRole,    // the account as the issuer calls it; empty where that stands in its place
        CodeRole,     // grouped: "123 456"; empty where it is hidden or not there yet
        SecondsRole,  // to the end of the code
        FractionRole, // of its period that is left, 0 to 1
        AttachedRole, // id of the account; empty: none
    };

    // The name under which an account of the registry is known to people.
    using AccountNames = std::function<QString(const QString& accountId)>;
    // Now, by the clock of the service that an entry belongs to.
    using Clock = std::function<core::Time(const accounts::AuthenticatorEntry&)>;
    AuthenticatorModel(AccountNames names, Clock clock, QObject* parent = nullptr);

    void setEntries(const QList<accounts::AuthenticatorEntry>& entries); // keeps the secrets of those it had
    void setSecret(const QString& id, const core::SecretBytes& secret);
    void forgetSecrets(); // no code is shown any more
    bool hasSecret(const QString& id) const;

    // Time has gone on: codes and what is left of them.
    void tick();
    void retranslate();

    // Without the space; empty where it is hidden.
    QString code(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // "123 456", "1234 5678", "123 4567"
    static QString grouped(const QString& code);

  private:
    struct Row {
        accounts::AuthenticatorEntry entry;
        std::optional<core::SecretBytes> secret = {};
        qint64 step = -1;  // of the code
        QString code = {}; // empty without the secret
        core::Duration left{0};
    };
    void compute(Row& row) const;
    void tellCodes();
    QVariant text(const Row& row, int column) const;
    QVariant spoken(const Row& row, int column) const;
    const Row* find(const QString& id) const;

    AccountNames m_names;
    Clock m_clock;
    QList<Row> m_rows;
};

} // namespace ui::authenticator
