#pragma once

#include "api/sso_provider.h"

#include <QWidget>

namespace ui::saml_setup {

// "Valid", "Expires soon" (within 60 days), "Expired", "Not yet valid".
enum class CertificateState { Valid, ExpiresSoon, Expired, NotYetValid };
CertificateState stateOf(const api::SsoCertificate& certificate, core::Time now);
QString stateText(CertificateState state);

// A certificate that the provider signs with: whose it is, from when to when, and the fingerprint to compare.
class CertificateView : public QWidget {
    Q_OBJECT
  public:
    // Narrow: where two stand side by side.
    enum class Width { Wide, Narrow };
    CertificateView(const api::SsoCertificate& certificate, core::Time now, Width width,
                    QWidget* parent = nullptr);
};

} // namespace ui::saml_setup
