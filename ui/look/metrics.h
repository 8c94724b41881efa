#pragma once

// Lengths in device-independent pixels.
namespace look {

namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace space

namespace radius {
inline constexpr int pill = 4;
inline constexpr int control = 6;
inline constexpr int card = 8;
} // namespace radius

namespace height {
inline constexpr int accountBar = 64;
inline constexpr int tab = 40;
inline constexpr int control = 32;
inline constexpr int cardRow = 48; // at least
inline constexpr int tableRow = 36;
inline constexpr int status = 28;
} // namespace height

namespace width {
inline constexpr int cards = 840;     // the column of cards, at most
inline constexpr int cardLabel = 200; // the label of a card's row
inline constexpr int field = 360;     // a form's field, up to fieldMost
inline constexpr int fieldMost = 480;
inline constexpr int focusRing = 2;
} // namespace width

namespace iconSize {
inline constexpr int button = 16;
inline constexpr int banner = 20;
inline constexpr int emptyState = 48;
} // namespace iconSize

} // namespace look
