#include "unit/service/running_service.h"

using service::delivery::Template;

class AccountTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void changesItsOwnValues_data() { TestDatabases::addRows(); }
    void changesItsOwnValues();
    void turnsTheSecondFactorAfterSsoOffWithAStepUp_data() { TestDatabases::addRows(); }
    void turnsTheSecondFactorAfterSsoOffWithAStepUp();
    void countsOnlyChanges_data() { TestDatabases::addRows(); }
    void countsOnlyChanges();
    void isNotWrittenOver_data() { TestDatabases::addRows(); }
    void isNotWrittenOver();
    void refusesValues_data() { TestDatabases::addRows(); }
    void refusesValues();
    void anotherPasswordEndsOtherSessions_data() { TestDatabases::addRows(); }
    void anotherPasswordEndsOtherSessions();
    void aPasswordWantsAStepUp_data() { TestDatabases::addRows(); }
    void aPasswordWantsAStepUp();

  private:
    static Answer patch(RunningService& service, const Sender& sender, const QJsonObject& body) {
        return service.patch(QStringLiteral("/v1/account"), body, sender);
    }
};

// An open session that somebody found is not enough to let an identity provider in.
void AccountTest::turnsTheSecondFactorAfterSsoOffWithAStepUp() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const auto set = [&](bool asked) {
        return patch(*service, ada.sender, {{u"two_factor_after_sso"_s, asked}});
    };
    QCOMPARE(set(false).status, 200);
    QCOMPARE(service->kinds(ada).first(), QStringLiteral("two_factor_after_sso_changed"));
    service->clock.advance(std::chrono::minutes(11));
    QCOMPARE(set(true).status, 200);
    QCOMPARE(set(false).body.value(u"id"_s).toString(), QStringLiteral("step_up_required"));
    QCOMPARE(service->account(ada).twoFactorAfterSso, true);
}

void AccountTest::changesItsOwnValues() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Answer changed =
        patch(*service, ada.sender,
              {{u"name"_s, u"  Ada King "_s}, {u"locale"_s, u"fr"_s}, {u"two_factor_after_sso"_s, false}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.body.value(u"name"_s).toString(), QStringLiteral("Ada King"));
    const api::Account account = service->account(ada);
    QCOMPARE(account.name, QStringLiteral("Ada King"));
    QCOMPARE(account.locale, QStringLiteral("fr"));
    QCOMPARE(account.twoFactorAfterSso, false);
    const QJsonObject event = service->get(QStringLiteral("/v1/activity?kind=name_changed"), ada.sender)
                                  .body.value(u"items"_s)
                                  .toArray()
                                  .first()
                                  .toObject();
    QCOMPARE(event.value(u"params"_s).toObject(),
             QJsonObject({{u"from"_s, u"Ada Lovelace"_s}, {u"to"_s, u"Ada King"_s}}));
    QCOMPARE(event.value(u"session"_s).toString(), QStringLiteral("Ada’s laptop"));
    QCOMPARE(event.value(u"address"_s).toString(), QStringLiteral("192.0.2.1"));
}

void AccountTest::countsOnlyChanges() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    QCOMPARE(service->account(ada).version, 1);
    QCOMPARE(patch(*service, ada.sender, {{u"name"_s, u"Ada Lovelace"_s}}).header("ETag"), "\"1\"");
    QCOMPARE(patch(*service, ada.sender, {}).status, 200);
    QCOMPARE(patch(*service, ada.sender, {{u"name"_s, u"Ada"_s}}).header("ETag"), "\"2\"");
    QCOMPARE(service->account(ada).version, 2);
}

void AccountTest::isNotWrittenOver() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    Sender careful = ada.sender;
    careful.headers.insert("if-match", "\"1\"");
    QCOMPARE(patch(*service, careful, {{u"name"_s, u"First"_s}}).status, 200);
    const Answer refused = patch(*service, careful, {{u"name"_s, u"Second"_s}});
    QCOMPARE(refused.status, 412);
    QCOMPARE(refused.params().value(u"current"_s).toObject().value(u"name"_s).toString(),
             QStringLiteral("First"));
    QCOMPARE(service->account(ada).name, QStringLiteral("First"));
}

void AccountTest::refusesValues() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    QCOMPARE(patch(*service, ada.sender, {{u"name"_s, u" "_s}, {u"locale"_s, u"fr"_s}}).id(),
             QStringLiteral("name_invalid"));
    QCOMPARE(patch(*service, ada.sender, {{u"locale"_s, u"tlh"_s}}).id(), QStringLiteral("locale_invalid"));
    QCOMPARE(patch(*service, ada.sender, {{u"name"_s, 7}}).id(), QStringLiteral("bad_request"));
    QCOMPARE(service->account(ada).version, 1);
    QCOMPARE(service->account(ada).locale, QStringLiteral("en"));
}

void AccountTest::anotherPasswordEndsOtherSessions() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const Sender other{.token = service->signIn(ada.email, ada.password).body.value(u"token"_s).toString()};
    const Answer reset = service->post(QStringLiteral("/v1/password-resets"), {{u"email"_s, ada.email}});
    const QString resetCode = service->message().code();
    const QString password = QStringLiteral("seven kites above a harbour");
    const QString path = QStringLiteral("/v1/account/password");
    QCOMPARE(service->post(path, {{u"password"_s, u"qwerty123"_s}}, ada.sender).id(),
             QStringLiteral("weak_password"));
    QCOMPARE(service->post(path, {{u"password"_s, password}}, ada.sender).status, 204);
    const auto told = service->message();
    QCOMPARE(told.what, Template::PasswordChanged);
    QCOMPARE(told.params.value(u"device"_s).toString(), QStringLiteral("Ada’s laptop"));
    QCOMPARE(service->get(QStringLiteral("/v1/account"), other).status, 401);
    QCOMPARE(service->account(ada).passwordChangedAt, service->clock.now());
    QCOMPARE(service->signIn(ada.email, ada.password).status, 401);
    QCOMPARE(service->signIn(ada.email, password).status, 201);
    QCOMPARE(service
                 ->post(QStringLiteral("/v1/password-resets/%1/complete").arg(reset.id()),
                        {{u"code"_s, resetCode}, {u"password"_s, ada.password}})
                 .id(),
             QStringLiteral("code_expired"));
}

void AccountTest::aPasswordWantsAStepUp() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    service->clock.advance(std::chrono::minutes(10));
    QCOMPARE(service
                 ->post(QStringLiteral("/v1/account/password"),
                        {{u"password"_s, u"seven kites above a harbour"_s}}, ada.sender)
                 .id(),
             QStringLiteral("step_up_required"));
    QCOMPARE(service->signIn(ada.email, ada.password).status, 201);
}

QTEST_GUILESS_MAIN(AccountTest)
#include "account_test.moc"
