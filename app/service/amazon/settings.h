#pragma once

#include "service/amazon/credentials.h"
#include "service/amazon/order_list.h"
#include "service/settings_source.h"

#include <QUrl>

namespace service::amazon {

// The section [amazon].
struct Settings {
    QByteArray region; // where the products are sold: that of ResolveCustomer
    QUrl meteringUrl;
    QUrl entitlementUrl;
    QString caFile; // of the authorities that signed AWS's certificates; the system's where it is empty
    CredentialFiles credentials;
    Products products;
    QStringList topics; // ARNs whose notices are taken

    // Throws SettingsError.
    static Settings read(const SettingsSource& source);

    // Other: a code that is not among them.
    api::AmazonProduct productOf(const QString& code) const;
};

} // namespace service::amazon
