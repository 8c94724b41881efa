#include "ui/developer/credentials_explanation.h"

#include <QCoreApplication>

namespace ui::developer {

namespace {

struct Explanations {
    Q_DECLARE_TR_FUNCTIONS(ui::developer::CredentialsExplanation)

  public:
    static widgets::Explanation ofCredentials();

  private:
    static QString introduction();
    static QString devKey();
    static QString devSecret();
};

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text);
}

QString heading(const QString& text) {
    return QStringLiteral("<p><b>%1</b></p>").arg(text);
}

QString list(const QStringList& items) {
    return QStringLiteral("<ul><li>%1</li></ul>").arg(items.join(QStringLiteral("</li><li>")));
}

QString Explanations::introduction() {
    return paragraph(
        tr("The developer information section serves to manage the main credentials and the callback "
           "configurations tied to API calls, the basis of secure access to and integration with the BSP "
           "EngageLab services. Below you find detailed explanations of each field and operation:"));
}

QString Explanations::devKey() {
    return heading(tr("Developer ID (DevKey)")) +
           list({tr("Purpose: the DevKey is a unique identifier that the platform assigns to each developer "
                    "account, used to authenticate the caller of API requests."),
                 tr("Usage scenarios: all API requests have to include the DevKey parameter, so that the "
                    "source of the request is unique and traceable."),
                 tr("Remarks: the DevKey is publicly visible but cannot be changed. Do not use the DevKey on "
                    "unauthorized third-party platforms.")});
}

QString Explanations::devSecret() {
    const QString instructions = list(
        {tr("Show and copy: click “Show and copy” to display the whole DevSecret and copy it to the "
            "clipboard, so that it is easily pasted into server configuration files or environment "
            "variables."),
         tr("Reset: where the DevSecret may have leaked, or security policy asks for it, click “Reset” to "
            "generate a new DevSecret. After the reset the old DevSecret becomes invalid immediately; "
            "therefore update it quickly in all server configurations concerned.")});
    const QString recommendations = list(
        {tr("The DevSecret is reserved for communication from the server to the EngageLab API; do not expose "
            "it on the front end or third-party platforms."),
         tr("Check the use of the key regularly, and reset it quickly in case of an anomaly.")});
    return heading(tr("API DevSecret")) +
           list({tr("Purpose: the DevSecret is a key used together with the DevKey to sign and authenticate "
                    "API requests, which ensures the security of the data."),
                 tr("Instructions:") + instructions, tr("Security recommendations:") + recommendations}) +
           paragraph(tr("Note: please keep the DevSecret safe to prevent any leak. In case of risk, reset it "
                        "quickly."));
}

widgets::Explanation Explanations::ofCredentials() {
    return {tr("Developer information"), introduction() + devKey() + devSecret()};
}

} // namespace

widgets::Explanation credentialsExplanation() {
    return Explanations::ofCredentials();
}

} // namespace ui::developer
