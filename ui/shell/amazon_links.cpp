#include "ui/shell/amazon_links.h"

#include "core/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {
constexpr auto lifeOfCode = std::chrono::hours(1);
}

AmazonLinks::AmazonLinks(accounts::AccountRegistry& accounts, LocalService& localService, QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_localService(localService) {
    connect(&m_accounts, &accounts::AccountRegistry::added, this, &AmazonLinks::accountAdded);
    connect(&m_localService, &LocalService::changed, this, [this] {
        if (m_starting && m_localService.state() != LocalService::State::Starting) {
            m_starting = false;
            decide();
        }
    });
}

void AmazonLinks::follow(const flows::AmazonLink& link, const QString& currentAccount) {
    m_waiting = Waiting{link, currentAccount, core::SystemClock().now()};
    m_starting = waitsForLocalService();
    m_starting ? m_localService.start() : decide();
}

void AmazonLinks::goOn(const QString& accountId, const QString& token) {
    if (const auto entry = m_accounts.entry(accountId)) {
        m_waiting = Waiting{{serverOf(*entry), token}, accountId, core::SystemClock().now()};
        decide();
    }
}

// The service of this computer may be the one, and tells its address once it runs.
bool AmazonLinks::waitsForLocalService() const {
    const QList<accounts::AccountEntry> entries = m_accounts.entries();
    const bool here =
        std::any_of(entries.begin(), entries.end(), [](const auto& entry) { return entry.local; });
    return here && client::Connection::isLoopback(m_waiting->link.server) &&
           m_localService.state() != LocalService::State::Running &&
           m_localService.state() != LocalService::State::Failed;
}

void AmazonLinks::decide() {
    if (!m_waiting) {
        return;
    }
    QList<accounts::AccountEntry> candidates = accountsOn(m_waiting->link.server);
    if (candidates.isEmpty()) {
        return void(Q_EMIT serverWanted(m_waiting->link.server));
    }
    // The one that is asked for, else those that can see it at once, the most recently used first.
    std::stable_sort(candidates.begin(), candidates.end(), [this](const auto& one, const auto& other) {
        const auto rank = [this](const auto& entry) {
            return (entry.id == m_waiting->account ? 2 : 0) + (isSignedIn(entry) ? 1 : 0);
        };
        return rank(one) > rank(other);
    });
    const accounts::AccountEntry& chosen = candidates.constFirst();
    if (!isSignedIn(chosen)) {
        return void(Q_EMIT signInWanted(chosen.id));
    }
    const QString token = m_waiting->link.token;
    m_waiting.reset();
    Q_EMIT shown(chosen.id, token);
}

void AmazonLinks::accountAdded(const QString& id) {
    const auto entry = m_accounts.entry(id);
    if (m_waiting && m_waiting->since + lifeOfCode < core::SystemClock().now()) {
        m_waiting.reset();
    }
    if (m_waiting && entry && serverOf(*entry) == m_waiting->link.server) {
        m_waiting->account = id;
        QMetaObject::invokeMethod(this, &AmazonLinks::decide, Qt::QueuedConnection); // once it is shown
    }
}

QUrl AmazonLinks::serverOf(const accounts::AccountEntry& entry) const {
    const QUrl url = entry.local ? m_localService.url() : entry.server;
    const auto checked = client::Connection::checkedUrl(url.toString());
    return checked ? *checked : QUrl();
}

QList<accounts::AccountEntry> AmazonLinks::accountsOn(const QUrl& server) const {
    QList<accounts::AccountEntry> found;
    for (const accounts::AccountEntry& entry : m_accounts.entries()) {
        if (!server.isEmpty() && serverOf(entry) == server) {
            found.append(entry);
        }
    }
    return found;
}

bool AmazonLinks::isSignedIn(const accounts::AccountEntry& entry) const {
    const accounts::AccountSession* session = m_accounts.session(entry.id);
    return session != nullptr && session->state() == accounts::AccountSession::State::SignedIn;
}

QList<amazon::AccountChoice> AmazonLinks::others(const QString& accountId) const {
    QList<amazon::AccountChoice> choices;
    const auto entry = m_accounts.entry(accountId);
    for (const accounts::AccountEntry& other : accountsOn(entry ? serverOf(*entry) : QUrl())) {
        if (other.id != accountId) {
            const QString name =
                other.name.isEmpty() ? other.email : u"%1 — %2"_s.arg(other.name, other.email);
            choices.append({other.id, name, other.email, other.awsAccountId, other.signedIn});
        }
    }
    return choices;
}

} // namespace ui::shell
