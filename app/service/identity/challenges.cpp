#include "service/identity/challenges.h"

#include "service/activity/activity.h"
#include "service/identity/second_factor.h"
#include "service/identity/tokens.h"
#include "service/keys/master_keys.h"

namespace service::identity {

namespace {

keys::Place placeOf(const QByteArray& idHash) {
    return {QStringLiteral("challenges"), QString::fromLatin1(idHash.toHex()),
            QStringLiteral("device_token")};
}

} // namespace

struct Challenges::Open {
    QByteArray idHash;
    Holder holder;
    Device device;
    std::optional<QString> ssoServiceId;
    QString ssoServiceName;
};

QList<api::SecondFactorMethod> secondFactorMethods(const Holder& holder) {
    QList<api::SecondFactorMethod> methods;
    if (holder.twoFactor) {
        methods.append(api::SecondFactorMethod::Totp);
    }
    if (holder.twoFactor && holder.recoveryCodesLeft > 0) {
        methods.append(api::SecondFactorMethod::RecoveryCode);
    }
    return methods;
}

void Challenges::registerRoutes(http::Router& router) {
    router.on(api::answerChallenge, [this](http::Exchange& exchange, const api::SecondFactor& body) {
        return exchange.write(
            [&](store::Transaction& transaction) { return answer(transaction, exchange, body); });
    });
}

api::Challenge Challenges::issue(store::Transaction& transaction, const Holder& holder, const Device& device,
                                 core::Time now, const std::optional<QString>& ssoServiceId) const {
    api::Challenge challenge{newToken(), secondFactorMethods(holder), now + lifetime};
    const QByteArray id = challenge.id.toLatin1();
    const QByteArray idHash = hashOfToken(id);
    std::optional<QByteArray> token;
    if (device.token && isKnownDevice(transaction, holder.accountId, *device.token)) {
        token = m_with.keys.sealWith(id, placeOf(idHash), device.token->toUtf8());
    }
    transaction.run(
        QStringLiteral("INSERT INTO challenges (id_hash, account_id, device, device_token, expires_at, "
                       "sso_service_id) VALUES (?, ?, ?, ?, ?, ?)"),
        idHash, holder.accountId, device.name, token, challenge.expiresAt, ssoServiceId);
    return challenge;
}

std::optional<Challenges::Open> Challenges::load(store::Transaction& transaction, const QString& id,
                                                 core::Time now) const {
    const QByteArray idHash = hashOfToken(id.toUtf8());
    const auto row = transaction.one(
        QStringLiteral("SELECT c.account_id, c.device, c.device_token, c.sso_service_id, s.name "
                       "FROM challenges c LEFT JOIN sso_services s ON s.id = c.sso_service_id "
                       "WHERE c.id_hash = ? AND c.expires_at > ?"),
        idHash, now);
    if (!row) {
        return std::nullopt;
    }
    const std::optional<Holder> holder = findHolder(transaction, row->text(0));
    if (!holder ||
        !holder->twoFactor) { // which was turned off since: what was shown before opens a session now
        return std::nullopt;
    }
    Open open{idHash,
              *holder,
              {row->text(1), {}, std::nullopt},
              row->optionalText(3),
              row->optionalText(4).value_or(QString())};
    if (!row->isNull(2)) {
        open.device.token = m_with.keys.openWith(id.toUtf8(), placeOf(idHash), row->bytes(2)).toString();
    }
    return open;
}

core::Result<api::Session> Challenges::answer(store::Transaction& transaction, http::Exchange& exchange,
                                              const api::SecondFactor& body) const {
    const core::Time now = exchange.now();
    const QString& address = exchange.request().address;
    std::optional<Open> open = load(transaction, exchange.request().parameter(QStringLiteral("id")), now);
    if (!open) {
        return core::fail(core::ErrorId::ChallengeExpired);
    }
    const Holder& holder = open->holder;
    exchange.isAnsweredTo(holder.accountId);
    if (holder.disabled) {
        return core::fail(core::ErrorId::AccountDisabled);
    }
    SecondFactorAttempt attempt{
        .accountId = holder.accountId,
        .factor = body,
        .to = SecondFactorAttempt::To::SignIn,
        .place = QStringLiteral("challenge ") + QString::fromLatin1(open->idHash.toHex()),
        .address = address,
        .device = open->device.name,
    };
    // Known still: it may have been forgotten since.
    if (open->device.token && isKnownDevice(transaction, holder.accountId, *open->device.token)) {
        attempt.knownDevice = hashOfToken(open->device.token->toUtf8());
    }
    if (auto proven = m_with.secondFactors.redeem(transaction, attempt, now); !proven) {
        return core::fail(proven.error());
    }
    transaction.run(QStringLiteral("DELETE FROM challenges WHERE id_hash = ?"), open->idHash);
    open->device.address = address;
    const api::Session session =
        openSession(transaction, holder.accountId, open->device, now, open->ssoServiceId);
    QJsonObject params;
    if (open->ssoServiceId) {
        params.insert(QStringLiteral("sso_service"), open->ssoServiceName);
    } else {
        setStepUp(transaction, session.id, now + stepUpWindow);
    }
    activity::record(transaction, {holder.accountId, activity::kind::signedIn, params, session.id, address},
                     now);
    return session;
}

void Challenges::removeOld(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM challenges WHERE expires_at <= ?"), now);
}

} // namespace service::identity
