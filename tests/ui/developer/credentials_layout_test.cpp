#include "credentials_fixture.h"
#include "ui/developer/dev_secret_dialog.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace ui::developer;

// In both languages and at the smallest window no word is cut. With PICTURES=folder the pages are left there
// as pictures, in both themes.
class CredentialsLayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(look::Scheme::Light); }
    void nothingIsCut_data();
    void nothingIsCut();

  private:
    static void check(QWidget* widget, const QString& name);

    std::unique_ptr<look::Theme> m_theme;
};

void CredentialsLayoutTest::nothingIsCut_data() {
    addPageLooks();
}

void CredentialsLayoutTest::nothingIsCut() {
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_theme->setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
    const PageLanguage speak(language);
    QVERIFY(speak.isLoaded());

    CredentialsFixture fixture;
    const auto page = fixture.openPage();
    page->resize(size);
    check(page.get(), QStringLiteral("credentials"));
    page->setReminderDays(30);
    check(page.get(), QStringLiteral("credentials-old"));

    const auto openDialog = [&page](const QString& button) -> DevSecretDialog* {
        const QList<QPushButton*> buttons = page->findChildren<QPushButton*>();
        for (QPushButton* one : buttons) {
            if (one->accessibleName() == button) {
                one->click();
            }
        }
        return page->findChild<DevSecretDialog*>();
    };
    const bool french = language == QLatin1String("fr");
    DevSecretDialog* show = openDialog(french ? QStringLiteral("Afficher et copier le DevSecret")
                                              : QStringLiteral("Show and copy the DevSecret"));
    QVERIFY(show);
    check(show, QStringLiteral("show"));
    fixture.keychain.refusal = core::Error{core::ErrorId::KeychainUnavailable, {}, {}};
    fieldNamed(show, french ? QStringLiteral("Confirmez votre identité") : QStringLiteral("Confirm it’s you"))
        ->setText(QStringLiteral("secret"));
    show->confirmButton()->click();
    QTRY_COMPARE(show->flow().keeping(), flows::DevSecret::Keeping::Failed);
    check(show, QStringLiteral("shown-not-kept"));
    fixture.keychain.refusal.reset();
    show->accept();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    check(page.get(), QStringLiteral("credentials-copied"));

    DevSecretDialog* reset = openDialog(french ? QStringLiteral("Réinitialiser… le DevSecret")
                                               : QStringLiteral("Reset… the DevSecret"));
    QVERIFY(reset);
    fixture.closeStepUp();
    check(reset, QStringLiteral("reset"));
    fixture.session()->setStepUpUntil(minutesAgo(-8));
    reset->confirmButton()->click();
    QTRY_COMPARE(reset->flow().keeping(), flows::DevSecret::Keeping::Kept);
    check(reset, QStringLiteral("reset-done"));
    reset->accept();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    fixture.goOffline();
    check(page.get(), QStringLiteral("credentials-offline"));
    DevSecretDialog* offline = openDialog(french ? QStringLiteral("Afficher et copier le DevSecret")
                                                 : QStringLiteral("Show and copy the DevSecret"));
    QVERIFY(offline);
    check(offline, QStringLiteral("show-offline"));
}

void CredentialsLayoutTest::check(QWidget* widget, const QString& name) {
    QTRY_VERIFY2(cutText(widget).isEmpty(), qPrintable(name + QStringLiteral(": ") + cutText(widget)));
    takePicture(widget, name);
}

QTEST_MAIN(CredentialsLayoutTest)
#include "credentials_layout_test.moc"
