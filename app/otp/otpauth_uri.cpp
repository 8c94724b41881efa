#include "otp/otpauth_uri.h"

#include "otp/base32.h"
#include "otp/label.h"

#include <QHash>
#include <QUrl>

#include <optional>

namespace otp {

namespace {

using Query = QHash<QString, QString>;

QString decoded(QStringView encoded) {
    return QUrl::fromPercentEncoding(encoded.toUtf8());
}

// By hand, because QUrlQuery keeps a '+' that some apps write for a space. Names in lower case.
Query queryOf(QStringView text) {
    Query query;
    for (const QStringView pair : text.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        const QString name = decoded(equals < 0 ? pair : pair.left(equals)).trimmed().toLower();
        QString value = equals < 0 ? QString() : pair.mid(equals + 1).toString();
        value.replace(u'+', u' ');
        if (!query.contains(name)) {
            query.insert(name, decoded(value).trimmed());
        }
    }
    return query;
}

// otpauth://type/label?query, each part still encoded.
struct Parts {
    QString type;
    QStringView label;
    QStringView query;
};

std::optional<Parts> partsOf(QStringView uri) {
    const QLatin1String scheme("otpauth://");
    if (!uri.startsWith(scheme, Qt::CaseInsensitive)) {
        return std::nullopt;
    }
    const QStringView rest = uri.mid(scheme.size());
    const qsizetype question = rest.indexOf(u'?');
    const QStringView path = question < 0 ? rest : rest.left(question);
    const QStringView query = question < 0 ? QStringView() : rest.mid(question + 1);
    const qsizetype slash = path.indexOf(u'/');
    const QStringView type = slash < 0 ? path : path.left(slash);
    return Parts{type.toString().toLower(), slash < 0 ? QStringView() : path.mid(slash + 1), query};
}

// A raw colon divides, so that an issuer can hold an encoded one; without a raw one the first encoded one
// divides.
Label labelOfPath(QStringView path) {
    const qsizetype colon = path.indexOf(u':');
    if (colon < 0) {
        return labelOf(decoded(path));
    }
    return {shownName(decoded(path.left(colon))), shownName(decoded(path.mid(colon + 1)))};
}

std::optional<Algorithm> algorithmOf(const QString& text) {
    QString name = text.toUpper().remove(u'-').remove(u'_');
    if (name.startsWith(QLatin1String("HMAC"))) {
        name = name.mid(4);
    }
    if (name.isEmpty() || name == QLatin1String("SHA1")) {
        return Algorithm::Sha1;
    }
    if (name == QLatin1String("SHA256")) {
        return Algorithm::Sha256;
    }
    if (name == QLatin1String("SHA512")) {
        return Algorithm::Sha512;
    }
    return std::nullopt;
}

QString nameOf(Algorithm algorithm) {
    switch (algorithm) {
    case Algorithm::Sha1:
        return QStringLiteral("SHA1");
    case Algorithm::Sha256:
        return QStringLiteral("SHA256");
    case Algorithm::Sha512:
        return QStringLiteral("SHA512");
    }
    Q_UNREACHABLE();
}

// The number, the default where it is not said, or nothing where it is out of range.
std::optional<int> numberOf(const QString& text, int standard, int smallest, int largest) {
    if (text.isEmpty()) {
        return standard;
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= smallest && number <= largest ? std::optional(number) : std::nullopt;
}

// Steam's codes come as a type of their own, or as totp with a mark that others leave out.
bool isSteam(const QString& type, const Query& query) {
    const QLatin1String steam("steam");
    return type == steam || query.value(QStringLiteral("encoder")).compare(steam, Qt::CaseInsensitive) == 0 ||
           (query.value(QStringLiteral("issuer")).compare(steam, Qt::CaseInsensitive) == 0 &&
            query.value(QStringLiteral("digits")) == QLatin1String("5"));
}

tl::expected<Parameters, Unusable> parametersOf(const Query& query) {
    const auto algorithm = algorithmOf(query.value(QStringLiteral("algorithm")));
    if (!algorithm) {
        return tl::unexpected(Unusable::AlgorithmUnknown);
    }
    const auto digits = numberOf(query.value(QStringLiteral("digits")), 6, 6, 8);
    if (!digits) {
        return tl::unexpected(Unusable::DigitsOutOfRange);
    }
    const auto period = numberOf(query.value(QStringLiteral("period")), 30, 1, 86400);
    if (!period) {
        return tl::unexpected(Unusable::PeriodOutOfRange);
    }
    return Parameters{*algorithm, *digits, *period};
}

QByteArray encoded(const QString& text) {
    return QUrl::toPercentEncoding(text);
}

} // namespace

tl::expected<Entry, Unusable> fromOtpauthUri(const QString& text) {
    const QString uri = text.trimmed();
    const std::optional<Parts> parts = partsOf(uri);
    if (!parts) {
        const bool steam = uri.startsWith(QLatin1String("steam://"), Qt::CaseInsensitive);
        return tl::unexpected(steam ? Unusable::SteamGuard : Unusable::NotOtpauth);
    }
    const Query query = queryOf(parts->query);
    if (isSteam(parts->type, query)) {
        return tl::unexpected(Unusable::SteamGuard);
    }
    if (parts->type != QLatin1String("totp")) {
        return tl::unexpected(parts->type == QLatin1String("hotp") ? Unusable::CounterBased
                                                                   : Unusable::UnknownType);
    }
    const QString secret = query.value(QStringLiteral("secret"));
    if (secret.isEmpty()) {
        return tl::unexpected(Unusable::SecretMissing);
    }
    const std::optional<core::SecretBytes> bytes = fromBase32(secret);
    if (!bytes || bytes->isEmpty()) {
        return tl::unexpected(Unusable::SecretInvalid);
    }
    const auto parameters = parametersOf(query);
    if (!parameters) {
        return tl::unexpected(parameters.error());
    }
    const Label label = labelOfPath(parts->label);
    const QString issuer = shownName(query.value(QStringLiteral("issuer")));
    return Entry{*bytes, issuer.isEmpty() ? label.issuer : issuer, label.account, *parameters};
}

QString toOtpauthUri(const Entry& entry) {
    QByteArray uri = QByteArrayLiteral("otpauth://totp/");
    if (!entry.issuer.isEmpty()) {
        uri += encoded(entry.issuer) + ':';
    }
    uri += encoded(entry.account) + "?secret=" + toBase32(entry.secret.view()).toLatin1();
    if (!entry.issuer.isEmpty()) {
        uri += "&issuer=" + encoded(entry.issuer);
    }
    uri += "&algorithm=" + nameOf(entry.parameters.algorithm).toLatin1();
    uri += "&digits=" + QByteArray::number(entry.parameters.digits);
    uri += "&period=" + QByteArray::number(entry.parameters.period);
    return QString::fromLatin1(uri);
}

} // namespace otp
