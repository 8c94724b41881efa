#pragma once

class QAbstractButton;
class QLabel;
class QLineEdit;
class QWidget;

#include "ui/look/palette.h"

namespace look {

// How a button is drawn. One filled button a card; destructive is outlined, and filled only in its last
// dialog.
enum class Kind {
    Plain,             // outlined
    Primary,           // filled with the accent
    Destructive,       // outlined in the error colour
    DestructiveFilled, // the last word
    Link,              // no frame, accent words
    Quiet,             // no frame, hover only: icons, "Back"
};
void setKind(QAbstractButton* button, Kind kind);
Kind kindOf(const QWidget* button);

// A button that stays focusable and says why it can't: drawn like a disabled one. Its view answers the click
// with the reason.
void setUnavailable(QAbstractButton* button, bool unavailable);
bool isUnavailable(const QWidget* button);

// A field whose content was refused: framed in the error colour.
void setInvalid(QWidget* field, bool invalid);
bool isInvalid(const QWidget* field);

// A label's words in one of the palette's roles, following light and dark.
void setRole(QWidget* label, Role role);

} // namespace look
