#include "service/deletion/deletion.h"

#include "service/activity/activity.h"
#include "service/jobs/runner.h"
#include "unit/service/organizations/people_of_tests.h"
#include "unit/service/running_service.h"

#include <QDir>

using namespace service;
using namespace std::chrono_literals;

// What is erased with an account beside the rows that name it, and what stays.
class DeletionTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void rowsThatKnowAnAddressOnlyGo_data() { TestDatabases::addRows(); }
    void rowsThatKnowAnAddressOnlyGo();
    void whatIsCountedOfThePersonGoes_data() { TestDatabases::addRows(); }
    void whatIsCountedOfThePersonGoes();
    void answersThatWereKeptGo_data() { TestDatabases::addRows(); }
    void answersThatWereKeptGo();
    void messagesToAndAboutThePersonGo_data() { TestDatabases::addRows(); }
    void messagesToAndAboutThePersonGo();
    void theFarewellIsTheOnlyMessage_data() { TestDatabases::addRows(); }
    void theFarewellIsTheOnlyMessage();
    void theReceiptIsToldForThirtyDays_data() { TestDatabases::addRows(); }
    void theReceiptIsToldForThirtyDays();
    void aMessageThatIsBeingSentIsLookedForAgain_data() { TestDatabases::addRows(); }
    void aMessageThatIsBeingSentIsLookedForAgain();
    void whatAnotherProcessLeftIsFinished_data() { TestDatabases::addRows(); }
    void whatAnotherProcessLeftIsFinished();

  private:
    // With deletion; its outbox is a folder of its own.
    struct Service {
        explicit Service(std::unique_ptr<RunningService> running, bool mailLeaves = false)
            : base(std::move(running))
            , with{base->database, base->clock,   base->limits, base->queue,
                   base->keys,     outbox.path(), mailLeaves}
            , deletion(with, jobs) {
            deletion.registerRoutes(base->router);
        }
        Answer remove(const RunningService::Person& person, const QByteArray& key = "key") {
            Sender sender = person.sender;
            sender.headers.insert("idempotency-key", key);
            return base->remove(u"/v1/account"_s, sender, {{u"confirm_email"_s, person.email}});
        }
        int count(const QString& sql) {
            return base->database.read([&](store::Transaction& transaction) {
                return static_cast<int>(transaction.one(u"SELECT COUNT(*) FROM "_s + sql)->number(0));
            });
        }

        QTemporaryDir outbox;
        jobs::Runner jobs; // never started
        std::unique_ptr<RunningService> base;
        deletion::Dependencies with;
        deletion::Deletion deletion;
    };
};

void DeletionTest::rowsThatKnowAnAddressOnlyGo() {
    Service service(start());
    const auto ada = service.base->signUp(u"ada@example.com"_s);
    const auto bob = service.base->signUp(u"bob@example.com"_s);
    const auto eve = service.base->signUp(u"eve@example.com"_s);
    for (const QString& email : {ada.email, bob.email}) {
        people::invite(*service.base, eve, email);
        service.base->post(u"/v1/registrations"_s, {{u"email"_s, email}, {u"locale"_s, u"en"_s}});
        service.base->post(u"/v1/password-resets"_s, {{u"email"_s, email}});
    }
    const int codes = service.count(u"verification_codes"_s);
    QCOMPARE(service.remove(ada).status, 200);
    QCOMPARE(service.count(u"invitations WHERE email_normal = 'ada@example.com'"_s), 0);
    QCOMPARE(service.count(u"registrations WHERE email_normal = 'ada@example.com'"_s), 0);
    QCOMPARE(service.count(u"invitations WHERE email_normal = 'bob@example.com'"_s), 1);
    QVERIFY(service.count(u"registrations WHERE email_normal = 'bob@example.com'"_s) > 0);
    QCOMPARE(service.count(u"password_resets"_s), 1);
    QVERIFY(service.count(u"verification_codes"_s) <= codes - 3); // two registrations, a reset
}

void DeletionTest::whatIsCountedOfThePersonGoes() {
    Service service(start());
    const auto bob = service.base->signUp(u"bob@example.com"_s);
    const int before = service.count(u"rate_limits"_s);
    const auto ada = service.base->signUp(u"ada@example.com"_s);
    // By address, by account and device, by session, by account: wrong passwords, invitations, a step-up.
    service.base->signIn(ada.email, u"wrong"_s);
    service.base->signIn(ada.email, u"wrong"_s, ada.deviceToken);
    people::invite(*service.base, ada, u"carol@example.com"_s);
    service.base->post(u"/v1/step-up"_s, {{u"method"_s, u"password"_s}, {u"value"_s, u"wrong"_s}},
                       ada.sender);
    QVERIFY(service.count(u"rate_limits"_s) >= before + 5);
    QCOMPARE(service.remove(ada).status, 200);
    // What is left beside Bob's: of the network, and of Carol's address.
    const QString others = u"rate_limits WHERE kind NOT IN ('messages_network', 'password_network', "
                           "'requests_network')"_s;
    QCOMPARE(service.count(others), 2);
}

void DeletionTest::answersThatWereKeptGo() {
    Service service(start());
    const auto ada = service.base->signUp(u"ada@example.com"_s);
    const auto bob = service.base->signUp(u"bob@example.com"_s);
    const auto keyed = [](Sender sender) {
        sender.headers.insert("idempotency-key", "once");
        return sender;
    };
    // With a session, and without one: then only the answer says whose it is.
    for (const auto& person : {ada, bob}) {
        service.base->call(api::Method::Patch, u"/v1/account"_s, {{u"name"_s, u"Another"_s}},
                           keyed(person.sender));
        Sender stranger;
        stranger.headers.insert("idempotency-key", "sign-in-of-" + person.email.toUtf8());
        QCOMPARE(service.base
                     ->post(u"/v1/sessions"_s,
                            {{u"email"_s, person.email},
                             {u"password"_s, person.password},
                             {u"device"_s, u"A device"_s}},
                            stranger)
                     .status,
                 201);
    }
    QCOMPARE(service.count(u"kept_replies"_s), 4);
    QCOMPARE(service.remove(ada).status, 200);
    QCOMPARE(service.count(u"kept_replies"_s), 2);
    QCOMPARE(service.count(u"kept_replies WHERE account_id = '%1'"_s.arg(bob.accountId)), 2);
}

void DeletionTest::messagesToAndAboutThePersonGo() {
    Service service(start());
    const auto ada = service.base->signUp(u"ada@example.com"_s);
    const auto bob = service.base->signUp(u"bob@example.com"_s);
    people::invite(*service.base, ada, u"carol@example.com"_s); // names Ada
    people::invite(*service.base, bob, u"Ada@Example.com"_s);   // to Ada
    people::invite(*service.base, bob, u"carol@example.com"_s); // neither
    const int before = service.count(u"messages"_s);
    const QJsonObject counts =
        service.base->get(u"/v1/account/deletion"_s, ada.sender).body.value(u"deletes"_s).toObject();
    QCOMPARE(counts.value(u"messages"_s).toInt(), 3); // with the code of the registration
    QCOMPARE(service.remove(ada).status, 200);
    QCOMPARE(service.count(u"messages"_s), before - 3);
    const QList<delivery::Message> left = service.base->messages();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().to, u"carol@example.com"_s);
    QCOMPARE(left.first().params.value(u"owner_email"_s).toString(), bob.email);
}

void DeletionTest::theFarewellIsTheOnlyMessage() {
    Service service(start(), true);
    const auto ada = service.base->signUp(u"Ada@example.com"_s);
    const Answer answer = service.remove(ada);
    QCOMPARE(answer.status, 200);
    QCOMPARE(service.count(u"messages WHERE recipient IS NOT NULL OR account_id IS NOT NULL"_s), 0);
    const QList<delivery::Message> sent = service.base->messages();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().to, u"Ada@example.com"_s);
    QCOMPARE(sent.first().what, delivery::Template::AccountDeleted);
    QCOMPARE(sent.first().params.value(u"receipt"_s),
             answer.body.value(u"receipt"_s).toObject().value(u"id"_s));
    QCOMPARE(service.count(u"messages WHERE content IS NOT NULL"_s), 0);
}

void DeletionTest::theReceiptIsToldForThirtyDays() {
    Service service(start());
    const auto ada = service.base->signUp(u"ada@example.com"_s);
    const Answer first = service.remove(ada);
    service.base->clock.advance(24h * 30 - 1ms);
    QCOMPARE(service.remove(ada).text, first.text);
    service.base->clock.advance(1ms);
    QCOMPARE(service.remove(ada).id(), u"session_expired"_s);
    service.base->database.write([&](store::Transaction& transaction) {
        deletion::Deletion::removeOld(transaction, service.base->clock.now());
    });
    QCOMPARE(service.count(u"deletion_receipts"_s), 0);
}

void DeletionTest::aMessageThatIsBeingSentIsLookedForAgain() {
    Service service(start());
    const auto ada = service.base->signUp(u"ada@example.com"_s);
    people::invite(*service.base, ada, u"carol@example.com"_s);
    const auto claim = service.base->database.write([&](store::Transaction& transaction) {
        return service.base->queue.claim(transaction, delivery::Channel::Email, service.base->clock.now(),
                                         2s);
    });
    QVERIFY(claim);
    QCOMPARE(service.remove(ada).status, 200);
    QCOMPARE(service.count(u"erasures"_s), 1);
    // The sender writes it down only now, and is killed before it sees that it is forgotten.
    const QString file = service.outbox.filePath(u"20261125T090000000Z-%1.eml"_s.arg(claim->id));
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write("Subject: an invitation\r\n");
    written.close();
    service.base->clock.advance(5s);
    deletion::Erasures(service.with).finish();
    QVERIFY(!QFile::exists(file));
    QCOMPARE(service.count(u"erasures"_s), 0);
}

void DeletionTest::whatAnotherProcessLeftIsFinished() {
    Service service(start());
    const auto ada = service.base->signUp(u"ada@example.com"_s);
    QFile mail(service.outbox.filePath(u"20261125T090000000Z-abc.eml"_s));
    QVERIFY(mail.open(QIODevice::WriteOnly));
    mail.write("To: ada@example.com\r\n");
    mail.close();
    const deletion::Erasures erasures(service.with);
    service.base->database.write([&](store::Transaction& transaction) {
        erasures.add(transaction, u"one"_s, {{}, {ada.email}}, false, service.base->clock.now());
    });
    deletion::Erasures(service.with).finish();
    QVERIFY(!mail.exists());
    QCOMPARE(service.count(u"erasures"_s), 0);
}

QTEST_GUILESS_MAIN(DeletionTest)
#include "deletion_test.moc"
