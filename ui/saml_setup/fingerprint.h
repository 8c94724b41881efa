#pragma once

#include <QString>

namespace ui::saml_setup {

// "A7:F3:09:…": as providers show it, to be compared, in lines of so many bytes. sha256: hex digits.
QString fingerprint(const QString& sha256, int bytesPerLine = 16);

// "A7:F3:09:1C…": enough to tell one certificate from another.
QString shortFingerprint(const QString& sha256);

} // namespace ui::saml_setup
