#include "ui/shell/window_fixture.h"

#include <QFile>

using namespace Qt::StringLiterals;
using fakes::FakeService;

// What the window tells of the keychain and of its own files.
class NoticesTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_program.reset(); }

    void aKeychainThatWasLockedIsAskedAgain() {
        signIn();
        m_program.reset();
        m_secrets->refusal = core::Error{core::ErrorId::KeychainUnavailable, {}, {}};
        restart();
        QTRY_VERIFY(reads(u"The system’s keychain can’t be reached."_s));
        QVERIFY(!reads(u"This session has ended"_s)); // it has not
        QVERIFY(shown<QPushButton>(u"Sign in"_s) != nullptr);
        press(u"Try again"_s); // still locked
        QTRY_VERIFY(reads(u"The system’s keychain can’t be reached."_s));
        m_secrets->refusal.reset();
        m_service->forgetRequests();
        press(u"Try again"_s);
        QTRY_VERIFY(!reads(u"The system’s keychain can’t be reached."_s));
        QTRY_COMPARE(m_service->requests("GET", "/v1/account").size(), 1);
        QCOMPARE(m_service->requests("GET", "/v1/account").first().headers.value("authorization"),
                 "Bearer token-of-account-1");
    }

    void whatCouldNotBeRemovedIsToldAndTriedAgain() {
        signIn();
        m_secrets->removalsFail = true;
        m_program->registry.forget(window()->currentAccount());
        QTRY_VERIFY(reads(u"Not everything of the account that was taken off this computer"_s));
        press(u"Try again"_s); // fails again
        QTRY_VERIFY(reads(u"Not everything of the account that was taken off this computer"_s));
        m_secrets->removalsFail = false;
        press(u"Try again"_s);
        QTRY_VERIFY(m_secrets->values.isEmpty());
        QTest::qWait(0);
        QVERIFY(!reads(u"Not everything of the account that was taken off this computer"_s));
    }

    void aListOfAccountsThatCannotBeReadIsTold() {
        m_program.reset();
        QFile list(m_folders.data + u"/accounts.sqlite"_s);
        QVERIFY(list.open(QIODevice::WriteOnly | QIODevice::Truncate));
        list.write(QByteArray(8192, 'x'));
        list.close();
        restart();
        QVERIFY(reads(u"The list of accounts of this computer could not be read."_s));
        m_program->preferences.setLanguage(u"fr"_s);
        QTRY_VERIFY(reads(u"La liste des comptes de cet ordinateur n’a pas pu être lue."_s));
        m_program->preferences.setLanguage(u"en"_s);
        press(u"Close"_s);
        QVERIFY(!reads(u"The list of accounts of this computer could not be read."_s));
    }

    void whereAllIsWellNothingIsTold() {
        signIn();
        QVERIFY(shown<QPushButton>(u"Try again"_s) == nullptr);
        QVERIFY(shown<QPushButton>(u"Close"_s) == nullptr);
    }

  private:
    void restart() { m_program = std::make_unique<Program>(m_folders, *m_secrets); }
};

QTEST_MAIN(NoticesTest)
#include "notices_test.moc"
