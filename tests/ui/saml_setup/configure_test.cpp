#include "saml_fixture.h"
#include "ui/saml_setup/configure_dialog.h"
#include "ui/saml_setup/test_dialog.h"
#include "ui/speech/page_language.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::saml_setup;
using fakes::FakeService;

namespace {

const QString xml = u"<EntityDescriptor entityID=\"http://www.okta.com/exk\"/>"_s;

QString shownValues(const QWidget* widget) {
    QStringList values;
    for (const QPlainTextEdit* text : widget->findChildren<QPlainTextEdit*>()) {
        if (text->isVisible()) {
            values.append(text->toPlainText());
        }
    }
    return values.join(u'\n');
}

} // namespace

// The assistant on a fake service.
class ConfigureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<SamlFixture>();
        m_fixture->session->refresh();
        QTRY_VERIFY(m_fixture->session->account());
        m_dialog = opened(new ConfigureDialog(m_fixture->session.get()));
    }
    void cleanup() {
        m_dialog.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void aServiceIsConfiguredFromItsMetadata() {
        const QSignalSpy created(m_dialog.get(), &ConfigureDialog::created);
        QVERIFY(textOf(m_dialog.get()).contains(u"Alice Martin — alice@example.com"_s));
        goToDescription();
        paste(xml);
        press(u"Next"_s);
        QTRY_VERIFY(field(u"Confirm it’s you"_s));
        QCOMPARE(m_fixture->lastSent("POST", previewPath), (QJsonObject{{u"metadata_xml"_s, xml}}));
        QVERIFY(m_fixture->service.requests("POST", servicesPath).isEmpty()); // seen first, saved then
        QVERIFY(shownValues(m_dialog.get()).contains(u"http://www.okta.com/exk1fcia6d6EMsf331d8"_s));
        QVERIFY(shownValues(m_dialog.get()).contains(u"A7:F3:09:1C:A7:F3"_s));
        QTRY_VERIFY(textOf(m_dialog.get()).contains(u"Signing certificates: 2"_s));
        QCOMPARE(m_dialog->focusWidget()->accessibleName(), u"Entity ID of the provider"_s);
        field(u"Confirm it’s you"_s)->setText(u"secret words"_s);
        press(u"Save"_s);
        QTRY_COMPARE(created.size(), 1);
        QCOMPARE(m_fixture->lastSent("POST", servicesPath),
                 (QJsonObject{{u"name"_s, u"Okta"_s},
                              {u"type"_s, u"saml2"_s},
                              {u"idp"_s, QJsonObject{{u"metadata_xml"_s, xml}}},
                              {u"reservation"_s, u"r1"_s}}));
        QVERIFY(textOf(m_dialog.get()).contains(u"Test it before anyone depends on it"_s));
        QVERIFY(buttonNamed(m_dialog.get(), u"Close"_s));
        QVERIFY(!buttonNamed(m_dialog.get(), u"Back"_s));
    }

    void theTestFollowsAtOnce() {
        QWidget window;
        ConfigureDialog dialog(m_fixture->session.get(), &window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        m_fixture->openStepUp();
        dialog.open();
        walk(&dialog);
        QTRY_VERIFY(buttonNamed(&dialog, u"Test"_s));
        m_fixture->service.on("POST", testsPath, FakeService::problem(503, u"busy"_s)); // opens no browser
        buttonNamed(&dialog, u"Test"_s)->click();
        QVERIFY(!dialog.isVisible());
        QVERIFY(window.findChild<TestDialog*>());
        QTRY_COMPARE(m_fixture->service.requests("POST", testsPath).size(), 1);
    }

    void aNameIsNeeded() {
        press(u"Next"_s);
        QVERIFY(textOf(m_dialog.get()).contains(u"This name can’t be taken."_s));
        QVERIFY(m_fixture->service.requests("POST", reservationPath).isEmpty());
    }

    void addressesAreCopied() {
        goToAddresses();
        QVERIFY(shownValues(m_dialog.get()).contains(u"https://center.example.com/sso/r1/acs"_s));
        press(u"Copy ACS URL (assertion consumer service)"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://center.example.com/sso/r1/acs"_s);
        QVERIFY(buttonNamed(m_dialog.get(), u"Copied ACS URL (assertion consumer service)"_s));
        press(u"Copy Entity ID"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://center.example.com/sso/r1/metadata"_s);
    }

    void addressesAreSavedAsXml() {
        FakeService::Answer metadata;
        metadata.body = "<EntityDescriptor/>";
        metadata.contentType = "application/samlmetadata+xml";
        m_fixture->service.on("GET", "/sso/r1/metadata", metadata);
        goToAddresses();
        press(u"Save as XML…"_s);
        QTRY_VERIFY(m_dialog->findChild<QFileDialog*>());
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"ours.xml"_s);
        Q_EMIT m_dialog->findChild<QFileDialog*>()->fileSelected(file);
        QVERIFY(textOf(m_dialog.get()).contains(u"Saved as ours.xml."_s));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("<EntityDescriptor/>"));
    }

    void whatTheServiceDoesNotGiveAsMetadataIsNotSaved() {
        m_fixture->service.on("GET", "/sso/r1/metadata", FakeService::json({}));
        goToAddresses();
        press(u"Save as XML…"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Save as XML…"_s)->isEnabled());
        QVERIFY(!m_dialog->findChild<QFileDialog*>());
    }

    void aFallenNetworkCostsNoTypedText() {
        m_fixture->service.stop();
        field(u"SSO service name"_s)->setText(u"Okta"_s);
        press(u"Next"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Retry"_s));
        m_fixture->service.goOn();
        press(u"Retry"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Copy Entity ID"_s));
        press(u"Next"_s);
        paste(xml);
        m_fixture->service.stop();
        press(u"Next"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Retry"_s));
        QCOMPARE(document()->toPlainText(), xml);
        m_fixture->service.goOn();
        press(u"Retry"_s);
        QTRY_VERIFY(field(u"Confirm it’s you"_s));
        m_fixture->service.stop();
        field(u"Confirm it’s you"_s)->setText(u"secret words"_s);
        press(u"Save"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Save"_s)->isEnabled());
        QCOMPARE(field(u"Confirm it’s you"_s)->text(), u"secret words"_s);
        m_fixture->service.goOn();
        press(u"Save"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Test"_s));
        QCOMPARE(m_fixture->service.requests("POST", servicesPath).size(), 1);
    }

    void aRefusedDescriptionStandsUnderIt() {
        m_fixture->service.on("POST", previewPath,
                              FakeService::problem(422, u"metadata_invalid"_s, {{u"reason"_s, u"html"_s}}));
        goToDescription();
        paste(u"<html/>"_s);
        press(u"Next"_s);
        QTRY_VERIFY(textOf(m_dialog.get()).contains(u"This is a web page, not metadata."_s));
        QCOMPARE(document()->toPlainText(), u"<html/>"_s);
        QVERIFY(document()->hasFocus());
    }

    void aLinkThatChangedMeanwhileLeadsBackToIt() {
        m_fixture->openStepUp();
        m_fixture->service.on(
            "POST", servicesPath,
            FakeService::problem(422, u"metadata_unreachable"_s, {{u"reason"_s, u"not_resolved"_s}}));
        goToDescription();
        press(u"Link to the metadata"_s);
        field(u"Link to the metadata"_s)->setText(u" https://idp.example.com/metadata "_s);
        press(u"Next"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Save"_s));
        QCOMPARE(m_fixture->lastSent("POST", previewPath),
                 (QJsonObject{{u"metadata_url"_s, u"https://idp.example.com/metadata"_s}}));
        press(u"Save"_s);
        QTRY_VERIFY(textOf(m_dialog.get()).contains(u"The server of this link is not in DNS."_s));
        QVERIFY(field(u"Link to the metadata"_s)->hasFocus());
    }

    void aReservationThatIsOverIsMadeAgain() {
        m_fixture->openStepUp();
        m_fixture->service.on("POST", servicesPath, FakeService::problem(404, u"not_found"_s));
        goToDescription();
        paste(xml);
        press(u"Next"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Save"_s));
        m_fixture->reservation.id = u"r2"_s;
        m_fixture->reservation.sp.acsUrl = u"https://center.example.com/sso/r2/acs"_s;
        press(u"Save"_s);
        QTRY_VERIFY(textOf(m_dialog.get()).contains(u"These addresses are new"_s));
        QVERIFY(shownValues(m_dialog.get()).contains(u"https://center.example.com/sso/r2/acs"_s));
        press(u"Next"_s);
        QCOMPARE(document()->toPlainText(), xml);
    }

    void whatIsOddIsSaidBeforeItIsSaved() {
        m_fixture->preview.warnings = {{u"plain_http"_s, {{u"url"_s, u"http://idp.example.com/"_s}}}};
        goToDescription();
        paste(xml);
        press(u"Next"_s);
        QTRY_VERIFY(textOf(m_dialog.get()).contains(u"The sign-on URL is not encrypted (http)"_s));
    }

    void backKeepsWhatWasEntered() {
        goToDescription();
        paste(xml);
        press(u"Next"_s);
        QTRY_VERIFY(field(u"Confirm it’s you"_s));
        press(u"Back"_s);
        QCOMPARE(document()->toPlainText(), xml);
        press(u"Back"_s);
        press(u"Back"_s);
        QCOMPARE(field(u"SSO service name"_s)->text(), u" Okta "_s);
        QVERIFY(!buttonNamed(m_dialog.get(), u"Back"_s));
    }

    void theLanguageChangesInTheMiddle() {
        goToDescription();
        paste(xml);
        press(u"Next"_s);
        QTRY_VERIFY(field(u"Confirm it’s you"_s));
        const PageLanguage french(u"fr"_s);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_dialog.get(), &change);
        QTRY_VERIFY(textOf(m_dialog.get()).contains(u"Certificats de signature"_s));
        QVERIFY(buttonNamed(m_dialog.get(), u"Enregistrer"_s));
        QVERIFY(textOf(m_dialog.get()).contains(u"Configurer le SSO"_s));
    }

  private:
    void press(const QString& name) const {
        QAbstractButton* button = buttonNamed(m_dialog.get(), name);
        QVERIFY2(button, qPrintable(name));
        button->click();
    }
    QLineEdit* field(const QString& name) const { return fieldNamed(m_dialog.get(), name); }
    QPlainTextEdit* document() const {
        for (QPlainTextEdit* text : m_dialog->findChildren<QPlainTextEdit*>()) {
            if (text->isVisible() && !text->isReadOnly()) {
                return text;
            }
        }
        return nullptr;
    }
    void paste(const QString& text) const {
        QVERIFY(document());
        QGuiApplication::clipboard()->setText(text);
        document()->paste();
    }
    void goToAddresses() const {
        field(u"SSO service name"_s)->setText(u" Okta "_s);
        press(u"Next"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Copy Entity ID"_s));
    }
    void goToDescription() const {
        goToAddresses();
        press(u"Next"_s);
        QVERIFY(document());
    }
    // Another dialog, from its first step to the end.
    static void walk(QDialog* dialog) {
        fieldNamed(dialog, u"SSO service name"_s)->setText(u"Okta"_s);
        buttonNamed(dialog, u"Next"_s)->click();
        QTRY_VERIFY(buttonNamed(dialog, u"Copy Entity ID"_s));
        buttonNamed(dialog, u"Next"_s)->click();
        buttonNamed(dialog, u"Link to the metadata"_s)->click();
        fieldNamed(dialog, u"Link to the metadata"_s)->setText(u"https://idp.example.com/"_s);
        buttonNamed(dialog, u"Next"_s)->click();
        QTRY_VERIFY(buttonNamed(dialog, u"Save"_s));
        buttonNamed(dialog, u"Save"_s)->click();
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<SamlFixture> m_fixture;
    std::unique_ptr<ConfigureDialog> m_dialog;
};

QTEST_MAIN(ConfigureTest)
#include "configure_test.moc"
