#include "accounts/account_session.h"

#include "api/identity.h"
#include "core/clock.h"

#include <QNetworkInformation>

namespace accounts {

namespace {

constexpr auto firstRetry = std::chrono::milliseconds(1000);
constexpr auto longestRetry = std::chrono::milliseconds(30'000);

QString accountName() {
    return QStringLiteral("account");
}

core::Time now() {
    return core::SystemClock().now();
}

QDateTime local(core::Time time) {
    return QDateTime::fromMSecsSinceEpoch(time.milliseconds);
}

} // namespace

AccountSession::AccountSession(const SessionSetup& setup, QObject* parent)
    : QObject(parent)
    , m_id(setup.id)
    , m_instanceId(setup.instanceId)
    , m_local(setup.local)
    , m_cache(setup.cacheFile)
    , m_meta(setup.meta)
    , m_connection(setup.server, setup.network) {
    if (const auto seen = m_cache.answer(accountName())) {
        if (const auto account = core::json::fromJson<api::Account>(seen->body)) {
            m_account = *account;
            m_refreshedAt = local(seen->at);
        }
    }
    m_retry.setSingleShot(true);
    m_stepUpEnd.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &AccountSession::refresh);
    connect(&m_stepUpEnd, &QTimer::timeout, this, &AccountSession::dropStepUp);
    connect(&m_connection, &client::Connection::reached, this, &AccountSession::becomeReached);
    connect(&m_connection, &client::Connection::unreachable, this, &AccountSession::becomeUnreachable);
    connect(&m_connection, &client::Connection::sessionEnded, this, &AccountSession::end);
    holdOrRelease();
}

AccountSession::~AccountSession() {
    m_connection.disconnect(this);
}

QUrl AccountSession::server() const {
    return m_connection.base();
}

std::optional<QDateTime> AccountSession::stepUpUntil() const {
    return m_stepUpUntil && *m_stepUpUntil > now() ? std::optional(local(*m_stepUpUntil)) : std::nullopt;
}

void AccountSession::refresh() {
    if (m_refreshing || m_state != State::SignedIn) {
        return;
    }
    m_retry.stop();
    m_refreshing = true;
    call(api::getAccount).then(this, [this](const core::Result<api::Account>& outcome) {
        m_refreshing = false;
        if (!outcome) {
            retryLater();
            return void(Q_EMIT refreshFailed(outcome.error()));
        }
        setAccount(*outcome);
        Q_EMIT refreshed();
    });
    if (!m_metaConfirmed) {
        fetchMeta();
    }
}

void AccountSession::fetchMeta() {
    call(api::getMeta).then(this, [this](const core::Result<api::Meta>& outcome) {
        if (outcome && outcome->instanceId == m_instanceId) {
            m_metaConfirmed = true;
            m_meta = *outcome;
            Q_EMIT metaChanged();
        }
    });
}

void AccountSession::setVisible(bool visible) {
    m_visible = visible;
    visible ? refresh() : m_retry.stop();
}

void AccountSession::setAccount(const api::Account& account) {
    if (m_id != m_instanceId + u'/' + account.id) {
        return; // an answer about somebody else
    }
    const QJsonObject before = m_account ? core::json::toJson(*m_account) : QJsonObject();
    const QJsonObject seen = core::json::toJson(account);
    const core::Time at = now();
    m_account = account;
    m_refreshedAt = local(at);
    m_cache.keep(accountName(), seen, at);
    if (seen != before) {
        Q_EMIT accountChanged();
    }
}

client::Call<api::StepUpOpen> AccountSession::stepUp(const api::StepUp& proof) {
    const client::Call<api::StepUpOpen> proving = call(api::stepUp, proof);
    proving.then(this, [this](const core::Result<api::StepUpOpen>& outcome) {
        if (outcome) {
            setStepUpUntil(outcome->until - m_clockSkew);
        }
    });
    return proving;
}

void AccountSession::closeStepUp() {
    if (m_stepUpUntil) {
        call(api::closeStepUp);
        dropStepUp();
    }
}

void AccountSession::dropStepUp() {
    m_stepUpEnd.stop();
    if (m_stepUpUntil) {
        m_stepUpUntil.reset();
        Q_EMIT stepUpChanged();
    }
}

void AccountSession::setStepUpUntil(core::Time until) {
    m_stepUpUntil = until;
    m_stepUpEnd.start(std::max(core::Duration(0), until - now()));
    Q_EMIT stepUpChanged();
}

std::optional<QJsonObject> AccountSession::cached(const QString& what) const {
    const auto seen = m_cache.answer(what);
    return seen ? std::optional(seen->body) : std::nullopt;
}

std::optional<QDateTime> AccountSession::cachedAt(const QString& what) const {
    const auto seen = m_cache.answer(what);
    return seen ? std::optional(local(seen->at)) : std::nullopt;
}

void AccountSession::setCached(const QString& what, const QJsonObject& value) {
    m_cache.keep(what, value, now());
}

void AccountSession::expectToken() {
    m_expectsToken = true;
    m_keychainError.reset();
    holdOrRelease();
    setState(State::SignedIn);
}

void AccountSession::setToken(const QString& token) {
    m_token = token;
    m_expectsToken = false;
    m_keychainError.reset();
    m_connection.setToken(token);
    holdOrRelease();
    setState(State::SignedIn);
}

void AccountSession::keychainFailed(const core::Error& error) {
    m_keychainError = error;
    loseToken(State::SignedOut);
}

void AccountSession::signedOut() {
    m_keychainError.reset();
    loseToken(State::SignedOut);
}

void AccountSession::end() {
    loseToken(State::Ended);
}

void AccountSession::loseToken(State state) {
    m_token.clear();
    m_expectsToken = false;
    m_connection.setToken({});
    m_connection.abortAll();
    m_retry.stop();
    holdOrRelease();
    dropStepUp();
    setState(state);
}

void AccountSession::setServer(const QUrl& server) {
    const bool moved = m_connection.base() != server;
    m_connection.setBase(server);
    holdOrRelease();
    if (m_visible && (moved || !isOnline())) {
        m_failures = 0;
        refresh();
    }
}

void AccountSession::holdOrRelease() {
    m_expectsToken || m_connection.base().isEmpty() ? m_connection.hold() : m_connection.release();
}

void AccountSession::setState(State state) {
    if (m_state != state || m_keychainError) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

void AccountSession::becomeReached(core::Time serverTime) {
    if (serverTime.milliseconds > 0) {
        m_clockSkew = serverTime - now();
    }
    m_failures = 0;
    m_retry.stop();
    if (m_offlineSince) {
        m_offlineSince.reset();
        m_offlineError.reset();
        Q_EMIT onlineChanged();
        if (m_visible) {
            refresh();
        }
    }
}

void AccountSession::becomeUnreachable(const core::Error& error) {
    const bool wasOnline = isOnline();
    m_offlineError = error;
    if (wasOnline) {
        m_offlineSince = QDateTime::currentDateTime();
        watchNetwork();
    }
    retryLater();
    if (wasOnline) {
        Q_EMIT onlineChanged();
    }
}

void AccountSession::retryLater() {
    if (!m_visible || isOnline() || m_retry.isActive()) {
        return;
    }
    const auto pause = std::min(longestRetry, firstRetry * (1 << std::min(m_failures, 5)));
    ++m_failures;
    m_retry.start(pause);
}

void AccountSession::watchNetwork() {
    if (m_networkWatch || m_local) {
        return;
    }
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        return; // the timer alone, then
    }
    m_networkWatch = connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                             [this](QNetworkInformation::Reachability reachability) {
                                 const bool back =
                                     reachability == QNetworkInformation::Reachability::Online ||
                                     reachability == QNetworkInformation::Reachability::Site;
                                 if (back && m_visible && !isOnline()) {
                                     m_failures = 0;
                                     refresh();
                                 }
                             });
}

} // namespace accounts
