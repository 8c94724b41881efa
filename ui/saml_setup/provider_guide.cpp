#include "ui/saml_setup/provider_guide.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::saml_setup {

namespace {

struct Guides {
    Q_DECLARE_TR_FUNCTIONS(ui::saml_setup::ProviderGuide)

  public:
    static QString entityId() { return tr("Entity ID"); }
    static QString acsUrl() { return tr("ACS URL"); }

    static ProviderGuide entra() {
        return {u"Microsoft Entra ID"_s,
                tr("Enterprise applications › New application › Create your own application, not in the "
                   "gallery › Single sign-on › SAML. “Upload metadata file” takes the XML."),
                {{tr("Identifier (Entity ID)"), entityId()},
                 {tr("Reply URL (Assertion Consumer Service URL)"), acsUrl()},
                 {tr("Unique User Identifier (Name ID)"),
                  tr("Format “Email address”, source user.mail: the e-mail of the profile, not the login "
                     "name")}},
                tr("Its metadata: the “App Federation Metadata Url”, or the file “Federation Metadata "
                   "XML”.")};
    }
    static ProviderGuide okta() {
        return {u"Okta"_s,
                tr("Applications › Create App Integration › SAML 2.0."),
                {{u"Single sign-on URL"_s, acsUrl()},
                 {u"Audience URI (SP Entity ID)"_s, entityId()},
                 {u"Name ID format"_s, u"EmailAddress"_s},
                 {u"Application username"_s, u"Email"_s}},
                tr("Its metadata: the “Metadata URL” of the tab Sign On.")};
    }
    static ProviderGuide google() {
        return {u"Google Workspace"_s,
                tr("Apps › Web and mobile apps › Add app › Add custom SAML app. Turn the app on for the "
                   "people who will use it."),
                {{u"ACS URL"_s, acsUrl()},
                 {u"Entity ID"_s, entityId()},
                 {u"Name ID format"_s, u"EMAIL"_s},
                 {u"Name ID"_s, u"Basic Information > Primary email"_s}},
                tr("Its metadata: “Download metadata”. There is a file only, no link.")};
    }
    static ProviderGuide oneLogin() {
        return {u"OneLogin"_s,
                tr("Applications › Add App › SAML Custom Connector (Advanced) › Configuration."),
                {{u"Audience (EntityID)"_s, entityId()},
                 {u"Recipient"_s, acsUrl()},
                 {u"ACS (Consumer) URL"_s, acsUrl()},
                 {u"ACS (Consumer) URL Validator"_s, tr("ACS URL, as a regular expression: ^…$")},
                 {u"SAML nameID format"_s, u"Email"_s}},
                tr("Its metadata: More Actions › SAML Metadata, as a file; or the “Issuer URL” of the tab "
                   "SSO, as a link.")};
    }
    static ProviderGuide other() {
        return {tr("Other provider"),
                tr("Import the metadata by its link or as a file; or enter:"),
                {{tr("Entity ID, audience, or identifier of the relying party"), entityId()},
                 {tr("ACS URL, reply URL, or recipient; binding HTTP-POST"), acsUrl()},
                 {tr("NameID format"), u"emailAddress"_s}},
                tr("The person’s e-mail address, as NameID or as an attribute, has to be that of their "
                   "account.")};
    }
};

} // namespace

QList<ProviderGuide> providerGuides() {
    return {Guides::entra(), Guides::okta(), Guides::google(), Guides::oneLogin(), Guides::other()};
}

} // namespace ui::saml_setup
