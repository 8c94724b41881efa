#include "ui/account/sessions_presenter.h"

#include "ui/account/account_presenter.h"

namespace ui::account {

SessionsPresenter::SessionsPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    const auto seen = session->cached(QLatin1String(cache::sessions));
    if (seen) {
        if (const auto page = core::json::fromJson<api::Page<api::SessionSummary>>(*seen)) {
            m_model.setSessions(page->items);
        }
    }
    connect(session, &accounts::AccountSession::onlineChanged, this, &SessionsPresenter::changed);
    connect(session, &accounts::AccountSession::stateChanged, this, &SessionsPresenter::changed);
}

bool SessionsPresenter::hasOthers() const {
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.index(row, 0).data(SessionsModel::CurrentRole).toBool()) {
            return true;
        }
    }
    return false;
}

void SessionsPresenter::load() {
    if (m_loading || m_session == nullptr) {
        return;
    }
    m_loading = true;
    Q_EMIT changed();
    m_session->call(api::listSessions)
        .then(this, [this](const core::Result<api::Page<api::SessionSummary>>& page) {
            m_loading = false;
            if (page) {
                m_model.setSessions(page->items);
                m_session->setCached(QLatin1String(cache::sessions), core::json::toJson(*page));
            } else {
                m_error = page.error();
            }
            Q_EMIT changed();
        });
}

void SessionsPresenter::end(const QString& id) {
    if (m_session == nullptr) {
        return;
    }
    client::Target target;
    target.path.insert(QStringLiteral("id"), id);
    m_error.reset();
    m_session->call(api::endSession, {}, target).then(this, [this](const core::Result<api::Empty>& outcome) {
        ended(outcome);
    });
}

void SessionsPresenter::endOthers() {
    if (m_session == nullptr) {
        return;
    }
    m_error.reset();
    m_session->call(api::endOtherSessions).then(this, [this](const core::Result<api::Empty>& outcome) {
        ended(outcome);
    });
}

void SessionsPresenter::ended(const core::Result<api::Empty>& outcome) {
    // One that is gone already is what was wanted.
    if (!outcome && outcome.error().id != core::ErrorId::NotFound) {
        m_error = outcome.error();
        Q_EMIT changed();
        return;
    }
    load();
}

} // namespace ui::account
