#include "ui/account/account_presenter.h"

namespace ui::account {

namespace {

template <class T>
std::optional<api::Page<T>> lastSeen(const accounts::AccountSession* session, const char* what) {
    const auto seen = session->cached(QLatin1String(what));
    const auto page = seen ? core::json::fromJson<api::Page<T>>(*seen) : core::fail(core::ErrorId::NotFound);
    return page ? std::optional(*page) : std::nullopt;
}

} // namespace

AccountPresenter::AccountPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_name(session)
    , m_sessions(lastSeen<api::SessionSummary>(session, cache::sessions))
    , m_activity(lastSeen<api::ActivityEvent>(session, cache::activity)) {
    connect(session, &accounts::AccountSession::accountChanged, this, &AccountPresenter::changed);
    connect(session, &accounts::AccountSession::stateChanged, this, &AccountPresenter::changed);
    connect(session, &accounts::AccountSession::onlineChanged, this, &AccountPresenter::changed);
    connect(session, &accounts::AccountSession::refreshed, this, &AccountPresenter::refreshSummaries);
    connect(session, &accounts::AccountSession::refreshed, this, &AccountPresenter::changed);
    connect(session, &accounts::AccountSession::refreshFailed, this, &AccountPresenter::changed);
    connect(&m_name, &NameChange::changed, this, &AccountPresenter::changed);
}

const api::Account* AccountPresenter::account() const {
    return m_session != nullptr && m_session->account() ? &*m_session->account() : nullptr;
}

const api::ContactChange* AccountPresenter::underWay(api::ContactChannel channel) const {
    for (const api::ContactChange& change : m_changes) {
        if (change.channel == channel) {
            return &change;
        }
    }
    return nullptr;
}

void AccountPresenter::refresh() {
    if (m_session != nullptr) {
        m_session->refresh();
    }
}

void AccountPresenter::refreshSummaries() {
    if (m_session == nullptr) {
        return;
    }
    // What can't be fetched now stays as it was last seen; the session says that it is offline.
    m_session->call(api::listSessions)
        .then(this, [this](const core::Result<api::Page<api::SessionSummary>>& page) {
            if (page && m_session != nullptr) {
                m_sessions = *page;
                m_session->setCached(QLatin1String(cache::sessions), core::json::toJson(*page));
                Q_EMIT changed();
            }
        });
    client::Target firstPage;
    firstPage.query.addQueryItem(QStringLiteral("limit"), QStringLiteral("50"));
    m_session->call(api::listActivity, {}, firstPage)
        .then(this, [this](const core::Result<api::Page<api::ActivityEvent>>& page) {
            if (page && m_session != nullptr) {
                m_activity = *page;
                m_session->setCached(QLatin1String(cache::activity), core::json::toJson(*page));
                Q_EMIT changed();
            }
        });
    m_session->call(api::listContactChanges)
        .then(this, [this](const core::Result<api::Page<api::ContactChange>>& page) {
            if (page) {
                m_changes.clear();
                for (const api::ContactChange& change : page->items) {
                    const bool open = change.state == api::ContactChangeState::VerifyCurrent ||
                                      change.state == api::ContactChangeState::EnterNew ||
                                      change.state == api::ContactChangeState::VerifyNew;
                    if (open) {
                        m_changes.append(change);
                    }
                }
                Q_EMIT changed();
            }
        });
}

} // namespace ui::account
