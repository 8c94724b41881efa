#pragma once

#include "api/two_factor.h"
#include "otp/base32.h"
#include "otp/totp.h"
#include "unit/service/running_service.h"

// A person's authenticator app, whose clock is the service's.
class AuthenticatorApp {
  public:
    using Person = RunningService::Person;

    AuthenticatorApp(RunningService& running, const Person& owner)
        : service(running)
        , person(owner) {}

    Answer begin() {
        const Answer begun = service.post(QStringLiteral("/v1/account/two-factor"), {}, person.sender);
        id = begun.id();
        secret = begun.body.value(u"secret"_s).toString();
        return begun;
    }
    Answer confirm(const QString& code) {
        return service.post(QStringLiteral("/v1/account/two-factor/%1/confirm").arg(id), {{u"code"_s, code}},
                            person.sender);
    }
    // In force; the step of its code is over.
    AuthenticatorApp& enrol() {
        begin();
        const Answer confirmed = confirm(code());
        if (confirmed.status != 200) {
            qFatal("%s", confirmed.text.constData());
        }
        for (const QJsonValue& one : confirmed.body.value(u"recovery_codes"_s).toArray()) {
            recoveryCodes.append(one.toString());
        }
        service.clock.advance(std::chrono::seconds(30));
        (void)service.messages();
        return *this;
    }
    // steps: later than now.
    QString code(int steps = 0) const {
        return otp::totp(otp::fromBase32(secret)->view(),
                         service.clock.now() + std::chrono::seconds(30 * steps));
    }
    // Of no step around now.
    QString wrongCode() const {
        int number = 0;
        const auto digits = [&] { return QStringLiteral("%1").arg(number, 6, 10, QLatin1Char('0')); };
        const QStringList right{code(-2), code(-1), code(), code(1), code(2)};
        while (right.contains(digits())) {
            ++number;
        }
        return digits();
    }

    // Signs in with the password: the id of the challenge.
    QString challenge(const QString& deviceToken = {}) {
        const Answer answer = service.signIn(person.email, person.password, deviceToken);
        if (answer.status != 202) {
            qFatal("%s", answer.text.constData());
        }
        return answer.body.value(u"challenge"_s).toObject().value(u"id"_s).toString();
    }
    Answer answer(const QString& challengeId, const QString& shown, const char* method = "totp") {
        return service.post(QStringLiteral("/v1/challenges/") + challengeId,
                            {{u"method"_s, QLatin1String(method)}, {u"code"_s, shown}});
    }

    RunningService& service;
    Person person;
    QString id;
    QString secret;
    QStringList recoveryCodes;
};
