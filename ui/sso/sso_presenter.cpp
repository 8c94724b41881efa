#include "ui/sso/sso_presenter.h"
#include "ui/widgets/whole_list.h"

namespace ui::sso {

namespace {
constexpr auto cacheName = "sso services";
constexpr qsizetype organizationsInList = 20; // that a service has in a list
} // namespace

SsoPresenter::SsoPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    if (const auto seen = session->cached(QLatin1String(cacheName))) {
        if (const auto list = core::json::fromJson<api::SsoServiceList>(*seen)) {
            show(*list);
        }
    }
    connect(session, &accounts::AccountSession::refreshed, this, &SsoPresenter::refresh);
    connect(session, &accounts::AccountSession::stateChanged, this, &SsoPresenter::changed);
    connect(session, &accounts::AccountSession::onlineChanged, this, &SsoPresenter::changed);
    connect(session, &accounts::AccountSession::accountChanged, this, &SsoPresenter::changed);
}

bool SsoPresenter::isAllowed() const {
    return m_known ? m_allowed
                   : m_session != nullptr && m_session->account() && m_session->account()->ssoAllowed;
}

void SsoPresenter::refresh() {
    if (m_session == nullptr || hindrance() == widgets::Hindrance::SignedOut) {
        return;
    }
    if (m_underWay) {
        m_again = true;
        return;
    }
    m_underWay = true;
    widgets::fetchWhole<api::SsoServiceList>(
        m_session, api::listSsoServices, {}, this, [this](const core::Result<api::SsoServiceList>& list) {
            m_underWay = false;
            if (std::exchange(m_again, false)) {
                return refresh(); // what came may be older than what asked for it
            }
            m_error = list ? std::nullopt : std::optional(list.error());
            if (list) {
                show(*list);
                keep();
            }
            Q_EMIT changed();
        });
}

void SsoPresenter::put(const api::SsoService& service) {
    api::SsoService listed = service;
    listed.organizations = listed.organizations.mid(0, organizationsInList);
    m_model.put(listed);
    keep();
    Q_EMIT changed();
}

void SsoPresenter::drop(const QString& id) {
    m_model.drop(id);
    keep();
    Q_EMIT changed();
}

void SsoPresenter::show(const api::SsoServiceList& list) {
    m_known = true;
    m_allowed = list.allowed;
    m_model.setServices(list.items);
}

void SsoPresenter::keep() {
    if (m_session != nullptr && m_known) {
        const QList<api::SsoService>& services = m_model.services();
        m_session->setCached(QLatin1String(cacheName),
                             core::json::toJson(api::SsoServiceList{
                                 m_allowed, services, {}, static_cast<int>(services.size())}));
    }
}

} // namespace ui::sso
