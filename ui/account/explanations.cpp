#include "ui/account/explanations.h"

#include <QCoreApplication>

namespace ui::account {

namespace {

struct Explanations {
    Q_DECLARE_TR_FUNCTIONS(ui::account::Explanations)

  public:
    static widgets::Explanation ofAccount();
    static widgets::Explanation ofSecurity();
};

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text);
}

QString term(const QString& name, const QString& text) {
    return QStringLiteral("<p><b>%1</b><br>%2</p>").arg(name, text);
}

QString steps(const QString& title, const QStringList& steps) {
    return QStringLiteral("<p><b>%1</b></p><ol><li>%2</li></ol>")
        .arg(title, steps.join(QStringLiteral("</li><li>")));
}

widgets::Explanation Explanations::ofAccount() {
    return {
        tr("Account information"),
        term(tr("BSP badge"),
             tr("On the EngageLab account information page, a blue BSP (Business Solution "
                "Provider) badge may "
                "appear beside certain account names. For more information, see What is BSP?")) +
            term(tr("Login account"),
                 tr("Shows the e-mail that is currently signed in. To change the e-mail address, you have "
                    "to "
                    "obtain a verification code from the current e-mail. After verification, click Next, "
                    "enter the new e-mail and verify it with a code.")) +
            term(tr("Phone number"),
                 tr("Shows the bound phone number and its verification status. To change the bound phone, "
                    "you "
                    "first have to pass a CAPTCHA verification and obtain a verification code from the "
                    "current phone. After verification, click Next, enter the new number and verify it with "
                    "a code.")) +
            term(tr("Name"), tr("Shows the name of the user, which can be changed.")) +
            term(tr("Amazon account"),
                 tr("After a successful association, your Amazon identifier is shown on the account "
                    "management page."))};
}

widgets::Explanation Explanations::ofSecurity() {
    return {
        tr("Security"),
        term(tr("Login password"), tr("The login password can be reset.")) +
            term(tr("Two-factor authentication (2FA)"),
                 tr("To strengthen the security of the account, EngageLab supports two-factor authentication "
                    "(2FA) through Google Authenticator. Once it is on, users have to enter a dynamic "
                    "verification code when they sign in, which prevents any unauthorized access.")) +
            paragraph(tr("Note: two-factor authentication (2FA) is a method that strengthens the security of "
                         "the account by requiring two different kinds of authentication information (for "
                         "example, password + dynamic verification code) at sign-in.")) +
            steps(
                tr("Steps to turn on 2FA"),
                {tr("On the account information page, click “Set up 2FA”."),
                 tr("Follow the illustrated steps to download the Google Authenticator app and configure the "
                    "verification of identity."),
                 tr("Enter the 6-digit dynamic verification code that Google Authenticator generates on the "
                    "page to complete the association."),
                 tr("If you wish to cancel after a successful association, click “Remove 2FA” and use the "
                    "6-digit dynamic code to dissociate.")})};
}

} // namespace

widgets::Explanation accountExplanation() {
    return Explanations::ofAccount();
}

widgets::Explanation securityExplanation() {
    return Explanations::ofSecurity();
}

} // namespace ui::account
