#pragma once

#include "otp/entry.h"

#include <tl/expected.hpp>

#include <QList>

namespace otp {

// An entry of an export that can't be used; shown with its reason.
struct Refused {
    QString name; // as the export calls it
    Unusable why = Unusable::PayloadInvalid;

    friend bool operator==(const Refused&, const Refused&) = default;
};

// One QR code of a Google Authenticator export. Exports of many accounts come in several parts, a QR code
// each.
struct MigrationPart {
    QList<Entry> entries;
    QList<Refused> refused;
    int part = 0;  // 0 to parts - 1
    int parts = 1; // 1 to 1000
    int batch = 0; // the same in all parts of one export

    friend bool operator==(const MigrationPart&, const MigrationPart&) = default;
};

bool isMigrationUri(const QString& text);

// otpauth-migration://offline?data=BASE64, the base64 percent-encoded or not, standard or URL-safe, with or
// without padding. NotOtpauth for another text, PayloadInvalid where the payload is damaged, cut off or
// empty.
tl::expected<MigrationPart, Unusable> fromMigrationUri(const QString& text);

} // namespace otp
