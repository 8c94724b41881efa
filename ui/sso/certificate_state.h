#pragma once

#include "api/sso_provider.h"
#include "ui/widgets/pill.h"

#include <optional>

// When a service's certificates run out, in words.
namespace ui::sso {

// The one that expires first; nothing where there is none.
std::optional<api::SsoCertificate> earliestExpiry(const QList<api::SsoCertificate>& certificates);

// Good: for longer than 60 days; Warn: it expires before; Error: it has expired. An expired one goes on
// working (SAML metadata interoperability profile): whoever administers the provider should have another.
widgets::Tone certificateTone(const api::SsoCertificate& certificate, core::Time now);

// "12/03/2027", "Expires 12/03/2026", "Expired 12/03/2026"
QString certificateText(const api::SsoCertificate& certificate, core::Time now);
// All of them, a line each: whose it is and until when.
QString certificatesText(const QList<api::SsoCertificate>& certificates, core::Time now);

} // namespace ui::sso
