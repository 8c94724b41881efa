#pragma once

#include "service/sso/sign_ins.h"
#include "unit/service/sso/sso_fixture.h"

#include <QCryptographicHash>

// Sign-ins without a browser and without a provider.
namespace sso_sign_in {

inline const QString verifier = u"a verifier of forty-three characters or more."_s;

// The way of a browser whose response was good, up to the code.
inline QString codeFor(SsoService& running, const QString& serviceId, const QString& accountId) {
    const QByteArray challenge =
        QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return running.write([&](service::store::Transaction& transaction) {
        const core::Time now = running.base->clock.now();
        const service::sso::Desktop desktop{u"http://127.0.0.1:50000/sso"_s, u"state"_s,
                                            QString::fromLatin1(challenge)};
        const QString id = service::sso::beginSignIn(transaction, serviceId, desktop, {}, now).requestId;
        const auto handle = service::sso::answerRequest(transaction, id, accountId, now);
        if (!handle || !service::sso::takeHandle(transaction, serviceId, *handle, now)) {
            qFatal("no way back");
        }
        return service::sso::issueCode(transaction, id, now);
    });
}

inline Answer exchanged(SsoService& running, const QString& code) {
    return running.base->post(
        u"/v1/sso/exchange"_s,
        {{u"code"_s, code}, {u"code_verifier"_s, verifier}, {u"device"_s, u"Desktop"_s}});
}

// All the way to a session of the account.
inline Sender signedIn(SsoService& running, const QString& serviceId, const QString& accountId) {
    const Answer answer = exchanged(running, codeFor(running, serviceId, accountId));
    if (answer.status != 201) {
        qFatal("%s", answer.text.constData());
    }
    return {answer.body.value(u"token"_s).toString()};
}

// A service of the owner, for the owner's organization, and a member of that who agreed to it.
struct Member {
    RunningService::Person owner;
    RunningService::Person person;
    QString serviceId;
    QString organizationId;
};
inline Member memberWhoAgreed(SsoService& running) {
    Member member{
        running.signUpOwner(u"ada@example.com"_s), running.base->signUp(u"grace@example.com"_s), {}, {}};
    member.serviceId = running.create(member.owner);
    member.organizationId = running.organizationOf(member.owner);
    running.associate(member.owner, member.serviceId, {member.organizationId});
    running.join(member.owner, member.organizationId, member.person, {member.serviceId});
    return member;
}

} // namespace sso_sign_in
