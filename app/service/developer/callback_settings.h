#pragma once

#include "callback_url/address_rules.h"
#include "service/settings_source.h"

namespace service::developer {

// The section [callback]: where requests to callback URLs may go.
struct CallbackSettings {
    callback_url::AddressRules addresses;
    QString
        caFile; // of the authority that signed the receivers' certificates; the system's where it is empty

    // Throws SettingsError.
    static CallbackSettings read(const SettingsSource& source);
};

} // namespace service::developer
