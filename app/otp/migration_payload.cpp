#include "otp/migration_payload.h"

#include "otp/label.h"
#include "otp/wire_reader.h"

// What a link carries is a message of Protocol Buffers. Its maker has not documented it; these are the fields
// that exports are seen to have, and others are passed over:
//   MigrationPayload  1 parameters (repeated), 2 version, 3 batch_size, 4 batch_index, 5 batch_id
//   Parameters        1 secret, 2 name, 3 issuer, 4 algorithm, 5 digits, 6 type, 7 counter
//   algorithm         1 SHA-1, 2 SHA-256, 3 SHA-512, 4 MD5      digits 1 six, 2 eight, 3 seven      type 1
//   HOTP, 2 TOTP
// 0 is "not said" everywhere: SHA-1, six digits, TOTP. The period is always 30 s.

namespace otp {

namespace {

constexpr QLatin1String prefix("otpauth-migration://offline");
constexpr int mostParts = 1000;

QByteArray dataOf(QStringView uri) {
    const qsizetype question = uri.indexOf(u'?');
    const QStringView query = question < 0 ? QStringView() : uri.mid(question + 1);
    for (const QStringView pair : query.split(u'&')) {
        if (!pair.startsWith(QLatin1String("data="), Qt::CaseInsensitive)) {
            continue;
        }
        QByteArray base64 = QByteArray::fromPercentEncoding(pair.mid(5).toUtf8());
        // A '+' that somebody took for a space, and the URL-safe alphabet.
        base64.replace(' ', '+').replace('-', '+').replace('_', '/');
        const auto data = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        return data ? *data : QByteArray();
    }
    return {};
}

struct WireParameters {
    QByteArrayView secret;
    QString name;
    QString issuer;
    quint64 algorithm = 0;
    quint64 digits = 0;
    quint64 type = 0;
};

// Nothing where the message is damaged.
std::optional<WireParameters> readParameters(QByteArrayView message) {
    WireParameters parameters;
    WireReader reader(message);
    while (reader.next()) {
        const WireReader::Field& field = reader.field();
        switch (field.number) {
        case 1:
            parameters.secret = field.bytes;
            break;
        case 2:
            parameters.name = QString::fromUtf8(field.bytes);
            break;
        case 3:
            parameters.issuer = QString::fromUtf8(field.bytes);
            break;
        case 4:
            parameters.algorithm = field.value;
            break;
        case 5:
            parameters.digits = field.value;
            break;
        case 6:
            parameters.type = field.value;
            break;
        default:
            break;
        }
    }
    return reader.isDamaged() ? std::nullopt : std::optional(parameters);
}

std::optional<Algorithm> algorithmOf(quint64 wire) {
    switch (wire) {
    case 0:
    case 1:
        return Algorithm::Sha1;
    case 2:
        return Algorithm::Sha256;
    case 3:
        return Algorithm::Sha512;
    default:
        return std::nullopt;
    }
}

std::optional<int> digitsOf(quint64 wire) {
    switch (wire) {
    case 0:
    case 1:
        return 6;
    case 2:
        return 8;
    case 3:
        return 7;
    default:
        return std::nullopt;
    }
}

// The name is what the label of the QR code was that the entry came from, and often repeats the issuer.
Label ownerOf(const WireParameters& wire) {
    Label label = labelOf(wire.name);
    const QString issuer = shownName(wire.issuer);
    if (issuer.isEmpty()) {
        return label;
    }
    const bool repeats = label.issuer.compare(issuer, Qt::CaseInsensitive) == 0;
    return {issuer, repeats ? label.account : shownName(wire.name)};
}

tl::expected<Entry, Unusable> entryOf(const WireParameters& wire) {
    if (wire.type == 1) {
        return tl::unexpected(Unusable::CounterBased);
    }
    if (wire.type != 0 && wire.type != 2) {
        return tl::unexpected(Unusable::UnknownType);
    }
    const auto algorithm = algorithmOf(wire.algorithm);
    if (!algorithm) {
        return tl::unexpected(Unusable::AlgorithmUnknown);
    }
    const auto digits = digitsOf(wire.digits);
    if (!digits) {
        return tl::unexpected(Unusable::DigitsOutOfRange);
    }
    if (wire.secret.isEmpty()) {
        return tl::unexpected(Unusable::SecretMissing);
    }
    const Label owner = ownerOf(wire);
    return Entry{core::SecretBytes(wire.secret), owner.issuer, owner.account,
                 Parameters{*algorithm, *digits, 30}};
}

// Nothing where the message, or one of those within, is damaged.
std::optional<MigrationPart> readPart(QByteArrayView message) {
    MigrationPart part;
    WireReader reader(message);
    while (reader.next()) {
        const WireReader::Field& field = reader.field();
        if (field.number == 1) {
            const auto wire = readParameters(field.bytes);
            if (!wire) {
                return std::nullopt;
            }
            if (auto entry = entryOf(*wire)) {
                part.entries.append(*std::move(entry));
            } else {
                part.refused.append({shownName(wire->name), entry.error()});
            }
        } else if (field.number == 3) {
            part.parts = field.value == 0 ? 1 : static_cast<int>(qMin<quint64>(field.value, mostParts + 1));
        } else if (field.number == 4) {
            part.part = static_cast<int>(qMin<quint64>(field.value, mostParts));
        } else if (field.number == 5) {
            part.batch = static_cast<int>(field.value); // int32, negative ones in ten bytes
        }
    }
    return reader.isDamaged() ? std::nullopt : std::optional(part);
}

} // namespace

bool isMigrationUri(const QString& text) {
    return text.trimmed().startsWith(prefix, Qt::CaseInsensitive);
}

tl::expected<MigrationPart, Unusable> fromMigrationUri(const QString& text) {
    if (!isMigrationUri(text)) {
        return tl::unexpected(Unusable::NotOtpauth);
    }
    const QByteArray data = dataOf(text.trimmed());
    const std::optional<MigrationPart> part = readPart(data);
    if (!part || (part->entries.isEmpty() && part->refused.isEmpty()) || part->parts > mostParts ||
        part->part >= part->parts) {
        return tl::unexpected(Unusable::PayloadInvalid);
    }
    return *part;
}

} // namespace otp
