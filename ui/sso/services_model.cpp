#include "ui/sso/services_model.h"

#include "ui/look/icons.h"
#include "ui/sso/certificate_state.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/table_text.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace ui::sso {

namespace {

core::Time now() {
    return {QDateTime::currentMSecsSinceEpoch()};
}

QString text(const api::SsoService& service, int column) {
    switch (column) {
    case ServicesModel::Name:
        return service.name;
    case ServicesModel::Type:
        return QStringLiteral("SAML 2.0");
    case ServicesModel::LoginLink:
        return service.loginUrl;
    case ServicesModel::Organizations:
        return QLocale().toString(service.organizationCount);
    case ServicesModel::Certificate: {
        const auto first = earliestExpiry(service.idp.certificates);
        return first ? certificateText(*first, now()) : QStringLiteral("–");
    }
    default:
        return {};
    }
}

// Nothing is drawn where all is well.
QVariant icon(const api::SsoService& service, int column) {
    if (column == ServicesModel::Name && service.idp.metadata && service.idp.metadata->failure) {
        return look::icon(widgets::toneIcon(widgets::Tone::Warn), look::Role::Warn);
    }
    const auto first =
        column == ServicesModel::Certificate ? earliestExpiry(service.idp.certificates) : std::nullopt;
    const widgets::Tone tone = first ? certificateTone(*first, now()) : widgets::Tone::Good;
    return tone == widgets::Tone::Good ? QVariant()
                                       : look::icon(widgets::toneIcon(tone), widgets::toneRole(tone));
}

QVariant sortKey(const api::SsoService& service, int column) {
    switch (column) {
    case ServicesModel::Organizations:
        return service.organizationCount;
    case ServicesModel::Certificate: {
        const auto first = earliestExpiry(service.idp.certificates);
        return first ? first->notAfter.milliseconds : std::numeric_limits<qint64>::max();
    }
    default:
        return text(service, column);
    }
}

QVariant exported(const api::SsoService& service, int column) {
    if (column == ServicesModel::Organizations) {
        return service.organizationCount;
    }
    const auto first =
        column == ServicesModel::Certificate ? earliestExpiry(service.idp.certificates) : std::nullopt;
    return first ? QVariant(core::toRfc3339(first->notAfter)) : QVariant();
}

} // namespace

// Where the rows are the same ones, what was chosen and how far it was scrolled stay.
void ServicesModel::setServices(const QList<api::SsoService>& services) {
    const bool same =
        std::equal(services.begin(), services.end(), m_services.begin(), m_services.end(),
                   [](const api::SsoService& a, const api::SsoService& b) { return a.id == b.id; });
    if (same) {
        m_services = services;
        if (!services.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        }
        return;
    }
    beginResetModel();
    m_services = services;
    endResetModel();
}

std::optional<api::SsoService> ServicesModel::service(const QString& id) const {
    const int row = rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_services.at(row));
}

void ServicesModel::put(const api::SsoService& service) {
    const int row = rowOf(service.id);
    if (row < 0) {
        beginInsertRows({}, rowCount(), rowCount());
        m_services.append(service);
        endInsertRows();
    } else {
        m_services[row] = service;
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

void ServicesModel::drop(const QString& id) {
    const int row = rowOf(id);
    if (row >= 0) {
        beginRemoveRows({}, row, row);
        m_services.removeAt(row);
        endRemoveRows();
    }
}

void ServicesModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_services.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

int ServicesModel::rowOf(const QString& id) const {
    const auto found = std::find_if(m_services.begin(), m_services.end(),
                                    [&](const api::SsoService& service) { return service.id == id; });
    return found == m_services.end() ? -1 : static_cast<int>(found - m_services.begin());
}

int ServicesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_services.size());
}

int ServicesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant ServicesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const api::SsoService& service = m_services.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(service, index.column());
    case Qt::DecorationRole:
        return icon(service, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(service, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Organizations ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                               : QVariant();
    case widgets::exportRole:
        return exported(service, index.column());
    case SortRole:
        return sortKey(service, index.column());
    case IdRole:
        return service.id;
    default:
        return {};
    }
}

QString ServicesModel::toolTip(const api::SsoService& service, int column) {
    switch (column) {
    case Name:
        if (service.idp.metadata && service.idp.metadata->failure) {
            const api::MetadataFailure& failure = *service.idp.metadata->failure;
            //: %1: a date and a time
            return tr("The metadata of its provider could not be read again on %1. What was there before "
                      "goes on.")
                .arg(widgets::dateTimeText(widgets::toLocal(failure.at)));
        }
        return service.name;
    case LoginLink:
        return service.loginUrl;
    case Organizations: {
        QStringList names;
        for (const api::SsoOrganization& organization : service.organizations) {
            names.append(organization.name);
        }
        const int others = service.organizationCount - static_cast<int>(names.size());
        return others > 0 ? names.join(QLatin1Char('\n')) + QLatin1Char('\n') +
                                tr("and %n other(s)", nullptr, others)
                          : names.join(QLatin1Char('\n'));
    }
    case Certificate:
        return certificatesText(service.idp.certificates, now());
    default:
        return {};
    }
}

QVariant ServicesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::ToolTipRole && section == Organizations) {
        return tr("On the web page: “Signature identifier”");
    }
    if (role == Qt::TextAlignmentRole) { // words go on in a second line where there is little room
        return int(section == Organizations ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
               Qt::TextWordWrap;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("SSO service name");
    case Type:
        return tr("Type");
    case LoginLink:
        return tr("Login link");
    case Organizations:
        return tr("Linked organizations");
    case Certificate:
        return tr("Certificate");
    case Actions:
        return tr("Actions");
    default:
        return {};
    }
}

} // namespace ui::sso
