#include "ui/look/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace look {

namespace {
constexpr int designedBody = 14;
}

QFont bodyFont(const QFont& system) {
    QFont body = system;
    body.setPixelSize(std::max(designedBody, QFontInfo(system).pixelSize()));
    return body;
}

QFont font(TextStyle style) {
    QFont made = QGuiApplication::font();
    const auto scaled = [body = QFontInfo(made).pixelSize()](int size) {
        return std::max(1, int(std::lround(double(size) * body / designedBody)));
    };
    const auto semiBold = [&](int size) {
        made.setPixelSize(scaled(size));
        made.setWeight(QFont::DemiBold);
    };
    const auto fixed = [&](int size) {
        made = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        made.setPixelSize(scaled(size));
    };
    switch (style) {
    case TextStyle::Pill:
        semiBold(12);
        break;
    case TextStyle::Help:
        made.setPixelSize(scaled(13));
        break;
    case TextStyle::Body:
        break;
    case TextStyle::CardTitle:
        semiBold(15);
        break;
    case TextStyle::Name:
        semiBold(16);
        break;
    case TextStyle::DialogTitle:
        semiBold(20);
        break;
    case TextStyle::Code:
        fixed(24);
        break;
    case TextStyle::Fixed:
        fixed(designedBody);
        break;
    }
    return made;
}

void setTextStyle(QWidget* widget, TextStyle style) {
    widget->setFont(font(style));
}

} // namespace look
