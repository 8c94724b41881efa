#include "saml_fixture.h"
#include "ui/saml_setup/edit_dialog.h"
#include "ui/speech/page_language.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::saml_setup;
using fakes::FakeService;

namespace {
const QString oldOne = u"11223344"_s.repeated(8);
} // namespace

// A service edited, on a fake service.
class EditTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<SamlFixture>();
        m_fixture->openStepUp();
        m_fixture->present.idp.certificates.append(SamlFixture::certificate(oldOne, 40));
        m_dialog = opened(new EditDialog(m_fixture->session.get(), m_fixture->present));
    }
    void cleanup() {
        m_dialog.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void aNameIsChangedAfterItIsShownSideBySide() {
        const QSignalSpy changed(m_dialog.get(), &EditDialog::changed);
        field(u"SSO service name"_s)->setText(u"Okta"_s);
        press(u"Next"_s);
        QTRY_COMPARE(valueNamed(u"SSO service name now"_s), u"Okta production"_s);
        QCOMPARE(valueNamed(u"SSO service name after saving"_s), u"Okta"_s);
        QVERIFY(m_fixture->service.requests("POST", previewPath).isEmpty());
        press(u"Save"_s);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_fixture->lastSent("PATCH", servicePath), (QJsonObject{{u"name"_s, u"Okta"_s}}));
        QCOMPARE(m_fixture->service.requests("PATCH", servicePath).first().headers.value("if-match"),
                 QByteArray("\"3\""));
        QVERIFY(!m_dialog->isVisible());
    }

    void withoutAChangeNothingIsSent() {
        press(u"Next"_s);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_fixture->service.requests("PATCH", servicePath).isEmpty());
    }

    void aRollOverKeepsOldAndNew() {
        describeAnew();
        QVERIFY(tick()->isChecked()); // the old one that is not described anew
        QVERIFY(textOf(m_dialog.get()).contains(u"Expires soon"_s));
        press(u"Save"_s);
        QTRY_VERIFY(!m_dialog->isVisible());
        const QJsonObject sent = m_fixture->lastSent("PATCH", servicePath);
        QCOMPARE(sent.value(u"keep_certificates"_s), QJsonArray{oldOne});
        QVERIFY(!sent.contains(u"name"_s));
        QCOMPARE(sent.value(u"idp"_s), (QJsonObject{{u"metadata_xml"_s, u"<a/>"_s}}));
    }

    void whatIsNotTickedGoes() {
        describeAnew();
        tick()->click();
        press(u"Back"_s);
        press(u"Next"_s);
        QTRY_VERIFY(tick());
        QVERIFY(!tick()->isChecked()); // as it was left
        press(u"Save"_s);
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_fixture->lastSent("PATCH", servicePath).value(u"keep_certificates"_s), QJsonArray());
    }

    void ofAnotherProviderNothingStaysByItself() {
        describeAnew();
        QVERIFY(tick()->isChecked());
        tick()->click();
        tick()->click(); // on purpose, but for another provider than the one that comes
        press(u"Back"_s);
        m_fixture->preview.entityId = u"https://another.example.com"_s;
        press(u"Next"_s);
        QTRY_VERIFY(tick());
        QVERIFY(!tick()->isChecked());
        QCOMPARE(valueNamed(u"Entity ID of the provider after saving"_s), u"https://another.example.com"_s);
        QVERIFY(textOf(m_dialog.get()).contains(u"Changed"_s));
    }

    void whatWasChangedElsewhereIsShownAndReplacedOnlyOnPurpose() {
        api::SsoService elsewhere = m_fixture->present;
        elsewhere.name = u"Elsewhere"_s;
        elsewhere.version = 7;
        m_fixture->service.on("PATCH", servicePath,
                              {FakeService::problem(412, u"changed_elsewhere"_s,
                                                    {{u"current"_s, core::json::toJson(elsewhere)}}),
                               AccountFixture::answer(elsewhere)});
        field(u"SSO service name"_s)->setText(u"Okta"_s);
        press(u"Next"_s);
        press(u"Save"_s);
        QTRY_COMPARE(valueNamed(u"SSO service name now"_s), u"Elsewhere"_s);
        QVERIFY(m_dialog->hasError());
        QVERIFY(m_dialog->isVisible());
        press(u"Save"_s);
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_fixture->service.requests("PATCH", servicePath).last().headers.value("if-match"),
                 QByteArray("\"7\""));
    }

    void itsOwnProviderIsNotOdd() {
        m_fixture->preview.warnings = {{u"entity_id_known"_s, {{u"service"_s, u"Okta production"_s}}}};
        describeAnew();
        QVERIFY(!textOf(m_dialog.get()).contains(u"has this provider already"_s));
    }

    void anotherServiceWithItIs() {
        m_fixture->preview.warnings = {{u"entity_id_known"_s, {{u"service"_s, u"Okta test"_s}}}};
        describeAnew();
        QTRY_VERIFY(textOf(m_dialog.get()).contains(u"“Okta test” has this provider already"_s));
    }

    void aRefusedDescriptionStandsUnderIt() {
        m_fixture->service.on("POST", previewPath,
                              FakeService::problem(422, u"metadata_invalid"_s, {{u"reason"_s, u"dtd"_s}}));
        press(u"Describe the provider anew: new metadata, address or certificates"_s);
        editor()->setPlainText(u"<a/>"_s);
        press(u"Next"_s);
        QTRY_VERIFY(textOf(m_dialog.get()).contains(u"a document type of its own (DTD)"_s));
        QCOMPARE(editor()->toPlainText(), u"<a/>"_s);
    }

    void aLinkIsThereToBeFollowedAgain() {
        m_fixture->present.idp.metadata =
            api::MetadataSource{u"https://idp.example.com/metadata"_s, minutesAgo(5), {}, {}};
        m_dialog = opened(new EditDialog(m_fixture->session.get(), m_fixture->present));
        press(u"Describe the provider anew: new metadata, address or certificates"_s);
        QCOMPARE(field(u"Link to the metadata"_s)->text(), u"https://idp.example.com/metadata"_s);
    }

  private:
    void press(const QString& name) const {
        QAbstractButton* button = buttonNamed(m_dialog.get(), name);
        QVERIFY2(button, qPrintable(name));
        button->click();
    }
    QLineEdit* field(const QString& name) const { return fieldNamed(m_dialog.get(), name); }
    QPlainTextEdit* editor() const {
        for (QPlainTextEdit* text : m_dialog->findChildren<QPlainTextEdit*>()) {
            if (text->isVisible() && !text->isReadOnly()) {
                return text;
            }
        }
        return nullptr;
    }
    QString valueNamed(const QString& name) const {
        for (const QPlainTextEdit* text : m_dialog->findChildren<QPlainTextEdit*>()) {
            if (text->isVisible() && text->accessibleName() == name) {
                return text->toPlainText();
            }
        }
        return {};
    }
    QCheckBox* tick() const {
        return qobject_cast<QCheckBox*>(
            buttonNamed(m_dialog.get(), u"Keep it beside the new ones 11:22:33:44…"_s));
    }
    void describeAnew() const {
        press(u"Describe the provider anew: new metadata, address or certificates"_s);
        editor()->setPlainText(u"<a/>"_s);
        press(u"Next"_s);
        QTRY_VERIFY(tick());
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<SamlFixture> m_fixture;
    std::unique_ptr<EditDialog> m_dialog;
};

QTEST_MAIN(EditTest)
#include "edit_test.moc"
