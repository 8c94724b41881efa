#pragma once

#include <QString>

namespace ui::developer {

// Lines for a POSIX shell that send the test request of a validation once more, signed anew: a receiver
// refuses what is old, and what it has seen. They read the secret from DEV_SECRET of the environment and want
// curl and openssl.
QString curlLine(const QString& url, const QString& devKey);

} // namespace ui::developer
