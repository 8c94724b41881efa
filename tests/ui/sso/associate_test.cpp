#include "ui/speech/page_language.h"
#include "ui/sso/associate_dialog.h"
#include "ui/sso/services_table.h"
#include "ui/sso/sso_fixture.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::sso;
using fakes::FakeService;

// Which organizations a service is for, on a fake service: it is for Martin & Company, of which Bob is a
// member; the account owns Aurora, Borealis and Cassiopeia beside it.
class AssociateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<SsoFixture>();
        m_fixture->allowSso();
        for (const auto& [id, name, members] :
             {std::tuple(u"a"_s, u"Aurora"_s, 12), std::tuple(u"b"_s, u"Borealis"_s, 0),
              std::tuple(u"c"_s, u"Cassiopeia"_s, 3)}) {
            m_fixture->organizations.append(SsoFixture::organization(id, name));
            m_fixture->organizations.last().memberCount = members;
        }
        m_present = m_fixture->services.first();
        m_present.version = 4;
        m_fixture->service.on("GET", "/v1/sso/services/s1",
                              [this](const auto&) { return AccountFixture::answer(m_present); });
        m_fixture->service.on("POST", "/v1/step-up",
                              AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)}));
    }
    void cleanup() {
        m_fixture.reset();
        m_english.reset();
    }

    void showsOwnOrganizationsWithTheirMembersThoseThatItIsForFirst() {
        const auto dialog = open();
        QTRY_COMPARE(rows(*dialog), (QStringList{u"✓ Martin & Company · 1 member"_s, u"Aurora · 12 members"_s,
                                                 u"Borealis · no members"_s, u"Cassiopeia · 3 members"_s}));
        QVERIFY(textOf(dialog.get()).contains(u"are asked whether this service may open their account"_s));
        QVERIFY(textOf(dialog.get()).contains(u"Nothing changes."_s));
        QVERIFY(!fieldNamed(dialog.get(), u"Confirm it’s you"_s));
        QCOMPARE(dialog->account(), u"Alice Martin — alice@example.com"_s);
    }

    void saysWhatChangesBeforeItIsSaved() {
        const auto dialog = open();
        tick(*dialog, u"Aurora"_s);
        tick(*dialog, u"Martin & Company"_s);
        QVERIFY(textOf(dialog.get()).contains(u"Added: Aurora. 12 members will be asked."_s));
        QVERIFY(
            textOf(dialog.get())
                .contains(u"Removed: Martin & Company. 1 member loses this way in, if they agreed to it."_s));
        tick(*dialog, u"Borealis"_s);
        QVERIFY(textOf(dialog.get()).contains(u"Added: Aurora, Borealis."_s));
        for (const QString& name : {u"Aurora"_s, u"Borealis"_s, u"Martin & Company"_s}) {
            tick(*dialog, name);
        }
        QVERIFY(textOf(dialog.get()).contains(u"Nothing changes."_s));
    }

    void isSavedWithAProofAsItWasSeen() {
        api::SsoService saved = m_present;
        saved.organizationCount = 2;
        m_fixture->service.on("PUT", "/v1/sso/services/s1/organizations", AccountFixture::answer(saved));
        const auto dialog = open();
        const QSignalSpy associated(dialog.get(), &AssociateDialog::associated);
        tick(*dialog, u"Cassiopeia"_s);
        buttonNamed(dialog.get(), u"Save"_s)->click();
        QVERIFY(requests().isEmpty()); // not without a proof
        fieldNamed(dialog.get(), u"Confirm it’s you"_s)->setText(u"secret words"_s);
        buttonNamed(dialog.get(), u"Save"_s)->click();
        QTRY_COMPARE(associated.size(), 1);
        QCOMPARE(requests().first().json(),
                 (QJsonObject{{u"organization_ids"_s, QJsonArray{u"o1"_s, u"c"_s}}}));
        QCOMPARE(requests().first().headers.value("if-match"), QByteArray("\"4\""));
        QVERIFY(!dialog->isVisible());
    }

    // Meanwhile Aurora was added, and Martin & Company removed, in another window.
    void whatWasChangedElsewhereIsShownAndTheOwnChangeKept() {
        api::SsoService elsewhere = m_present;
        elsewhere.version = 5;
        elsewhere.organizations = {{u"a"_s, u"Aurora"_s}, {u"z"_s, u"Zenith"_s}};
        m_fixture->service.on("PUT", "/v1/sso/services/s1/organizations",
                              {FakeService::problem(412, u"changed_elsewhere"_s,
                                                    {{u"current"_s, core::json::toJson(elsewhere)}}),
                               AccountFixture::answer(elsewhere)});
        m_fixture->openStepUp();
        const auto dialog = open();
        tick(*dialog, u"Cassiopeia"_s);
        buttonNamed(dialog.get(), u"Save"_s)->click();
        QTRY_VERIFY(dialog->hasError());
        QCOMPARE(rows(*dialog), (QStringList{u"✓ Aurora · 12 members"_s, u"✓ Zenith · no members"_s,
                                             u"Martin & Company · 1 member"_s, u"Borealis · no members"_s,
                                             u"✓ Cassiopeia · 3 members"_s}));
        QVERIFY(textOf(dialog.get()).contains(u"Added: Cassiopeia. 3 members will be asked."_s));
        QVERIFY(!textOf(dialog.get()).contains(u"Removed"_s));
        buttonNamed(dialog.get(), u"Save"_s)->click();
        QTRY_COMPARE(requests().size(), 2);
        QCOMPARE(requests().last().headers.value("if-match"), QByteArray("\"5\""));
    }

    void nothingChangedIsNotSent() {
        const auto dialog = open();
        buttonNamed(dialog.get(), u"Save"_s)->click();
        QVERIFY(!dialog->isVisible());
        QVERIFY(requests().isEmpty());
    }

    void isSearched() {
        const auto dialog = open();
        QLineEdit* search = fieldNamed(dialog.get(), u"Search the organizations"_s);
        search->setText(u"boréalis"_s);
        QCOMPARE(rows(*dialog), (QStringList{u"Borealis · no members"_s}));
        search->setText(u"nothing like it"_s);
        buttonNamed(dialog.get(), u"Clear filters"_s)->click();
        QCOMPARE(rows(*dialog).size(), 4);
    }

    void tickedWithTheKeyboard() {
        const auto dialog = open();
        auto* list = dialog->findChild<QListView*>();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(textOf(dialog.get()).contains(u"Added: Aurora."_s));
    }

    void nothingIsTickedBeforeItIsKnownWhatItIsFor() {
        m_fixture->service.on("GET", "/v1/sso/services/s1", FakeService::problem(503, u"busy"_s));
        AssociateDialog dialog(m_fixture->session.get(), m_fixture->services.first(),
                               m_fixture->organizations);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTRY_VERIFY(dialog.hasError());
        QVERIFY(!buttonNamed(&dialog, u"Save"_s)->isEnabled());
        m_fixture->service.on("GET", "/v1/sso/services/s1",
                              [this](const auto&) { return AccountFixture::answer(m_present); });
        buttonNamed(&dialog, u"Retry"_s)->click();
        QTRY_VERIFY(buttonNamed(&dialog, u"Save"_s)->isEnabled());
        QVERIFY(!dialog.hasError());
    }

    void theModelIsSound() {
        AssociationModel model(m_fixture->organizations);
        const QAbstractItemModelTester tester(&model);
        model.setLinked({{u"a"_s, u"Aurora"_s}});
        model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole);
        model.setLinked({{u"z"_s, u"Zenith"_s}});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.ticked(), (QStringList{u"z"_s, u"o1"_s}));
    }

    void thePageShowsWhatWasSaved() {
        api::SsoService saved = m_present;
        saved.organizationCount = 2;
        m_fixture->service.on("PUT", "/v1/sso/services/s1/organizations", AccountFixture::answer(saved));
        m_fixture->openStepUp();
        SsoPageInWindow shown(*m_fixture);
        QTRY_VERIFY(buttonNamed(&shown.page, u"More for Okta production"_s));
        Q_EMIT shown.page.findChild<ServicesTable*>()->associationRequested(m_fixture->services.first());
        auto* dialog = shown.page.findChild<AssociateDialog*>();
        QTRY_VERIFY(buttonNamed(dialog, u"Save"_s)->isEnabled());
        tick(*dialog, u"Aurora"_s);
        buttonNamed(dialog, u"Save"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"“Okta production” is for 2 organizations now."_s));
    }

  private:
    std::unique_ptr<AssociateDialog> open() {
        m_fixture->session->refresh();
        [&] { QTRY_VERIFY(m_fixture->session->account()); }();
        auto dialog = std::make_unique<AssociateDialog>(m_fixture->session.get(), m_fixture->services.first(),
                                                        m_fixture->organizations);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        [&] { QTRY_VERIFY(buttonNamed(dialog.get(), u"Save"_s)->isEnabled()); }();
        return dialog;
    }
    static QStringList rows(const AssociateDialog& dialog) {
        const QAbstractItemModel* model = dialog.findChild<QListView*>()->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex place = model->index(row, 0);
            const bool ticked = place.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
            texts.append((ticked ? u"✓ "_s : QString()) + place.data().toString());
        }
        return texts;
    }
    static void tick(const AssociateDialog& dialog, const QString& name) {
        QAbstractItemModel* model = dialog.findChild<QListView*>()->model();
        const QModelIndex place = model->match(model->index(0, 0), Qt::DisplayRole, name).value(0);
        QVERIFY2(place.isValid(), qPrintable(name));
        const bool ticked = place.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        model->setData(place, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    QList<FakeService::Request> requests() const {
        return m_fixture->service.requests("PUT", "/v1/sso/services/s1/organizations");
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<SsoFixture> m_fixture;
    api::SsoService m_present;
};

QTEST_MAIN(AssociateTest)
#include "associate_test.moc"
