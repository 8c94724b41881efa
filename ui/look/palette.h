#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace look {

// A state's colours: ink for words and icons, fill behind them.
struct Tone {
    QColor ink;
    QColor fill;
};

// What a colour is for. Words and icons are asked for by role, so that they follow light and dark.
enum class Role { Text, Second, Accent, OnAccent, Good, Warn, Error, Info };

// The colours of one scheme. Every pair of words and ground has a contrast of 4.8:1 or better, edges 3:1
// (WCAG 2.2, 1.4.3 and 1.4.11; tests/ui/look computes it). Lines only decorate.
struct Palette {
    QColor window;   // behind everything
    QColor card;     // cards, fields, menus, dialogs' lists
    QColor alt;      // hovered rows, table headers
    QColor line;     // between rows, around cards: decoration
    QColor edge;     // around fields and buttons
    QColor text;     // words
    QColor second;   // labels, help
    QColor accent;   // the filled button, links, focus
    QColor onAccent; // words on it
    QColor select;   // behind what is selected
    Tone good;
    Tone warn;
    Tone error;
    Tone info;

    QColor color(Role role) const;
    // Words of controls that can't be used.
    QColor disabled() const;
    bool isDark() const;
};

const Palette& lightPalette();
const Palette& darkPalette();

// The same colours in Qt's terms, Disabled included.
QPalette toQPalette(const Palette& palette);

// The colours in force where a widget stands; read them when painting, they change with the scheme.
const Palette& colors(const QPalette& palette);
const Palette& colors(const QWidget* widget);

// The colour of an account's avatar: one of eight on which white reads well, always the same for the same id.
QColor avatarColor(QStringView accountId);

// W3C's contrast of two colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace look
