#pragma once

#include <QImage>
#include <QString>

namespace qr {

// The QR code that says `text`: black on white whatever the theme, since many readers take nothing else;
// error correction M; with the quiet zone of four modules that the standard asks for (ISO/IEC 18004). A
// module is `modulePixels` pixels wide and high, 1 or more: for a view that is scaled, give its device
// pixels, so that edges stay sharp. Format_Grayscale8. A null image where the text is empty or too long
// (2,331 bytes).
QImage draw(const QString& text, int modulePixels);

} // namespace qr
