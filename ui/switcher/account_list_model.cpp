#include "ui/switcher/account_list_model.h"

#include "ui/switcher/avatar.h"
#include "ui/switcher/folded_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::switcher {

namespace {

QString digitsOf(const QString& text) {
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

QString nameOf(const accounts::AccountEntry& entry) {
    return entry.name.isEmpty() ? entry.email : entry.name;
}

} // namespace

AccountListModel::AccountListModel(QObject* parent)
    : QAbstractListModel(parent) {}

QString AccountListModel::serverName(const accounts::AccountEntry& entry) {
    return entry.local ? tr("this computer") : entry.server.host();
}

AccountListModel::Row AccountListModel::rowOf(const accounts::AccountEntry& entry) {
    const QString all = QStringList{entry.name,  entry.email,  serverName(entry),  entry.server.host(),
                                    entry.phone, entry.devKey, entry.awsAccountId, entry.organizations}
                            .join(u'\n');
    return {entry, folded(all), digitsOf(entry.phone) + u'\n' + digitsOf(entry.awsAccountId)};
}

int AccountListModel::find(const QString& id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row& row) { return row.entry.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void AccountListModel::setEntries(const QList<accounts::AccountEntry>& entries) {
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(entries.size());
    std::transform(entries.begin(), entries.end(), std::back_inserter(m_rows), &AccountListModel::rowOf);
    endResetModel();
}

void AccountListModel::updateEntry(const accounts::AccountEntry& entry) {
    const int row = find(entry.id);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_rows.prepend(rowOf(entry));
        endInsertRows();
        return;
    }
    m_rows[row] = rowOf(entry);
    Q_EMIT dataChanged(index(row), index(row));
}

void AccountListModel::removeEntry(const QString& id) {
    const int row = find(id);
    if (row >= 0) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

int AccountListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AccountListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    const accounts::AccountEntry& entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(entry);
    case DetailRole:
        return u"%1 · %2"_s.arg(entry.email, serverName(entry));
    case Qt::AccessibleTextRole: {
        const QString state = entry.signedIn ? QString() : u", "_s + tr("signed out");
        const QString badge = entry.bsp ? u", BSP"_s : QString();
        return u"%1%2, %3, %4%5"_s.arg(nameOf(entry), badge, entry.email, serverName(entry), state);
    }
    case IdRole:
        return entry.id;
    case InitialsRole:
        return initials(entry.name, entry.email);
    case BspRole:
        return entry.bsp;
    case SignedInRole:
        return entry.signedIn;
    case SearchTextRole:
        return row.searchText;
    case DigitsRole:
        return row.digits;
    default:
        return {};
    }
}

} // namespace ui::switcher
