#include "ui/organizations/organizations_presenter.h"
#include "ui/widgets/whole_list.h"

#include <QCollator>

#include <algorithm>

namespace ui::organizations {

namespace {

template <class T>
std::optional<QList<T>> cached(const accounts::AccountSession* session, const char* what) {
    const auto seen = session->cached(QLatin1String(what));
    const auto page = seen ? core::json::fromJson<api::Page<T>>(*seen) : core::fail(core::ErrorId::NotFound);
    return page ? std::optional(page->items) : std::nullopt;
}

template <class T>
void keepIn(accounts::AccountSession* session, const char* what, const QList<T>& items) {
    session->setCached(QLatin1String(what),
                       core::json::toJson(api::Page<T>{items, {}, static_cast<int>(items.size())}));
}

} // namespace

OrganizationsPresenter::OrganizationsPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    if (const auto seen = cached<api::Organization>(session, cache::organizations)) {
        show(*seen);
    }
    m_invitations = cached<api::Invitation>(session, cache::invitations).value_or(QList<api::Invitation>());
    connect(session, &accounts::AccountSession::refreshed, this, &OrganizationsPresenter::refresh);
    connect(session, &accounts::AccountSession::stateChanged, this, &OrganizationsPresenter::changed);
    connect(session, &accounts::AccountSession::onlineChanged, this, &OrganizationsPresenter::changed);
    connect(session, &accounts::AccountSession::accountChanged, this, &OrganizationsPresenter::changed);
}

std::optional<api::Organization> OrganizationsPresenter::organization(const QString& id) const {
    for (const api::Organization& candidate : m_organizations.value_or(QList<api::Organization>())) {
        if (candidate.id == id) {
            return candidate;
        }
    }
    return std::nullopt;
}

QString OrganizationsPresenter::names() const {
    QStringList names;
    for (const api::Organization& organization : m_organizations.value_or(QList<api::Organization>())) {
        names.append(organization.name);
    }
    return names.join(QStringLiteral(", "));
}

void OrganizationsPresenter::refresh() {
    if (m_underWay > 0 || m_session == nullptr || hindrance() == widgets::Hindrance::SignedOut) {
        return;
    }
    m_underWay = 2;
    m_error.reset();
    widgets::fetchWhole<api::Page<api::Organization>>(
        m_session, api::listOrganizations, {}, this,
        [this](const core::Result<api::Page<api::Organization>>& outcome) { received(outcome); });
    widgets::fetchWhole<api::Page<api::Invitation>>(
        m_session, api::listInvitations, {}, this,
        [this](const core::Result<api::Page<api::Invitation>>& outcome) { received(outcome); });
}

void OrganizationsPresenter::received(const core::Result<api::Page<api::Organization>>& organizations) {
    --m_underWay;
    if (organizations) {
        show(organizations->items);
        keep();
    } else {
        m_error = organizations.error();
    }
    Q_EMIT changed();
}

void OrganizationsPresenter::received(const core::Result<api::Page<api::Invitation>>& invitations) {
    --m_underWay;
    if (invitations) {
        m_invitations = invitations->items;
        keep();
    } else {
        m_error = invitations.error();
    }
    Q_EMIT changed();
}

void OrganizationsPresenter::put(const api::Organization& organization) {
    QList<api::Organization> all = m_organizations.value_or(QList<api::Organization>());
    all.removeIf([&](const api::Organization& candidate) { return candidate.id == organization.id; });
    all.append(organization);
    show(all);
    keep();
    Q_EMIT changed();
}

void OrganizationsPresenter::drop(const QString& id) {
    if (m_organizations) {
        m_organizations->removeIf([&](const api::Organization& candidate) { return candidate.id == id; });
    }
    keep();
    Q_EMIT changed();
}

void OrganizationsPresenter::dropInvitation(const QString& id) {
    m_invitations.removeIf([&](const api::Invitation& candidate) { return candidate.id == id; });
    keep();
    Q_EMIT changed();
}

void OrganizationsPresenter::show(QList<api::Organization> organizations) {
    QCollator order;
    order.setCaseSensitivity(Qt::CaseInsensitive);
    order.setNumericMode(true);
    std::stable_sort(organizations.begin(), organizations.end(),
                     [&](const api::Organization& a, const api::Organization& b) {
                         return order.compare(a.name, b.name) < 0;
                     });
    m_organizations = organizations;
}

void OrganizationsPresenter::keep() {
    if (m_session == nullptr) {
        return;
    }
    if (m_organizations) {
        keepIn(m_session, cache::organizations, *m_organizations);
    }
    keepIn(m_session, cache::invitations, m_invitations);
}

} // namespace ui::organizations
