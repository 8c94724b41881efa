#include "service/captcha/captchas.h"

#include "service/captcha/puzzle.h"
#include "service/delivery/queue.h"
#include "service/identity/accounts.h"
#include "service/identity/email_address.h"
#include "service/identity/kept_answer.h"
#include "service/identity/tokens.h"
#include "service/identity/verification_codes.h"
#include "service/keys/master_keys.h"
#include "service/limits/limits.h"

namespace service::captcha {

using namespace Qt::StringLiterals;
using identity::VerificationCodes;

namespace {

// Exactly one of the three is to be there.
core::Result<void> checkShape(const api::CaptchaAnswer& body) {
    QList<core::FieldError> faults;
    if (!body.x && !body.kind && !body.code) {
        faults.append({u"x"_s, u"required"_s, {}});
    }
    if (body.kind && body.x) {
        faults.append({u"kind"_s, u"not_allowed"_s, {}});
    }
    if (body.code && (body.x || body.kind)) {
        faults.append({u"code"_s, u"not_allowed"_s, {}});
    }
    if (!faults.isEmpty()) {
        return core::fail(core::Error{core::ErrorId::BadRequest, {}, faults});
    }
    return {};
}

// From now on the token is what counts, for its own time.
http::Reply solved(store::Transaction& transaction, const QString& id, core::Time now) {
    const QString token = identity::newToken();
    transaction.run(u"UPDATE captchas SET state = 'solved', token_hash = ?, expires_at = ? WHERE id = ?"_s,
                    identity::hashOfToken(token.toLatin1()), now + Captchas::lifeOfToken, id);
    return http::replyWith(api::CaptchaSolved{token});
}

} // namespace

// A captcha of the caller, as it is stored.
struct Captchas::Open {
    QString id;
    QString state;
    std::optional<QString> codeId;
    core::Time expiresAt;

    static core::Result<Open> load(store::Transaction& transaction, const http::Exchange& exchange) {
        const QString id = exchange.request().parameter(u"id"_s);
        const auto row = transaction.one(u"SELECT state, code_id, expires_at FROM captchas WHERE id = ? AND "
                                         "account_id = ? AND session_id = ?"_s,
                                         id, exchange.caller().accountId, exchange.caller().sessionId);
        if (!row) {
            return core::fail(core::ErrorId::NotFound);
        }
        return Open{id, row->text(0), row->optionalText(1), row->time(2)};
    }
    bool isOpen(core::Time now) const { return state == u"open"_s && now < expiresAt; }
};

void Captchas::registerRoutes(http::Router& router) {
    router.on(api::createCaptcha, [this](http::Exchange& exchange) { return create(exchange); });
    router.on(api::answerCaptcha, [this](http::Exchange& exchange, const api::CaptchaAnswer& body) {
        return answer(exchange, body);
    });
}

core::Result<http::Reply> Captchas::create(http::Exchange& exchange) const {
    const core::Result<http::Caller> caller = exchange.authorize();
    if (!caller) {
        return core::fail(caller.error());
    }
    const core::Time now = exchange.now();
    using limits::Limit;
    // Looked at before the work of drawing, counted with it.
    const auto room = exchange.database().read([&](store::Transaction& transaction) {
        return m_with.limits.check(transaction, Limit::Captchas, caller->sessionId, now);
    });
    if (!room) {
        return identity::keptAnswerOr(exchange, room.error());
    }
    const Puzzle puzzle = drawPuzzle();
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Captcha> {
        if (auto taken = m_with.limits.take(transaction, Limit::Captchas, caller->sessionId, now); !taken) {
            return core::fail(taken.error());
        }
        const QString id = keys::randomId();
        const core::Time expiresAt = now + lifeOfPicture;
        transaction.run(u"INSERT INTO captchas (id, account_id, session_id, answer_x, state, expires_at) "
                        "VALUES (?, ?, ?, ?, 'open', ?)"_s,
                        id, caller->accountId, caller->sessionId, puzzle.answer.x(), expiresAt);
        return api::Captcha{id,
                            QString::fromLatin1(puzzle.background.toBase64()),
                            QString::fromLatin1(puzzle.piece.toBase64()),
                            Puzzle::size.width(),
                            Puzzle::size.height(),
                            puzzle.answer.y(),
                            expiresAt};
    });
}

core::Result<http::Reply> Captchas::answer(http::Exchange& exchange, const api::CaptchaAnswer& body) const {
    if (auto shape = checkShape(body); !shape) {
        return core::fail(shape.error());
    }
    return exchange.write([&](store::Transaction& transaction) -> core::Result<http::Reply> {
        const core::Result<Open> captcha = Open::load(transaction, exchange);
        if (!captcha) {
            return core::fail(captcha.error());
        }
        if (body.x) {
            return takePlace(transaction, captcha->id, *body.x, exchange.now());
        }
        return body.kind ? sendCode(transaction, *captcha, exchange.caller(), exchange.now())
                         : takeCode(transaction, *captcha, *body.code, exchange.now());
    });
}

core::Result<http::Reply> Captchas::takePlace(store::Transaction& transaction, const QString& id, int x,
                                              core::Time now) const {
    // Spent first: a picture takes one answer, however many come at the same moment.
    const auto row =
        transaction.one(u"UPDATE captchas SET state = 'spent' WHERE id = ? AND state = 'open' AND "
                        "expires_at > ? RETURNING answer_x"_s,
                        id, now);
    if (!row) {
        return core::fail(core::ErrorId::CaptchaExpired);
    }
    if (!Puzzle::isAnswer(x, static_cast<int>(row->number(0)))) {
        return core::fail(core::ErrorId::CaptchaWrong);
    }
    return solved(transaction, id, now);
}

core::Result<http::Reply> Captchas::sendCode(store::Transaction& transaction, const Open& captcha,
                                             const http::Caller& caller, core::Time now) const {
    const std::optional<identity::Holder> holder = identity::findHolder(transaction, caller.accountId);
    const auto email = holder ? identity::parseEmail(holder->email) : std::nullopt;
    if (!captcha.isOpen(now) || !email) {
        return core::fail(core::ErrorId::CaptchaExpired);
    }
    using limits::Limit;
    if (auto room = m_with.limits.check(transaction, Limit::MessagesAddress, email->normal, now); !room) {
        return core::fail(room.error());
    }
    const core::Result<VerificationCodes::Code> code =
        captcha.codeId ? m_with.codes.resend(transaction, *captcha.codeId, now)
                       : m_with.codes.issue(transaction, now);
    if (!code) {
        return core::fail(code.error());
    }
    m_with.limits.count(transaction, Limit::MessagesAddress, email->normal, now);
    transaction.run(u"UPDATE captchas SET code_id = ?, expires_at = ? WHERE id = ?"_s, code->id,
                    code->expiresAt, captcha.id);
    delivery::Message message{delivery::Channel::Email,
                              holder->email,
                              delivery::Template::CaptchaCode,
                              holder->locale,
                              {{u"code"_s, code->digits}}};
    message.expiresAt = code->expiresAt;
    m_with.messages.add(transaction, message, now);
    return http::replyWith(api::CodeSent{captcha.id, code->resendAfter, code->expiresAt}, 202);
}

core::Result<http::Reply> Captchas::takeCode(store::Transaction& transaction, const Open& captcha,
                                             const QString& code, core::Time now) const {
    if (!captcha.codeId) {
        return core::fail(core::ErrorId::CodeExpired);
    }
    if (auto proven = m_with.codes.redeem(transaction, *captcha.codeId, code, now); !proven) {
        return core::fail(proven.error());
    }
    // The picture may have been answered in the meantime; one captcha gives one token all the same.
    if (captcha.state == u"solved"_s || captcha.state == u"redeemed"_s) {
        return core::fail(core::ErrorId::CaptchaExpired);
    }
    return solved(transaction, captcha.id, now);
}

core::Result<void> Captchas::redeem(store::Transaction& transaction, const QString& accountId,
                                    const QString& sessionId, const QString& token, core::Time now) const {
    if (token.isEmpty()) {
        return core::fail(core::ErrorId::CaptchaRequired);
    }
    const auto redeemed = transaction.one(
        u"UPDATE captchas SET state = 'redeemed' WHERE token_hash = ? AND account_id = ? AND session_id = ? "
        "AND state = 'solved' AND expires_at > ? RETURNING id"_s,
        identity::hashOfToken(token.toUtf8()), accountId, sessionId, now);
    if (!redeemed) {
        return core::fail(core::ErrorId::CaptchaExpired);
    }
    return {};
}

void Captchas::removeOld(store::Transaction& transaction, core::Time now) {
    // An hour longer than they count, so that a late answer is told that it is late.
    transaction.run(u"DELETE FROM captchas WHERE expires_at < ?"_s, now - std::chrono::hours(1));
}

} // namespace service::captcha
