#pragma once

#include "ui/account/account_fixture.h"
#include "ui/consents/consents_card.h"

// An account that belongs to organizations with two SSO services, of which it agreed to one.
struct ConsentsFixture : AccountFixture {
    ConsentsFixture() {
        service.on("GET", "/v1/sso/consents",
                   [this](const auto&) { return answer(api::SsoConsents{consents}); });
        consents.first().agreedAt = minutesAgo(60 * 24 * 40);
    }

    static api::SsoConsent consent(const QString& id, const QString& name, const QStringList& organizations) {
        return {id, name, QStringLiteral("https://idp.example.com/") + id, organizations, {}};
    }

    QList<api::SsoConsent> consents{
        consent(QStringLiteral("s1"), QStringLiteral("Okta production"),
                {QStringLiteral("Harbour Lights"), QStringLiteral("Lighthouse Logistics")}),
        consent(QStringLiteral("s2"), QStringLiteral("Workspace"), {QStringLiteral("Lighthouse Logistics")})};
};

// The card, once the service has answered.
struct ConsentsCardInWindow {
    explicit ConsentsCardInWindow(ConsentsFixture& fixture)
        : presenter(fixture.session.get())
        , card(&presenter, &window) {
        window.resize(760, 600);
        card.resize(760, 300);
        fixture.session->refresh();
        window.show();
    }

    QWidget window;
    ui::consents::ConsentsPresenter presenter;
    ui::consents::ConsentsCard card;
};
