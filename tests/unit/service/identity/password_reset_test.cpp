#include "unit/service/running_service.h"

using service::delivery::Template;

class PasswordResetTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void setsAPasswordAndEndsEverySession_data() { TestDatabases::addRows(); }
    void setsAPasswordAndEndsEverySession();
    void aWeakPasswordCostsNoCode_data() { TestDatabases::addRows(); }
    void aWeakPasswordCostsNoCode();
    void anUnknownAddressIsAnsweredAlike_data() { TestDatabases::addRows(); }
    void anUnknownAddressIsAnsweredAlike();
    void voidsTheOthers_data() { TestDatabases::addRows(); }
    void voidsTheOthers();
    void isAnsweredAgainForTheSameKey_data() { TestDatabases::addRows(); }
    void isAnsweredAgainForTheSameKey();
    void isOverAfterAnHour_data() { TestDatabases::addRows(); }
    void isOverAfterAnHour();

  private:
    static Answer ask(RunningService& service, const QString& email) {
        return service.post(QStringLiteral("/v1/password-resets"), {{u"email"_s, email}});
    }
    static Answer complete(RunningService& service, const Answer& asked, const QString& code,
                           const QString& password, const Sender& sender = {}) {
        return service.post(QStringLiteral("/v1/password-resets/%1/complete").arg(asked.id()),
                            {{u"code"_s, code}, {u"password"_s, password}}, sender);
    }
    const QString m_password = QStringLiteral("seven kites above a harbour");
};

void PasswordResetTest::setsAPasswordAndEndsEverySession() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer asked = ask(*service, QStringLiteral("ADA@example.com"));
    QCOMPARE(asked.status, 202);
    const auto message = service->message();
    QCOMPARE(message.what, Template::PasswordResetCode);
    QCOMPARE(message.to, ada.email);
    const Answer done = complete(*service, asked, message.code(), m_password);
    QCOMPARE(done.status, 204);
    QVERIFY(done.text.isEmpty());
    QCOMPARE(service->message().what, Template::PasswordChanged);
    QCOMPARE(service->get(QStringLiteral("/v1/account"), ada.sender).status, 401);
    QCOMPARE(service->signIn(ada.email, ada.password).status, 401);
    QCOMPARE(service->signIn(ada.email, m_password).status, 201);
    QCOMPARE(complete(*service, asked, message.code(), m_password).id(), QStringLiteral("code_used"));
}

void PasswordResetTest::aWeakPasswordCostsNoCode() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer asked = ask(*service, ada.email);
    const QString code = service->message().code();
    QCOMPARE(complete(*service, asked, code, QStringLiteral("password1")).id(),
             QStringLiteral("weak_password"));
    QCOMPARE(complete(*service, asked, code, QStringLiteral("adalovelace")).id(),
             QStringLiteral("weak_password"));
    QCOMPARE(service->get(QStringLiteral("/v1/account"), ada.sender).status, 200);
    QCOMPARE(complete(*service, asked, code, m_password).status, 204);
}

void PasswordResetTest::anUnknownAddressIsAnsweredAlike() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer unknown = ask(*service, QStringLiteral("bea@example.com"));
    QVERIFY(service->messages().isEmpty());
    const Answer known = ask(*service, ada.email);
    const QString code = service->message().code();
    QCOMPARE(unknown.body.keys(), known.body.keys());
    for (const int left : {4, 3, 2, 1, 0}) {
        const Answer ofUnknown = complete(*service, unknown, wrong(code), QStringLiteral("password1"));
        const Answer ofKnown = complete(*service, known, wrong(code), QStringLiteral("password1"));
        QCOMPARE(ofUnknown.params().value(u"attempts_left"_s).toInt(), left);
        QCOMPARE(ofUnknown.text, ofKnown.text);
    }
    QCOMPARE(complete(*service, unknown, code, m_password).text,
             complete(*service, known, code, m_password).text);
    QCOMPARE(ask(*service, QStringLiteral("nobody")).id(), QStringLiteral("email_invalid"));
}

void PasswordResetTest::voidsTheOthers() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer first = ask(*service, ada.email);
    const QString firstCode = service->message().code();
    const Answer second = ask(*service, ada.email);
    const QString secondCode = service->message().code();
    QCOMPARE(complete(*service, second, secondCode, m_password).status, 204);
    QCOMPARE(complete(*service, first, firstCode, ada.password).id(), QStringLiteral("code_expired"));
    QCOMPARE(service->signIn(ada.email, m_password).status, 201);
}

void PasswordResetTest::isAnsweredAgainForTheSameKey() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer asked = ask(*service, ada.email);
    const QString code = service->message().code();
    const Sender sender{.headers = {{"idempotency-key", "a-key-of-the-client"}}};
    QCOMPARE(complete(*service, asked, code, m_password, sender).status, 204);
    (void)service->messages();
    service->clock.advance(std::chrono::hours(2));
    QCOMPARE(complete(*service, asked, code, m_password, sender).status, 204);
    QVERIFY(service->messages().isEmpty());
}

void PasswordResetTest::isOverAfterAnHour() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer asked = ask(*service, ada.email);
    const QString code = service->message().code();
    service->clock.advance(std::chrono::hours(1));
    QCOMPARE(complete(*service, asked, code, m_password).id(), QStringLiteral("code_expired"));
    QCOMPARE(service->signIn(ada.email, ada.password).status, 201);
}

QTEST_GUILESS_MAIN(PasswordResetTest)
#include "password_reset_test.moc"
