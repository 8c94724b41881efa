#include "saml_fixture.h"
#include "ui/saml_setup/test_dialog.h"
#include "ui/speech/page_language.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::saml_setup;
using fakes::FakeService;

// In the place of the system's browser.
class Browser : public QObject {
    Q_OBJECT
  public:
    Browser() { QDesktopServices::setUrlHandler(u"http"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"http"_s); }
    Q_DISABLE_COPY_MOVE(Browser)

    QList<QUrl> seen;

  public Q_SLOTS:
    void open(const QUrl& url) { seen.append(url); }
};

// A test, followed on a fake service.
class TestDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<SamlFixture>();
        m_browser = std::make_unique<Browser>();
        m_dialog = opened(new TestDialog(m_fixture->session.get(), m_fixture->present));
    }
    void cleanup() {
        m_dialog.reset();
        m_browser.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void opensTheBrowserAndShowsEachCheckLive() {
        QTRY_COMPARE(m_browser->seen.size(), 1);
        QCOMPARE(m_browser->seen.first(), QUrl(u"http://center.example.com/sso/s1/login?test=t1"_s));
        QTRY_VERIFY(says(u"For the browser to open the link."_s));
        m_fixture->test.state = api::SsoTestState::Running;
        m_fixture->test.checks = SamlFixture::passedChecks().first(4);
        QTRY_VERIFY(says(u"Signed with a certificate of this provider"_s));
        QVERIFY(says(u"The browser is at the provider."_s));
        QVERIFY(!says(u"Not looked at"_s)); // they may still come
        m_fixture->test.state = api::SsoTestState::Passed;
        m_fixture->test.checks = SamlFixture::passedChecks();
        m_fixture->test.subject = api::SsoSubject{u"alice@example.com"_s, {}, u"alice@example.com"_s};
        QTRY_VERIFY(says(u"A sign-in would work like this."_s));
        QVERIFY(says(u"Opens the account that owns this service"_s));
        QVERIFY(says(u"NameID: alice@example.com"_s));
        QVERIFY(!m_dialog->flow().isFollowed());
        const auto looks = m_fixture->service.requests("GET", testPath).size();
        QTest::qWait(1500); // over: nobody looks any more
        QCOMPARE(m_fixture->service.requests("GET", testPath).size(), looks);
    }

    void saysWhatFailedAndWhatWasNotLookedAt() {
        m_fixture->test.state = api::SsoTestState::Failed;
        m_fixture->test.checks = SamlFixture::failedAt(
            u"signature"_s, {{u"reason"_s, u"unknown_certificate"_s}, {u"sha256"_s, u"a7f3091ca7f3"_s}});
        QTRY_VERIFY(says(u"A sign-in would be refused."_s));
        QVERIFY(says(u"does not know (SHA-256 A7:F3:09:1C…)."_s));
        QVERIFY(says(u"Edit the service and add the provider’s present certificate"_s));
        QVERIFY(says(u"Not looked at: issuer, destination, recipient"_s));
    }

    void theLinkIsForAnotherBrowserToo() {
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Copy Link for another browser"_s));
        buttonNamed(m_dialog.get(), u"Copy Link for another browser"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"http://center.example.com/sso/s1/login?test=t1"_s);
    }

    void testsAgain() {
        m_fixture->test.state = api::SsoTestState::Expired;
        QTRY_VERIFY(says(u"Ten minutes went by"_s));
        m_fixture->test.state = api::SsoTestState::Waiting;
        m_dialog->confirmButton()->click();
        QTRY_COMPARE(m_browser->seen.size(), 2);
        QTRY_VERIFY(says(u"For the browser to open the link."_s));
        QVERIFY(!says(u"Ten minutes went by"_s));
    }

    void goesOnAfterAFallenNetwork() {
        QTRY_COMPARE(m_browser->seen.size(), 1);
        m_fixture->service.stop();
        QTRY_VERIFY(m_dialog->flow().lookError());
        QVERIFY(m_dialog->flow().isFollowed());
        m_fixture->test.state = api::SsoTestState::Passed;
        m_fixture->service.goOn();
        QTRY_VERIFY(says(u"A sign-in would work like this."_s));
        QVERIFY(!m_dialog->flow().lookError());
    }

    void aLinkThatIsNoneOfTheWebIsNotOpened() {
        QTRY_COMPARE(m_browser->seen.size(), 1);
        QDesktopServices::setUrlHandler(u"file"_s, m_browser.get(), "open");
        m_fixture->service.on("POST", testsPath,
                              AccountFixture::answer(
                                  api::SsoTestStart{u"t1"_s, u"file:///etc/passwd"_s, minutesAgo(-10)}, 201));
        m_dialog->confirmButton()->click();
        QTRY_VERIFY(says(u"No browser could be opened. Copy the link into one."_s));
        QCOMPARE(m_browser->seen.size(), 1);
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }

    void whereNoTestBeginsItIsTriedAgain() {
        m_dialog.reset();
        m_fixture->service.on("POST", testsPath, FakeService::problem(503, u"busy"_s));
        m_browser->seen.clear();
        m_dialog = opened(new TestDialog(m_fixture->session.get(), m_fixture->present));
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Retry"_s));
        QVERIFY(m_browser->seen.isEmpty());
    }

  private:
    bool says(const QString& text) const { return textOf(m_dialog.get()).contains(text); }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<SamlFixture> m_fixture;
    std::unique_ptr<Browser> m_browser;
    std::unique_ptr<TestDialog> m_dialog;
};

QTEST_MAIN(TestDialogTest)
#include "test_dialog_test.moc"
