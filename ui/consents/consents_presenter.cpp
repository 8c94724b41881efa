#include "ui/consents/consents_presenter.h"

#include "core/clock.h"

namespace ui::consents {

namespace {

QString cacheName() {
    return QStringLiteral("sso_consents");
}

} // namespace

ConsentsPresenter::ConsentsPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    if (const auto seen = session->cached(cacheName())) {
        if (const auto consents = core::json::fromJson<api::SsoConsents>(*seen)) {
            m_consents = consents->items;
        }
    }
    connect(session, &accounts::AccountSession::refreshed, this, &ConsentsPresenter::refresh);
    connect(session, &accounts::AccountSession::stateChanged, this, &ConsentsPresenter::changed);
    connect(session, &accounts::AccountSession::onlineChanged, this, &ConsentsPresenter::changed);
}

void ConsentsPresenter::refresh() {
    if (m_session == nullptr || hindrance() == widgets::Hindrance::SignedOut) {
        return;
    }
    if (m_isUnderWay) {
        m_isWantedAgain = true;
        return;
    }
    m_isUnderWay = true;
    m_session->call(api::listSsoConsents).then(this, [this](const core::Result<api::SsoConsents>& outcome) {
        m_isUnderWay = false;
        if (std::exchange(m_isWantedAgain, false)) {
            return refresh();
        }
        show(outcome);
    });
}

void ConsentsPresenter::followMemberships(const QString& organizations) {
    const bool isOther = m_memberships && *m_memberships != organizations;
    m_memberships = organizations;
    if (isOther) {
        refresh();
    }
}

void ConsentsPresenter::show(const core::Result<api::SsoConsents>& outcome) {
    if (!outcome) {
        // What stands in the way of the whole account is told above the tabs.
        if (hindrance() == widgets::Hindrance::None) {
            Q_EMIT failed(outcome.error());
        }
        return;
    }
    m_consents = outcome->items;
    m_session->setCached(cacheName(), core::json::toJson(*outcome));
    Q_EMIT changed();
}

void ConsentsPresenter::setAgreed(const QString& serviceId, const core::json::Nullable<core::Time>& since) {
    for (api::SsoConsent& consent : m_consents) {
        if (consent.serviceId == serviceId) {
            consent.agreedAt = since;
        }
    }
    if (m_session != nullptr) {
        m_session->setCached(cacheName(), core::json::toJson(api::SsoConsents{m_consents}));
    }
    Q_EMIT changed();
}

void ConsentsPresenter::noteAgreed(const QString& serviceId) {
    const core::Duration skew = m_session != nullptr ? m_session->clockSkew() : core::Duration(0);
    setAgreed(serviceId, core::SystemClock().now() + skew);
}

void ConsentsPresenter::withdraw(const api::SsoConsent& consent) {
    if (m_session == nullptr) {
        return;
    }
    client::Target target;
    target.path.insert(QStringLiteral("service_id"), consent.serviceId);
    m_session->call(api::withdrawSsoConsent, {}, target)
        .then(this, [this, consent](const core::Result<api::Empty>& outcome) {
            if (!outcome && outcome.error().id != core::ErrorId::NotFound) { // gone already is as wanted
                return void(Q_EMIT failed(outcome.error()));
            }
            setAgreed(consent.serviceId, {});
            if (m_session != nullptr) {
                m_session->refresh(); // it may have been this one that ended
            }
            Q_EMIT withdrawn(consent);
        });
}

} // namespace ui::consents
