#include "ui/authenticator/authenticator_model.h"

#include "accounts/authenticator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::authenticator {

namespace {

int secondsOf(core::Duration left) {
    return int(std::chrono::ceil<std::chrono::seconds>(left).count());
}

} // namespace

AuthenticatorModel::AuthenticatorModel(AccountNames names, Clock clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_names(std::move(names))
    , m_clock(std::move(clock)) {}

void AuthenticatorModel::setEntries(const QList<accounts::AuthenticatorEntry>& entries) {
    beginResetModel();
    QList<Row> rows;
    rows.reserve(entries.size());
    for (const accounts::AuthenticatorEntry& entry : entries) {
        Row row{entry};
        if (const Row* before = find(entry.id)) {
            row.secret = before->secret;
        }
        compute(row);
        rows.append(row);
    }
    m_rows = rows;
    endResetModel();
}

void AuthenticatorModel::setSecret(const QString& id, const core::SecretBytes& secret) {
    for (int at = 0; at < m_rows.size(); ++at) {
        if (m_rows.at(at).entry.id == id) {
            m_rows[at].secret = secret;
            compute(m_rows[at]);
            Q_EMIT dataChanged(index(at, Code), index(at, Left),
                               {CodeRole, SecondsRole, FractionRole, Qt::AccessibleTextRole});
        }
    }
}

void AuthenticatorModel::forgetSecrets() {
    for (Row& row : m_rows) {
        row.secret.reset();
        compute(row);
    }
    tellCodes();
}

bool AuthenticatorModel::hasSecret(const QString& id) const {
    const Row* row = find(id);
    return row != nullptr && row->secret;
}

void AuthenticatorModel::tick() {
    for (Row& row : m_rows) {
        compute(row);
    }
    tellCodes();
}

// At once, and by their roles only: nothing is sorted or filtered by them.
void AuthenticatorModel::tellCodes() {
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, Code), index(int(m_rows.size()) - 1, Left),
                           {CodeRole, SecondsRole, FractionRole, Qt::AccessibleTextRole});
    }
}

void AuthenticatorModel::retranslate() {
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void AuthenticatorModel::compute(Row& row) const {
    if (!row.secret) {
        row.step = -1;
        row.code.clear();
        row.left = core::Duration(0);
        return;
    }
    const otp::Parameters& parameters = row.entry.parameters;
    const core::Time now = m_clock(row.entry);
    row.left = otp::endOfStep(now, parameters.period) - now;
    if (const qint64 step = otp::stepAt(now, parameters.period); step != row.step || row.code.isEmpty()) {
        row.step = step;
        row.code = otp::totp(row.secret->view(), now, parameters);
    }
}

const AuthenticatorModel::Row* AuthenticatorModel::find(const QString& id) const {
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const Row& row) { return row.entry.id == id; });
    return found == m_rows.cend() ? nullptr : &*found;
}

QString AuthenticatorModel::code(const QString& id) const {
    const Row* row = find(id);
    return row == nullptr ? QString() : row->code;
}

QString AuthenticatorModel::grouped(const QString& code) {
    const qsizetype first = code.size() / 2;
    return code.isEmpty() ? QString() : code.first(first) + u' ' + code.sliced(first);
}

int AuthenticatorModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AuthenticatorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant AuthenticatorModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    const accounts::AuthenticatorEntry& entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return spoken(row, index.column());
    case SortRole:
        return text(row, index.column());
    case IdRole:
        return entry.id;
    case NameRole:
        return accounts::Authenticator::name(entry);
    case IssuerRole:
        return entry.issuer.isEmpty() ? entry.account : entry.issuer;
    case LabelRole:
        return entry.issuer.isEmpty() ? QString() : entry.account;
    case CodeRole:
        return grouped(row.code);
    case SecondsRole:
        return secondsOf(row.left);
    case FractionRole:
        return double(row.left.count()) / (1000.0 * entry.parameters.period);
    case AttachedRole:
        return entry.attachedTo;
    default:
        return {};
    }
}

// What is searched and sorted: no code, which would come and go with the time.
QVariant AuthenticatorModel::text(const Row& row, int column) const {
    switch (column) {
    case Name:
        return accounts::Authenticator::name(row.entry);
    case Account:
        return row.entry.attachedTo.isEmpty() ? QString() : m_names(row.entry.attachedTo);
    default:
        return {};
    }
}

QVariant AuthenticatorModel::spoken(const Row& row, int column) const {
    switch (column) {
    case Code:
        return row.code.isEmpty() ? tr("Code hidden") : grouped(row.code);
    case Left:
        return row.code.isEmpty() ? QString() : tr("%n second(s) left", nullptr, secondsOf(row.left));
    case Account:
        return row.entry.attachedTo.isEmpty() ? tr("No account") : m_names(row.entry.attachedTo);
    default:
        return text(row, column);
    }
}

QVariant AuthenticatorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Code:
        return tr("Code");
    case Left:
        return tr("Time left");
    case Account:
        return tr("Fills the codes of");
    default:
        return QString();
    }
}

} // namespace ui::authenticator
