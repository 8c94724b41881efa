#include "unit/service/two_factor/authenticator_app.h"

using namespace std::chrono_literals;

// Setting up an authenticator, over time.
class EnrolmentTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void livesHalfAnHour_data() { TestDatabases::addRows(); }
    void livesHalfAnHour();
    void isForgottenADayAfterItsEnd_data() { TestDatabases::addRows(); }
    void isForgottenADayAfterItsEnd();
    void takesOneStepOfDrift_data() { TestDatabases::addRows(); }
    void takesOneStepOfDrift();
    void keepsNothingReadable_data() { TestDatabases::addRows(); }
    void keepsNothingReadable();
    void keepsSinceAndCountsTheVersion_data() { TestDatabases::addRows(); }
    void keepsSinceAndCountsTheVersion();
    void holdsTheSecretAlreadyInUse_data() { TestDatabases::addRows(); }
    void holdsTheSecretAlreadyInUse();

  private:
    static constexpr const char* ada = "ada@example.com";
    static void removeOld(RunningService& service) {
        service.database.write([&](service::store::Transaction& transaction) {
            service::two_factor::TwoFactor::removeOld(transaction, service.clock.now());
        });
    }
};

void EnrolmentTest::livesHalfAnHour() {
    const auto service = start();
    AuthenticatorApp app(*service, service->signUp(QLatin1String(ada)));
    const Answer begun = app.begin();
    QCOMPARE(begun.status, 201);
    QCOMPARE(begun.body.value(u"expires_at"_s).toString(), core::toRfc3339(service->clock.now() + 30min));
    service->clock.advance(30min);
    QCOMPARE(app.confirm(app.code()).id(), QStringLiteral("code_expired"));
    QVERIFY(!service->account(app.person).twoFactor.enabled);
    // The step-up window is over too: a new one needs a proof.
    QCOMPARE(app.begin().id(), QStringLiteral("step_up_required"));
}

void EnrolmentTest::isForgottenADayAfterItsEnd() {
    const auto service = start();
    AuthenticatorApp old(*service, service->signUp(QLatin1String(ada)));
    AuthenticatorApp app = old;
    old.begin();
    app.enrol();
    service->clock.advance(24h);
    removeOld(*service);
    QCOMPARE(old.confirm(old.code()).id(), QStringLiteral("code_expired"));
    service->clock.advance(31min);
    removeOld(*service);
    QCOMPARE(old.confirm(old.code()).id(), QStringLiteral("not_found"));
    // The one in force stays for good.
    service->clock.advance(24h * 365);
    removeOld(*service);
    QCOMPARE(app.answer(app.challenge(), app.code()).status, 201);
}

void EnrolmentTest::takesOneStepOfDrift() {
    const auto service = start();
    const auto person = service->signUp(QLatin1String(ada));
    for (const int steps : {-2, 2}) {
        AuthenticatorApp app(*service, person);
        app.begin();
        QCOMPARE(app.confirm(app.code(steps)).id(), QStringLiteral("code_wrong"));
    }
    for (const int steps : {-1, 0, 1}) {
        AuthenticatorApp app(*service, person);
        app.begin();
        QCOMPARE(app.confirm(app.code(steps)).status, 200);
    }
}

void EnrolmentTest::keepsNothingReadable() {
    const auto service = start();
    AuthenticatorApp app(*service, service->signUp(QLatin1String(ada)));
    app.enrol();
    const QByteArray secret = otp::fromBase32(app.secret)->view().toByteArray();
    QCOMPARE(secret.size(), 20);
    const QString challenge = app.challenge(app.person.deviceToken);
    service->database.read([&](service::store::Transaction& transaction) {
        QByteArray everything;
        for (const char* sql : {"SELECT secret, id FROM authenticators",
                                "SELECT code_hash, account_id FROM "
                                "recovery_codes",
                                "SELECT id_hash, device_token FROM challenges"}) {
            const auto rows = transaction.all(QLatin1String(sql));
            QVERIFY(!rows.isEmpty());
            for (const auto& row : rows) {
                everything += row.bytes(0) + row.bytes(1);
            }
        }
        QVERIFY(!everything.contains(secret));
        QVERIFY(!everything.contains(app.secret.toLatin1()));
        QVERIFY(!everything.contains(challenge.toLatin1()));
        QVERIFY(!everything.contains(app.person.deviceToken.toLatin1()));
        for (const QString& code : app.recoveryCodes) {
            QVERIFY(!everything.contains(code.toLatin1()));
        }
    });
}

void EnrolmentTest::keepsSinceAndCountsTheVersion() {
    const auto service = start();
    AuthenticatorApp app(*service, service->signUp(QLatin1String(ada)));
    const core::Time since = service->clock.now();
    int version = service->account(app.person).version;
    const auto changed = [&] {
        const api::Account account = service->account(app.person);
        const bool moved = account.version > version;
        version = account.version;
        return moved;
    };
    app.begin();
    QVERIFY(!changed());
    app.enrol();
    QVERIFY(changed());
    QCOMPARE(*service->account(app.person).twoFactor.since, since);
    QCOMPARE(app.answer(app.challenge(), app.recoveryCodes.first(), "recovery_code").status, 201);
    QVERIFY(changed());
    AuthenticatorApp another(*service, app.person);
    another.enrol();
    QVERIFY(changed());
    QCOMPARE(*service->account(app.person).twoFactor.since, since);
    QCOMPARE(service
                 ->remove(QStringLiteral("/v1/account/two-factor"), app.person.sender,
                          {{u"code"_s, another.code()}})
                 .status,
             204);
    QVERIFY(changed());
    QVERIFY(!service->account(app.person).twoFactor.since);
}

// A code of the old one confirms nothing, and of the new one signs nobody in before it is confirmed.
void EnrolmentTest::holdsTheSecretAlreadyInUse() {
    const auto service = start();
    AuthenticatorApp old(*service, service->signUp(QLatin1String(ada)));
    old.enrol();
    AuthenticatorApp app(*service, old.person);
    app.begin();
    QCOMPARE(app.confirm(old.code()).id(), QStringLiteral("code_wrong"));
    const QString challenge = old.challenge();
    QCOMPARE(old.answer(challenge, app.code()).id(), QStringLiteral("code_wrong"));
    QCOMPARE(old.answer(challenge, old.code()).status, 201);
}

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "enrolment_test.moc"
