#include "ui/keychain/keychain_model.h"

namespace ui::keychain {

using Kind = accounts::KeptSecret::Kind;

KeychainModel::KeychainModel(Names names, QObject* parent)
    : QAbstractTableModel(parent)
    , m_names(std::move(names)) {}

void KeychainModel::setKept(const QList<accounts::KeptSecret>& kept) {
    if (kept != m_kept) {
        beginResetModel();
        m_kept = kept;
        endResetModel();
    }
}

void KeychainModel::retranslate() {
    if (!m_kept.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

QString KeychainModel::whatText(Kind kind) {
    switch (kind) {
    case Kind::SignIn:
        return tr("Sign-in");
    case Kind::Device:
        return tr("Known device");
    case Kind::DevSecret:
        return tr("API DevSecret");
    case Kind::AuthenticatorEntry:
        return tr("Authenticator entry");
    }
    Q_UNREACHABLE();
}

int KeychainModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_kept.size());
}

int KeychainModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant KeychainModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    const accounts::KeptSecret& kept = m_kept.at(index.row());
    return index.column() == What ? whatText(kept.kind) : m_names(kept);
}

QVariant KeychainModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return section == What ? tr("What") : tr("Of");
}

} // namespace ui::keychain
