#include "ui/speech/page_language.h"
#include "ui/sso/delete_service_dialog.h"
#include "ui/sso/services_table.h"
#include "ui/sso/sso_fixture.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::sso;
using fakes::FakeService;

// The last word before an SSO service is deleted, on a fake service.
class DeleteServiceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<SsoFixture>();
        m_fixture->allowSso();
        m_deletion = {{{u"a"_s, u"Aurora"_s, 12}, {u"b"_s, u"Borealis"_s, 0}},
                      12,
                      {{u"Bob Durand"_s, u"bob@example.com"_s}, {u"Dana Fox"_s, u"dana@example.com"_s}},
                      2};
        m_fixture->service.on("GET", "/v1/sso/services/s1/deletion",
                              [this](const auto&) { return AccountFixture::answer(m_deletion); });
        m_fixture->service.on("POST", "/v1/step-up",
                              AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)}));
        m_fixture->service.on("DELETE", "/v1/sso/services/s1", FakeService::empty());
    }
    void cleanup() {
        m_fixture.reset();
        m_english.reset();
    }

    void namesWhoLosesThisWayIn() {
        const auto dialog = open();
        QVERIFY(textOf(dialog.get()).contains(u"12 members lose this way in."_s));
        QCOMPARE(list(*dialog, u"Organizations that lose this way in"_s),
                 (QStringList{u"Aurora · 12 members"_s, u"Borealis · no members"_s}));
        QVERIFY(textOf(dialog.get()).contains(u"2 of them have only ever signed in this way"_s));
        QCOMPARE(list(*dialog, u"Members who have only ever signed in this way"_s),
                 (QStringList{u"Bob Durand (bob@example.com)"_s, u"Dana Fox (dana@example.com)"_s}));
    }

    void countsThoseWhoAreTooManyToBeNamed() {
        m_deletion.onlyThisWayCount = 130;
        const auto dialog = open();
        QCOMPARE(list(*dialog, u"Members who have only ever signed in this way"_s).last(),
                 u"and 128 others"_s);
    }

    void isShortWhereNobodyLosesAnything() {
        m_deletion = {};
        const auto dialog = open();
        QVERIFY(textOf(dialog.get()).contains(u"It is associated with no organization."_s));
        QVERIFY(list(*dialog, u"Organizations that lose this way in"_s).isEmpty());
        QVERIFY(!textOf(dialog.get()).contains(u"only ever"_s));
    }

    void takesTheNameAndAProof() {
        const auto dialog = open();
        const QSignalSpy accepted(dialog.get(), &QDialog::accepted);
        fieldNamed(dialog.get(), u"Name of the SSO service"_s)->setText(u"okta production"_s);
        fieldNamed(dialog.get(), u"Confirm it’s you"_s)->setText(u"secret words"_s);
        buttonNamed(dialog.get(), u"Delete the SSO service"_s)->click();
        QVERIFY(textOf(dialog.get()).contains(u"This is not the name."_s));
        QVERIFY(requests().isEmpty());
        fieldNamed(dialog.get(), u"Name of the SSO service"_s)->setText(u"Okta production"_s);
        buttonNamed(dialog.get(), u"Delete the SSO service"_s)->click();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(requests().first().json(), (QJsonObject{{u"confirm_name"_s, u"Okta production"_s}}));
    }

    void aWrongPasswordIsSaidAtItsField() {
        const auto dialog = open();
        m_fixture->service.on("POST", "/v1/step-up", FakeService::problem(401, u"invalid_credentials"_s));
        fieldNamed(dialog.get(), u"Name of the SSO service"_s)->setText(u"Okta production"_s);
        QLineEdit* password = fieldNamed(dialog.get(), u"Confirm it’s you"_s);
        password->setText(u"wrong words"_s);
        buttonNamed(dialog.get(), u"Delete the SSO service"_s)->click();
        QTRY_VERIFY(buttonNamed(dialog.get(), u"Delete the SSO service"_s)->isEnabled());
        QVERIFY(!password->accessibleDescription().isEmpty());
        QVERIFY(!dialog->hasError()); // it stands at the field, and nowhere else
        QVERIFY(requests().isEmpty());
    }

    void waitsUntilItIsKnownWhatItMeans() {
        m_fixture->service.on("GET", "/v1/sso/services/s1/deletion", FakeService::problem(503, u"busy"_s));
        DeleteServiceDialog dialog(m_fixture->session.get(), m_fixture->services.first());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTRY_VERIFY(dialog.hasError());
        QVERIFY(!buttonNamed(&dialog, u"Delete the SSO service"_s)->isEnabled());
        m_fixture->service.on("GET", "/v1/sso/services/s1/deletion", AccountFixture::answer(m_deletion));
        buttonNamed(&dialog, u"Retry"_s)->click();
        QTRY_VERIFY(textOf(&dialog).contains(u"12 members lose this way in."_s));
        QVERIFY(buttonNamed(&dialog, u"Delete the SSO service"_s)->isEnabled());
    }

    void thatIsGoneAlreadyIsAsWanted() {
        m_fixture->service.on("DELETE", "/v1/sso/services/s1", FakeService::problem(404, u"not_found"_s));
        m_fixture->openStepUp();
        const auto dialog = open();
        const QSignalSpy accepted(dialog.get(), &QDialog::accepted);
        fieldNamed(dialog.get(), u"Name of the SSO service"_s)->setText(u"Okta production"_s);
        buttonNamed(dialog.get(), u"Delete the SSO service"_s)->click();
        QTRY_COMPARE(accepted.size(), 1);
    }

    void theLastOneLeavesTheWayToANewOne() {
        m_fixture->services = {m_fixture->services.first()};
        m_fixture->openStepUp();
        SsoPageInWindow shown(*m_fixture);
        QTRY_VERIFY(buttonNamed(&shown.page, u"More for Okta production"_s));
        Q_EMIT shown.page.findChild<ServicesTable*>()->deletionRequested(m_fixture->services.first());
        const auto* dialog = shown.page.findChild<DeleteServiceDialog*>();
        QTRY_VERIFY(buttonNamed(dialog, u"Delete the SSO service"_s)->isEnabled());
        fieldNamed(dialog, u"Name of the SSO service"_s)->setText(u"Okta production"_s);
        buttonNamed(dialog, u"Delete the SSO service"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"“Okta production” was deleted."_s));
        QVERIFY(textOf(&shown.page).contains(u"No SSO service is configured"_s));
        QVERIFY(buttonNamed(&shown.page, u"Configure SSO"_s));
    }

  private:
    std::unique_ptr<DeleteServiceDialog> open() {
        auto dialog =
            std::make_unique<DeleteServiceDialog>(m_fixture->session.get(), m_fixture->services.first());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        [&] { QTRY_VERIFY(buttonNamed(dialog.get(), u"Delete the SSO service"_s)->isEnabled()); }();
        return dialog;
    }
    static QStringList list(const DeleteServiceDialog& dialog, const QString& name) {
        QStringList texts;
        for (const QListView* candidate : dialog.findChildren<QListView*>()) {
            if (candidate->isVisible() && candidate->accessibleName() == name) {
                for (int row = 0; row < candidate->model()->rowCount(); ++row) {
                    texts.append(candidate->model()->index(row, 0).data().toString());
                }
            }
        }
        return texts;
    }
    QList<FakeService::Request> requests() const {
        return m_fixture->service.requests("DELETE", "/v1/sso/services/s1");
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<SsoFixture> m_fixture;
    api::SsoDeletion m_deletion;
};

QTEST_MAIN(DeleteServiceTest)
#include "delete_service_test.moc"
