#include "qr/prepare.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

namespace qr {

namespace {

QImage emptyLike(const QImage& grey) {
    return {grey.size(), QImage::Format_Grayscale8};
}

uchar clamped(int value) {
    return static_cast<uchar>(std::clamp(value, 0, 255));
}

// Each pixel through a table.
QImage mapped(const QImage& grey, const std::array<uchar, 256>& table) {
    QImage result = emptyLike(grey);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* from = grey.constScanLine(y);
        uchar* to = result.scanLine(y);
        std::transform(from, from + grey.width(), to, [&](uchar value) { return table[value]; });
    }
    return result;
}

template <class Combine>
QImage combined(const QImage& a, const QImage& b, Combine combine) {
    QImage result = emptyLike(a);
    for (int y = 0; y < a.height(); ++y) {
        const uchar* left = a.constScanLine(y);
        std::transform(left, left + a.width(), b.constScanLine(y), result.scanLine(y), combine);
    }
    return result;
}

// Green counts twice, red and blue once: sums and shifts, which the compiler turns into a few instructions
// for many pixels.
uchar lightOf(QRgb colour) {
    const unsigned red = (colour >> 16U) & 0xFFU;
    const unsigned green = (colour >> 8U) & 0xFFU;
    const unsigned blue = colour & 0xFFU;
    return static_cast<uchar>((red + 2 * green + blue) >> 2U);
}

// Of a premultiplied colour.
uchar lightOverWhite(QRgb colour) {
    return static_cast<uchar>(lightOf(colour) + 255U - (colour >> 24U));
}

// Sums over 2 * radius + 1 neighbours of a line; beyond its ends the end's value goes on.
void sumAlong(const uchar* line, int width, int radius, int* sums) {
    int sum = line[0] * radius;
    for (int x = 0; x < radius; ++x) {
        sum += line[std::min(x, width - 1)];
    }
    for (int x = 0; x < width; ++x) {
        sum += line[std::min(x + radius, width - 1)];
        sums[x] = sum;
        sum -= line[std::max(x - radius, 0)];
    }
}

} // namespace

QImage light(const QImage& image) {
    if (image.format() == QImage::Format_Grayscale8) {
        return image;
    }
    const bool isOpaque = image.format() == QImage::Format_RGB32;
    const QImage colours = isOpaque ? image : image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QImage grey = emptyLike(colours);
    for (int y = 0; y < colours.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(colours.constScanLine(y));
        uchar* to = grey.scanLine(y);
        const auto* end = from + colours.width();
        if (isOpaque) {
            std::transform(from, end, to, lightOf);
        } else {
            std::transform(from, end, to, lightOverWhite);
        }
    }
    return grey;
}

QImage negative(const QImage& grey) {
    QImage result = grey;
    result.invertPixels();
    return result;
}

QImage shrunk(const QImage& grey, int factor) {
    if (factor == 1) {
        return grey;
    }
    QImage result(grey.width() / factor, grey.height() / factor, QImage::Format_Grayscale8);
    std::vector<unsigned> sums(static_cast<std::size_t>(result.width()));
    for (int y = 0; y < result.height(); ++y) {
        std::fill(sums.begin(), sums.end(), 0U);
        for (int row = 0; row < factor; ++row) {
            const uchar* from = grey.constScanLine(y * factor + row);
            for (unsigned& sum : sums) {
                for (int column = 0; column < factor; ++column) {
                    sum += *from++;
                }
            }
        }
        const auto area = static_cast<unsigned>(factor * factor);
        std::transform(sums.begin(), sums.end(), result.scanLine(y),
                       [area](unsigned sum) { return static_cast<uchar>(sum / area); });
    }
    return result;
}

QImage doubled(const QImage& grey) {
    QImage result(grey.size() * 2, QImage::Format_Grayscale8);
    const int lastX = grey.width() - 1;
    const int lastY = grey.height() - 1;
    for (int y = 0; y < result.height(); ++y) {
        // Three parts of the nearer line, one of the farther.
        const uchar* near = grey.constScanLine(y / 2);
        const uchar* far = grey.constScanLine(std::clamp(y / 2 + (y % 2 == 0 ? -1 : 1), 0, lastY));
        uchar* to = result.scanLine(y);
        for (int x = 0; x <= lastX; ++x) {
            const int left = std::max(x - 1, 0);
            const int right = std::min(x + 1, lastX);
            const int here = 3 * near[x] + far[x];
            to[2 * x] = static_cast<uchar>((3 * here + 3 * near[left] + far[left] + 8) / 16);
            to[2 * x + 1] = static_cast<uchar>((3 * here + 3 * near[right] + far[right] + 8) / 16);
        }
    }
    return result;
}

QImage smoothed(const QImage& grey, int radius) {
    const int width = grey.width();
    const int height = grey.height();
    const auto columns = static_cast<std::size_t>(width);
    const int reach = 2 * radius + 1;
    // A ring of the lines that the square covers, summed along; and their sum.
    std::vector<int> ring(columns * static_cast<std::size_t>(reach));
    std::vector<int> total(columns, 0);
    const auto lineOf = [&](int y) { return ring.data() + columns * static_cast<std::size_t>(y % reach); };
    const auto add = [&](int y) {
        int* sums = lineOf(y + radius + 1);
        sumAlong(grey.constScanLine(std::clamp(y, 0, height - 1)), width, radius, sums);
        std::transform(total.begin(), total.end(), sums, total.begin(), std::plus<>());
    };
    for (int y = -radius - 1; y < radius; ++y) {
        add(y);
    }
    QImage result = emptyLike(grey);
    // Dividing by multiplying: 2^24 parts of the square's area, rounded.
    const unsigned share = (1U << 24U) / static_cast<unsigned>(reach * reach);
    for (int y = 0; y < height; ++y) {
        const int* oldest = lineOf(y);
        std::transform(total.begin(), total.end(), oldest, total.begin(), std::minus<>());
        add(y + radius);
        std::transform(total.begin(), total.end(), result.scanLine(y), [share](int sum) {
            return static_cast<uchar>((static_cast<unsigned>(sum) * share + (1U << 23U)) >> 24U);
        });
    }
    return result;
}

QImage sharpened(const QImage& grey, int radius, int amount) {
    return combined(grey, smoothed(smoothed(grey, radius), radius), [amount](uchar value, uchar around) {
        return clamped(value + (value - around) * amount / 100);
    });
}

QImage focused(const QImage& grey, int radius, int rounds, int strength) {
    QImage estimate = grey.copy();
    for (int round = 0; round < rounds; ++round) {
        const QImage again = smoothed(smoothed(estimate, radius), radius);
        for (int y = 0; y < grey.height(); ++y) {
            const uchar* seen = grey.constScanLine(y);
            const uchar* blurred = again.constScanLine(y);
            uchar* line = estimate.scanLine(y);
            for (int x = 0; x < grey.width(); ++x) {
                line[x] = clamped(line[x] + strength * (seen[x] - blurred[x]));
            }
        }
    }
    return estimate;
}

QImage stretched(const QImage& grey) {
    std::array<int, 256> counts{};
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* line = grey.constScanLine(y);
        std::for_each(line, line + grey.width(), [&](uchar value) { ++counts[value]; });
    }
    const int few = grey.width() * grey.height() / 100;
    int low = 0;
    for (int seen = counts[0]; low < 255 && seen <= few; seen += counts[static_cast<std::size_t>(low)]) {
        ++low;
    }
    int high = 255;
    for (int seen = counts[255]; high > low + 1 && seen <= few;
         seen += counts[static_cast<std::size_t>(high)]) {
        --high;
    }
    std::array<uchar, 256> table{};
    for (int value = 0; value < 256; ++value) {
        table[static_cast<std::size_t>(value)] = clamped((value - low) * 255 / std::max(high - low, 1));
    }
    return mapped(grey, table);
}

QImage brightened(const QImage& grey, int white) {
    std::array<uchar, 256> table{};
    for (int value = 0; value < 256; ++value) {
        table[static_cast<std::size_t>(value)] = clamped(value * 255 / white);
    }
    return mapped(grey, table);
}

} // namespace qr
