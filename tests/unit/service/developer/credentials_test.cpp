#include "integration.h"

#include "service/identity/accounts.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace std::chrono_literals;

// DevKey and DevSecret: who gets them, who sees them, whom they let in.
class CredentialsTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void comeWithTheFirstLook_data() { TestDatabases::addRows(); }
    void comeWithTheFirstLook();
    void areThereWhateverComesFirst_data() { TestDatabases::addRows(); }
    void areThereWhateverComesFirst();
    void showOnlyAfterAStepUp_data() { TestDatabases::addRows(); }
    void showOnlyAfterAStepUp();
    void letTheirOwnerIn_data() { TestDatabases::addRows(); }
    void letTheirOwnerIn();
    void refuseEverybodyAlike_data() { TestDatabases::addRows(); }
    void refuseEverybodyAlike();
    void limitFailuresByNetworkAndNothingElse_data() { TestDatabases::addRows(); }
    void limitFailuresByNetworkAndNothingElse();
    void doNotServeADisabledAccount_data() { TestDatabases::addRows(); }
    void doNotServeADisabledAccount();
    void endWithAReset_data() { TestDatabases::addRows(); }
    void endWithAReset();
    void resetOnceForOneKey_data() { TestDatabases::addRows(); }
    void resetOnceForOneKey();
    void areSealedInTheirRow_data() { TestDatabases::addRows(); }
    void areSealedInTheirRow();

  private:
    static Integration integration(RunningService& service, const QString& email = u"ada@example.com"_s) {
        return {service, service.signUp(email)};
    }
};

void CredentialsTest::comeWithTheFirstLook() {
    const auto service = start();
    const auto person = service->signUp(u"ada@example.com"_s);
    const Answer first = service->get(u"/v1/developer"_s, person.sender);
    QCOMPARE(first.status, 200);
    static const QRegularExpression devKey(u"\\A[a-z2-7]{24}\\z"_s);
    QVERIFY(devKey.match(first.body.value(u"dev_key"_s).toString()).hasMatch());
    QVERIFY(first.body.value(u"callback"_s).isNull());
    const QJsonObject secret = first.body.value(u"secret"_s).toObject();
    QCOMPARE(secret.value(u"version"_s).toInt(), 1);
    QCOMPARE(secret.value(u"created_at"_s).toString(), core::toRfc3339(service->clock.now()));
    QVERIFY(secret.value(u"last_used_at"_s).isNull());
    service->clock.advance(1min);
    QCOMPARE(service->get(u"/v1/developer"_s, person.sender).body, first.body);
    const auto another = service->signUp(u"grace@example.com"_s);
    QVERIFY(service->get(u"/v1/developer"_s, another.sender).body.value(u"dev_key"_s) !=
            first.body.value(u"dev_key"_s));
    QCOMPARE(service->get(u"/v1/developer"_s).id(), u"session_required"_s);
}

void CredentialsTest::areThereWhateverComesFirst() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto grace = service->signUp(u"grace@example.com"_s);
    QCOMPARE(service->post(u"/v1/developer/secret/reveal"_s, {}, ada.sender).body.value(u"version"_s).toInt(),
             1);
    const Answer reset = service->post(u"/v1/developer/secret/reset"_s, {}, grace.sender);
    QCOMPARE(reset.body.value(u"version"_s).toInt(), 2);
}

void CredentialsTest::showOnlyAfterAStepUp() {
    const auto service = start();
    Integration ada = integration(*service);
    static const QRegularExpression devSecret(u"\\A[a-z2-7]{52}\\z"_s);
    QVERIFY(devSecret.match(ada.secret).hasMatch());
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(ada.secret.toLatin1(), QCryptographicHash::Sha256).toHex());
    QCOMPARE(ada.secretState().value(u"fingerprint"_s).toString(), hash.first(4));
    QVERIFY(!ada.look().text.contains(ada.secret.toLatin1()));
    QCOMPARE(ada.reveal().body.value(u"secret"_s).toString(), ada.secret);
    QCOMPARE(service->kinds(ada.person).count(u"dev_secret_shown"_s), 2);
    service->clock.advance(10min);
    QCOMPARE(ada.reveal().id(), u"step_up_required"_s);
    QCOMPARE(ada.reset().id(), u"step_up_required"_s);
    QCOMPARE(ada.call().status, 200);
}

void CredentialsTest::letTheirOwnerIn() {
    const auto service = start();
    Integration ada = integration(*service);
    const Answer answer = ada.call();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body.value(u"account_id"_s).toString(), ada.person.accountId);
    QCOMPARE(answer.body.value(u"dev_key"_s).toString(), ada.devKey);
    QCOMPARE(ada.callAs("bASIC " + (ada.devKey + u':' + ada.secret).toUtf8().toBase64()).status, 200);
    // One opens no door of the other's.
    QCOMPARE(ada.callAs("Bearer " + ada.person.sender.token.toLatin1()).status, 401);
    Sender basic;
    basic.headers.insert("authorization", "Basic " + (ada.devKey + u':' + ada.secret).toUtf8().toBase64());
    QCOMPARE(service->get(u"/v1/account"_s, basic).id(), u"session_required"_s);
}

void CredentialsTest::refuseEverybodyAlike() {
    const auto service = start();
    Integration ada = integration(*service);
    Integration grace = integration(*service, u"grace@example.com"_s);
    const QString key = ada.devKey;
    const Answer wrong = ada.callWith(key, QString(52, u'a'));
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.id(), u"invalid_credentials"_s);
    QVERIFY(wrong.header("WWW-Authenticate").startsWith("Basic realm=\""));
    const QByteArray right = (key + u':' + ada.secret).toUtf8();
    for (const Answer& answer : {ada.callWith(QString(24, u'a'), ada.secret),
                                 ada.callWith(key, grace.secret),
                                 ada.callWith(key, ada.secret.first(51)),
                                 ada.callWith(key, ada.secret + u'a'),
                                 ada.callWith(key, ada.secret.toUpper()),
                                 ada.callWith(key.toUpper(), ada.secret),
                                 ada.callWith(key, {}),
                                 ada.callWith({}, {}),
                                 ada.callWith({}, ada.secret),
                                 ada.callAs({}),
                                 ada.callAs("Basic"),
                                 ada.callAs("Basic "),
                                 ada.callAs("Basic !!!!"),
                                 ada.callAs("Basic " + right),
                                 ada.callAs("Basic " + key.toLatin1().toBase64()),
                                 ada.callAs("Digest " + right.toBase64()),
                                 ada.callAs("Basic " + (QByteArray(1, '\0') + right).toBase64()),
                                 ada.callAs("Basic " + ("\xff\xfe" + right).toBase64()),
                                 ada.callAs("Basic " + (right + '\0').toBase64()),
                                 ada.callAs("Basic " + QByteArray(20'000, 'a').toBase64())}) {
        QCOMPARE(answer.text, wrong.text);
        QCOMPARE(answer.headers, wrong.headers);
    }
}

void CredentialsTest::limitFailuresByNetworkAndNothingElse() {
    const auto service = start();
    Integration ada = integration(*service);
    const QString network = u"198.51.100.1"_s;
    for (int call = 0; call < 310; ++call) {
        QCOMPARE(ada.callWith(ada.devKey, ada.secret, network).status, 200);
    }
    for (int call = 0; call < 300; ++call) {
        QCOMPARE(ada.callWith(ada.devKey, u"wrong"_s, network).status, 401);
    }
    QCOMPARE(ada.callWith(ada.devKey, u"wrong"_s, network).id(), u"too_many_requests"_s);
    QCOMPARE(ada.callWith(ada.devKey, ada.secret, network).status, 200);
    QCOMPARE(ada.callWith(ada.devKey, u"wrong"_s, u"198.51.100.2"_s).status, 401);
}

void CredentialsTest::doNotServeADisabledAccount() {
    const auto service = start();
    Integration ada = integration(*service);
    const auto disable = [&](bool disabled) {
        service->database.write([&](service::store::Transaction& transaction) {
            service::identity::setDisabled(transaction, ada.person.accountId, disabled);
        });
    };
    disable(true);
    QCOMPARE(ada.call().id(), u"invalid_credentials"_s);
    disable(false);
    QCOMPARE(ada.call().status, 200);
}

void CredentialsTest::endWithAReset() {
    const auto service = start();
    Integration ada = integration(*service);
    QCOMPARE(ada.call().status, 200);
    service->developer.writeUsage();
    QVERIFY(ada.secretState().value(u"last_used_at"_s).isString());
    (void)service->messages();
    service->clock.advance(1min);
    const Answer reset = ada.reset();
    QCOMPARE(reset.status, 200);
    QCOMPARE(reset.body.value(u"version"_s).toInt(), 2);
    const QString another = reset.body.value(u"secret"_s).toString();
    QVERIFY(another != ada.secret);
    QCOMPARE(ada.call().status, 401);
    QCOMPARE(ada.callWith(ada.devKey, another).status, 200);
    const QJsonObject state = ada.secretState();
    QCOMPARE(state.value(u"version"_s).toInt(), 2);
    QCOMPARE(state.value(u"created_at"_s).toString(), core::toRfc3339(service->clock.now()));
    QVERIFY(state.value(u"last_used_at"_s).isNull());
    QVERIFY(state.value(u"last_used_from"_s).isNull());
    QCOMPARE(ada.look().body.value(u"dev_key"_s).toString(), ada.devKey);
    QCOMPARE(service->kinds(ada.person).first(), u"dev_secret_reset"_s);
    const service::delivery::Message mail = service->message();
    QCOMPARE(mail.what, service::delivery::Template::DevSecretReset);
    QCOMPARE(mail.to, ada.person.email);
    QCOMPARE(mail.params.value(u"device"_s).toString(), u"Ada’s laptop"_s);
    QCOMPARE(mail.params.value(u"at"_s).toString(), core::toRfc3339(service->clock.now()));
}

void CredentialsTest::resetOnceForOneKey() {
    const auto service = start();
    Integration ada = integration(*service);
    const Answer first = ada.reset("the-same-key");
    const Answer again = ada.reset("the-same-key");
    QCOMPARE(again.text, first.text);
    QCOMPARE(ada.secretState().value(u"version"_s).toInt(), 2);
    QCOMPARE(ada.callWith(ada.devKey, again.body.value(u"secret"_s).toString()).status, 200);
    // A kept answer is shown to nobody who could not ask anew.
    service->clock.advance(10min);
    QCOMPARE(ada.reset("the-same-key").id(), u"step_up_required"_s);
}

void CredentialsTest::areSealedInTheirRow() {
    const auto service = start();
    Integration ada = integration(*service);
    Integration grace = integration(*service, u"grace@example.com"_s);
    service->database.write([&](service::store::Transaction& transaction) {
        for (const service::store::Row& row :
             transaction.all(u"SELECT secret, secret_hash FROM dev_credentials"_s)) {
            for (const Integration* one : {&ada, &grace}) {
                QVERIFY(!row.bytes(0).contains(one->secret.toLatin1()));
                QVERIFY(!row.bytes(1).contains(one->secret.toLatin1()));
            }
        }
        // Another row's secret does not open here.
        transaction.run(u"UPDATE dev_credentials SET secret = (SELECT secret FROM dev_credentials WHERE "
                        "account_id = ?) WHERE account_id = ?"_s,
                        grace.person.accountId, ada.person.accountId);
    });
    QCOMPARE(ada.reveal().status, 500);
    QCOMPARE(grace.reveal().body.value(u"secret"_s).toString(), grace.secret);
}

QTEST_GUILESS_MAIN(CredentialsTest)
#include "credentials_test.moc"
