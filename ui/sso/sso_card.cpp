#include "ui/sso/sso_card.h"

#include "ui/sso/explanations.h"
#include "ui/widgets/card_row.h"

#include <QPushButton>

namespace ui::sso {

SsoCard::SsoCard(organizations::OrganizationsPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter)
    , m_row(addRow())
    , m_state(m_row->addPill())
    , m_contact(m_row->addAction()) {
    connect(m_contact, &QPushButton::clicked, this, &SsoCard::contactRequested);
    refresh();
}

void SsoCard::refresh() {
    const accounts::AccountSession* session = m_presenter->session();
    const bool allowed = session != nullptr && session->account() && session->account()->ssoAllowed;
    setTitle(tr("Single sign-on (SSO)"));
    setExplanation(ssoExplanation());
    m_row->setLabel(tr("SSO"));
    m_state->setText(allowed ? tr("Activated") : tr("Not activated"));
    m_state->setTone(allowed ? widgets::Tone::Good : widgets::Tone::Info);
    m_row->setNote(allowed ? tr("Members sign in through the identity provider of the company. This version "
                                "does not configure SSO services yet.")
                           : tr("With SSO, members sign in through the identity provider of the company: "
                                "Microsoft Azure, Okta, Google, OneLogin (SAML 2.0). It is configured for "
                                "the account, then authorized for an organization. To have it activated, "
                                "contact us."));
    m_contact->setText(tr("Contact us"));
    m_contact->setHidden(allowed);
}

} // namespace ui::sso
