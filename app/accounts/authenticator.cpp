#include "accounts/authenticator.h"

#include "accounts/account_registry.h"
#include "accounts/authenticator_table.h"
#include "accounts/registry_file.h"

#include <QTimer>
#include <QUuid>

namespace accounts {

namespace {

// A difference to the service's clock below this is the network's delay, and the whole seconds of its Date.
constexpr auto clockThatMatters = std::chrono::seconds(3);

secrets::SecretKey keyOf(const QString& id) {
    return {QStringLiteral("authenticator"), id, QStringLiteral("secret")};
}

// Ends an operation that needed nothing to wait for, as the others end: from the event loop.
template <class T>
void later(QObject* context, const std::function<void(core::Result<T>)>& done,
           const core::Result<T>& outcome) {
    QTimer::singleShot(0, context, [done, outcome] { done(outcome); });
}

core::Error notFound() {
    return {core::ErrorId::NotFound, {}, {}};
}

} // namespace

Authenticator::Authenticator(AccountRegistry& accounts, secrets::SecretStore& secrets,
                             const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_clock(clock) {
    connect(&accounts, &AccountRegistry::forgotten, this, &Authenticator::accountForgotten);
    if (accounts.file() == nullptr) {
        m_error = accounts.error();
        return;
    }
    m_table = std::make_unique<AuthenticatorTable>(accounts.file()->sqlite());
    const auto stored =
        m_table->detachForgotten().and_then([this] { return std::as_const(*m_table).entries(); });
    if (!stored) {
        m_error = stored.error();
        return;
    }
    for (const StoredAuthenticatorEntry& row : *stored) {
        if (row.complete) {
            m_entries.append(row);
        } else {
            m_left.append(row.entry.id);
        }
    }
}

Authenticator::~Authenticator() = default;

QList<AuthenticatorEntry> Authenticator::entries() const {
    QList<AuthenticatorEntry> entries;
    entries.reserve(m_entries.size());
    for (const StoredAuthenticatorEntry& stored : m_entries) {
        entries.append(stored.entry);
    }
    return entries;
}

std::optional<AuthenticatorEntry> Authenticator::entry(const QString& id) const {
    const StoredAuthenticatorEntry* stored = find(id);
    return stored == nullptr ? std::nullopt : std::optional(stored->entry);
}

std::optional<AuthenticatorEntry> Authenticator::entryOf(const QString& accountId) const {
    for (const StoredAuthenticatorEntry& stored : m_entries) {
        if (!accountId.isEmpty() && stored.entry.attachedTo == accountId) {
            return stored.entry;
        }
    }
    return std::nullopt;
}

QString Authenticator::name(const AuthenticatorEntry& entry) {
    if (entry.issuer.isEmpty() || entry.account.isEmpty()) {
        return entry.issuer + entry.account;
    }
    return QStringLiteral("%1: %2").arg(entry.issuer, entry.account);
}

// --- Adding: the same secret under the same names is looked for; then the row, the secret, and the row again
// ---

void Authenticator::add(const otp::Entry& entry, const QString& attachTo, QObject* context,
                        Done<Added> done) {
    Adding adding{entry, attachTo, context, std::move(done), {}};
    m_adding.push_back(std::move(adding));
    if (m_adding.size() == 1) {
        QTimer::singleShot(0, this, &Authenticator::beginAdding);
    }
}

void Authenticator::beginAdding() {
    Adding& adding = m_adding.front();
    for (const StoredAuthenticatorEntry& stored : m_entries) {
        if (stored.entry.issuer == adding.entry.issuer && stored.entry.account == adding.entry.account) {
            adding.alike.append(stored.entry.id);
        }
    }
    compareNext();
}

void Authenticator::compareNext() {
    Adding& adding = m_adding.front();
    if (adding.alike.isEmpty()) {
        return write();
    }
    const QString id = adding.alike.takeFirst();
    m_secrets.read(keyOf(id), this, [this, id](const core::Result<core::SecretBytes>& secret) {
        const Adding& current = m_adding.front();
        if (!secret && secret.error().id != core::ErrorId::NotFound) {
            return endAdding(core::fail(secret.error()));
        }
        if (!secret || !(*secret == current.entry.secret) || find(id) == nullptr) {
            return compareNext();
        }
        const auto attached =
            current.attachTo.isEmpty() ? core::Result<void>() : attach(id, current.attachTo);
        endAdding(attached.map([&] { return Added{id, true}; }));
    });
}

void Authenticator::write() {
    const Adding& adding = m_adding.front();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const StoredAuthenticatorEntry stored{
        {id, adding.entry.issuer, adding.entry.account, adding.entry.parameters, {}}};
    if (const auto noted = save(stored); !noted) {
        return endAdding(core::fail(noted.error()));
    }
    m_secrets.write(keyOf(id), adding.entry.secret, this,
                    [this, stored](const core::Result<void>& outcome) { written(stored, outcome); });
}

void Authenticator::written(StoredAuthenticatorEntry stored, const core::Result<void>& outcome) {
    if (!outcome) {
        m_table->remove(stored.entry.id);
        return endAdding(core::fail(outcome.error()));
    }
    stored.complete = true;
    if (const auto kept = save(stored); !kept) {
        return endAdding(core::fail(kept.error())); // the next start takes the secret away again
    }
    m_accounts.noteKeychainUsed();
    m_entries.append(stored);
    Q_EMIT added(stored.entry.id);
    const QString attachTo = m_adding.front().attachTo;
    const auto attached = attachTo.isEmpty() ? core::Result<void>() : attach(stored.entry.id, attachTo);
    endAdding(attached.map([&] { return Added{stored.entry.id, false}; }));
}

void Authenticator::endAdding(const core::Result<Added>& outcome) {
    const Adding ended = std::move(m_adding.front());
    m_adding.pop_front();
    if (!m_adding.empty()) {
        QTimer::singleShot(0, this, &Authenticator::beginAdding);
    }
    if (ended.context) {
        ended.done(outcome);
    }
}

// --- Changing and removing
// ------------------------------------------------------------------------------------

core::Result<void> Authenticator::rename(const QString& id, const QString& issuer, const QString& account) {
    return change(id, [&](StoredAuthenticatorEntry& stored) {
        stored.entry.issuer = issuer;
        stored.entry.account = account;
    });
}

core::Result<void> Authenticator::attach(const QString& id, const QString& accountId) {
    if (!m_accounts.entry(accountId)) {
        return core::fail(core::ErrorId::NotFound);
    }
    if (const auto before = entryOf(accountId); before && before->id != id) {
        if (const auto detached = detach(before->id); !detached) {
            return detached;
        }
    }
    return change(id, [&](StoredAuthenticatorEntry& stored) { stored.entry.attachedTo = accountId; });
}

core::Result<void> Authenticator::detach(const QString& id) {
    return change(id, [](StoredAuthenticatorEntry& stored) { stored.entry.attachedTo.clear(); });
}

void Authenticator::remove(const QString& id, QObject* context, Done<void> done) {
    const StoredAuthenticatorEntry* stored = find(id);
    if (stored == nullptr) {
        return later<void>(context, done, core::fail(notFound()));
    }
    StoredAuthenticatorEntry leaving = *stored;
    leaving.complete = false;
    if (const auto marked = save(leaving); !marked) {
        return later<void>(context, done, marked);
    }
    m_entries.removeIf([&id](const StoredAuthenticatorEntry& row) { return row.entry.id == id; });
    Q_EMIT removed(id);
    removeSecret(id, [this, context = QPointer<QObject>(context), done](const core::Result<void>& outcome) {
        if (context) {
            done(outcome);
        }
    });
}

void Authenticator::finishRemovals() {
    for (const QString& id : std::exchange(m_left, {})) {
        removeSecret(id, [](const core::Result<void>&) {}); // the next start tries again
    }
}

void Authenticator::removeSecret(const QString& id, const Done<void>& done) {
    m_secrets.remove(keyOf(id), this, [this, id, done](const core::Result<void>& removed) {
        done(removed.and_then([&] { return m_table->remove(id); }));
    });
}

// --- Codes
// ----------------------------------------------------------------------------------------------------

void Authenticator::secretOf(const QString& id, QObject* context, Done<core::SecretBytes> done) {
    m_secrets.read(keyOf(id), context, std::move(done));
}

void Authenticator::fillCode(const QString& accountId, core::Duration clockSkew, QObject* context,
                             Done<Code> done) {
    const auto attached = entryOf(accountId);
    if (!attached) {
        return later<Code>(context, done, core::fail(notFound()));
    }
    const QString id = attached->id;
    // Bound to the context: a code that nobody hears of is not noted.
    m_secrets.read(keyOf(id), context, [=, this](const core::Result<core::SecretBytes>& secret) {
        done(secret.and_then([&](const core::SecretBytes& bytes) { return spend(id, bytes, clockSkew); }));
    });
}

void Authenticator::fillCode(const QString& instanceId, const QString& email, core::Duration clockSkew,
                             QObject* context, Done<Code> done) {
    fillCode(m_accounts.idOf(instanceId, email), clockSkew, context, std::move(done));
}

core::Result<Authenticator::Code> Authenticator::spend(const QString& id, const core::SecretBytes& secret,
                                                       core::Duration clockSkew) {
    StoredAuthenticatorEntry* stored = find(id);
    if (stored == nullptr) {
        return core::fail(notFound());
    }
    const otp::Parameters& parameters = stored->entry.parameters;
    const core::Time now = timeBy(clockSkew);
    const core::Time end = otp::endOfStep(now, parameters.period);
    const qint64 step = otp::stepAt(now, parameters.period);
    if (step <= stored->filledStep) {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(end - now);
        return core::fail(core::ErrorId::CodeUsed, {{QStringLiteral("retry_after"), qint64(wait.count())}});
    }
    stored->filledStep = step;
    return save(*stored).map([&] {
        return Code{id, name(stored->entry), otp::totp(secret.view(), now, parameters),
                    m_clock.now() + (end - now)};
    });
}

core::Time Authenticator::nowFor(const AuthenticatorEntry& entry) const {
    return timeBy(m_accounts.clockSkew(entry.attachedTo));
}

core::Time Authenticator::timeBy(core::Duration clockSkew) const {
    return std::chrono::abs(clockSkew) < clockThatMatters ? m_clock.now() : m_clock.now() + clockSkew;
}

// --- The rows
// -------------------------------------------------------------------------------------------------

StoredAuthenticatorEntry* Authenticator::find(const QString& id) {
    return const_cast<StoredAuthenticatorEntry*>(std::as_const(*this).find(id));
}

const StoredAuthenticatorEntry* Authenticator::find(const QString& id) const {
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(),
                     [&id](const StoredAuthenticatorEntry& row) { return row.entry.id == id; });
    return found == m_entries.cend() ? nullptr : &*found;
}

core::Result<void> Authenticator::save(const StoredAuthenticatorEntry& stored) {
    return m_table ? m_table->save(stored)
                   : core::fail(m_error.value_or(core::Error{core::ErrorId::StorageFailed, {}, {}}));
}

core::Result<void> Authenticator::change(const QString& id,
                                         const std::function<void(StoredAuthenticatorEntry&)>& how) {
    StoredAuthenticatorEntry* stored = find(id);
    if (stored == nullptr) {
        return core::fail(notFound());
    }
    StoredAuthenticatorEntry changed = *stored;
    how(changed);
    if (changed.entry == stored->entry) {
        return {};
    }
    return save(changed).map([&] {
        *stored = changed;
        Q_EMIT entryChanged(id);
    });
}

void Authenticator::accountForgotten(const QString& accountId) {
    if (const auto attached = entryOf(accountId)) {
        detach(attached->id); // where that can't be written, the next start does it
    }
}

} // namespace accounts
