#include "ui/shell/session_status.h"

#include "ui/widgets/error_text.h"
#include "ui/widgets/moments.h"

using namespace Qt::StringLiterals;

namespace ui::shell {

SessionStatus::SessionStatus(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    using accounts::AccountSession;
    connect(session, &AccountSession::stateChanged, this, &SessionStatus::changed);
    connect(session, &AccountSession::onlineChanged, this, &SessionStatus::changed);
    connect(session, &AccountSession::refreshed, this, &SessionStatus::changed);
    connect(session, &AccountSession::refreshFailed, this, &SessionStatus::changed);
    connect(session, &AccountSession::stepUpChanged, this, &SessionStatus::tick);
    connect(session, &AccountSession::metaChanged, this, &SessionStatus::changed);
    connect(&m_minute, &QTimer::timeout, this, &SessionStatus::tick);
    m_minute.setInterval(15'000);
    tick();
}

// Runs only while there is a countdown to show.
void SessionStatus::tick() {
    if (m_session->stepUpUntil()) {
        m_minute.start();
    } else {
        m_minute.stop();
    }
    Q_EMIT changed();
}

QString SessionStatus::connection() const {
    switch (m_session->state()) {
    case accounts::AccountSession::State::Ended:
        return tr("Session ended");
    case accounts::AccountSession::State::SignedOut:
        return tr("Signed out");
    case accounts::AccountSession::State::SignedIn:
        break;
    }
    if (m_session->server().isEmpty()) {
        return tr("The service of this computer is starting");
    }
    if (const auto since = m_session->offlineSince()) {
        return tr("Offline since %1").arg(widgets::whenText(*since));
    }
    return tr("Connected");
}

QString SessionStatus::refreshed() const {
    const auto at = m_session->refreshedAt();
    return at ? tr("refreshed %1").arg(widgets::agoText(*at)) : QString();
}

QString SessionStatus::stepUp() const {
    const auto until = m_session->stepUpUntil();
    if (!until) {
        return {};
    }
    const qint64 seconds = QDateTime::currentDateTime().secsTo(*until);
    return seconds > 0 ? tr("identity confirmed for %n more minute(s)", nullptr, int((seconds + 59) / 60))
                       : QString();
}

QString SessionStatus::line() const {
    QStringList parts{connection(), refreshed(), stepUp()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString SessionStatus::details() const {
    QStringList lines{connection()};
    if (const auto error = m_session->offlineError()) {
        lines << widgets::errorText(*error);
    }
    if (!m_session->server().isEmpty()) {
        lines << tr("Server: %1").arg(m_session->server().toDisplayString());
    }
    if (const auto& meta = m_session->meta()) {
        lines << tr("Version of the service: %1").arg(meta->version);
    }
    if (const auto at = m_session->refreshedAt()) {
        lines << tr("Last refresh: %1").arg(widgets::dateTimeText(*at));
    }
    lines << (m_session->stepUpUntil()
                  ? tr("Identity confirmed until %1").arg(widgets::whenText(*m_session->stepUpUntil()))
                  : tr("Identity not confirmed: it is asked for when something important changes"));
    if (const auto error = m_session->keychainError()) {
        lines << widgets::errorText(*error);
    }
    return lines.join(u'\n');
}

SessionStatus::Notice SessionStatus::notice() const {
    switch (m_session->state()) {
    case accounts::AccountSession::State::Ended:
        return Notice::Ended;
    case accounts::AccountSession::State::SignedOut:
        return m_session->keychainError() ? Notice::Keychain : Notice::SignedOut;
    case accounts::AccountSession::State::SignedIn:
        break;
    }
    if (m_session->server().isEmpty()) {
        return Notice::Starting;
    }
    return m_session->isOnline() ? Notice::None : Notice::Offline;
}

QString SessionStatus::noticeText() const {
    switch (notice()) {
    case Notice::None:
        return {};
    case Notice::Starting:
        return tr("The private service of this computer is starting…");
    case Notice::Offline: {
        const auto error = m_session->offlineError();
        const QString since = connection() + u'.';
        // That there is no network says nothing more; why a certificate was refused does.
        return error && error->id != core::ErrorId::Offline ? since + u' ' + widgets::errorText(*error)
                                                            : since;
    }
    case Notice::Ended:
        return tr("This session has ended. What was last seen can still be read.");
    case Notice::SignedOut:
        return tr("You are signed out. What was last seen can still be read.");
    case Notice::Keychain:
        return widgets::errorText(*m_session->keychainError()) + u' ' +
               tr("Until then this account is signed out; what was last seen can still be read.");
    }
    return {};
}

} // namespace ui::shell
