#include "ui/developer/developer_presenter.h"

namespace ui::developer {

DeveloperPresenter::DeveloperPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    if (const auto seen = session->cached(QLatin1String(cache::developer))) {
        if (const auto developer = core::json::fromJson<api::Developer>(*seen)) {
            m_developer = *developer;
        }
    }
    connect(session, &accounts::AccountSession::accountChanged, this, &DeveloperPresenter::changed);
    connect(session, &accounts::AccountSession::stateChanged, this, &DeveloperPresenter::changed);
    connect(session, &accounts::AccountSession::onlineChanged, this, &DeveloperPresenter::changed);
    connect(session, &accounts::AccountSession::metaChanged, this, &DeveloperPresenter::changed);
    connect(session, &accounts::AccountSession::stepUpChanged, this, &DeveloperPresenter::changed);
    connect(session, &accounts::AccountSession::refreshed, this, &DeveloperPresenter::refresh);
}

std::optional<QDateTime> DeveloperPresenter::seenAt() const {
    return m_session != nullptr ? m_session->cachedAt(QLatin1String(cache::developer)) : std::nullopt;
}

void DeveloperPresenter::refresh() {
    if (m_loading || m_session == nullptr || hindrance() == widgets::Hindrance::SignedOut) {
        return;
    }
    m_loading = true;
    m_session->call(api::getDeveloper).then(this, [this](const core::Result<api::Developer>& outcome) {
        m_loading = false;
        if (outcome) {
            m_error.reset();
            setDeveloper(*outcome);
            Q_EMIT refreshed();
        } else {
            m_error = outcome.error();
            Q_EMIT changed();
        }
    });
}

void DeveloperPresenter::setDeveloper(const api::Developer& developer) {
    m_developer = developer;
    if (m_session != nullptr) {
        m_session->setCached(QLatin1String(cache::developer), core::json::toJson(developer));
    }
    Q_EMIT changed();
}

} // namespace ui::developer
