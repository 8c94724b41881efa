#include "ui/look/palette.h"

#include <QWidget>

#include <array>
#include <cmath>

namespace look {

namespace {

QColor mixed(const QColor& a, const QColor& b, double shareOfB) {
    const auto channel = [shareOfB](int from, int to) {
        return int(std::lround(from + (to - from) * shareOfB));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

double luminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor Palette::color(Role role) const {
    switch (role) {
    case Role::Text:
        return text;
    case Role::Second:
        return second;
    case Role::Accent:
        return accent;
    case Role::OnAccent:
        return onAccent;
    case Role::Good:
        return good.ink;
    case Role::Warn:
        return warn.ink;
    case Role::Error:
        return error.ink;
    case Role::Info:
        return info.ink;
    }
    return text;
}

QColor Palette::disabled() const {
    return edge;
}

bool Palette::isDark() const {
    return card.lightness() < 128;
}

const Palette& lightPalette() {
    static const Palette light{
        .window = QColor(0xF5F6F8),
        .card = QColor(0xFFFFFF),
        .alt = QColor(0xF9FAFB),
        .line = QColor(0xD5D9E0),
        .edge = QColor(0x868E9B),
        .text = QColor(0x1B1F27),
        .second = QColor(0x596273),
        .accent = QColor(0x2459C9),
        .onAccent = QColor(0xFFFFFF),
        .select = QColor(0xE4ECFC),
        .good = {QColor(0x1A7340), QColor(0xE6F4EB)},
        .warn = {QColor(0x8A5200), QColor(0xFDF1DC)},
        .error = {QColor(0xB3261E), QColor(0xFCE9E7)},
        .info = {QColor(0x2459C9), QColor(0xE9F0FD)},
    };
    return light;
}

const Palette& darkPalette() {
    static const Palette dark{
        .window = QColor(0x17191E),
        .card = QColor(0x1F2228),
        .alt = QColor(0x23262D),
        .line = QColor(0x363B45),
        .edge = QColor(0x7B8494),
        .text = QColor(0xE7EAF0),
        .second = QColor(0xA4ACBA),
        .accent = QColor(0x8DB1FF),
        .onAccent = QColor(0x0E1830),
        .select = QColor(0x2A3B61),
        .good = {QColor(0x6CCB8E), QColor(0x1B3226)},
        .warn = {QColor(0xEDB458), QColor(0x3A2C12)},
        .error = {QColor(0xFF8F87), QColor(0x421F1D)},
        .info = {QColor(0x8DB1FF), QColor(0x1E2B49)},
    };
    return dark;
}

QPalette toQPalette(const Palette& from) {
    QPalette palette;
    palette.setColor(QPalette::Window, from.window);
    palette.setColor(QPalette::WindowText, from.text);
    palette.setColor(QPalette::Base, from.card);
    palette.setColor(QPalette::AlternateBase, from.alt);
    palette.setColor(QPalette::Text, from.text);
    palette.setColor(QPalette::Button, from.card);
    palette.setColor(QPalette::ButtonText, from.text);
    palette.setColor(QPalette::PlaceholderText, from.second);
    palette.setColor(QPalette::Highlight, from.accent);
    palette.setColor(QPalette::HighlightedText, from.onAccent);
    palette.setColor(QPalette::Link, from.accent);
    palette.setColor(QPalette::LinkVisited, from.accent);
    palette.setColor(QPalette::ToolTipBase, from.card);
    palette.setColor(QPalette::ToolTipText, from.text);
    // The roles of bevels, which our style doesn't draw, carry the tones' ink: a label takes one by
    // setForegroundRole and follows the scheme by itself (controls.h, setRole).
    palette.setColor(QPalette::BrightText, from.error.ink);
    palette.setColor(QPalette::Mid, from.good.ink);
    palette.setColor(QPalette::Midlight, from.warn.ink);
    palette.setColor(QPalette::Light, from.card);
    palette.setColor(QPalette::Dark, from.edge);
    palette.setColor(QPalette::Shadow, from.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::PlaceholderText, QPalette::Link, QPalette::BrightText}) {
        palette.setColor(QPalette::Disabled, role, from.disabled());
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, mixed(from.card, from.window, 0.6));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, from.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, from.text);
    return palette;
}

const Palette& colors(const QPalette& palette) {
    const bool dark = palette.color(QPalette::Active, QPalette::Base).lightness() < 128;
    return dark ? darkPalette() : lightPalette();
}

const Palette& colors(const QWidget* widget) {
    return colors(widget->palette());
}

QColor avatarColor(QStringView accountId) {
    static constexpr std::array<QRgb, 8> choices{0x2459C9, 0x6D3FC0, 0x0F7173, 0xA83279,
                                                 0x8A5200, 0xB3261E, 0x1A7340, 0x475569};
    // FNV-1a: the same on every machine and in every version, which qHash does not promise.
    quint32 hash = 2166136261U;
    for (const QChar character : accountId) {
        hash = (hash ^ character.unicode()) * 16777619U;
    }
    return QColor(choices[(hash ^ (hash >> 16)) % choices.size()]);
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace look
