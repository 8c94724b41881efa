#pragma once

#include <QImage>
#include <QList>
#include <QString>

// Pictures of QR codes that are hard to read, made anew each time, the same from the same seed.
namespace pictures {

enum class Kind {
    Rotated,       // any angle, on a coloured page
    Blurred,       // out of focus, up to about a module's width
    Perspective,   // seen from the side
    LightOnDark,   // a dark theme's
    UnevenLight,   // a shadow or a lamp across it
    Noise,         // grain and specks
    LowContrast,   // grey on grey
    Compressed,    // JPEG of low quality
    Scaled,        // a screenshot scaled to modules of 1.3 to 2.6 pixels
    Covered,       // a logo, a scratch, a finger
    NoMargin,      // no quiet zone, on a dark page
    Photograph,    // of a screen: perspective, blur, light and grain together
    SmallInScreen, // in a screenshot of 3840 x 2160 pixels
    Several,       // two to six in one picture, of different sizes, turned, light on dark among them
};

struct Picture {
    QImage image;
    QStringList texts; // what is to be read in it
};

QList<Kind> kinds();
QString nameOf(Kind kind);

Picture make(Kind kind, quint32 seed);

// What codes say: an otpauth URI, 70 to 160 characters.
QString text(quint32 seed);

// A desktop of 3840 x 2160 pixels with windows, text and pictures, and no code.
QImage screen(quint32 seed, bool dark);

} // namespace pictures
