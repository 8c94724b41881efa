#include "unit/service/contact/change_under_way.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using service::delivery::Template;

class NotMeTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void lookingChangesNothing_data() { TestDatabases::addRows(); }
    void lookingChangesNothing();
    void putsTheOldAddressBackOnce_data() { TestDatabases::addRows(); }
    void putsTheOldAddressBackOnce();
    void reachesThroughSeveralChanges_data() { TestDatabases::addRows(); }
    void reachesThroughSeveralChanges();
    void cannotTakeAnAddressFromItsNewAccount_data() { TestDatabases::addRows(); }
    void cannotTakeAnAddressFromItsNewAccount();
    void isGoodForSevenDays_data() { TestDatabases::addRows(); }
    void isGoodForSevenDays();

  private:
    // The path of the link that the old address was told.
    static QString changeEmail(RunningService& service, const RunningService::Person& person,
                               const QString& from, const QString& to) {
        ChangeUnderWay change(service, person, QStringLiteral("email"));
        change.proveCurrent(from);
        (void)change.target(to);
        (void)change.verify(change.codeFor(to));
        return service.message().params.value(u"link"_s).toString().remove(
            QStringLiteral("https://center.example"));
    }
    const QString m_old = QStringLiteral("ada@example.com");
    const QString m_new = QStringLiteral("thief@example.org");
};

void NotMeTest::lookingChangesNothing() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    const QString link = changeEmail(*service, ada, m_old, m_new);
    const Answer page = service->get(link);
    QCOMPARE(page.status, 200);
    const QByteArray policy = page.header("Content-Security-Policy");
    QVERIFY(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    QVERIFY(!policy.contains("unsafe-inline") && !page.text.contains("<script"));
    // The style that the page carries is the one that its policy lets through.
    static const QRegularExpression style(QStringLiteral("<style>(.*)</style>"));
    const QByteArray text = style.match(QString::fromUtf8(page.text)).captured(1).toUtf8();
    QVERIFY(policy.contains(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64()));
    QVERIFY(page.text.contains("a•••@example.com"));
    QCOMPARE(service->account(ada).email, m_new);
}

void NotMeTest::putsTheOldAddressBackOnce() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    const QString link = changeEmail(*service, ada, m_old, m_new);
    ChangeUnderWay second(*service, ada, QStringLiteral("email"));
    (void)second.start();
    QCOMPARE(service->post(QStringLiteral("/v1/password-resets"), {{u"email"_s, m_new}}).status, 202);
    (void)service->messages();

    QCOMPARE(service->post(link, {}).status, 200);
    QCOMPARE(service->get(QStringLiteral("/v1/account"), ada.sender).status, 401);
    const auto told = service->message();
    QCOMPARE(told.what, Template::EmailPutBack);
    QCOMPARE(told.to, m_old);
    const Answer session = service->signIn(m_old, ada.password);
    QCOMPARE(session.status, 201);
    RunningService::Person again = ada;
    again.sender.token = session.body.value(u"token"_s).toString();
    QVERIFY(service->kinds(again).contains(QStringLiteral("email_put_back")));
    QCOMPARE(service->get(ChangeUnderWay::path() + u'/' + second.id(), again.sender)
                 .body.value(u"state"_s)
                 .toString(),
             QStringLiteral("cancelled"));
    QCOMPARE(service->post(link, {}).status, 404);
    QCOMPARE(service->get(link).status, 404);
    QCOMPARE(service->get(QStringLiteral("/v1/account"), again.sender).status, 200);
}

void NotMeTest::reachesThroughSeveralChanges() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    const QString first = changeEmail(*service, ada, m_old, m_new);
    service->clock.advance(std::chrono::minutes(1));
    const QString second = changeEmail(*service, ada, m_new, QStringLiteral("thief@example.net"));
    QCOMPARE(service->post(first, {}).status, 200);
    QCOMPARE(service->post(second, {}).status, 404);
    QCOMPARE(service->signIn(m_old, ada.password).status, 201);
}

void NotMeTest::cannotTakeAnAddressFromItsNewAccount() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    const QString link = changeEmail(*service, ada, m_old, m_new);
    const auto other = service->signUp(m_old);
    const Answer page = service->post(link, {});
    QCOMPARE(page.status, 200);
    QVERIFY(page.text.contains("another account"));
    QCOMPARE(service->account(other).email, m_old);
    QCOMPARE(service->get(QStringLiteral("/v1/account"), ada.sender).status, 401);
}

void NotMeTest::isGoodForSevenDays() {
    const auto service = start();
    const auto ada = service->signUp(m_old);
    const QString link = changeEmail(*service, ada, m_old, m_new);
    service->clock.advance(std::chrono::hours(24 * 7) - core::Duration(1));
    QCOMPARE(service->get(link).status, 200);
    service->clock.advance(core::Duration(1));
    QCOMPARE(service->get(link).status, 404);
    QCOMPARE(service->post(link, {}).status, 404);
    QCOMPARE(service->get(QStringLiteral("/not-me/nonsense")).status, 404);
}

QTEST_GUILESS_MAIN(NotMeTest)
#include "not_me_test.moc"
