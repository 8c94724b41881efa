#include "service/identity/registration.h"

#include "service/activity/activity.h"
#include "service/delivery/queue.h"
#include "service/identity/account_rules.h"
#include "service/identity/accounts.h"
#include "service/identity/email_address.h"
#include "service/identity/first_organization.h"
#include "service/identity/kept_answer.h"
#include "service/identity/passwords.h"
#include "service/identity/sessions.h"
#include "service/identity/verification_codes.h"
#include "service/keys/master_keys.h"
#include "service/limits/limits.h"

namespace service::identity {

namespace {

constexpr core::Duration lifetime = std::chrono::hours(1);

QString idOf(const http::Exchange& exchange) {
    return exchange.request().parameter(QStringLiteral("id"));
}

} // namespace

struct Registration::Pending {
    QString id;
    EmailAddress email;
    QString locale;
    bool decoy = false; // the address has an account
    QString codeId;
    core::Time expiresAt;

    static core::Result<Pending> load(store::Transaction& transaction, const QString& id, core::Time now) {
        const auto row = transaction.one(
            QStringLiteral(
                "SELECT email, email_normal, locale, decoy, code_id, expires_at FROM registrations "
                "WHERE id = ?"),
            id);
        if (!row) {
            return core::fail(core::ErrorId::NotFound);
        }
        if (row->time(5) <= now) {
            return core::fail(core::ErrorId::CodeExpired);
        }
        return Pending{id,          {row->text(0), row->text(1)}, row->text(2), row->flag(3), row->text(4),
                       row->time(5)};
    }
};

void Registration::registerRoutes(http::Router& router) {
    router.on(api::startRegistration, [this](http::Exchange& exchange, const api::StartRegistration& body) {
        return start(exchange, body);
    });
    router.on(api::resendRegistration, [this](http::Exchange& exchange) { return resend(exchange); });
    router.on(
        api::completeRegistration,
        [this](http::Exchange& exchange, const api::CompleteRegistration& body) {
            return complete(exchange, body);
        },
        http::Pool::Hashing);
}

core::Result<http::Reply> Registration::start(http::Exchange& exchange,
                                              const api::StartRegistration& body) const {
    const std::optional<EmailAddress> email = parseEmail(body.email);
    if (!email) {
        return core::fail(core::ErrorId::EmailInvalid);
    }
    const core::Result<QString> locale = checkedLocale(body.locale);
    if (!locale) {
        return core::fail(locale.error());
    }
    const core::Time now = exchange.now();
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::CodeSent> {
        if (auto room = roomForMessage(transaction, exchange, email->normal); !room) {
            return core::fail(room.error());
        }
        const std::optional<Holder> holder = findHolderByEmail(transaction, email->normal);
        const VerificationCodes::Code code =
            holder ? m_with.codes.issueDecoy(transaction, now) : m_with.codes.issue(transaction, now);
        // A holder is written to as they wrote their address, in their language.
        const Pending pending{keys::randomId(),
                              {holder ? holder->email : email->written, email->normal},
                              holder ? holder->locale : *locale,
                              holder.has_value(),
                              code.id,
                              now + lifetime};
        transaction.run(
            QStringLiteral("INSERT INTO registrations (id, email, email_normal, locale, decoy, code_id, "
                           "expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)"),
            pending.id, pending.email.written, pending.email.normal, pending.locale, pending.decoy,
            pending.codeId, pending.expiresAt);
        send(transaction, pending, code, now);
        return api::CodeSent{pending.id, code.resendAfter, code.expiresAt};
    });
}

core::Result<http::Reply> Registration::resend(http::Exchange& exchange) const {
    const core::Time now = exchange.now();
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::CodeSent> {
        const core::Result<Pending> pending = Pending::load(transaction, idOf(exchange), now);
        if (!pending) {
            return core::fail(pending.error());
        }
        const auto status = m_with.codes.status(transaction, pending->codeId);
        if (status && status->used) {
            return core::fail(core::ErrorId::CodeUsed);
        }
        if (status && now < status->resendAfter) {
            return core::fail(limits::tooMany(now, status->resendAfter));
        }
        if (auto room = roomForMessage(transaction, exchange, pending->email.normal); !room) {
            return core::fail(room.error());
        }
        const core::Result<VerificationCodes::Code> code =
            m_with.codes.resend(transaction, pending->codeId, now);
        if (!code) {
            return core::fail(code.error());
        }
        send(transaction, *pending, *code, now);
        return api::CodeSent{pending->id, code->resendAfter, code->expiresAt};
    });
}

core::Result<http::Reply> Registration::complete(http::Exchange& exchange,
                                                 const api::CompleteRegistration& body) const {
    const core::Time now = exchange.now();
    const core::Result<Pending> pending = exchange.database().read(
        [&](store::Transaction& transaction) { return Pending::load(transaction, idOf(exchange), now); });
    if (!pending) {
        return keptAnswerOr(exchange, pending.error());
    }
    // Everything that the person can correct comes first, so that a mistake costs no code.
    api::CompleteRegistration checked = body;
    const core::Result<QString> name = checkedName(body.name);
    if (!name) {
        return core::fail(name.error());
    }
    checked.name = *name;
    if (auto strong = checkedPassword(body.password, {pending->email.written, *name}); !strong) {
        return core::fail(strong.error());
    }
    const core::Result<api::NewOrganization> organization =
        m_with.firstOrganization.checked(body.organization, QStringLiteral("organization."));
    if (!organization) {
        return core::fail(organization.error());
    }
    checked.organization = *organization;

    const bool right = exchange.database().read([&](store::Transaction& transaction) {
        return m_with.codes.isRight(transaction, pending->codeId, body.code, now);
    });
    const QString hash = right ? m_with.passwords.hash(body.password) : QString();
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Session> {
        if (auto proven = right ? m_with.codes.redeem(transaction, pending->codeId, body.code, now)
                                : m_with.codes.check(transaction, pending->codeId, body.code, now);
            !proven) {
            return core::fail(proven.error());
        }
        if (!right) {
            return core::fail(
                core::ErrorId::Busy); // it became right while this went on; asked again, it is taken
        }
        return open(transaction, exchange, *pending, checked, hash);
    });
}

core::Result<api::Session> Registration::open(store::Transaction& transaction, http::Exchange& exchange,
                                              const Pending& pending,
                                              const api::CompleteRegistration& checked,
                                              const QString& passwordHash) const {
    const core::Time now = exchange.now();
    const QString address = exchange.request().address;
    const std::optional<QString> accountId =
        createAccount(transaction, {pending.email, checked.name, pending.locale, passwordHash}, now);
    if (!accountId) {
        return core::fail(core::ErrorId::ContactInUse); // two registrations went on for this address
    }
    exchange.isAnsweredTo(*accountId);
    m_with.firstOrganization.create(transaction, *accountId, checked.organization, now);
    const api::Session session = openSession(
        transaction, *accountId, {checked.device.value_or(QString()), address, std::nullopt}, now);
    setStepUp(transaction, session.id, now + stepUpWindow);
    activity::record(transaction, {*accountId, activity::kind::accountCreated, {}, session.id, address}, now);
    activity::record(transaction,
                     {*accountId,
                      activity::kind::organizationCreated,
                      {{QStringLiteral("name"), checked.organization.name}},
                      session.id,
                      address},
                     now);
    return session;
}

core::Result<void> Registration::roomForMessage(store::Transaction& transaction,
                                                const http::Exchange& exchange, const QString& email) const {
    const QString network = limits::networkOf(exchange.request().address);
    if (auto room = m_with.limits.take(transaction, limits::Limit::MessagesNetwork, network, exchange.now());
        !room) {
        return room;
    }
    return m_with.limits.take(transaction, limits::Limit::MessagesAddress, email, exchange.now());
}

void Registration::send(store::Transaction& transaction, const Pending& pending,
                        const VerificationCodes::Code& code, core::Time now) const {
    using delivery::Template;
    const QJsonObject params = pending.decoy ? QJsonObject{{QStringLiteral("email"), pending.email.written}}
                                             : QJsonObject{{QStringLiteral("code"), code.digits}};
    m_with.messages.add(transaction,
                        {delivery::Channel::Email, pending.email.written,
                         pending.decoy ? Template::RegistrationKnown : Template::RegistrationCode,
                         pending.locale, params, code.expiresAt},
                        now);
}

void Registration::removeOld(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM registrations WHERE expires_at <= ?"), now);
}

} // namespace service::identity
