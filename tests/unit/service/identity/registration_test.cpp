#include "unit/service/running_service.h"

#include <future>

using service::delivery::Template;

class RegistrationTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void makesAnAccountAnOrganizationAndASession_data() { TestDatabases::addRows(); }
    void makesAnAccountAnOrganizationAndASession();
    void aMistakeCostsNoCode_data() { TestDatabases::addRows(); }
    void aMistakeCostsNoCode();
    void aKnownAddressIsAnsweredAlike_data() { TestDatabases::addRows(); }
    void aKnownAddressIsAnsweredAlike();
    void oneAddressBecomesOneAccount_data() { TestDatabases::addRows(); }
    void oneAddressBecomesOneAccount();
    void sendsAgainAfterAMinute_data() { TestDatabases::addRows(); }
    void sendsAgainAfterAMinute();
    void isOverAfterAnHour_data() { TestDatabases::addRows(); }
    void isOverAfterAnHour();
    void sendsEightMessagesAnHour_data() { TestDatabases::addRows(); }
    void sendsEightMessagesAnHour();
    void isAnsweredAgainForTheSameKey_data() { TestDatabases::addRows(); }
    void isAnsweredAgainForTheSameKey();
    void refusesWhatIsNoAddressOrLanguage_data() { TestDatabases::addRows(); }
    void refusesWhatIsNoAddressOrLanguage();

  private:
    static Answer start(RunningService& service, const QString& email) {
        return service.post(QStringLiteral("/v1/registrations"),
                            {{u"email"_s, email}, {u"locale"_s, u"fr"_s}});
    }
    static QString completePath(const Answer& started) {
        return QStringLiteral("/v1/registrations/%1/complete").arg(started.id());
    }
    static QJsonObject form(const QString& code) {
        return RunningService::registration(code, QStringLiteral("violet tramway under the lighthouse"));
    }
};

void RegistrationTest::makesAnAccountAnOrganizationAndASession() {
    const auto service = OnEveryDatabase::start();
    const Answer started = start(*service, QStringLiteral("Ada@Example.com"));
    QCOMPARE(started.status, 202);
    QCOMPARE(started.body.value(u"expires_at"_s).toString(),
             core::toRfc3339(service->clock.now() + std::chrono::minutes(10)));
    const auto message = service->message();
    QCOMPARE(message.what, Template::RegistrationCode);
    QCOMPARE(message.to, QStringLiteral("Ada@Example.com"));
    QCOMPARE(message.locale, QStringLiteral("fr"));

    const Answer done = service->post(completePath(started), form(message.code()));
    QCOMPARE(done.status, 201);
    const RunningService::Person person{.sender = {.token = done.body.value(u"token"_s).toString()}};
    const api::Account account = service->account(person);
    QCOMPARE(account.id, done.body.value(u"account_id"_s).toString());
    QCOMPARE(account.email, QStringLiteral("Ada@Example.com"));
    QCOMPARE(account.locale, QStringLiteral("fr"));
    QCOMPARE(account.createdAt, service->clock.now());
    QVERIFY(!account.phone.has_value());
    const Answer organizations = service->get(QStringLiteral("/v1/organizations"), person.sender);
    QCOMPARE(organizations.body.value(u"total"_s).toInt(), 1);
    QCOMPARE(organizations.body.value(u"items"_s).toArray().first().toObject().value(u"name"_s).toString(),
             QStringLiteral("Analytical Engines"));
    QCOMPARE(service->kinds(person),
             QStringList({QStringLiteral("organization_created"), QStringLiteral("account_created")}));
    // Signing up is a proof of identity.
    QCOMPARE(service
                 ->post(QStringLiteral("/v1/account/password"),
                        {{u"password"_s, u"another tramway, another light"_s}}, person.sender)
                 .status,
             204);
}

void RegistrationTest::aMistakeCostsNoCode() {
    const auto service = OnEveryDatabase::start();
    const Answer started = start(*service, QStringLiteral("ada@example.com"));
    const QString code = service->message().code();
    const auto refused = [&](const QString& field, const QJsonValue& value) {
        QJsonObject body = form(code);
        if (field.startsWith(u"organization."_s)) {
            QJsonObject organization = body.value(u"organization"_s).toObject();
            organization.insert(field.section(u'.', 1), value);
            body.insert(u"organization"_s, organization);
        } else {
            body.insert(field, value);
        }
        const Answer answer = service->post(completePath(started), body);
        return answer.id() + u' ' +
               answer.body.value(u"fields"_s).toArray().first().toObject().value(u"field"_s).toString();
    };
    QCOMPARE(refused(QStringLiteral("name"), u"  "_s), QStringLiteral("name_invalid name"));
    QCOMPARE(refused(QStringLiteral("password"), u"password1"_s), QStringLiteral("weak_password password"));
    QCOMPARE(refused(QStringLiteral("password"), u"ada@example.com"_s),
             QStringLiteral("weak_password password"));
    QCOMPARE(refused(QStringLiteral("organization.name"), u" "_s),
             QStringLiteral("name_invalid organization.name"));
    QCOMPARE(refused(QStringLiteral("organization.time_zone"), u"Europe/Atlantis"_s),
             QStringLiteral("time_zone_invalid organization.time_zone"));
    QCOMPARE(refused(QStringLiteral("organization.website"), u"javascript:alert(1)"_s),
             QStringLiteral("website_invalid organization.website"));
    QCOMPARE(
        service->post(completePath(started), form(wrong(code))).params().value(u"attempts_left"_s).toInt(),
        4);
    QCOMPARE(service->post(completePath(started), form(code)).status, 201);
    QCOMPARE(service->post(completePath(started), form(code)).id(), QStringLiteral("code_used"));
}

void RegistrationTest::aKnownAddressIsAnsweredAlike() {
    const auto service = OnEveryDatabase::start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer known = start(*service, QStringLiteral("ADA@example.com"));
    const auto told = service->message();
    QCOMPARE(told.what, Template::RegistrationKnown);
    QCOMPARE(told.to, ada.email);
    QCOMPARE(told.locale, u"en"_s);
    QVERIFY(told.code().isEmpty());
    const Answer unknown = start(*service, QStringLiteral("bea@example.com"));
    const QString code = service->message().code();
    QCOMPARE(known.status, unknown.status);
    QCOMPARE(known.body.keys(), unknown.body.keys());
    for (const int left : {4, 3, 2, 1, 0}) {
        const Answer ofKnown = service->post(completePath(known), form(wrong(code)));
        const Answer ofUnknown = service->post(completePath(unknown), form(wrong(code)));
        QCOMPARE(ofKnown.params().value(u"attempts_left"_s).toInt(), left);
        QCOMPARE(ofKnown.text, ofUnknown.text);
    }
    QCOMPARE(service->post(completePath(known), form(code)).text,
             service->post(completePath(unknown), form(code)).text);
    service->clock.advance(std::chrono::minutes(11));
    const Answer again = service->post(QStringLiteral("/v1/registrations/%1/resend").arg(known.id()), {});
    QCOMPARE(again.status, 202);
    QCOMPARE(service->message().what, Template::RegistrationKnown);
    QCOMPARE(service->account(ada).name, QStringLiteral("Ada Lovelace"));
}

void RegistrationTest::oneAddressBecomesOneAccount() {
    const auto service = OnEveryDatabase::start();
    Answer started[2];
    QString codes[2];
    for (int number = 0; number < 2; ++number) {
        started[number] = start(*service, QStringLiteral("ada@example.com"));
        codes[number] = service->message().code();
    }
    const auto complete = [&](int number) {
        return std::async(std::launch::async, [&, number] {
            return service->post(completePath(started[number]), form(codes[number]));
        });
    };
    auto first = complete(0);
    auto second = complete(1);
    const Answer answers[] = {first.get(), second.get()};
    QStringList statuses{QString::number(answers[0].status), QString::number(answers[1].status)};
    statuses.sort();
    QCOMPARE(statuses, QStringList({QStringLiteral("201"), QStringLiteral("409")}));
    QCOMPARE((answers[0].status == 409 ? answers[0] : answers[1]).id(), QStringLiteral("contact_in_use"));
    const qint64 accounts = service->database.read([](service::store::Transaction& transaction) {
        return transaction.one(QStringLiteral("SELECT COUNT(*) FROM accounts"))->number(0);
    });
    QCOMPARE(accounts, 1);
}

void RegistrationTest::sendsAgainAfterAMinute() {
    const auto service = OnEveryDatabase::start();
    const Answer started = start(*service, QStringLiteral("ada@example.com"));
    const QString code = service->message().code();
    const QString path = QStringLiteral("/v1/registrations/%1/resend").arg(started.id());
    service->clock.advance(std::chrono::seconds(59));
    const Answer early = service->post(path, {});
    QCOMPARE(early.status, 429);
    QCOMPARE(early.header("Retry-After"), "1");
    QVERIFY(service->messages().isEmpty());
    service->clock.advance(std::chrono::seconds(1));
    QCOMPARE(service->post(path, {}).status, 202);
    QCOMPARE(service->message().code(), code);
    QCOMPARE(service->post(completePath(started), form(code)).status, 201);
    QCOMPARE(service->post(path, {}).id(), QStringLiteral("code_used"));
}

void RegistrationTest::isOverAfterAnHour() {
    const auto service = OnEveryDatabase::start();
    const Answer started = start(*service, QStringLiteral("ada@example.com"));
    const QString code = service->message().code();
    service->clock.advance(std::chrono::minutes(10));
    QCOMPARE(service->post(completePath(started), form(code)).id(), QStringLiteral("code_expired"));
    service->clock.advance(std::chrono::minutes(50));
    QCOMPARE(service->post(QStringLiteral("/v1/registrations/%1/resend").arg(started.id()), {}).id(),
             QStringLiteral("code_expired"));
    service->database.write([&](service::store::Transaction& transaction) {
        service::identity::Identity::removeOld(transaction, service->clock.now());
    });
    QCOMPARE(service->post(completePath(started), form(code)).id(), QStringLiteral("not_found"));
}

void RegistrationTest::sendsEightMessagesAnHour() {
    const auto service = OnEveryDatabase::start();
    for (int number = 0; number < 8; ++number) {
        QCOMPARE(start(*service, QStringLiteral("ada@example.com")).status, 202);
    }
    QCOMPARE(start(*service, QStringLiteral("Ada@example.com")).id(), QStringLiteral("too_many_requests"));
    QCOMPARE(start(*service, QStringLiteral("bea@example.com")).status, 202);
    QCOMPARE(service->messages().size(), 9);
    service->clock.advance(std::chrono::hours(1));
    QCOMPARE(start(*service, QStringLiteral("ada@example.com")).status, 202);
}

void RegistrationTest::isAnsweredAgainForTheSameKey() {
    const auto service = OnEveryDatabase::start();
    const Answer started = start(*service, QStringLiteral("ada@example.com"));
    const QJsonObject body = form(service->message().code());
    const Sender sender{.headers = {{"idempotency-key", "a-key-of-the-client"}}};
    const Answer first = service->post(completePath(started), body, sender);
    QCOMPARE(first.status, 201);
    service->clock.advance(std::chrono::hours(2)); // the registration is over by now
    const Answer second = service->post(completePath(started), body, sender);
    QCOMPARE(second.status, 201);
    QCOMPARE(second.text, first.text);
}

void RegistrationTest::refusesWhatIsNoAddressOrLanguage() {
    const auto service = OnEveryDatabase::start();
    QCOMPARE(start(*service, QStringLiteral("nobody")).id(), QStringLiteral("email_invalid"));
    QCOMPARE(service
                 ->post(QStringLiteral("/v1/registrations"),
                        {{u"email"_s, u"ada@example.com"_s}, {u"locale"_s, u"tlh"_s}})
                 .id(),
             QStringLiteral("locale_invalid"));
    QCOMPARE(
        service->post(QStringLiteral("/v1/registrations/nosuch/complete"), form(QStringLiteral("123456")))
            .id(),
        QStringLiteral("not_found"));
    QVERIFY(service->messages().isEmpty());
}

QTEST_GUILESS_MAIN(RegistrationTest)
#include "registration_test.moc"
