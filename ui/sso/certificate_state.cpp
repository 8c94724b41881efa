#include "ui/sso/certificate_state.h"

#include "ui/widgets/moments.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::sso {

namespace {

struct CertificateText {
    Q_DECLARE_TR_FUNCTIONS(ui::sso::CertificateText)
};

constexpr qint64 warnsFor = 60LL * 24 * 60 * 60 * 1000; // ms

} // namespace

std::optional<api::SsoCertificate> earliestExpiry(const QList<api::SsoCertificate>& certificates) {
    const auto earliest = std::min_element(certificates.begin(), certificates.end(),
                                           [](const api::SsoCertificate& a, const api::SsoCertificate& b) {
                                               return a.notAfter.milliseconds < b.notAfter.milliseconds;
                                           });
    return earliest == certificates.end() ? std::nullopt : std::optional(*earliest);
}

widgets::Tone certificateTone(const api::SsoCertificate& certificate, core::Time now) {
    const qint64 left = certificate.notAfter.milliseconds - now.milliseconds;
    return left <= 0 ? widgets::Tone::Error : left <= warnsFor ? widgets::Tone::Warn : widgets::Tone::Good;
}

QString certificateText(const api::SsoCertificate& certificate, core::Time now) {
    const QString date = widgets::shortDateText(widgets::toLocal(certificate.notAfter));
    switch (certificateTone(certificate, now)) {
    case widgets::Tone::Error:
        //: %1: a date
        return CertificateText::tr("Expired %1").arg(date);
    case widgets::Tone::Warn:
        //: %1: a date
        return CertificateText::tr("Expires %1").arg(date);
    default:
        return date;
    }
}

QString certificatesText(const QList<api::SsoCertificate>& certificates, core::Time now) {
    QStringList lines;
    for (const api::SsoCertificate& certificate : certificates) {
        const QString date = widgets::dateTimeText(widgets::toLocal(certificate.notAfter));
        const bool expired = certificateTone(certificate, now) == widgets::Tone::Error;
        //: %1: whose certificate it is; %2: a date and a time
        lines.append((expired ? CertificateText::tr("%1: expired on %2. It goes on working; renew it at the "
                                                    "provider.")
                              : CertificateText::tr("%1: until %2"))
                         .arg(certificate.subject, date));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui::sso
