#pragma once

#include "accounts/account_entry.h"
#include "otp/entry.h"

#include <QString>

namespace ui::authenticator {

// "SHA-1 · 6 digits · 30 seconds"
QString parametersText(const otp::Parameters& parameters);
// Not what Google Authenticator and most services take.
bool isUnusual(const otp::Parameters& parameters);

// "alice@example.com · account.example.com"
QString accountName(const accounts::AccountEntry& account);

// Why something that was read can't be used, in the user's language.
QString unusableText(otp::Unusable why);

} // namespace ui::authenticator
