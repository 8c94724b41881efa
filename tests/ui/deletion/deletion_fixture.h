#pragma once

#include "accounts/account_registry.h"
#include "accounts/authenticator.h"
#include "accounts/deletions.h"
#include "api/deletion.h"
#include "core/clock.h"
#include "ui/account/account_fixture.h"
#include "unit/secrets/memory_secret_store.h"

// The account of the other pages' tests, about to be deleted.
struct DeletionFixture : AccountFixture {
    DeletionFixture() {
        service.on("GET", "/v1/account/deletion", [this](const auto&) { return answer(deletion); });
        deletion.deletes = {{QStringLiteral("account"), 1},       {QStringLiteral("sessions"), 3},
                            {QStringLiteral("organizations"), 1}, {QStringLiteral("memberships"), 0},
                            {QStringLiteral("orders"), 128},      {QStringLiteral("activity"), 1412},
                            {QStringLiteral("deliveries"), 6},    {QStringLiteral("sso_services"), 2},
                            {QStringLiteral("messages"), 1}};
    }

    void block() {
        using api::DeletionBlocker;
        deletion.blockers = {{DeletionBlocker::OrganizationWithMembers,
                              {{QStringLiteral("organization_id"), QStringLiteral("o1")},
                               {QStringLiteral("name"), QStringLiteral("Lighthouse Logistics")},
                               {QStringLiteral("members"), 3}}},
                             {DeletionBlocker::SsoServiceInUse,
                              {{QStringLiteral("service_id"), QStringLiteral("s1")},
                               {QStringLiteral("name"), QStringLiteral("Okta production")},
                               {QStringLiteral("people"), 1}}},
                             {DeletionBlocker::AmazonAgreementActive,
                              {{QStringLiteral("order_id"), QStringLiteral("a1")},
                               {QStringLiteral("product"), QStringLiteral("EngageLab AppPush")},
                               {QStringLiteral("plan"), QStringLiteral("Growth")},
                               {QStringLiteral("aws_account_id"), QStringLiteral("123456789012")},
                               {QStringLiteral("ends_at"), QStringLiteral("2027-03-12T00:00:00.000Z")}}}};
    }

    api::Deletion deletion;

  private:
    QTemporaryDir m_folder;

  public:
    fakes::MemorySecretStore secrets;
    core::SystemClock clock;
    accounts::AccountRegistry registry{accounts::Folders::below(m_folder.path()), secrets};
    accounts::Authenticator authenticator{registry, secrets, clock};
    accounts::Deletions deletions{registry, authenticator, secrets};
};
