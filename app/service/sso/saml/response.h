#pragma once

#include "api/sso_tests.h"
#include "service/sso/saml/assertion.h"
#include "service/sso/saml/own_party.h"
#include "service/sso/saml/provider_metadata.h"

namespace service::sso::saml {

// What was found in a response. checks: as api::SsoCheck lists them, from format to times; all are there and
// well, or the response is refused.
struct Examination {
    QList<api::SsoCheck> checks;
    std::optional<Assertion> assertion; // once its signature holds
    QString inResponseTo;               // of the response

    bool isWell() const;
};

// samlResponse: the form's field. Everything that needs no memory of what was asked: form, status, signature,
// and from the assertion that was verified issuer, recipient, audience and times (60 s of difference between
// clocks). Of a response that is not signed itself, what stands around the assertion can only refuse.
Examination examine(const QByteArray& samlResponse, const OwnParty& party,
                    const ProviderDescription& provider, core::Time now);

} // namespace service::sso::saml
