#include "ui/saml_setup/sso_failure_text.h"

#include "ui/saml_setup/fingerprint.h"
#include "ui/widgets/moments.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui::saml_setup {

namespace {

struct SsoFailureText {
    Q_DECLARE_TR_FUNCTIONS(ui::saml_setup::SsoFailureText)

  public:
    static Failure format(const QString& reason);
    static Failure status(const QJsonObject& params);
    static Failure decryption(const QString& reason, const QJsonObject& params);
    static Failure signature(const QString& reason, const QJsonObject& params);
    static Failure compared(const QString& id, const QJsonObject& params);
    static Failure times(const QString& reason, const QJsonObject& params);
    static Failure request(const QString& reason);
    static Failure email(const QString& reason, const QJsonObject& params);
    static Failure account(const QString& reason);
    static Failure other(const QString& id);
};

QString valueOf(const QJsonObject& params, QLatin1StringView name) {
    return params.value(name).toVariant().toString();
}

QString momentOf(const QJsonObject& params, QLatin1StringView name) {
    const auto moment = core::fromRfc3339(valueOf(params, name));
    return moment ? widgets::dateTimeText(widgets::toLocal(*moment)) : QString();
}

Failure SsoFailureText::format(const QString& reason) {
    const QString another = tr("Try again. If it happens each time, ask whoever runs the provider.");
    if (reason == "not_base64"_L1) {
        return {tr("The response is not Base64: what the browser brought is damaged or cut short."), another};
    }
    if (reason == "too_large"_L1) {
        return {tr("The response is longer than a response can be."),
                tr("Have the provider send fewer attributes: an e-mail address is all that is needed.")};
    }
    if (reason == "not_xml"_L1) {
        return {tr("The response is not XML."), another};
    }
    if (reason == "dtd"_L1) {
        return {tr("The response defines a document type of its own (DTD), as attacks do."), another};
    }
    if (reason == "comment"_L1) {
        return {tr("There is a comment inside the response, where attacks hide words."), another};
    }
    if (reason == "duplicate_id"_L1) {
        return {tr("Two parts of the response have the same ID, as attacks have it."), another};
    }
    if (reason == "not_a_response"_L1) {
        return {tr("What came is no SAML response."),
                tr("At the provider, check that the application is of the kind SAML 2.0.")};
    }
    if (reason == "assertions"_L1) {
        return {tr("The response holds no assertion, or more than one."),
                tr("Exactly one is accepted. Check the application at the provider.")};
    }
    return {tr("The response is not built as SAML 2.0 has it."), another};
}

Failure SsoFailureText::status(const QJsonObject& params) {
    const QString code = valueOf(params, "code"_L1).section(u':', -1);
    const QString message = valueOf(params, "message"_L1);
    //: %1: what the provider says
    const QString text = tr("The provider did not sign the person in: %1");
    return {text.arg(message.isEmpty() ? code : code + u" – "_s + message),
            tr("Check that this person may use the application at the provider; its log says more.")};
}

Failure SsoFailureText::decryption(const QString& reason, const QJsonObject& params) {
    if (reason == "algorithm"_L1) {
        return {tr("The assertion is encrypted in a way that is not accepted: %1")
                    .arg(valueOf(params, "algorithm"_L1)),
                tr("At the provider, choose RSA-OAEP for the key and AES for the content.")};
    }
    return {tr("The assertion could not be decrypted: it is encrypted for another key."),
            tr("Give the provider the encryption certificate that stands in the metadata of this service.")};
}

Failure SsoFailureText::signature(const QString& reason, const QJsonObject& params) {
    if (reason == "missing"_L1) {
        return {tr("Neither the response nor its assertion is signed."),
                tr("At the provider, have the response or the assertion signed.")};
    }
    if (reason == "algorithm"_L1) {
        return {tr("It is signed with an algorithm that is not accepted: %1")
                    .arg(valueOf(params, "algorithm"_L1)),
                tr("At the provider, choose RSA with SHA-256.")};
    }
    if (reason == "unknown_certificate"_L1) {
        //: %1: the first digits of a fingerprint
        return {tr("It is signed with a certificate that this service does not know (SHA-256 %1).")
                    .arg(shortFingerprint(valueOf(params, "sha256"_L1))),
                tr("Edit the service and add the provider’s present certificate, if it is really its own.")};
    }
    if (reason == "structure"_L1) {
        return {tr("The signature does not stand for the whole response or assertion, and nothing else."),
                tr("Check that the response comes from the provider unchanged.")};
    }
    return {tr("The signature is wrong: what was signed has been changed, or another key has signed it."),
            tr("Check that the provider’s present certificate is the one of this service.")};
}

Failure SsoFailureText::compared(const QString& id, const QJsonObject& params) {
    const QString expected = valueOf(params, "expected"_L1);
    const QString received = params.value("received"_L1).isArray()
                                 ? params.value("received"_L1).toVariant().toStringList().join(", "_L1)
                                 : valueOf(params, "received"_L1);
    const QString shown = received.isEmpty() ? tr("nothing") : received;
    if (id == "issuer"_L1 && expected.isEmpty()) {
        return {tr("It is issued by another than this provider."),
                tr("Edit the service if the provider’s entity ID has changed.")};
    }
    if (id == "issuer"_L1) {
        return {tr("It is issued by another than this provider: %1").arg(shown),
                tr("Expected: %1. Edit the service if the provider’s entity ID has changed.").arg(expected)};
    }
    if (id == "destination"_L1) {
        return {tr("It was sent to another address: %1").arg(shown),
                tr("At the provider, enter the ACS URL %1").arg(expected)};
    }
    if (id == "recipient"_L1) {
        return {tr("It is meant for another recipient: %1").arg(shown),
                tr("At the provider, enter the ACS URL as recipient: %1").arg(expected)};
    }
    return {tr("It is for another audience: %1").arg(shown),
            tr("At the provider, enter the entity ID %1").arg(expected)};
}

Failure SsoFailureText::times(const QString& reason, const QJsonObject& params) {
    if (reason == "expired"_L1) {
        return {tr("It was valid until %1 only.").arg(momentOf(params, "until"_L1)),
                tr("Check the clocks of the provider and of the server, or have it valid for longer.")};
    }
    if (reason == "not_yet_valid"_L1) {
        return {tr("It is valid from %1 only.").arg(momentOf(params, "from"_L1)),
                tr("Check the clocks of the provider and of the server: one is wrong.")};
    }
    return {tr("It does not say until when it is valid."),
            tr("At the provider, set how long an assertion is valid.")};
}

Failure SsoFailureText::request(const QString& reason) {
    if (reason == "missing"_L1) {
        return {tr("It answers no request: the sign-in began at the provider."),
                tr("Sign-ins begin at the login link. At the provider, do not start the application from "
                   "there.")};
    }
    if (reason == "answered"_L1) {
        return {tr("It answers a request that was answered already."),
                tr("Test again; do not go back in the browser.")};
    }
    if (reason == "expired"_L1) {
        return {tr("It came too late: the request is older than ten minutes."),
                tr("Test again, and sign in at the provider within ten minutes.")};
    }
    return {tr("It answers a request that this service did not make."), tr("Test again.")};
}

Failure SsoFailureText::email(const QString& reason, const QJsonObject& params) {
    if (reason == "missing"_L1) {
        return {tr("There is no e-mail address in it, neither as NameID nor as an attribute."),
                tr("At the provider, choose the e-mail address as NameID, in the format emailAddress.")};
    }
    if (reason == "several"_L1) {
        return {tr("There are several e-mail addresses in it: %1")
                    .arg(params.value("emails"_L1).toVariant().toStringList().join(", "_L1)),
                tr("At the provider, send the same address everywhere, or one only.")};
    }
    return {tr("What should be an e-mail address is none: %1").arg(valueOf(params, "email"_L1)),
            tr("At the provider, send the address of the profile in place of a login name.")};
}

Failure SsoFailureText::account(const QString& reason) {
    if (reason == "not_agreed"_L1) {
        return {tr("The member with this e-mail address has not agreed that this service opens their "
                   "account."),
                tr("They agree when they accept the invitation, or later under SSO in their account.")};
    }
    if (reason == "disabled"_L1) {
        return {tr("The account with this e-mail address is disabled."),
                tr("Contact us to have it enabled.")};
    }
    return {tr("No account that this service may open has this e-mail address."),
            tr("Invite this person to an organization that the service is for; or sign in at the provider as "
               "somebody else and test again.")};
}

Failure SsoFailureText::other(const QString& id) {
    if (id == "one_time"_L1) {
        return {tr("It was used before: a response counts once."),
                tr("Test again; do not reload the page in the browser.")};
    }
    if (id == "browser"_L1) {
        return {tr("It came back in another browser than the one that began, or cookies are off."),
                tr("Test again in one browser, with cookies allowed.")};
    }
    //: %1: the id of a check that this version of the program does not know
    return {tr("A check failed that this version does not know: %1").arg(id), tr("Update the program.")};
}

} // namespace

Failure failureText(const api::SsoCheck& check) {
    const QString reason = check.params.value("reason"_L1).toString();
    if (check.id == "format"_L1) {
        return SsoFailureText::format(reason);
    }
    if (check.id == "status"_L1) {
        return SsoFailureText::status(check.params);
    }
    if (check.id == "decryption"_L1) {
        return SsoFailureText::decryption(reason, check.params);
    }
    if (check.id == "signature"_L1) {
        return SsoFailureText::signature(reason, check.params);
    }
    if (check.id == "times"_L1) {
        return SsoFailureText::times(reason, check.params);
    }
    if (check.id == "request"_L1) {
        return SsoFailureText::request(reason);
    }
    if (check.id == "email"_L1) {
        return SsoFailureText::email(reason, check.params);
    }
    if (check.id == "account"_L1) {
        return SsoFailureText::account(reason);
    }
    static const QStringList compared{u"issuer"_s, u"destination"_s, u"recipient"_s, u"audience"_s};
    return compared.contains(check.id) ? SsoFailureText::compared(check.id, check.params)
                                       : SsoFailureText::other(check.id);
}

} // namespace ui::saml_setup
