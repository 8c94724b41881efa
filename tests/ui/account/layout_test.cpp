#include "account_fixture.h"
#include "ui/account/account_page.h"
#include "ui/account/contact_change_dialog.h"
#include "ui/account/export_dialog.h"
#include "ui/account/reset_password_dialog.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"
#include "unit/flows/export_zip.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace ui::account;

// In both languages and at the smallest window no word is cut. With PICTURES=folder the pages are left there
// as pictures, in both themes.
class LayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(look::Scheme::Light); }
    void nothingIsCut_data();
    void nothingIsCut();

  private:
    void check(QWidget* widget, const QString& name);
    void checkExport(AccountFixture& fixture);

    std::unique_ptr<look::Theme> m_theme;
};

void LayoutTest::nothingIsCut_data() {
    addPageLooks();
}

void LayoutTest::nothingIsCut() {
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_theme->setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
    const PageLanguage speak(language);
    QVERIFY(speak.isLoaded());

    AccountFixture fixture;
    QSignalSpy refreshed(fixture.session.get(), &accounts::AccountSession::refreshed);
    QVERIFY(refreshed.wait());
    fixture.changes = {AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::EnterNew)};
    AccountPage page(fixture.session.get());
    page.resize(size);
    page.show();
    page.refresh();
    QTRY_VERIFY(textOf(&page).contains(language == QLatin1String("fr") ? QStringLiteral("3 appareils")
                                                                       : QStringLiteral("3 devices")));
    check(&page, QStringLiteral("account"));
    page.showSessions();
    QTest::qWait(150); // for the picture: the list comes back
    check(&page, QStringLiteral("sessions"));
    page.showActivity();
    QTest::qWait(150);
    check(&page, QStringLiteral("activity"));
    page.showOverview();

    for (const auto state : {api::ContactChangeState::VerifyCurrent, api::ContactChangeState::EnterNew,
                             api::ContactChangeState::VerifyNew}) {
        for (const auto channel : {api::ContactChannel::Email, api::ContactChannel::Phone}) {
            fixture.changes = {AccountFixture::change(channel, state,
                                                      state == api::ContactChangeState::VerifyNew
                                                          ? api::DeliveryState::Failed
                                                          : api::DeliveryState::Accepted)};
            ContactChangeDialog dialog(fixture.session.get(), channel);
            dialog.show();
            QTRY_VERIFY(dialog.presenter()->isUnderWay());
            check(&dialog, QStringLiteral("contact-%1-%2").arg(int(channel)).arg(int(state)));
        }
    }
    fixture.changes.clear();
    ContactChangeDialog begin(fixture.session.get(), api::ContactChannel::Email);
    begin.show();
    QTRY_COMPARE(begin.presenter()->step(), ContactChangePresenter::Step::Begin);
    check(&begin, QStringLiteral("contact-begin"));
    ContactChangeDialog puzzle(fixture.session.get(), api::ContactChannel::Phone);
    puzzle.show();
    QTRY_VERIFY(puzzle.presenter()->captcha());
    check(&puzzle, QStringLiteral("contact-puzzle"));
    ResetPasswordDialog reset(fixture.session.get());
    reset.show();
    check(&reset, QStringLiteral("reset"));
    QTest::keyClicks(reset.focusWidget(), QStringLiteral("Alice2026"));
    reset.confirmButton()->click();
    check(&reset, QStringLiteral("reset-empty"));

    ExportDialog asks(fixture.session.get());
    asks.show();
    check(&asks, QStringLiteral("export"));
    checkExport(fixture);

    fixture.account.twoFactor = {true, {}, 10};
    page.refresh();
    QTRY_VERIFY(fixture.session->account()->twoFactor.enabled);
    ResetPasswordDialog byCode(fixture.session.get());
    byCode.show();
    check(&byCode, QStringLiteral("reset-by-code"));
    fixture.openStepUp();
    ResetPasswordDialog proven(fixture.session.get());
    proven.show();
    check(&proven, QStringLiteral("reset-proven"));
    fixture.service.stop();
    page.refresh();
    QTRY_VERIFY(!fixture.session->isOnline());
    check(&page, QStringLiteral("offline"));
}

// While it comes, and where it lies then.
void LayoutTest::checkExport(AccountFixture& fixture) {
    const QTemporaryDir folder;
    const QByteArray zip = fakes::exportZip(40'000);
    fixture.service.on("POST", "/v1/step-up", AccountFixture::answer(api::StepUpOpen{minutesAgo(1)}));
    fixture.service.on("POST", "/v1/account/export",
                       {fakes::exportReply(zip, 40'000, zip.size() / 2), fakes::exportReply(zip, 40'000)});
    for (const bool whole : {false, true}) {
        ExportDialog dialog(fixture.session.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto fields = dialog.findChildren<QLineEdit*>();
        fields.constFirst()->setText(
            folder.filePath(QStringLiteral("personal-center-alice@example.com.zip")));
        for (QLineEdit* field : fields.mid(1)) {
            field->setText(QStringLiteral("secret"));
        }
        dialog.confirmButton()->click();
        QTRY_VERIFY(textOf(&dialog).contains(QStringLiteral(" · ")) || whole);
        QTRY_VERIFY(dialog.confirmButton()->isEnabled() == whole);
        check(&dialog, whole ? QStringLiteral("export-done") : QStringLiteral("export-coming"));
    }
}

void LayoutTest::check(QWidget* widget, const QString& name) {
    QCoreApplication::sendPostedEvents();
    takePicture(widget, name);
    const QString cut = cutText(widget);
    QVERIFY2(cut.isEmpty(), qPrintable(name + QStringLiteral(": ") + cut));
}

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
