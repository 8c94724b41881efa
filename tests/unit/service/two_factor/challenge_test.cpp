#include "unit/service/two_factor/authenticator_app.h"

using namespace std::chrono_literals;

// Signing in with a second factor, over time.
class ChallengeTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void livesTenMinutes_data() { TestDatabases::addRows(); }
    void livesTenMinutes();
    void takesEachCodeOnceAndNoneBefore_data() { TestDatabases::addRows(); }
    void takesEachCodeOnceAndNoneBefore();
    void limitsLastAnHour_data() { TestDatabases::addRows(); }
    void limitsLastAnHour();
    void methodsAreNotMixedUp_data() { TestDatabases::addRows(); }
    void methodsAreNotMixedUp();
    void aCodeIsReadAsPeopleTypeIt_data() { TestDatabases::addRows(); }
    void aCodeIsReadAsPeopleTypeIt();
    void stepUpIsLimitedBySession_data() { TestDatabases::addRows(); }
    void stepUpIsLimitedBySession();
    void endsWithTheSessions_data() { TestDatabases::addRows(); }
    void endsWithTheSessions();
    void aResetKeepsItsCodeUntilBothAreRight_data() { TestDatabases::addRows(); }
    void aResetKeepsItsCodeUntilBothAreRight();

  private:
    static AuthenticatorApp enrolled(RunningService& service) {
        return AuthenticatorApp(service, service.signUp(QStringLiteral("ada@example.com"))).enrol();
    }
};

void ChallengeTest::livesTenMinutes() {
    const auto service = start();
    AuthenticatorApp app = enrolled(*service);
    const QString early = app.challenge();
    service->clock.advance(10min - 1ms);
    QCOMPARE(app.answer(early, app.code()).status, 201);
    const QString late = app.challenge();
    service->clock.advance(10min);
    QCOMPARE(app.answer(late, app.code()).id(), QStringLiteral("challenge_expired"));
    service->database.write([&](service::store::Transaction& transaction) {
        service::identity::Identity::removeOld(transaction, service->clock.now());
        QVERIFY(!transaction.one(QStringLiteral("SELECT 1 FROM challenges")));
    });
}

void ChallengeTest::takesEachCodeOnceAndNoneBefore() {
    const auto service = start();
    AuthenticatorApp app = enrolled(*service);
    QCOMPARE(app.answer(app.challenge(), app.code(1)).status, 201);
    for (const int steps : {1, 0, -1}) { // right still, and used or older than the last used
        QCOMPARE(app.answer(app.challenge(), app.code(steps)).id(), QStringLiteral("code_used"));
    }
    for (const int steps : {-2, 2}) {
        QCOMPARE(app.answer(app.challenge(), app.code(steps)).id(), QStringLiteral("code_wrong"));
    }
    service->clock.advance(30s);
    QCOMPARE(app.answer(app.challenge(), app.code()).id(), QStringLiteral("code_used"));
    service->clock.advance(30s);
    QCOMPARE(app.answer(app.challenge(), app.code()).status, 201);
}

void ChallengeTest::limitsLastAnHour() {
    const auto service = start();
    AuthenticatorApp app = enrolled(*service);
    const QString challenge = app.challenge();
    for (int left = 9; left >= 0; --left) {
        const Answer wrongOne = app.answer(challenge, app.wrongCode());
        QCOMPARE(wrongOne.id(), QStringLiteral("code_wrong"));
        QCOMPARE(wrongOne.params().value(u"attempts_left"_s).toInt(), left);
    }
    const Answer refused = app.answer(challenge, app.code());
    QCOMPARE(refused.id(), QStringLiteral("too_many_requests"));
    QCOMPARE(refused.header("Retry-After").toInt(), 3600);
    // Another challenge on an unknown device is refused as well; one on the owner's is not.
    QCOMPARE(app.answer(app.challenge(), app.code()).status, 429);
    QCOMPARE(app.answer(app.challenge(app.person.deviceToken), app.code()).status, 201);
    service->clock.advance(1h);
    QCOMPARE(app.answer(app.challenge(), app.code()).status, 201);
    QCOMPARE(service->kinds(app.person).count(QStringLiteral("second_factor_failed")), 10);
}

void ChallengeTest::methodsAreNotMixedUp() {
    const auto service = start();
    AuthenticatorApp app = enrolled(*service);
    const QString challenge = app.challenge();
    QCOMPARE(app.answer(challenge, app.recoveryCodes.first()).id(), QStringLiteral("code_wrong"));
    QCOMPARE(app.answer(challenge, app.code(), "recovery_code").id(), QStringLiteral("code_wrong"));
    QCOMPARE(app.answer(challenge, app.recoveryCodes.first(), "recovery_code").status, 201);
}

void ChallengeTest::aCodeIsReadAsPeopleTypeIt() {
    const auto service = start();
    AuthenticatorApp app = enrolled(*service);
    const QString code = app.code();
    QCOMPARE(app.answer(app.challenge(), u' ' + code.first(3) + QChar(0x00A0) + code.sliced(3)).status, 201);
    const QString recovery = app.recoveryCodes.first().toUpper().replace(u'-', QChar(0x2011));
    QCOMPARE(app.answer(app.challenge(), u' ' + recovery, "recovery_code").status, 201);
    // Digits of other scripts are no digits of a code.
    service->clock.advance(1min);
    QString arabic;
    for (const QChar digit : app.code()) {
        arabic += QChar(digit.unicode() - u'0' + 0x0660);
    }
    QCOMPARE(app.answer(app.challenge(), arabic).id(), QStringLiteral("code_wrong"));
}

void ChallengeTest::stepUpIsLimitedBySession() {
    const auto service = start();
    AuthenticatorApp app = enrolled(*service);
    const Answer session = app.answer(app.challenge(), app.code());
    const Sender other{.token = session.body.value(u"token"_s).toString()};
    const auto stepUp = [&](const Sender& sender, const QString& code) {
        return service->post(QStringLiteral("/v1/step-up"), {{u"method"_s, u"totp"_s}, {u"value"_s, code}},
                             sender);
    };
    for (int number = 0; number < 10; ++number) {
        QCOMPARE(stepUp(other, app.wrongCode()).id(), QStringLiteral("code_wrong"));
    }
    service->clock.advance(30s);
    QCOMPARE(stepUp(other, app.code()).status, 429);
    QCOMPARE(stepUp(app.person.sender, app.code()).status, 200);
    service->clock.advance(1h);
    QCOMPARE(stepUp(other, app.code()).status, 200);
}

void ChallengeTest::endsWithTheSessions() {
    const auto service = start();
    AuthenticatorApp app = enrolled(*service);
    const QString challenge = app.challenge();
    QCOMPARE(service->remove(QStringLiteral("/v1/sessions"), app.person.sender).status, 204);
    QCOMPARE(app.answer(challenge, app.code()).id(), QStringLiteral("challenge_expired"));
}

void ChallengeTest::aResetKeepsItsCodeUntilBothAreRight() {
    const auto service = start();
    AuthenticatorApp app = enrolled(*service);
    const QString id =
        service->post(QStringLiteral("/v1/password-resets"), {{u"email"_s, app.person.email}}).id();
    const QString mailed = service->message().code();
    const auto complete = [&](const QString& code, const std::optional<QString>& second) {
        QJsonObject body{{u"code"_s, code}, {u"password"_s, u"amber harbour behind the dunes"_s}};
        if (second) {
            body.insert(u"second"_s, QJsonObject{{u"method"_s, u"totp"_s}, {u"code"_s, *second}});
        }
        return service->post(QStringLiteral("/v1/password-resets/%1/complete").arg(id), body);
    };
    QCOMPARE(complete(mailed, std::nullopt).id(), QStringLiteral("two_factor_required"));
    for (int number = 0; number < 6; ++number) { // more than the mailed code would bear
        QCOMPARE(complete(mailed, app.wrongCode()).id(), QStringLiteral("code_wrong"));
    }
    // A wrong mailed code uses up no code of the authenticator.
    const Answer wrongMail = complete(wrong(mailed), app.code());
    QCOMPARE(wrongMail.params().value(u"attempts_left"_s).toInt(), 4);
    // What strangers who know the password have used up is not what resets have.
    const QString challenge = app.challenge();
    for (int number = 0; number < 10; ++number) {
        QCOMPARE(app.answer(challenge, app.wrongCode()).id(), QStringLiteral("code_wrong"));
    }
    QCOMPARE(complete(mailed, app.code()).status, 204);
    QCOMPARE(complete(mailed, app.code()).id(), QStringLiteral("code_used"));
}

QTEST_GUILESS_MAIN(ChallengeTest)
#include "challenge_test.moc"
