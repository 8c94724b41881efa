#pragma once

#include "api/organizations.h"
#include "api/sso_services.h"
#include "api/sso_sign_in.h"
#include "ui/account/account_fixture.h"
#include "ui/sso/sso_page.h"

// The account of the other pages' tests, with organizations on its fake service: one that it owns, with a
// member and an invitation, one that it belongs to, and an invitation to itself.
struct SsoFixture : AccountFixture {
    SsoFixture();

    QList<api::Organization> organizations;
    QList<api::Member> members; // of the first
    QList<api::Invitation> invitations;
    QList<api::SsoService> services; // shown where the account may configure SSO

    // May configure SSO, and has: Okta production (a year to go), Entra ID (20 days), Old OneLogin (expired).
    void allowSso();
    // Once the service has told the account and its organizations.
    void waitForOrganizations(const ui::organizations::OrganizationsPresenter& presenter);

    static api::Organization organization(const QString& id, const QString& name);
    // With one certificate that goes on for so many days.
    static api::SsoService ssoService(const QString& id, const QString& name, int days);
};

// The page, as the window has it.
struct SsoPageInWindow {
    explicit SsoPageInWindow(SsoFixture& fixture);

    ui::organizations::OrganizationsPresenter presenter;
    ui::sso::SsoPage page;
};
