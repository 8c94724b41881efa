#include "ui/sso/sso_fixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;

SsoFixture::SsoFixture()
    : organizations{organization(u"o1"_s, u"Martin & Company"_s), organization(u"o2"_s, u"Harbour Lights"_s)}
    , members{{u"account-9"_s,
               api::MembershipState::Accepted,
               u"bob@example.com"_s,
               u"Bob Durand"_s,
               minutesAgo(60 * 24 * 9),
               {}},
              {u"i1"_s, api::MembershipState::Pending, u"carol@example.com"_s, {}, minutesAgo(60 * 24), {}}}
    , invitations{{.id = u"i9"_s,
                   .organization = u"Lighthouse Logistics"_s,
                   .website = u"https://lighthouse.example"_s,
                   .timeZone = u"America/New_York"_s,
                   .owner = {u"Dana Fox"_s, u"dana@lighthouse.example"_s},
                   .ssoServices = {},
                   .createdAt = minutesAgo(60 * 24),
                   .expiresAt = minutesAgo(-60 * 24 * 13)}} {
    organizations.first().website = u"https://www.example.com"_s;
    organizations.first().memberCount = 1;
    organizations.first().pendingCount = 1;
    organizations.last().owned = false;
    organizations.last().owner = api::OrganizationOwner{u"Erin Moss"_s, u"erin@harbour.example"_s};
    organizations.last().memberCount = 12;
    members.last().expiresAt = minutesAgo(-60 * 24 * 13);

    service.on("GET", "/v1/organizations", [this](const auto&) {
        return answer(
            api::Page<api::Organization>{organizations, {}, static_cast<int>(organizations.size())});
    });
    service.on("GET", "/v1/organizations/o1/members", [this](const auto&) {
        return answer(api::Page<api::Member>{members, {}, static_cast<int>(members.size())});
    });
    service.on("GET", "/v1/sso/consents", [](const auto&) { return answer(api::SsoConsents{}); });
    service.on("GET", "/v1/invitations", [this](const auto&) {
        return answer(api::Page<api::Invitation>{invitations, {}, static_cast<int>(invitations.size())});
    });
    service.on("GET", "/v1/sso/services", [this](const auto&) {
        return answer(account.ssoAllowed
                          ? api::SsoServiceList{true, services, {}, static_cast<int>(services.size())}
                          : api::SsoServiceList{});
    });
}

void SsoFixture::allowSso() {
    account.ssoAllowed = true;
    services = {ssoService(u"s1"_s, u"Okta production"_s, 365), ssoService(u"s2"_s, u"Entra ID"_s, 20),
                ssoService(u"s3"_s, u"Old OneLogin"_s, -3)};
    services.first().organizations = {{u"o1"_s, u"Martin & Company"_s}};
    services.first().organizationCount = 1;
}

void SsoFixture::waitForOrganizations(const ui::organizations::OrganizationsPresenter& presenter) {
    QTRY_VERIFY(session->account());
    QTRY_VERIFY(presenter.organizations());
    QTRY_COMPARE(presenter.invitations().size(), invitations.size());
}

api::Organization SsoFixture::organization(const QString& id, const QString& name) {
    api::Organization made;
    made.id = id;
    made.name = name;
    made.timeZone = u"Europe/Paris"_s;
    made.owned = true;
    made.createdAt = minutesAgo(60 * 24 * 100);
    return made;
}

api::SsoService SsoFixture::ssoService(const QString& id, const QString& name, int days) {
    api::SsoService made;
    made.id = id;
    made.name = name;
    made.loginUrl = u"https://accounts.example.com/sso/%1/login"_s.arg(id);
    made.idp.entityId = u"https://idp.example.com/"_s + id;
    made.idp.signOnUrl = u"https://idp.example.com/sso"_s;
    made.idp.certificates = {
        {QString(64, u'a'), u"CN=idp.example.com"_s, minutesAgo(60 * 24), minutesAgo(-60 * 24 * days)}};
    made.createdAt = minutesAgo(60 * 24 * 30);
    made.updatedAt = made.createdAt;
    return made;
}

SsoPageInWindow::SsoPageInWindow(SsoFixture& fixture)
    : presenter(fixture.session.get())
    , page(&presenter) {
    page.resize(1080, 628);
    page.show();
    fixture.session->refresh();
    fixture.waitForOrganizations(presenter);
}
