#pragma once

#include "api/amazon.h"
#include "service/amazon/credentials.h"
#include "service/settings_source.h"

#include <QHash>

namespace service::amazon {

// The section [amazon].
struct Settings {
    QByteArray region; // where the products are sold: that of ResolveCustomer
    QUrl meteringUrl;
    QUrl entitlementUrl;
    QString caFile; // of the authorities that signed AWS's certificates; the system's where it is empty
    CredentialFiles credentials;
    QHash<QString, api::AmazonProduct> products; // by AWS's product code
    QStringList topics;                          // ARNs whose notices are taken

    // Throws SettingsError.
    static Settings read(const SettingsSource& source);

    // Other: a code that is not among them.
    api::AmazonProduct productOf(const QString& code) const;
};

} // namespace service::amazon
