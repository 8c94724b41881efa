#include "service/identity/accounts.h"
#include "unit/service/contact/change_under_way.h"

using service::delivery::Template;

class PhoneChangeTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void theFirstNumberWantsACaptchaAndAStepUp_data() { TestDatabases::addRows(); }
    void theFirstNumberWantsACaptchaAndAStepUp();
    void isProvenAtTheNumberInForceFirst_data() { TestDatabases::addRows(); }
    void isProvenAtTheNumberInForceFirst();
    void anOperatorsNumberIsVerifiedByItsHolder_data() { TestDatabases::addRows(); }
    void anOperatorsNumberIsVerifiedByItsHolder();
    void refusesWhatIsNoNumber_data() { TestDatabases::addRows(); }
    void refusesWhatIsNoNumber();
    void aCaptchaIsNotLostOnALimit_data() { TestDatabases::addRows(); }
    void aCaptchaIsNotLostOnALimit();

  private:
    const QString m_first = QStringLiteral("+33612345678");
    const QString m_second = QStringLiteral("+33698765432");

    void bind(RunningService& service, const RunningService::Person& person, const QString& number) {
        ChangeUnderWay change(service, person, QStringLiteral("phone"));
        (void)change.start();
        (void)change.target(number);
        QCOMPARE(change.verify(change.codeFor(number)).body.value(u"state"_s).toString(),
                 QStringLiteral("done"));
        (void)service.messages();
    }
};

void PhoneChangeTest::theFirstNumberWantsACaptchaAndAStepUp() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const auto begin = [&](const QJsonObject& body) {
        return service->post(ChangeUnderWay::path(), body, ada.sender);
    };
    QCOMPARE(begin({{u"channel"_s, u"phone"_s}}).id(), QStringLiteral("captcha_required"));
    QCOMPARE(begin({{u"channel"_s, u"phone"_s}, {u"captcha"_s, u"guessed"_s}}).id(),
             QStringLiteral("captcha_expired"));
    service->clock.advance(std::chrono::minutes(10));
    QCOMPARE(begin({{u"channel"_s, u"phone"_s}, {u"captcha"_s, u"solved"_s}}).id(),
             QStringLiteral("step_up_required"));
    QCOMPARE(service
                 ->post(QStringLiteral("/v1/step-up"),
                        {{u"method"_s, u"password"_s}, {u"value"_s, ada.password}}, ada.sender)
                 .status,
             200);
    QVERIFY(service->messages().isEmpty());

    ChangeUnderWay change(*service, ada, QStringLiteral("phone"));
    const Answer started = change.start();
    QCOMPARE(started.body.value(u"state"_s).toString(), QStringLiteral("enter_new"));
    QVERIFY(started.body.value(u"sent_to"_s).isNull());
    const Answer named = change.target(QStringLiteral("+33 (0)6 12 34 56 78"));
    QCOMPARE(named.body.value(u"sent_to"_s).toString(), QString::fromUtf8("+33 • •• •• •• 78"));
    const auto message = service->message();
    QCOMPARE(message.channel, service::delivery::Channel::Sms);
    QCOMPARE(message.to, m_first);
    QCOMPARE(change.verify(message.code()).body.value(u"state"_s).toString(), QStringLiteral("done"));
    const api::Account account = service->account(ada);
    QCOMPARE(account.phone->number, m_first);
    QCOMPARE(account.phone->verified, true);
    const auto told = service->message();
    QCOMPARE(told.what, Template::PhoneChanged);
    QCOMPARE(told.to, ada.email);
    QVERIFY(!told.params.value(u"number"_s).toString().contains(QStringLiteral("12")));
}

void PhoneChangeTest::isProvenAtTheNumberInForceFirst() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    bind(*service, ada, m_first);
    const Sender other{.token = service->signIn(ada.email, ada.password).body.value(u"token"_s).toString()};
    service->clock.advance(std::chrono::minutes(11)); // no step-up is asked for
    ChangeUnderWay change(*service, ada, QStringLiteral("phone"));
    QCOMPARE(change.start().body.value(u"state"_s).toString(), QStringLiteral("verify_current"));
    QCOMPARE(change.verify(change.codeFor(m_first)).body.value(u"state"_s).toString(),
             QStringLiteral("enter_new"));
    QCOMPARE(change.target(m_first).id(), QStringLiteral("contact_in_use"));
    (void)change.target(m_second);
    QCOMPARE(service->account(ada).phone->number, m_first);
    (void)change.verify(change.codeFor(m_second));
    QCOMPARE(service->account(ada).phone->number, m_second);
    QCOMPARE(service->kinds(ada).first(), QStringLiteral("phone_changed"));
    QCOMPARE(service->get(QStringLiteral("/v1/account"), other).status, 200);
}

void PhoneChangeTest::anOperatorsNumberIsVerifiedByItsHolder() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    service->database.write([&](service::store::Transaction& transaction) {
        service::identity::setPhone(transaction, ada.accountId, m_first, false);
    });
    ChangeUnderWay change(*service, ada, QStringLiteral("phone"));
    QCOMPARE(change.start().body.value(u"state"_s).toString(), QStringLiteral("enter_new"));
    (void)change.target(m_first);
    (void)change.verify(change.codeFor(m_first));
    QCOMPARE(service->account(ada).phone->verified, true);
    QCOMPARE(service->kinds(ada).first(), QStringLiteral("phone_verified"));
    QVERIFY(service->messages().isEmpty());
}

void PhoneChangeTest::refusesWhatIsNoNumber() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    ChangeUnderWay change(*service, ada, QStringLiteral("phone"));
    (void)change.start();
    for (const char* text :
         {"12", "+33", "hello", "0612345678", "+999123456789", "+33 6 12", "+3361234567890123456"}) {
        QCOMPARE(change.target(QLatin1String(text)).id(), QStringLiteral("phone_invalid"));
    }
    const Answer other = service->post(ChangeUnderWay::path() + u'/' + change.id() + u"/target"_s,
                                       {{u"email"_s, u"bea@example.com"_s}}, ada.sender);
    QCOMPARE(other.id(), QStringLiteral("bad_request"));
    QCOMPARE(change.state(), QStringLiteral("enter_new"));
    QVERIFY(service->messages().isEmpty());
}

void PhoneChangeTest::aCaptchaIsNotLostOnALimit() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    bind(*service, ada, m_first);
    for (int number = 0; number < 7; ++number) { // the eighth went out when it was bound
        ChangeUnderWay change(*service, ada, QStringLiteral("phone"));
        QCOMPARE(change.start().status, 201);
    }
    // The limit is looked at before the captcha: one that is no good is not even noticed.
    QCOMPARE(service
                 ->post(ChangeUnderWay::path(), {{u"channel"_s, u"phone"_s}, {u"captcha"_s, u"guessed"_s}},
                        ada.sender)
                 .id(),
             QStringLiteral("too_many_requests"));
}

QTEST_GUILESS_MAIN(PhoneChangeTest)
#include "phone_change_test.moc"
