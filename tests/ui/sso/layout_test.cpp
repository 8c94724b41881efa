#include "ui/look/theme.h"
#include "ui/organizations/accept_dialog.h"
#include "ui/organizations/delete_organization_dialog.h"
#include "ui/organizations/invite_dialog.h"
#include "ui/organizations/organization_dialog.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"
#include "ui/sso/associate_dialog.h"
#include "ui/sso/delete_service_dialog.h"
#include "ui/sso/services_table.h"
#include "ui/sso/sso_fixture.h"

#include <QCheckBox>
#include <QListView>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::sso;
using namespace ui::organizations;

// In both languages and at the smallest window no word is cut. With PICTURES=folder the pages are left there
// as pictures, in both themes.
class LayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(look::Scheme::Light); }
    void nothingIsCut_data();
    void nothingIsCut();

  private:
    static void check(QWidget* widget, const QString& name);
    static void checkDialog(QDialog* dialog, const QString& name);
    static void checkDialogs(const SsoFixture& fixture);
    static void checkServices(SsoFixture& fixture, QSize size);
    static void checkServiceDialogs(SsoFixture& fixture);

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

    SsoFixture fixture;
    SsoPageInWindow shown(fixture);
    shown.page.resize(size);
    check(&shown.page, u"sso"_s);
    shown.page.showMembers(fixture.organizations.first());
    QTRY_VERIFY(buttonNamed(&shown.page, language == u"fr"_s ? u"Exclure bob@example.com"_s
                                                             : u"Remove bob@example.com"_s));
    check(&shown.page, u"members"_s);
    fixture.members.clear();
    shown.page.showMembers(fixture.organizations.first());
    QTRY_VERIFY(shown.page.findChildren<QAbstractButton*>().size() > 1);
    check(&shown.page, u"members-none"_s);
    checkDialogs(fixture);
    checkServices(fixture, size);

    fixture.organizations.clear();
    fixture.invitations.clear();
    SsoPageInWindow empty(fixture);
    empty.page.resize(size);
    check(&empty.page, u"sso-empty"_s);
}

void LayoutTest::checkServices(SsoFixture& fixture, QSize size) {
    fixture.account.ssoAllowed = true;
    SsoPageInWindow none(fixture);
    none.page.resize(size);
    const bool french = QLocale().language() == QLocale::French;
    QTRY_VERIFY(buttonNamed(&none.page, french ? u"Configurer le SSO"_s : u"Configure SSO"_s));
    check(&none.page, u"services-none"_s);
    fixture.allowSso();
    SsoPageInWindow shown(fixture);
    shown.page.resize(size);
    const auto* table = shown.page.findChild<ServicesTable*>();
    QTRY_VERIFY(table->isVisible() && table->found() == 3);
    QTRY_VERIFY(table->findChildren<QPushButton*>().size() == 12);
    check(&shown.page, u"services"_s);
    checkServiceDialogs(fixture);
}

void LayoutTest::checkServiceDialogs(SsoFixture& fixture) {
    const api::SsoService& service = fixture.services.first();
    fixture.service.on("GET", "/v1/sso/services/s1", AccountFixture::answer(service));
    api::SsoDeletion deletion;
    for (int number = 1; number < 6; ++number) {
        deletion.organizations.append(
            {QString::number(number), u"Établissement %1"_s.arg(number), 4 * number - 4});
        deletion.onlyThisWay.append({u"Bob Durand"_s, u"bob%1@example.com"_s.arg(number)});
    }
    deletion.members = 40;
    deletion.onlyThisWayCount = 5;
    fixture.service.on("GET", "/v1/sso/services/s1/deletion", AccountFixture::answer(deletion));
    QList<api::Organization> organizations = fixture.organizations;
    for (int number = 1; number < 12; ++number) {
        organizations.append(
            SsoFixture::organization(QString::number(number), u"Établissement %1"_s.arg(number)));
        organizations.last().memberCount = number - 1;
    }
    auto* associate = new AssociateDialog(fixture.session.get(), service, organizations);
    QAbstractItemModel* ticks = associate->findChild<QListView*>()->model();
    QTRY_VERIFY(ticks->flags(ticks->index(0, 0)).testFlag(Qt::ItemIsUserCheckable));
    for (const int row : {0, 2, 3, 4, 5, 6}) {
        ticks->setData(ticks->index(row, 0), row == 0 ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    checkDialog(associate, u"associate"_s);
    auto* removal = new DeleteServiceDialog(fixture.session.get(), service);
    QTRY_VERIFY(removal->confirmButton()->isEnabled());
    checkDialog(removal, u"delete-service"_s);
}

void LayoutTest::checkDialogs(const SsoFixture& fixture) {
    accounts::AccountSession* session = fixture.session.get();
    checkDialog(new OrganizationDialog(session), u"create"_s);
    checkDialog(new OrganizationDialog(session, fixture.organizations.first()), u"change"_s);
    checkDialog(new DeleteOrganizationDialog(session, fixture.organizations.first()), u"delete"_s);
    checkDialog(new InviteDialog(session, fixture.organizations.first()), u"invite"_s);
    checkDialog(new AcceptDialog(session, fixture.invitations.first()), u"accept"_s);
    api::Invitation invitation = fixture.invitations.first();
    invitation.ssoServices = {{u"s1"_s, u"Okta production"_s}, {u"s2"_s, u"Entra ID"_s}};
    auto* withServices = new AcceptDialog(session, invitation);
    withServices->findChild<QCheckBox*>()->setChecked(true);
    checkDialog(withServices, u"accept-sso"_s);
}

void LayoutTest::checkDialog(QDialog* dialog, const QString& name) {
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    const std::unique_ptr<QDialog> owned(dialog);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    check(dialog, name);
}

void LayoutTest::check(QWidget* widget, const QString& name) {
    QCoreApplication::sendPostedEvents();
    takePicture(widget, name);
    const QString cut = cutText(widget);
    QVERIFY2(cut.isEmpty(), qPrintable(name + u": "_s + cut));
}

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
