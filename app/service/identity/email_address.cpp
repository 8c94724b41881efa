#include "service/identity/email_address.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace service::identity {

namespace {

constexpr qsizetype longestAddress = 254; // RFC 5321, 4.5.3.1.3
constexpr qsizetype longestLocalPart = 64;

bool isAscii(const QString& text) {
    constexpr char16_t firstBeyond = 0x80;
    return std::all_of(text.begin(), text.end(), [](QChar character) { return character < firstBeyond; });
}

bool isLocalPart(const QString& text) {
    static const QRegularExpression dotString(
        QStringLiteral("\\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= longestLocalPart && isAscii(text) && dotString.match(text).hasMatch();
}

bool isDomain(const QString& ascii) {
    static const QRegularExpression labels(
        QStringLiteral("\\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"));
    static const QRegularExpression address(QStringLiteral("\\A[0-9.]+\\z"));
    return labels.match(ascii).hasMatch() && !address.match(ascii).hasMatch();
}

} // namespace

std::optional<EmailAddress> parseEmail(const QString& text) {
    const QString trimmed = text.trimmed().normalized(QString::NormalizationForm_C);
    const qsizetype at = trimmed.indexOf(u'@');
    if (at < 0) {
        return std::nullopt;
    }
    const QString local = trimmed.left(at);
    const QString domain = trimmed.mid(at + 1);
    const QString ascii =
        isAscii(domain) ? domain.toLower() : QString::fromLatin1(QUrl::toAce(domain)).toLower();
    const QString normal = local.toLower() + u'@' + ascii;
    if (!isLocalPart(local) || !isDomain(ascii) || normal.size() > longestAddress) {
        return std::nullopt;
    }
    return EmailAddress{isAscii(domain) ? trimmed : local + u'@' + ascii, normal};
}

QString maskedEmail(const QString& address) {
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1) {
        return {};
    }
    return address.left(1) + QStringLiteral("•••") + address.mid(at);
}

} // namespace service::identity
