#include "ui/saml_setup/certificate_view.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/saml_setup/fingerprint.h"
#include "ui/widgets/fixed_text.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui::saml_setup {

namespace {

widgets::Tone toneOf(CertificateState state) {
    switch (state) {
    case CertificateState::Valid:
        return widgets::Tone::Good;
    case CertificateState::ExpiresSoon:
    case CertificateState::NotYetValid:
        return widgets::Tone::Warn;
    case CertificateState::Expired:
        return widgets::Tone::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

CertificateState stateOf(const api::SsoCertificate& certificate, core::Time now) {
    constexpr core::Duration soon = std::chrono::hours(24 * 60);
    if (certificate.notAfter <= now) {
        return CertificateState::Expired;
    }
    if (certificate.notBefore > now) {
        return CertificateState::NotYetValid;
    }
    return certificate.notAfter <= now + soon ? CertificateState::ExpiresSoon : CertificateState::Valid;
}

QString stateText(CertificateState state) {
    switch (state) {
    case CertificateState::Valid:
        return CertificateView::tr("Valid");
    case CertificateState::ExpiresSoon:
        return CertificateView::tr("Expires soon");
    case CertificateState::Expired:
        return CertificateView::tr("Expired");
    case CertificateState::NotYetValid:
        return CertificateView::tr("Not yet valid");
    }
    Q_UNREACHABLE();
}

CertificateView::CertificateView(const api::SsoCertificate& certificate, core::Time now, Width width,
                                 QWidget* parent)
    : QWidget(parent) {
    auto* subject = new QLabel(certificate.subject, this);
    subject->setTextFormat(Qt::PlainText);
    subject->setWordWrap(true);
    auto* pill = new widgets::Pill(this);
    const CertificateState state = stateOf(certificate, now);
    pill->setText(stateText(state));
    pill->setTone(toneOf(state));
    //: %1 and %2: dates
    auto* dates = new QLabel(tr("From %1 to %2 · SHA-256:")
                                 .arg(widgets::dateText(widgets::toLocal(certificate.notBefore)),
                                      widgets::dateText(widgets::toLocal(certificate.notAfter))),
                             this);
    look::setTextStyle(dates, look::TextStyle::Help);
    look::setRole(dates, look::Role::Second);
    dates->setWordWrap(true);
    constexpr int fingerprintLines = 6;
    auto* digits = new widgets::FixedText(widgets::FixedText::Frame::None, fingerprintLines, this);
    digits->setText(fingerprint(certificate.sha256, width == Width::Wide ? 16 : 8));
    digits->setAccessibleName(tr("SHA-256 fingerprint"));
    auto* line = new QHBoxLayout;
    line->setSpacing(look::space::s);
    line->addWidget(subject, 1);
    line->addWidget(pill, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::xs);
    layout->addLayout(line);
    layout->addWidget(dates);
    layout->addWidget(digits);
}

} // namespace ui::saml_setup
