#include "ui/saml_setup/fingerprint.h"

namespace ui::saml_setup {

QString fingerprint(const QString& sha256, int bytesPerLine) {
    QString pairs;
    for (qsizetype position = 0; position < sha256.size(); position += 2) {
        const bool startsLine = position % (2 * qsizetype(bytesPerLine)) == 0;
        const QString before = position == 0 ? QString()
                               : startsLine  ? QStringLiteral("\n")
                                             : QStringLiteral(":");
        pairs += before + sha256.mid(position, 2).toUpper();
    }
    return pairs;
}

QString shortFingerprint(const QString& sha256) {
    constexpr qsizetype shown = 8;
    return fingerprint(sha256.left(shown)) + (sha256.size() > shown ? QStringLiteral("…") : QString());
}

} // namespace ui::saml_setup
