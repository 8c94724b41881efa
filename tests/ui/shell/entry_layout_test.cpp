#include "ui/shell/window_fixture.h"
#include "ui/speech/page_picture.h"

#include "ui/shell/entry_view.h"

using namespace Qt::StringLiterals;
using fakes::FakeService;
using Step = ui::shell::EntryPresenter::Step;

// The way in with two-factor authentication: in both languages and at the smallest window no word is cut.
// With PICTURES=folder the pages are left there as pictures, in both themes.
class EntryLayoutTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_program.reset(); }

    void nothingIsCut_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const char* language : {"en", "fr"}) {
            for (const bool dark : {false, true}) {
                for (const QSize size : {QSize(1080, 760), QSize(900, 560)}) {
                    QTest::addRow("%s %s %d", language, dark ? "dark" : "light", size.width())
                        << QString::fromLatin1(language) << dark << size;
                }
            }
        }
    }

    void nothingIsCut() {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        api::SignInOutcome outcome;
        outcome.challenge =
            api::Challenge{u"c1"_s,
                           {api::SecondFactorMethod::Totp, api::SecondFactorMethod::RecoveryCode},
                           {4'000'000'000'000}};
        m_service->on("POST", "/v1/sessions", FakeService::json(core::json::toJson(outcome), 202));
        m_service->on("POST", "/v1/challenges/c1",
                      FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 9}}));
        m_program->theme.setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
        window()->resize(size);
        giveThePassword();
        QTRY_VERIFY(shown<QLineEdit>(u"Verification code"_s) != nullptr);
        m_program->preferences.setLanguage(language);
        const bool french = language == "fr"_L1;
        const QString code = french ? u"Code de vérification"_s : u"Verification code"_s;
        QTRY_VERIFY(shown<QLineEdit>(code) != nullptr);
        check(u"second-factor"_s);

        m_service->setClockAhead(3700);
        presenter()->offerCode(u"492039"_s, u"Personal Center: alice@example.com"_s);
        check(u"second-factor-offered"_s);
        QTest::keyClick(shown<QLineEdit>(code), Qt::Key_Return);
        QTRY_VERIFY(!shown<QLineEdit>(code)->accessibleDescription().isEmpty() &&
                    !presenter()->signIn()->isBusy());
        press(french ? u"Je n’ai plus ni l’un ni l’autre"_s : u"I no longer have either"_s);
        check(u"second-factor-wrong"_s);

        press(french ? u"Utiliser plutôt un code de secours"_s : u"Use a recovery code instead"_s);
        check(u"recovery-code"_s);

        press(french ? u"Retour"_s : u"Back"_s);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        m_service->on("POST", "/v1/password-resets",
                      FakeService::json(core::json::toJson(api::CodeSent{u"p1"_s, {now}, {now}}), 202));
        m_service->on("POST", "/v1/password-resets/p1/complete",
                      FakeService::problem(403, u"two_factor_required"_s));
        press(french ? u"Mot de passe oublié\u202F?"_s : u"Forgotten password?"_s);
        press(french ? u"Suivant"_s : u"Next"_s);
        QTRY_VERIFY(shown<QLineEdit>(code) != nullptr);
        shown<QLineEdit>(code)->setText(u"123456"_s);
        shown<QLineEdit>(french ? u"Nouveau mot de passe"_s : u"New password"_s)
            ->setText(u"plinth ocarina"_s);
        press(french ? u"Confirmer"_s : u"Confirm"_s);
        QTRY_VERIFY(presenter()->passwordReset()->needsSecondFactor() &&
                    !presenter()->passwordReset()->isBusy());
        check(u"reset-second-factor"_s);
    }

    void nothingIsCutOnTheWayThroughSso_data() { nothingIsCut_data(); }

    void nothingIsCutOnTheWayThroughSso() {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        m_service->on("POST", "/v1/sso/login-links", FakeService::json({}, 202));
        m_program->theme.setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
        window()->resize(size);
        QTest::keyClicks(shown<QLineEdit>(u"Server address"_s), m_service->url().toString());
        press(u"Connect"_s);
        press(u"Continue"_s);
        m_program->preferences.setLanguage(language);
        const bool french = language == "fr"_L1;
        check(u"sign-in"_s);
        press(french ? u"Continuer avec le SSO"_s : u"Continue with SSO"_s);
        check(u"sso"_s);
        presenter()->sendSsoLinks(u"alice@example.com"_s);
        QTRY_VERIFY(!presenter()->sso()->linksSentTo().isEmpty());
        auto* link = shown<QLineEdit>(french ? u"Lien de connexion"_s : u"Login link"_s);
        link->setText(u"https://other.example/sso/s1/login"_s);
        QTest::keyClick(link, Qt::Key_Return);
        check(u"sso-other-server"_s);
        presenter()->sso()->begin(m_service->url().toString() + u"/sso/s1/login"_s, {}, u"laptop"_s);
        check(u"sso-waiting"_s);
    }

  private:
    ui::shell::EntryPresenter* presenter() const {
        return window()->findChild<ui::shell::EntryView*>()->presenter();
    }
    void check(const QString& name) const {
        QTest::qWait(30); // the layout settles
        takePicture(window(), name);
        const QString cut = cutText(window());
        QVERIFY2(cut.isEmpty(), qPrintable(name + u": "_s + cut));
    }
};

QTEST_MAIN(EntryLayoutTest)
#include "entry_layout_test.moc"
