#pragma once

#include <QImage>

namespace qr {

// What makes hard pictures readable. All take and give Format_Grayscale8.

// The light of a picture, transparent parts over white. (QImage's own conversion takes a quarter of a second
// for a 4K screenshot.)
QImage light(const QImage& image);

QImage negative(const QImage& grey);

// Each pixel the mean of a square of `factor` by `factor`.
QImage shrunk(const QImage& grey, int factor);

// Twice as wide and high, values in between interpolated.
QImage doubled(const QImage& grey);

// The mean of the square around each pixel, `radius` pixels either way.
QImage smoothed(const QImage& grey, int radius);

// Details stronger than `radius` are raised by `amount` percent: undoes blur, raises grain.
QImage sharpened(const QImage& grey, int radius, int amount);

// Undoes blur of about `radius` pixels in so many rounds, each by `strength` times what the picture, blurred
// again, still differs by (van Cittert's method; that light is 0 to 255 is what makes it find black and
// white).
QImage focused(const QImage& grey, int radius, int rounds, int strength);

// From the darkest to the lightest that is there, but for a hundredth on either side.
QImage stretched(const QImage& grey);

// Tells black from a dark page: what is over `white` is white.
QImage brightened(const QImage& grey, int white);

} // namespace qr
