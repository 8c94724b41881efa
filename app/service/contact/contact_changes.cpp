#include "service/contact/contact_changes.h"

#include "phone/number.h"
#include "service/activity/activity.h"
#include "service/contact/put_in_force.h"
#include "service/contact/target.h"
#include "service/delivery/queue.h"
#include "service/identity/accounts.h"
#include "service/identity/email_address.h"
#include "service/identity/verification_codes.h"
#include "service/keys/master_keys.h"
#include "service/limits/limits.h"

namespace service::contact {

namespace {

using identity::VerificationCodes;
using limits::Limit;

void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind,
            const QJsonObject& params) {
    const http::Caller& caller = exchange.caller();
    activity::record(transaction,
                     {caller.accountId, kind, params, caller.sessionId, exchange.request().address},
                     exchange.now());
}

QJsonObject channelParam(Channel channel) {
    return {{QStringLiteral("channel"), core::json::write(channel)}};
}

core::Result<Change> changeOf(store::Transaction& transaction, const http::Exchange& exchange) {
    const std::optional<Change> change =
        find(transaction, exchange.caller().accountId, exchange.request().parameter(QStringLiteral("id")),
             exchange.now());
    if (!change) {
        return core::fail(core::ErrorId::NotFound);
    }
    return *change;
}

core::Result<api::Account> accountOf(store::Transaction& transaction, const QString& id) {
    std::optional<api::Account> account = identity::findAccount(transaction, id);
    if (!account) {
        return core::fail(core::ErrorId::SessionExpired);
    }
    return *std::move(account);
}

QString masked(Channel channel, const QString& contact) {
    return channel == Channel::Email ? identity::maskedEmail(contact) : phone::masked(contact);
}

} // namespace

void ContactChanges::registerRoutes(http::Router& router) {
    router.on(api::startContactChange, [this](http::Exchange& exchange, const api::StartContactChange& body) {
        return start(exchange, body);
    });
    router.on(api::listContactChanges, [this](http::Exchange& exchange) { return list(exchange); });
    router.on(api::getContactChange, [this](http::Exchange& exchange) { return get(exchange); });
    router.on(api::cancelContactChange, [this](http::Exchange& exchange) { return cancel(exchange); });
    router.on(api::resendContactCode, [this](http::Exchange& exchange) { return resend(exchange); });
    router.on(api::verifyContact, [this](http::Exchange& exchange, const api::VerifyContact& body) {
        return verify(exchange, body);
    });
    router.on(api::setContactTarget, [this](http::Exchange& exchange, const api::ContactTarget& body) {
        return setTarget(exchange, body);
    });
}

// --- Start, list, get, cancel
// ---------------------------------------------------------------------------------------

core::Result<void> ContactChanges::admitStart(store::Transaction& transaction, const http::Exchange& exchange,
                                              const api::StartContactChange& body,
                                              const std::optional<Target>& current) const {
    const core::Time now = exchange.now();
    if (!current && !exchange.caller().steppedUp) {
        return core::fail(m_with.guard.stepUpRequired(transaction, exchange.caller()));
    }
    if (body.channel == Channel::Phone && !body.captcha) {
        return core::fail(core::ErrorId::CaptchaRequired);
    }
    // Whether there is room is looked at first: a captcha that was solved is not to be lost on it.
    if (current) {
        if (auto room = m_with.limits.check(transaction, Limit::MessagesAddress, current->normal, now);
            !room) {
            return room;
        }
    }
    if (body.channel == Channel::Phone) {
        if (auto taken = m_with.redeemCaptcha(transaction, exchange.caller(), *body.captcha, now); !taken) {
            return taken;
        }
    }
    if (current) {
        m_with.limits.count(transaction, Limit::MessagesAddress, current->normal, now);
    }
    return {};
}

core::Result<http::Reply> ContactChanges::start(http::Exchange& exchange,
                                                const api::StartContactChange& body) const {
    const core::Time now = exchange.now();
    return exchange.write([&](store::Transaction& transaction) -> Outcome {
        const core::Result<api::Account> account = accountOf(transaction, exchange.caller().accountId);
        if (!account) {
            return core::fail(account.error());
        }
        const std::optional<Target> current = provable(*account, body.channel);
        if (auto admitted = admitStart(transaction, exchange, body, current); !admitted) {
            return core::fail(admitted.error());
        }
        if (cancelOpen(transaction, account->id, body.channel, now) > 0) {
            record(transaction, exchange, activity::kind::contactChangeCancelled, channelParam(body.channel));
        }
        Change change{.id = keys::randomId(),
                      .accountId = account->id,
                      .channel = body.channel,
                      .state = current ? State::VerifyCurrent : State::EnterNew,
                      .target = {},
                      .targetNormal = {},
                      .codeId = {},
                      .messageId = {},
                      .createdAt = now,
                      .expiresAt = now + Change::lifetime};
        if (current) {
            const VerificationCodes::Code code = m_with.codes.issue(transaction, now);
            change.codeId = code.id;
            change.messageId = send(transaction, change, *account, code, now);
        }
        insert(transaction, change);
        record(transaction, exchange, activity::kind::contactChangeStarted, channelParam(body.channel));
        return described(transaction, change);
    });
}

core::Result<http::Reply> ContactChanges::list(http::Exchange& exchange) const {
    const core::Result<int> limit = exchange.limit();
    const auto after = http::placeOf(exchange.cursor());
    if (!limit || !after) {
        return core::fail(limit ? after.error() : limit.error());
    }
    return exchange.read([&](store::Transaction& transaction) -> core::Result<api::Page<api::ContactChange>> {
        const QString& accountId = exchange.caller().accountId;
        const QList<Change> changes = newest(transaction, accountId, *after, *limit, exchange.now());
        api::Page<api::ContactChange> page;
        page.total = count(transaction, accountId);
        for (const Change& change : changes.mid(0, *limit)) {
            const Outcome item = described(transaction, change);
            if (!item) {
                return core::fail(item.error());
            }
            page.items.append(*item);
        }
        if (changes.size() > *limit) {
            const Change& last = changes.at(*limit - 1);
            page.nextCursor = http::cursorAt({last.createdAt, last.id});
        }
        return page;
    });
}

core::Result<http::Reply> ContactChanges::get(http::Exchange& exchange) const {
    return exchange.read([&](store::Transaction& transaction) -> Outcome {
        const core::Result<Change> change = changeOf(transaction, exchange);
        return change ? described(transaction, *change) : core::fail(change.error());
    });
}

core::Result<http::Reply> ContactChanges::cancel(http::Exchange& exchange) const {
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Empty> {
        core::Result<Change> change = changeOf(transaction, exchange);
        if (!change) {
            return core::fail(change.error());
        }
        if (change->state == State::Done) {
            return core::fail(core::ErrorId::WrongState);
        }
        if (change->isOpen()) {
            const State from = change->state;
            change->state = State::Cancelled;
            advance(transaction, *change, from);
            record(transaction, exchange, activity::kind::contactChangeCancelled,
                   channelParam(change->channel));
        }
        return api::Empty{};
    });
}

// --- Codes
// ----------------------------------------------------------------------------------------------------------

QString ContactChanges::send(store::Transaction& transaction, const Change& change,
                             const api::Account& account, const identity::VerificationCodes::Code& code,
                             core::Time now) const {
    const bool toNew = change.state == State::VerifyNew;
    const bool byEmail = change.channel == Channel::Email;
    const std::optional<Target> current = provable(account, change.channel);
    return m_with.messages.add(
        transaction,
        {byEmail ? delivery::Channel::Email : delivery::Channel::Sms,
         toNew ? change.target.value_or(QString()) : current.value_or(Target{}).written,
         toNew ? delivery::Template::ContactCodeNew : delivery::Template::ContactCodeCurrent,
         account.locale,
         {{QStringLiteral("code"), code.digits},
          {QStringLiteral("channel"), core::json::write(change.channel)}},
         code.expiresAt,
         change.accountId},
        now);
}

ContactChanges::Outcome ContactChanges::sendAgain(store::Transaction& transaction,
                                                  const http::Exchange& exchange,
                                                  const Change& change) const {
    const core::Time now = exchange.now();
    const core::Result<api::Account> account = accountOf(transaction, change.accountId);
    if (!account) {
        return core::fail(account.error());
    }
    const QString codeId = change.codeId.value_or(QString());
    const auto status = m_with.codes.status(transaction, codeId);
    if (status && now < status->resendAfter) {
        return core::fail(limits::tooMany(now, status->resendAfter));
    }
    const QString recipient = change.state == State::VerifyNew
                                  ? change.targetNormal.value_or(QString())
                                  : provable(*account, change.channel).value_or(Target{}).normal;
    if (auto room = m_with.limits.take(transaction, Limit::MessagesAddress, recipient, now); !room) {
        return core::fail(room.error());
    }
    const core::Result<VerificationCodes::Code> code = m_with.codes.resend(transaction, codeId, now);
    if (!code) {
        return core::fail(code.error());
    }
    Change sent = change;
    sent.messageId = send(transaction, change, *account, *code, now);
    advance(transaction, sent, change.state);
    return described(transaction, sent);
}

core::Result<http::Reply> ContactChanges::resend(http::Exchange& exchange) const {
    return exchange.write([&](store::Transaction& transaction) -> Outcome {
        const core::Result<Change> change = changeOf(transaction, exchange);
        if (!change) {
            return core::fail(change.error());
        }
        if (!change->awaitsCode()) {
            return core::fail(core::ErrorId::WrongState);
        }
        return sendAgain(transaction, exchange, *change);
    });
}

core::Result<http::Reply> ContactChanges::verify(http::Exchange& exchange,
                                                 const api::VerifyContact& body) const {
    const core::Time now = exchange.now();
    return exchange.write([&](store::Transaction& transaction) -> Outcome {
        const core::Result<Change> change = changeOf(transaction, exchange);
        if (!change) {
            return core::fail(change.error());
        }
        const QString codeId = change->codeId.value_or(QString());
        if (!change->awaitsCode()) {
            return core::fail(m_with.codes.wasUsed(transaction, codeId, body.code)
                                  ? core::ErrorId::CodeUsed
                                  : core::ErrorId::WrongState);
        }
        if (auto proven = m_with.codes.redeem(transaction, codeId, body.code, now); !proven) {
            return core::fail(proven.error());
        }
        return change->state == State::VerifyCurrent ? proveCurrent(transaction, exchange, *change)
                                                     : proveNew(transaction, exchange, *change);
    });
}

ContactChanges::Outcome ContactChanges::proveCurrent(store::Transaction& transaction,
                                                     const http::Exchange& /*exchange*/,
                                                     Change change) const {
    change.state = State::EnterNew;
    if (!advance(transaction, change, State::VerifyCurrent)) {
        return core::fail(core::ErrorId::WrongState);
    }
    return described(transaction, change);
}

// --- The new contact
// ------------------------------------------------------------------------------------------------

core::Result<http::Reply> ContactChanges::setTarget(http::Exchange& exchange,
                                                    const api::ContactTarget& body) const {
    const core::Time now = exchange.now();
    return exchange.write([&](store::Transaction& transaction) -> Outcome {
        core::Result<Change> change = changeOf(transaction, exchange);
        if (!change) {
            return core::fail(change.error());
        }
        if (!change->takesTarget()) {
            return core::fail(core::ErrorId::WrongState);
        }
        const core::Result<Target> target = targetIn(body, change->channel);
        if (!target) {
            return core::fail(target.error());
        }
        const core::Result<api::Account> account = accountOf(transaction, change->accountId);
        if (!account) {
            return core::fail(account.error());
        }
        if (const auto current = provable(*account, change->channel);
            current && current->normal == target->normal) {
            return core::fail(core::ErrorId::ContactInUse); // by this very account
        }
        if (change->state == State::VerifyNew && change->targetNormal == target->normal) {
            const auto status = m_with.codes.status(transaction, change->codeId.value_or(QString()));
            return status && now < status->resendAfter ? described(transaction, *change)
                                                       : sendAgain(transaction, exchange, *change);
        }
        if (auto room = m_with.limits.take(transaction, Limit::NewContacts, account->id, now); !room) {
            return core::fail(room.error());
        }
        if (auto room = m_with.limits.take(transaction, Limit::MessagesAddress, target->normal, now); !room) {
            return core::fail(room.error());
        }
        const VerificationCodes::Code code = m_with.codes.issue(transaction, now);
        const State from = change->state;
        change->state = State::VerifyNew;
        change->target = target->written;
        change->targetNormal = target->normal;
        change->codeId = code.id;
        change->messageId = send(transaction, *change, *account, code, now);
        advance(transaction, *change, from);
        return described(transaction, *change);
    });
}

ContactChanges::Outcome ContactChanges::proveNew(store::Transaction& transaction,
                                                 const http::Exchange& exchange, Change change) const {
    const core::Result<api::Account> before = accountOf(transaction, change.accountId);
    if (!before) {
        return core::fail(before.error());
    }
    if (!putInForce(transaction, exchange, {m_with.messages, m_with.publicUrl}, *before, change)) {
        // It is another account's. The code is used, and the change waits for another contact.
        Change waiting = change;
        waiting.state = State::EnterNew;
        waiting.target.reset();
        waiting.targetNormal.reset();
        advance(transaction, waiting, State::VerifyNew);
        return core::fail(core::ErrorId::ContactInUse);
    }
    change.state = State::Done;
    if (!advance(transaction, change, State::VerifyNew)) {
        throw std::runtime_error("a contact change moved on inside its own transaction");
    }
    return described(transaction, change);
}

ContactChanges::Outcome ContactChanges::described(store::Transaction& transaction,
                                                  const Change& change) const {
    api::ContactChange result;
    result.id = change.id;
    result.channel = change.channel;
    result.state = change.state;
    result.expiresAt = change.expiresAt;
    if (!change.awaitsCode()) {
        return result;
    }
    const core::Result<api::Account> account = accountOf(transaction, change.accountId);
    if (!account) {
        return core::fail(account.error());
    }
    const QString recipient = change.state == State::VerifyNew
                                  ? change.target.value_or(QString())
                                  : provable(*account, change.channel).value_or(Target{}).written;
    result.sentTo = masked(change.channel, recipient);
    if (change.messageId) {
        result.delivery.emplace(m_with.messages.state(transaction, *change.messageId));
    }
    if (const auto status = m_with.codes.status(transaction, change.codeId.value_or(QString()))) {
        result.resendAfter = status->resendAfter;
        result.attemptsLeft.emplace(status->attemptsLeft);
    }
    return result;
}

} // namespace service::contact
