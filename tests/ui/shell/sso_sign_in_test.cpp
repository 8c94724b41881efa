#include "ui/shell/window_fixture.h"

#include "ui/shell/entry_view.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using fakes::FakeService;

// "Continue with SSO" in the window. The system's browser is this test: it is given the URL, and goes where
// the service would send it.
class SsoSignInTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        start();
        m_opened.clear();
        m_service->on("POST", "/v1/sso/exchange",
                      FakeService::json(core::json::toJson(fakes::someSession()), 201));
        QDesktopServices::setUrlHandler(u"http"_s, this, "open");
    }
    void cleanup() {
        QDesktopServices::unsetUrlHandler(u"http"_s);
        m_program.reset();
    }

    void aLoginLinkOpensTheAccount() {
        toThePage();
        QVERIFY(linkField()->hasFocus());
        QVERIFY(reads(u"To 127.0.0.1"_s));
        QTest::keyClicks(linkField(), link());
        QTest::keyClick(linkField(), Qt::Key_Return);
        QTRY_COMPARE(m_opened.size(), 1);
        QVERIFY(m_opened.first().toString().startsWith(link() + u'?'));
        QVERIFY(reads(u"Go on in the browser"_s));
        QVERIFY(reads(u"It waits for the browser until"_s));
        QVERIFY(comeBack().contains("You can close this tab"));
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
        const accounts::AccountEntry entry = m_program->registry.entries().constFirst();
        QCOMPARE(entry.ssoLink, QUrl(link()));
        QVERIFY(entry.signedIn);
        QCOMPARE(entry.email, u"alice@example.com"_s); // it was never typed
    }

    void suchASessionAsksForProofAtOnce() {
        signInThroughSso();
        QVERIFY(!m_program->registry.session(window()->currentAccount())->stepUpUntil());
        QVERIFY(!reads(u"identity confirmed"_s));
        m_program->registry.signOut(window()->currentAccount());
    }

    void signingInAgainOffersTheSameWay() {
        signInThroughSso();
        m_program->registry.signOut(window()->currentAccount());
        press(u"Sign in again"_s);
        QTRY_VERIFY(linkField() != nullptr);
        QCOMPARE(linkField()->text(), link());
        press(u"Continue in the browser"_s);
        QTRY_COMPARE(m_opened.size(), 2);
        comeBack();
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));

        m_program->registry.signOut(window()->currentAccount());
        press(u"Sign in again"_s);
        press(u"Back"_s); // by the password this time
        QTRY_COMPARE(shown<QLineEdit>(u"Email"_s)->text(), u"alice@example.com"_s);
        QTest::keyClicks(shown<QLineEdit>(u"Password"_s), u"correct horse battery"_s);
        press(u"Sign in"_s);
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
        QVERIFY(m_program->registry.entries().constFirst().ssoLink.isEmpty());
        QVERIFY(m_program->registry.session(window()->currentAccount())->stepUpUntil());
    }

    void theSecondFactorIsAskedForAfterwards() {
        api::SignInOutcome outcome;
        outcome.challenge = api::Challenge{u"c1"_s, {api::SecondFactorMethod::Totp}, {4'000'000'000'000}};
        m_service->on("POST", "/v1/sso/exchange", FakeService::json(core::json::toJson(outcome), 202));
        m_service->on("POST", "/v1/challenges/c1",
                      FakeService::json(core::json::toJson(fakes::someSession()), 201));
        toThePage();
        goOn();
        comeBack();
        QTRY_VERIFY(shown<QLineEdit>(u"Verification code"_s) != nullptr);
        QVERIFY(reads(u"This account also wants its second factor."_s));
        press(u"Back"_s);
        QTRY_VERIFY(linkField() != nullptr);
        goOn();
        comeBack();
        QTRY_VERIFY(shown<QLineEdit>(u"Verification code"_s) != nullptr);
        shown<QLineEdit>(u"Verification code"_s)->setText(u"123456"_s);
        press(u"Confirm"_s);
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
        QCOMPARE(m_program->registry.entries().constFirst().ssoLink, QUrl(link()));
        QVERIFY(!m_program->registry.session(window()->currentAccount())->stepUpUntil());
    }

    void aLinkOfAnotherServerIsToldSo() {
        toThePage();
        linkField()->setText(u"https://other.example/sso/s1/login"_s);
        press(u"Continue in the browser"_s);
        QTRY_VERIFY(
            reads(u"This login link is one of other.example, and you are signing in to 127.0.0.1."_s));
        QVERIFY(linkField()->hasFocus());
        linkField()->setText(u"hello"_s);
        press(u"Continue in the browser"_s);
        QTRY_VERIFY(reads(u"This is no login link: one looks like "_s));
        QVERIFY(m_opened.isEmpty());
    }

    void theLinksAreSentByMail() {
        m_service->on("POST", "/v1/sso/login-links",
                      {FakeService::problem(422, u"email_invalid"_s), FakeService::json({}, 202)});
        toThePage();
        press(u"Send the links"_s);
        QVERIFY(emailField()->hasFocus());
        QTest::keyClicks(emailField(), u"alice"_s);
        press(u"Send the links"_s);
        QTRY_VERIFY(!emailField()->accessibleDescription().isEmpty());
        emailField()->setText(u"alice@example.com"_s);
        QTest::keyClick(emailField(), Qt::Key_Return);
        QTRY_VERIFY(reads(u"If alice@example.com can use SSO here, the links are on their way."_s));
    }

    void itOpensAgainAndTheLinkIsCopied() {
        toThePage();
        goOn();
        press(u"Open again"_s);
        QCOMPARE(m_opened.size(), 2);
        QCOMPARE(m_opened.first(), m_opened.last());
        press(u"Copy the link"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_opened.first().toString(QUrl::FullyEncoded));
        QVERIFY(shown<QPushButton>(u"Link copied"_s) != nullptr);
    }

    void cancelledItWaitsNoLonger() {
        toThePage();
        goOn();
        press(u"Cancel"_s);
        QTRY_VERIFY(linkField() != nullptr);
        QCOMPARE(linkField()->text(), link());
        QVERIFY(comeBack().isEmpty());
        QVERIFY(m_service->requests("POST", "/v1/sso/exchange").isEmpty());
    }

    void whatIsRefusedLeadsBackToTheLink() {
        m_service->on("POST", "/v1/sso/exchange", FakeService::problem(403, u"account_disabled"_s));
        toThePage();
        goOn();
        comeBack();
        QTRY_VERIFY(linkField() != nullptr);
        QVERIFY(reads(u"disabled"_s));
    }

    void aFallenNetworkIsTriedAgain() {
        m_service->on("POST", "/v1/sso/exchange", FakeService::cutOff());
        toThePage();
        goOn();
        comeBack();
        QTRY_VERIFY(shown<QPushButton>(u"Retry"_s) != nullptr);
        m_service->on("POST", "/v1/sso/exchange",
                      FakeService::json(core::json::toJson(fakes::someSession()), 201));
        press(u"Retry"_s);
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
    }

    void leavingThePageEndsTheWait() {
        signIn();
        m_program->registry.signOut(window()->currentAccount());
        press(u"Sign in again"_s);
        press(u"Continue with SSO"_s);
        goOn();
        auto* presenter = window()->findChild<ui::shell::EntryView*>()->presenter();
        presenter->begin({});
        QVERIFY(comeBack().isEmpty());
    }

    void aLinkFromTheBrowserLeadsToThePageAndNoFurther() {
        const QString outside =
            u"personal-center://sso/sign-in?link="_s + QString::fromLatin1(QUrl::toPercentEncoding(link()));
        window()->follow(outside);
        QCOMPARE(shown<QLineEdit>(u"Server address"_s)->text(), m_service->url().toString());
        QVERIFY(m_service->requests().isEmpty()); // whether it is their server is for the person to say
        press(u"Connect"_s);
        press(u"Continue"_s);
        QTRY_VERIFY(linkField() != nullptr);
        QCOMPARE(linkField()->text(), link());
        QVERIFY(m_opened.isEmpty());
        goOn();
        comeBack();
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
        const QString title = window()->windowTitle();
        for (const char* other : {"", "personal-center://", "personal-center://sso/sign-in",
                                  "personal-center://account/delete?link=x", "file:///etc/passwd"}) {
            window()->follow(QString::fromLatin1(other));
            QCOMPARE(window()->windowTitle(), title);
        }
        window()->follow(outside); // the server of an account that is here
        press(u"Continue"_s);
        QTRY_VERIFY(linkField() != nullptr);
    }

    void theLanguageChangesWhileItWaits() {
        toThePage();
        goOn();
        m_program->preferences.setLanguage(u"fr"_s);
        QTRY_VERIFY(reads(u"Continuez dans le navigateur"_s));
        const QByteArray page = comeBack();
        QVERIFY(page.contains("<html lang=\"fr\">"));
        QVERIFY(page.contains("Vous pouvez fermer cet onglet"));
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
    }

  public Q_SLOTS:
    void open(const QUrl& url) { m_opened.append(url); } // NOLINT: called by name

  private:
    QString link() const { return m_service->url().toString() + u"/sso/s1/login"_s; }
    QLineEdit* linkField() const { return shown<QLineEdit>(u"Login link"_s); }
    QLineEdit* emailField() const {
        return shown<QLineEdit>(u"No login link? Have it sent to your e-mail"_s);
    }
    void toThePage() const {
        QTest::keyClicks(shown<QLineEdit>(u"Server address"_s), m_service->url().toString());
        press(u"Connect"_s);
        press(u"Continue"_s);
        press(u"Continue with SSO"_s);
        QTRY_VERIFY(linkField() != nullptr);
    }
    void goOn() const {
        const auto before = m_opened.size();
        linkField()->setText(link());
        press(u"Continue in the browser"_s);
        QTRY_COMPARE(m_opened.size(), before + 1);
    }
    void signInThroughSso() const {
        toThePage();
        goOn();
        comeBack();
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
    }
    // To where the URL that was opened last says; the page there, empty where nobody listens.
    QByteArray comeBack() const {
        const QUrlQuery query(m_opened.last());
        const auto value = [&query](const char* name) {
            return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
        };
        QNetworkAccessManager browser;
        QNetworkReply* reply = browser.get(
            QNetworkRequest(QUrl(value("redirect_uri") + u"?code=abc&state="_s + value("state"))));
        const bool isOver = QTest::qWaitFor([reply] { return reply->isFinished(); });
        return isOver ? reply->readAll() : QByteArray("unanswered");
    }

    QList<QUrl> m_opened;
};

QTEST_MAIN(SsoSignInTest)
#include "sso_sign_in_test.moc"
