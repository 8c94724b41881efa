#include "ui/sso/explanations.h"

#include <QCoreApplication>

namespace ui::sso {

namespace {

struct Explanations {
    Q_DECLARE_TR_FUNCTIONS(ui::sso::Explanations)

  public:
    static widgets::Explanation ofSso();
};

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text);
}

QString list(const QString& title, const QStringList& items) {
    return QStringLiteral("<p><b>%1</b></p><ul><li>%2</li></ul>")
        .arg(title, items.join(QStringLiteral("</li><li>")));
}

widgets::Explanation Explanations::ofSso() {
    return {
        tr("SSO"),
        paragraph(tr("Single sign-on (SSO) is an authentication mechanism that lets users enter several "
                     "interconnected application systems without interruption after signing in once, without "
                     "having to enter a name and a password for each of them. Integrated with the identity "
                     "provider (IdP) of the company, it authenticates the members in one way, which "
                     "strengthens security and makes management more efficient.")) +
            paragraph(tr("The EngageLab platform supports the configuration of IdP protocols at the level of "
                         "the account: SSO is configured at the level of the account, then authorized for "
                         "the organization. To activate SSO, you have to contact our sales team to activate "
                         "the feature before going on to its configuration.")) +
            list(tr("Protocols and providers"),
                 {tr("SAML 2.0: an open standard protocol based on XML, widely used to authenticate "
                     "identities in companies, compatible with the main identity providers (IdP) such as "
                     "Microsoft Azure, Okta, Google and OneLogin.")}) +
            paragraph(tr("Other SSO protocols will be supported step by step. If you have specific needs of "
                         "integration, please contact our sales team for detailed technical documentation "
                         "and assistance.")) +
            list(tr("Main advantages of SSO"),
                 {tr("Unified authentication: employees sign in only once to enter EngageLab and the other "
                     "business systems of the company, without entering their credentials again."),
                  tr("Strengthened security: through the unified authentication system of the company, the "
                     "risk of account theft is reduced and access rights are managed in one place."),
                  tr("Simpler account management: members are removed in one place: without the identity "
                     "provider, this way in is closed."),
                  tr("Compliance and audit: makes access audits and compliance management easier for "
                     "companies, and meets the requirements of security and compliance.")})};
}

} // namespace

widgets::Explanation ssoExplanation() {
    return Explanations::ofSso();
}

} // namespace ui::sso
