#include "unit/service/contact/change_under_way.h"

#include <future>

using service::delivery::Template;

class EmailChangeTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void onlyTheLastStepChangesTheAccount_data() { TestDatabases::addRows(); }
    void onlyTheLastStepChangesTheAccount();
    void endsOtherSessionsAndResets_data() { TestDatabases::addRows(); }
    void endsOtherSessionsAndResets();
    void aMistypedAddressIsCorrected_data() { TestDatabases::addRows(); }
    void aMistypedAddressIsCorrected();
    void stepsCannotBeSkipped_data() { TestDatabases::addRows(); }
    void stepsCannotBeSkipped();
    void aTakenAddressIsToldToItsHolder_data() { TestDatabases::addRows(); }
    void aTakenAddressIsToldToItsHolder();
    void theSameAddressIsNoChange_data() { TestDatabases::addRows(); }
    void theSameAddressIsNoChange();
    void isCancelledAndReplaced_data() { TestDatabases::addRows(); }
    void isCancelledAndReplaced();
    void livesForAnHour_data() { TestDatabases::addRows(); }
    void livesForAnHour();
    void sendsAgain_data() { TestDatabases::addRows(); }
    void sendsAgain();
    void isTheAccountsOwn_data() { TestDatabases::addRows(); }
    void isTheAccountsOwn();
    void ofTwoAtOnceOneSucceeds_data() { TestDatabases::addRows(); }
    void ofTwoAtOnceOneSucceeds();
    void limitsMessagesToStrangers_data() { TestDatabases::addRows(); }
    void limitsMessagesToStrangers();

  private:
    const QString m_old = QStringLiteral("ada@example.com");
    const QString m_new = QStringLiteral("Ada.King@example.org");
};

void EmailChangeTest::onlyTheLastStepChangesTheAccount() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    const Answer started = change.start();
    QCOMPARE(started.status, 201);
    QCOMPARE(started.body.value(u"state"_s).toString(), QStringLiteral("verify_current"));
    QCOMPARE(started.body.value(u"sent_to"_s).toString(), QString::fromUtf8("a•••@example.com"));
    QCOMPARE(started.body.value(u"delivery"_s).toString(), QStringLiteral("queued"));
    QCOMPARE(started.body.value(u"attempts_left"_s).toInt(), 5);
    QCOMPARE(started.body.value(u"expires_at"_s).toString(),
             core::toRfc3339(service->clock.now() + std::chrono::hours(1)));
    const QString first = change.codeFor(m_old);
    QCOMPARE(change.get().body.value(u"delivery"_s).toString(), QStringLiteral("accepted"));

    const Answer proven = change.verify(first);
    QCOMPARE(proven.body.value(u"state"_s).toString(), QStringLiteral("enter_new"));
    QVERIFY(proven.body.value(u"sent_to"_s).isNull());
    QVERIFY(proven.body.value(u"resend_after"_s).isNull());
    const Answer named = change.target(m_new);
    QCOMPARE(named.body.value(u"state"_s).toString(), QStringLiteral("verify_new"));
    QCOMPARE(named.body.value(u"sent_to"_s).toString(), QString::fromUtf8("A•••@example.org"));
    QCOMPARE(service->account(ada).email, m_old);
    const Answer done = change.verify(change.codeFor(m_new));
    QCOMPARE(done.body.value(u"state"_s).toString(), QStringLiteral("done"));

    QCOMPARE(service->account(ada).email, m_new);
    QCOMPARE(service->account(ada).version, 2);
    const auto told = service->message();
    QCOMPARE(told.what, Template::EmailChanged);
    QCOMPARE(told.to, m_old);
    QVERIFY(!told.params.value(u"new"_s).toString().contains(QStringLiteral("King")));
    QVERIFY(
        told.params.value(u"link"_s).toString().startsWith(QStringLiteral("https://center.example/not-me/")));
    QCOMPARE(service->kinds(ada).first(), QStringLiteral("email_changed"));
    QCOMPARE(service->signIn(m_old, ada.password).status, 401);
    QCOMPARE(service->signIn(m_new.toUpper(), ada.password).status, 201);
}

void EmailChangeTest::endsOtherSessionsAndResets() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    const Sender other{.token = service->signIn(m_old, ada.password).body.value(u"token"_s).toString()};
    const Answer reset = service->post(QStringLiteral("/v1/password-resets"), {{u"email"_s, m_old}});
    const QString resetCode = service->message().code();
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    change.proveCurrent(m_old);
    (void)change.target(m_new);
    QCOMPARE(service->get(QStringLiteral("/v1/account"), other).status, 200);
    (void)change.verify(change.codeFor(m_new));
    QCOMPARE(service->get(QStringLiteral("/v1/account"), other).status, 401);
    QCOMPARE(service->get(QStringLiteral("/v1/account"), ada.sender).status, 200);
    QCOMPARE(service
                 ->post(QStringLiteral("/v1/password-resets/%1/complete").arg(reset.id()),
                        {{u"code"_s, resetCode}, {u"password"_s, u"seven kites above a harbour"_s}})
                 .id(),
             QStringLiteral("code_expired"));
}

void EmailChangeTest::aMistypedAddressIsCorrected() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    change.proveCurrent(m_old);
    QCOMPARE(change.target(QStringLiteral("nobody")).id(), QStringLiteral("email_invalid"));
    QCOMPARE(change.state(), QStringLiteral("enter_new"));
    (void)change.target(QStringLiteral("ada.kong@example.org"));
    const QString toWrong = change.codeFor(QStringLiteral("ada.kong@example.org"));
    QCOMPARE(change.target(m_new).status, 200);
    const QString toRight = change.codeFor(m_new);
    if (toWrong != toRight) {
        QCOMPARE(change.verify(toWrong).id(), QStringLiteral("code_wrong"));
    }
    // The same address again, before a minute has passed: nothing more is sent, the code stays.
    QCOMPARE(change.target(m_new.toLower()).body.value(u"state"_s).toString(), QStringLiteral("verify_new"));
    QVERIFY(service->messages().isEmpty());
    QCOMPARE(change.verify(toRight).body.value(u"state"_s).toString(), QStringLiteral("done"));
    QCOMPARE(service->account(ada).email, m_new);
}

void EmailChangeTest::stepsCannotBeSkipped() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    (void)change.start();
    const QString code = change.codeFor(m_old);
    QCOMPARE(change.target(m_new).id(), QStringLiteral("wrong_state"));
    for (const int left : {4, 3}) {
        QCOMPARE(change.verify(wrong(code)).params().value(u"attempts_left"_s).toInt(), left);
    }
    QCOMPARE(change.get().body.value(u"attempts_left"_s).toInt(), 3);
    QCOMPARE(change.verify(code).status, 200);
    QCOMPARE(change.verify(code).id(), QStringLiteral("code_used"));
    QCOMPARE(change.verify(wrong(code)).id(), QStringLiteral("wrong_state"));
    QCOMPARE(change.resend().id(), QStringLiteral("wrong_state"));
    QCOMPARE(change.state(), QStringLiteral("enter_new"));
    (void)change.target(m_new);
    (void)change.verify(change.codeFor(m_new));
    QCOMPARE(change.cancel().id(), QStringLiteral("wrong_state"));
    QCOMPARE(change.target(m_old).id(), QStringLiteral("wrong_state"));
}

void EmailChangeTest::aTakenAddressIsToldToItsHolder() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    const auto bea = service->signUp(QStringLiteral("bea@example.com"));
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    change.proveCurrent(m_old);
    QCOMPARE(change.target(QStringLiteral("Bea@example.com")).status, 200);
    const QString code = change.codeFor(QStringLiteral("Bea@example.com"));
    QCOMPARE(change.verify(wrong(code)).id(), QStringLiteral("code_wrong"));
    QCOMPARE(change.verify(code).id(), QStringLiteral("contact_in_use"));
    QCOMPARE(service->account(ada).email, m_old);
    QCOMPARE(service->account(bea).email, bea.email);
    QCOMPARE(change.state(), QStringLiteral("enter_new"));
    (void)change.target(m_new);
    QCOMPARE(change.verify(change.codeFor(m_new)).body.value(u"state"_s).toString(), QStringLiteral("done"));
}

void EmailChangeTest::theSameAddressIsNoChange() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    change.proveCurrent(m_old);
    QCOMPARE(change.target(m_old.toUpper()).id(), QStringLiteral("contact_in_use"));
    QVERIFY(service->messages().isEmpty());
}

void EmailChangeTest::isCancelledAndReplaced() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    ChangeUnderWay first(*service, ada, QStringLiteral("email"));
    first.proveCurrent(m_old);
    QCOMPARE(first.cancel().status, 204);
    QCOMPARE(first.cancel().status, 204);
    QCOMPARE(first.state(), QStringLiteral("cancelled"));
    QCOMPARE(first.target(m_new).id(), QStringLiteral("wrong_state"));
    ChangeUnderWay second(*service, ada, QStringLiteral("email"));
    second.proveCurrent(m_old);
    service->clock.advance(std::chrono::seconds(1));
    ChangeUnderWay third(*service, ada, QStringLiteral("email"));
    (void)third.start();
    QCOMPARE(second.state(), QStringLiteral("cancelled"));
    const Answer list = service->get(ChangeUnderWay::path() + u"?limit=1"_s, ada.sender);
    QCOMPARE(list.body.value(u"total"_s).toInt(), 3);
    QCOMPARE(list.body.value(u"items"_s).toArray().first().toObject().value(u"id"_s).toString(), third.id());
    QVERIFY(list.body.value(u"next_cursor"_s).isString());
    QCOMPARE(service->account(ada).email, m_old);
}

void EmailChangeTest::livesForAnHour() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    change.proveCurrent(m_old);
    service->clock.advance(std::chrono::hours(1) - core::Duration(1));
    QCOMPARE(change.state(), QStringLiteral("enter_new"));
    service->clock.advance(core::Duration(1));
    QCOMPARE(change.state(), QStringLiteral("expired"));
    QCOMPARE(change.target(m_new).id(), QStringLiteral("wrong_state"));
    QCOMPARE(change.cancel().status, 204);
    service->clock.advance(std::chrono::hours(25));
    service->database.write([&](service::store::Transaction& transaction) {
        service::contact::Contact::removeOld(transaction, service->clock.now());
    });
    QCOMPARE(change.get().id(), QStringLiteral("not_found"));
}

void EmailChangeTest::sendsAgain() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    (void)change.start();
    const QString code = change.codeFor(m_old);
    QCOMPARE(change.resend().id(), QStringLiteral("too_many_requests"));
    service->clock.advance(std::chrono::seconds(60));
    QCOMPARE(change.resend().body.value(u"delivery"_s).toString(), QStringLiteral("queued"));
    QCOMPARE(change.codeFor(m_old), code);
    for (int number = 0; number < 5; ++number) {
        (void)change.verify(wrong(code));
    }
    QCOMPARE(change.verify(code).id(), QStringLiteral("code_expired"));
    service->clock.advance(std::chrono::seconds(60));
    QCOMPARE(change.resend().body.value(u"attempts_left"_s).toInt(), 5);
    QCOMPARE(change.verify(change.codeFor(m_old)).status, 200);
}

void EmailChangeTest::isTheAccountsOwn() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    const auto eve = service->signUp(QStringLiteral("eve@example.com"));
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    (void)change.start();
    const QString code = change.codeFor(m_old);
    QCOMPARE(change.verify(code, eve.sender).id(), QStringLiteral("not_found"));
    QCOMPARE(service->get(ChangeUnderWay::path() + u'/' + change.id(), eve.sender).id(),
             QStringLiteral("not_found"));
    QCOMPARE(service->remove(ChangeUnderWay::path() + u'/' + change.id(), eve.sender).id(),
             QStringLiteral("not_found"));
    QCOMPARE(service->get(ChangeUnderWay::path(), eve.sender).body.value(u"total"_s).toInt(), 0);
    QCOMPARE(change.verify(code).status, 200);
}

void EmailChangeTest::ofTwoAtOnceOneSucceeds() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    change.proveCurrent(m_old);
    (void)change.target(m_new);
    const QString code = change.codeFor(m_new);
    const auto verify = [&] { return change.verify(code).status; };
    auto first = std::async(std::launch::async, verify);
    auto second = std::async(std::launch::async, verify);
    QList<int> statuses{first.get(), second.get()};
    std::sort(statuses.begin(), statuses.end());
    QCOMPARE(statuses, QList<int>({200, 422}));
    QCOMPARE(service->account(ada).version, 2);
    QCOMPARE(service->messages().size(), 1);
}

void EmailChangeTest::limitsMessagesToStrangers() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    ChangeUnderWay change(*service, ada, QStringLiteral("email"));
    change.proveCurrent(m_old);
    for (int number = 0; number < 20; ++number) {
        QCOMPARE(change.target(QStringLiteral("stranger%1@example.org").arg(number)).status, 200);
    }
    QCOMPARE(change.target(m_new).id(), QStringLiteral("too_many_requests"));
    QCOMPARE(service->messages().size(), 20);
}

QTEST_GUILESS_MAIN(EmailChangeTest)
#include "email_change_test.moc"
