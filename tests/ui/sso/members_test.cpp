#include "ui/organizations/members_page.h"
#include "ui/speech/page_language.h"
#include "ui/sso/sso_fixture.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;
using fakes::FakeService;

// The page of an organization's members on a fake service.
class MembersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_english = std::make_unique<PageLanguage>(u"en"_s); }
    void cleanup() { m_english.reset(); }

    void areReachedFromTheirOrganizationAndLeftAgain() {
        SsoFixture fixture;
        SsoPageInWindow shown(fixture);
        const auto* page = open(shown);
        QTRY_COMPARE(page->table()->model()->rowCount(), 2);
        QVERIFY(textOf(&shown.page).contains(u"Members of “Martin & Company”"_s));
        QVERIFY(textOf(&shown.page).contains(u"2 people"_s));
        buttonNamed(&shown.page, u"Back"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.page, u"Members of Martin & Company"_s));
        QVERIFY(buttonNamed(&shown.page, u"Members of Martin & Company"_s)->hasFocus());
    }

    void sayWhoWaits() {
        SsoFixture fixture;
        ui::organizations::MembersPresenter presenter(fixture.session.get(), u"o1"_s);
        ui::organizations::MembersModel* model = presenter.model();
        const QAbstractItemModelTester tester(model);
        presenter.load();
        QTRY_COMPARE(model->rowCount(), 2);
        const auto text = [model](int row, int column) {
            return model->index(row, column).data().toString();
        };
        QCOMPARE(text(0, ui::organizations::MembersModel::Person), u"Bob Durand"_s);
        QCOMPARE(text(0, ui::organizations::MembersModel::State), u"Member"_s);
        QCOMPARE(text(1, ui::organizations::MembersModel::Person), QString());
        QCOMPARE(text(1, ui::organizations::MembersModel::Email), u"carol@example.com"_s);
        QCOMPARE(text(1, ui::organizations::MembersModel::State), u"Pending"_s);
        QVERIFY(model->index(1, ui::organizations::MembersModel::State)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .startsWith(u"Waits until"_s));
        fixture.members.removeLast();
        presenter.load();
        QTRY_COMPARE(model->rowCount(), 1);
    }

    void areInvited() {
        SsoFixture fixture;
        fixture.service.on(
            "POST", "/v1/organizations/o1/members",
            {FakeService::problem(409, u"already_member"_s), AccountFixture::answer(pendingDan(), 201)});
        SsoPageInWindow shown(fixture);
        open(shown);
        buttonNamed(&shown.page, u"Invite…"_s)->click();
        QTRY_VERIFY(fieldNamed(&shown.page, u"Email"_s));
        fieldNamed(&shown.page, u"Email"_s)->setText(u"bob@example.com"_s);
        buttonNamed(&shown.page, u"Invite"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"belongs to the organization already"_s));
        fieldNamed(&shown.page, u"Email"_s)->setText(u"dan@example.com"_s);
        fixture.members.append(pendingDan());
        buttonNamed(&shown.page, u"Invite"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"The invitation is on its way to dan@example.com."_s));
        QTRY_VERIFY(buttonNamed(&shown.page, u"Take back the invitation of dan@example.com"_s));
    }

    void anInvitationIsTakenBackAndUndone() {
        SsoFixture fixture;
        const api::Member carol = fixture.members.last();
        fixture.service.on("DELETE", "/v1/organizations/o1/members/i1", [&](const auto&) {
            fixture.members.removeLast();
            return FakeService::empty();
        });
        fixture.service.on("POST", "/v1/organizations/o1/members", [&](const auto&) {
            fixture.members.append(carol);
            return AccountFixture::answer(carol, 201);
        });
        SsoPageInWindow shown(fixture);
        const auto* page = open(shown);
        QTRY_VERIFY(buttonNamed(&shown.page, u"Take back the invitation of carol@example.com"_s));
        buttonNamed(&shown.page, u"Take back the invitation of carol@example.com"_s)->click();
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
        buttonNamed(&shown.page, u"Undo: invite again"_s)->click();
        QTRY_COMPARE(page->table()->model()->rowCount(), 2);
        QCOMPARE(fixture.service.requests("POST", "/v1/organizations/o1/members").first().json(),
                 (QJsonObject{{u"email"_s, u"carol@example.com"_s}}));
    }

    void oneIsRemovedAfterAQuestionThatSaysWhatItMeans() {
        SsoFixture fixture;
        fixture.service.on("DELETE", "/v1/organizations/o1/members/account-9", [&](const auto&) {
            fixture.members.removeFirst();
            return FakeService::empty();
        });
        SsoPageInWindow shown(fixture);
        const auto* page = open(shown);
        QTRY_VERIFY(buttonNamed(&shown.page, u"Remove bob@example.com"_s));
        buttonNamed(&shown.page, u"Remove bob@example.com"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.page, u"Remove"_s));
        QVERIFY(textOf(&shown.page).contains(u"They lose “Martin & Company”"_s));
        buttonNamed(&shown.page, u"Remove"_s)->click();
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
    }

    void aFailureIsTold() {
        SsoFixture fixture;
        fixture.service.on("DELETE", "/v1/organizations/o1/members/i1", FakeService::problem(503, u"busy"_s));
        SsoPageInWindow shown(fixture);
        const auto* page = open(shown);
        QTRY_VERIFY(buttonNamed(&shown.page, u"Take back the invitation of carol@example.com"_s));
        buttonNamed(&shown.page, u"Take back the invitation of carol@example.com"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"The server is busy."_s));
        QCOMPARE(page->table()->model()->rowCount(), 2);
        QVERIFY(!buttonNamed(&shown.page, u"Undo: invite again"_s));
    }

    void nobodyInvitesToInvite() {
        SsoFixture fixture;
        fixture.members.clear();
        SsoPageInWindow shown(fixture);
        const auto* page = open(shown);
        QTRY_VERIFY(page->emptyState()->isVisible());
        QVERIFY(textOf(&shown.page).contains(u"Nobody was invited yet"_s));
        page->emptyState()->button()->click();
        QTRY_VERIFY(fieldNamed(&shown.page, u"Email"_s));
    }

  private:
    static ui::organizations::MembersPage* open(SsoPageInWindow& shown) {
        buttonNamed(&shown.page, u"Members of Martin & Company"_s)->click();
        return shown.page.findChild<ui::organizations::MembersPage*>();
    }
    static api::Member pendingDan() {
        return {u"i2"_s,       api::MembershipState::Pending, u"dan@example.com"_s, {}, minutesAgo(0),
                minutesAgo(-5)};
    }

    std::unique_ptr<PageLanguage> m_english;
};

QTEST_MAIN(MembersTest)
#include "members_test.moc"
