#include "ui/shell/info_dialog.h"
#include "ui/shell/window_fixture.h"

#include "api/organizations.h"

#include <QTabBar>

using namespace Qt::StringLiterals;
using fakes::FakeService;

// What the window knows of organizations without their page having been opened.
class OrganizationsWindowTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        start();
        api::Organization organization;
        organization.id = u"o1"_s;
        organization.name = u"Lighthouse Logistics"_s;
        organization.timeZone = u"Europe/Paris"_s;
        organization.owned = true;
        api::Organization other = organization;
        other.id = u"o2"_s;
        other.name = u"Harbour Lights"_s;
        m_service->on("GET", "/v1/organizations",
                      answer(api::Page<api::Organization>{{organization, other}, {}, 2}));
        m_service->on("GET", "/v1/invitations", FakeService::json(fakes::emptyPage()));
    }
    void cleanup() { m_program.reset(); }

    void theAccountIsFoundByThem() {
        signIn();
        const QString id = m_program->registry.entries().first().id;
        QTRY_COMPARE(m_program->registry.entry(id)->organizations, u"Harbour Lights, Lighthouse Logistics"_s);
    }

    void theTabCountsInvitations() {
        api::Invitation invitation;
        invitation.id = u"i1"_s;
        invitation.organization = u"Aurora"_s;
        invitation.timeZone = u"UTC"_s;
        invitation.owner = {u"Dana Fox"_s, u"dana@example.com"_s};
        m_service->on("GET", "/v1/invitations", answer(api::Page<api::Invitation>{{invitation}, {}, 1}));
        m_service->on("POST", "/v1/invitations/i1/decline", FakeService::empty());
        signIn();
        auto* tabs = window()->findChild<QTabBar*>();
        QTRY_COMPARE(tabs->tabText(3), u"SSO (1)"_s);
        tabs->setCurrentIndex(3);
        press(u"Decline the invitation to Aurora"_s);
        press(u"Decline"_s);
        QTRY_COMPARE(tabs->tabText(3), u"SSO"_s);
    }

    void whomToAskForSsoIsOneClickAway() {
        signIn();
        window()->findChild<QTabBar*>()->setCurrentIndex(3);
        press(u"Contact us"_s);
        QTRY_VERIFY(window()->findChild<ui::shell::InfoDialog*>() != nullptr);
        QCOMPARE(window()->findChild<ui::shell::InfoDialog*>()->windowTitle(), u"Contact us"_s);
    }

  private:
    template <class T>
    static FakeService::Answer answer(const T& value) {
        return FakeService::json(core::json::toJson(value));
    }
};

QTEST_MAIN(OrganizationsWindowTest)
#include "organizations_window_test.moc"
