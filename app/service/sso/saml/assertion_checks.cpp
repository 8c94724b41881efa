#include "service/sso/saml/assertion_checks.h"

#include <QJsonArray>

#include <algorithm>

namespace service::sso::saml {

namespace {

constexpr const char* bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
constexpr qsizetype longest = 1024; // of what is told

QString text(const xmlNode* node) {
    return node != nullptr ? textOf(node).value_or(QString()) : QString();
}

// The data of the one bearer confirmation of the subject.
const xmlNode* confirmationOf(const xmlNode* assertion) {
    const xmlNode* subject = onlyChild(assertion, xmlns::assertion, "Subject");
    const xmlNode* found = nullptr;
    for (const xmlNode* confirmation : subject != nullptr
                                           ? childElements(subject, xmlns::assertion, "SubjectConfirmation")
                                           : QList<xmlNode*>()) {
        if (attribute(confirmation, "Method") != QLatin1String(bearer)) {
            continue;
        }
        if (found != nullptr) {
            return nullptr;
        }
        found = onlyChild(confirmation, xmlns::assertion, "SubjectConfirmationData");
    }
    return found;
}

api::SsoCheck compare(const char* id, const QString& expected, const std::optional<QString>& received) {
    api::SsoCheck check{
        QString::fromLatin1(id), received == expected, {{QStringLiteral("expected"), expected}}};
    if (!received) {
        check.params.insert(QStringLiteral("reason"), QStringLiteral("missing"));
    } else if (!check.ok) {
        check.params.insert(QStringLiteral("received"), received->left(longest));
    }
    return check;
}

// Of the assertion, and of the response where it names one.
api::SsoCheck checkIssuer(const xmlNode* response, const xmlNode* assertion,
                          const ProviderDescription& provider) {
    const xmlNode* around = onlyChild(response, xmlns::assertion, "Issuer");
    if (around != nullptr && text(around) != provider.entityId) {
        return compare("issuer", provider.entityId, text(around));
    }
    return compare("issuer", provider.entityId, text(onlyChild(assertion, xmlns::assertion, "Issuer")));
}

// A response that is carried by POST names where it goes (SAML bindings, 3.5.5.2) where it is signed, and may
// leave it out otherwise.
api::SsoCheck checkDestination(const xmlNode* response, const OwnParty& party) {
    return compare("destination", party.acsUrl, attribute(response, "Destination").value_or(party.acsUrl));
}

api::SsoCheck checkAudience(const xmlNode* assertion, const OwnParty& party) {
    const xmlNode* conditions = onlyChild(assertion, xmlns::assertion, "Conditions");
    QJsonArray received;
    bool ok = conditions != nullptr;
    const QList<xmlNode*> restrictions =
        ok ? childElements(conditions, xmlns::assertion, "AudienceRestriction") : QList<xmlNode*>();
    // Every restriction has to hold; each by one of its audiences (SAML core, 2.5.1.4).
    for (const xmlNode* restriction : restrictions) {
        bool holds = false;
        for (const xmlNode* audience : childElements(restriction, xmlns::assertion, "Audience")) {
            received.append(text(audience).left(longest));
            holds = holds || text(audience) == party.entityId;
        }
        ok = ok && holds;
    }
    ok = ok && !restrictions.isEmpty();
    QJsonObject params{{QStringLiteral("expected"), party.entityId}};
    if (!ok) {
        params.insert(QStringLiteral("received"), received);
    }
    return {QStringLiteral("audience"), ok, params};
}

struct Period {
    std::optional<core::Time> from;
    std::optional<core::Time> until;
    bool readable = true;

    void narrow(const xmlNode* node) {
        const std::optional<QString> begin = attribute(node, "NotBefore");
        const std::optional<QString> end = attribute(node, "NotOnOrAfter");
        const auto notBefore = begin ? core::fromRfc3339(*begin) : std::nullopt;
        const auto notOnOrAfter = end ? core::fromRfc3339(*end) : std::nullopt;
        readable = readable && begin.has_value() == notBefore.has_value() &&
                   end.has_value() == notOnOrAfter.has_value();
        if (notBefore) {
            from = from ? std::max(*from, *notBefore) : notBefore;
        }
        if (notOnOrAfter) {
            until = until ? std::min(*until, *notOnOrAfter) : notOnOrAfter;
        }
    }
};

// Of the conditions and of the confirmation together.
Period periodOf(const xmlNode* assertion) {
    Period period;
    const xmlNode* confirmation = confirmationOf(assertion);
    if (confirmation == nullptr || !attribute(confirmation, "NotOnOrAfter")) {
        period.readable = false; // SAML profiles, 4.1.4.2
        return period;
    }
    period.narrow(confirmation);
    if (const xmlNode* conditions = onlyChild(assertion, xmlns::assertion, "Conditions")) {
        period.narrow(conditions);
    }
    return period;
}

api::SsoCheck checkTimes(const xmlNode* assertion, core::Time now) {
    const Period period = periodOf(assertion);
    QJsonObject params{{QStringLiteral("now"), core::toRfc3339(now)}};
    if (period.from) {
        params.insert(QStringLiteral("from"), core::toRfc3339(*period.from));
    }
    if (period.until) {
        params.insert(QStringLiteral("until"), core::toRfc3339(*period.until));
    }
    const auto refused = [&](const char* reason) {
        params.insert(QStringLiteral("reason"), QString::fromLatin1(reason));
        return api::SsoCheck{QStringLiteral("times"), false, params};
    };
    if (!period.readable || !period.until) {
        return refused("missing");
    }
    if (period.from && now + clockSkew < *period.from) {
        return refused("not_yet_valid");
    }
    if (now - clockSkew >= *period.until) {
        return refused("expired");
    }
    return {QStringLiteral("times"), true, params};
}

bool isEmailAttribute(const QString& name) {
    static const QStringList names{
        QStringLiteral("email"),
        QStringLiteral("mail"),
        QStringLiteral("emailaddress"),
        QStringLiteral("user.email"),
        QStringLiteral("urn:oid:0.9.2342.19200300.100.1.3"),
        QStringLiteral("urn:oid:1.2.840.113549.1.9.1"),
        QStringLiteral("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"),
        QStringLiteral("http://schemas.xmlsoap.org/claims/emailaddress"),
    };
    return names.contains(name.toLower());
}

void readEmails(const xmlNode* assertion, Assertion& into) {
    for (const xmlNode* statement : childElements(assertion, xmlns::assertion, "AttributeStatement")) {
        for (const xmlNode* node : childElements(statement, xmlns::assertion, "Attribute")) {
            const QString name = attribute(node, "Name").value_or(QString());
            if (!isEmailAttribute(name)) {
                continue;
            }
            for (const xmlNode* value : childElements(node, xmlns::assertion, "AttributeValue")) {
                into.emails.append(text(value));
                into.emailFrom = name;
            }
        }
    }
    into.emails.removeDuplicates();
    if (into.emails.isEmpty() && into.nameId) {
        into.emails.append(*into.nameId);
        into.emailFrom = QStringLiteral("name_id");
    }
}

} // namespace

QList<api::SsoCheck> checksOf(const xmlNode* response, const xmlNode* assertion, const OwnParty& party,
                              const ProviderDescription& provider, core::Time now) {
    const xmlNode* confirmation = confirmationOf(assertion);
    return {
        checkIssuer(response, assertion, provider),
        checkDestination(response, party),
        compare("recipient", party.acsUrl,
                confirmation != nullptr ? attribute(confirmation, "Recipient") : std::nullopt),
        checkAudience(assertion, party),
        checkTimes(assertion, now),
    };
}

Assertion readAssertion(const xmlNode* assertion) {
    Assertion read;
    read.id = attribute(assertion, "ID").value_or(QString());
    read.endsAt = periodOf(assertion).until.value_or(core::Time()) + clockSkew;
    if (const xmlNode* confirmation = confirmationOf(assertion)) {
        read.inResponseTo = attribute(confirmation, "InResponseTo").value_or(QString());
    }
    if (const xmlNode* subject = onlyChild(assertion, xmlns::assertion, "Subject")) {
        if (const xmlNode* nameId = onlyChild(subject, xmlns::assertion, "NameID")) {
            read.nameId = text(nameId);
            read.nameIdFormat = attribute(nameId, "Format");
        }
    }
    readEmails(assertion, read);
    return read;
}

} // namespace service::sso::saml
