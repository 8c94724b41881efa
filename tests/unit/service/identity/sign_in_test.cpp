#include "service/identity/accounts.h"
#include "unit/service/running_service.h"

class SignInTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void opensASessionThatHasProvenItself_data() { TestDatabases::addRows(); }
    void opensASessionThatHasProvenItself();
    void answersAlikeWhoeverIsUnknown_data() { TestDatabases::addRows(); }
    void answersAlikeWhoeverIsUnknown();
    void strangersCannotLockTheOwnerOut_data() { TestDatabases::addRows(); }
    void strangersCannotLockTheOwnerOut();
    void aKnownDeviceIsLimitedByItself_data() { TestDatabases::addRows(); }
    void aKnownDeviceIsLimitedByItself();
    void aDeviceIsKnownToItsAccountOnly_data() { TestDatabases::addRows(); }
    void aDeviceIsKnownToItsAccountOnly();
    void successesAreNotCounted_data() { TestDatabases::addRows(); }
    void successesAreNotCounted();
    void aNetworkIsLimited_data() { TestDatabases::addRows(); }
    void aNetworkIsLimited();
    void aDisabledAccountSaysSoToItsOwnerOnly_data() { TestDatabases::addRows(); }
    void aDisabledAccountSaysSoToItsOwnerOnly();
    void stepUpOpensAndClosesAWindow_data() { TestDatabases::addRows(); }
    void stepUpOpensAndClosesAWindow();
    void stepUpIsLimited_data() { TestDatabases::addRows(); }
    void stepUpIsLimited();

  private:
    static constexpr const char* changePath = "/v1/account/password";
    static int changePassword(RunningService& service, const Sender& sender) {
        return service
            .post(QLatin1String(changePath), {{u"password"_s, u"violet tramway under the lighthouse"_s}},
                  sender)
            .status;
    }
    static Answer stepUp(RunningService& service, const Sender& sender, const QString& password) {
        return service.post(QStringLiteral("/v1/step-up"),
                            {{u"method"_s, u"password"_s}, {u"value"_s, password}}, sender);
    }
};

void SignInTest::opensASessionThatHasProvenItself() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer answer = service->signIn(QStringLiteral(" ADA@Example.com "), ada.password);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.body.value(u"account_id"_s).toString(), ada.accountId);
    QVERIFY(answer.body.value(u"token"_s).toString().size() >= 43);
    QVERIFY(answer.body.value(u"token"_s) != answer.body.value(u"device_token"_s));
    const Sender sender{.token = answer.body.value(u"token"_s).toString()};
    QCOMPARE(changePassword(*service, sender), 204);
    const Answer again =
        service->signIn(ada.email, ada.password, answer.body.value(u"device_token"_s).toString());
    QCOMPARE(again.body.value(u"device_token"_s), answer.body.value(u"device_token"_s));
}

void SignInTest::answersAlikeWhoeverIsUnknown() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer wrongPassword = service->signIn(ada.email, QStringLiteral("not it"));
    const Answer unknown = service->signIn(QStringLiteral("bea@example.com"), QStringLiteral("not it"));
    const Answer noAddress = service->signIn(QStringLiteral("bea"), QStringLiteral("not it"));
    QCOMPARE(wrongPassword.status, 401);
    QCOMPARE(wrongPassword.id(), QStringLiteral("invalid_credentials"));
    QCOMPARE(unknown.text, wrongPassword.text);
    QCOMPARE(noAddress.text, wrongPassword.text);
    QCOMPARE(service->kinds(ada).first(), QStringLiteral("sign_in_failed"));
}

void SignInTest::strangersCannotLockTheOwnerOut() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    for (int number = 0; number < 10; ++number) {
        const QString elsewhere = QStringLiteral("198.51.100.%1").arg(number);
        QCOMPARE(service->signIn(ada.email, QStringLiteral("guess"), {}, elsewhere).status, 401);
    }
    const Answer locked = service->signIn(ada.email, ada.password, {}, QStringLiteral("198.51.100.99"));
    QCOMPARE(locked.id(), QStringLiteral("too_many_requests"));
    QVERIFY(locked.header("Retry-After").toInt() > 0);
    QCOMPARE(service->signIn(ada.email, ada.password, ada.deviceToken).status, 201);
    // An unknown address locks alike.
    for (int number = 0; number < 10; ++number) {
        (void)service->signIn(QStringLiteral("bea@example.com"), QStringLiteral("guess"));
    }
    QCOMPARE(service->signIn(QStringLiteral("bea@example.com"), QStringLiteral("guess")).text, locked.text);
    service->clock.advance(std::chrono::hours(1));
    QCOMPARE(service->signIn(ada.email, ada.password).status, 201);
}

void SignInTest::aKnownDeviceIsLimitedByItself() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    for (int number = 0; number < 10; ++number) {
        QCOMPARE(service->signIn(ada.email, QStringLiteral("guess"), ada.deviceToken).status, 401);
    }
    QCOMPARE(service->signIn(ada.email, ada.password, ada.deviceToken).status, 429);
    QCOMPARE(service->signIn(ada.email, ada.password).status, 201);
}

void SignInTest::aDeviceIsKnownToItsAccountOnly() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const auto eve = service->signUp(QStringLiteral("eve@example.com"));
    for (int number = 0; number < 10; ++number) {
        (void)service->signIn(ada.email, QStringLiteral("guess"), eve.deviceToken);
    }
    QCOMPARE(service->signIn(ada.email, QStringLiteral("guess"), eve.deviceToken).status, 429);
    QCOMPARE(service->signIn(ada.email, QStringLiteral("guess")).status, 429);
}

void SignInTest::successesAreNotCounted() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    for (int number = 0; number < 12; ++number) {
        QCOMPARE(service->signIn(ada.email, ada.password).status, 201);
    }
}

void SignInTest::aNetworkIsLimited() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const QString network = QStringLiteral("2001:db8:1:2::%1");
    for (int number = 1; number <= 100; ++number) {
        const QString email = QStringLiteral("somebody%1@example.com").arg(number);
        QCOMPARE(service->signIn(email, QStringLiteral("guess"), {}, network.arg(number)).status, 401);
    }
    QCOMPARE(service->signIn(ada.email, ada.password, {}, network.arg(200)).status, 429);
    QCOMPARE(service->signIn(ada.email, ada.password, {}, QStringLiteral("2001:db8:1:3::1")).status, 201);
}

void SignInTest::aDisabledAccountSaysSoToItsOwnerOnly() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const auto disable = [&](bool disabled) {
        service->database.write([&](service::store::Transaction& transaction) {
            service::identity::setDisabled(transaction, ada.accountId, disabled);
        });
    };
    disable(true);
    QCOMPARE(service->signIn(ada.email, ada.password).id(), QStringLiteral("account_disabled"));
    QCOMPARE(service->signIn(ada.email, QStringLiteral("guess")).id(), QStringLiteral("invalid_credentials"));
    QCOMPARE(service->get(QStringLiteral("/v1/account"), ada.sender).id(), QStringLiteral("session_expired"));
    disable(false);
    QCOMPARE(service->get(QStringLiteral("/v1/account"), ada.sender).status, 200);
}

void SignInTest::stepUpOpensAndClosesAWindow() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    service->clock.advance(std::chrono::minutes(10));
    const Answer refused =
        service->post(QLatin1String(changePath), {{u"password"_s, u"anything"_s}}, ada.sender);
    QCOMPARE(refused.id(), QStringLiteral("step_up_required"));
    QCOMPARE(refused.params().value(u"methods"_s).toArray(), QJsonArray({QStringLiteral("password")}));
    QCOMPARE(stepUp(*service, ada.sender, QStringLiteral("guess")).id(),
             QStringLiteral("invalid_credentials"));
    QCOMPARE(changePassword(*service, ada.sender), 403);
    const Answer opened = stepUp(*service, ada.sender, ada.password);
    QCOMPARE(opened.body.value(u"until"_s).toString(),
             core::toRfc3339(service->clock.now() + std::chrono::minutes(10)));
    QCOMPARE(changePassword(*service, ada.sender), 204);
    QCOMPARE(service->remove(QStringLiteral("/v1/step-up"), ada.sender).status, 204);
    QCOMPARE(changePassword(*service, ada.sender), 403);
    QCOMPARE(service
                 ->post(QStringLiteral("/v1/step-up"), {{u"method"_s, u"totp"_s}, {u"value"_s, u"123456"_s}},
                        ada.sender)
                 .id(),
             QStringLiteral("bad_request"));
}

void SignInTest::stepUpIsLimited() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    for (int number = 0; number < 10; ++number) {
        QCOMPARE(stepUp(*service, ada.sender, QStringLiteral("guess")).status, 401);
    }
    QCOMPARE(stepUp(*service, ada.sender, ada.password).status, 429);
    QCOMPARE(service->get(QStringLiteral("/v1/account"), ada.sender).status, 200);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "sign_in_test.moc"
