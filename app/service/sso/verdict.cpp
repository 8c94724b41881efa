#include "service/sso/verdict.h"

#include "service/identity/accounts.h"
#include "service/sso/entitlement.h"

#include <QJsonArray>

#include <algorithm>

namespace service::sso {

namespace {

api::SsoCheck passed(const char* id, const QJsonObject& params = {}) {
    return {QString::fromLatin1(id), true, params};
}

api::SsoCheck failed(const char* id, const char* reason, QJsonObject params = {}) {
    params.insert(QStringLiteral("reason"), QLatin1String(reason));
    return {QString::fromLatin1(id), false, params};
}

api::SsoCheck checkRequest(RequestState state) {
    switch (state) {
    case RequestState::Open:
        return passed("request");
    case RequestState::Answered:
        return failed("request", "answered");
    case RequestState::Expired:
        return failed("request", "expired");
    case RequestState::Unknown:
        break;
    }
    return failed("request", "unknown");
}

// The response and the assertion in it have to answer the same request.
std::optional<api::SsoCheck> disagreement(const QString& ofResponse, const QString& ofAssertion) {
    if (ofResponse.isEmpty() || ofAssertion.isEmpty()) {
        return failed("request", "missing");
    }
    if (ofResponse != ofAssertion) {
        return failed("request", "unknown");
    }
    return std::nullopt;
}

struct Email {
    api::SsoCheck check;
    std::optional<identity::EmailAddress> address;
};

Email emailOf(const saml::Assertion& assertion) {
    constexpr qsizetype longest = 254;
    if (assertion.emails.isEmpty()) {
        return {failed("email", "missing"), std::nullopt};
    }
    QJsonArray told;
    std::optional<identity::EmailAddress> address;
    for (const QString& text : assertion.emails) {
        told.append(text.left(longest));
        const std::optional<identity::EmailAddress> parsed = identity::parseEmail(text);
        if (!parsed) {
            return {failed("email", "invalid", {{QStringLiteral("email"), text.left(longest)}}),
                    std::nullopt};
        }
        if (address && address->normal != parsed->normal) {
            return {failed("email", "several", {{QStringLiteral("emails"), told}}), std::nullopt};
        }
        address = parsed;
    }
    return {passed("email", {{QStringLiteral("email"), address->written},
                             {QStringLiteral("from"), assertion.emailFrom}}),
            address};
}

// Whether an address has an account is told to nobody but those whom it concerns: to the owner of the service
// only of its members.
api::SsoCheck checkAccount(store::Transaction& transaction, const OpenService& service,
                           const identity::EmailAddress& email, std::optional<QString>& accountId) {
    const auto holder = identity::findHolderByEmail(transaction, email.normal);
    if (!holder) {
        return failed("account", "unknown");
    }
    switch (entitlementOf(transaction, service.id, holder->accountId)) {
    case Entitlement::None:
        return failed("account", "unknown");
    case Entitlement::NotAgreed:
        return failed("account", "not_agreed");
    case Entitlement::Member:
        if (holder->disabled) {
            return failed("account", "disabled");
        }
        accountId = holder->accountId;
        return passed("account", {{QStringLiteral("who"), QStringLiteral("member")}});
    case Entitlement::Owner:
        accountId = holder->accountId;
        return passed("account", {{QStringLiteral("who"), QStringLiteral("owner")}});
    }
    Q_UNREACHABLE();
}

api::SsoSubject subjectOf(const saml::Assertion& assertion, const Email& email) {
    api::SsoSubject subject;
    if (assertion.nameId) {
        subject.nameId = *assertion.nameId;
    }
    if (assertion.nameIdFormat) {
        subject.format = *assertion.nameIdFormat;
    }
    if (email.address) {
        subject.email = email.address->written;
    }
    return subject;
}

} // namespace

bool Verdict::isGood() const {
    return !failure() && accountId;
}

std::optional<api::SsoCheck> Verdict::failure() const {
    const auto found =
        std::find_if(checks.cbegin(), checks.cend(), [](const api::SsoCheck& check) { return !check.ok; });
    return found == checks.cend() ? std::nullopt : std::optional(*found);
}

Verdict judge(store::Transaction& transaction, const OpenService& service,
              const saml::Examination& examination, core::Time now) {
    Verdict verdict;
    verdict.checks = examination.checks;
    const AnsweredRequest request = findRequest(transaction, service.id, examination.inResponseTo, now);
    if (request.state == RequestState::Open) {
        verdict.requestId = examination.inResponseTo;
        verdict.testId = request.testId;
    }
    if (!examination.assertion) {
        return verdict;
    }
    const saml::Assertion& assertion = *examination.assertion;
    if (examination.isWell()) {
        verdict.checks.append(useAssertion(transaction, service.id, assertion.id, assertion.endsAt, now)
                                  ? passed("one_time")
                                  : failed("one_time", "replayed"));
    }
    verdict.checks.append(
        disagreement(examination.inResponseTo, assertion.inResponseTo).value_or(checkRequest(request.state)));
    const Email email = emailOf(assertion);
    verdict.subject = subjectOf(assertion, email);
    verdict.checks.append(email.check);
    if (email.address) {
        verdict.checks.append(checkAccount(transaction, service, *email.address, verdict.accountId));
    }
    return verdict;
}

} // namespace service::sso
