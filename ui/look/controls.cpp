#include "ui/look/controls.h"

#include <QAbstractButton>
#include <QVariant>

namespace look {

namespace {

constexpr char kindProperty[] = "lookKind";
constexpr char unavailableProperty[] = "lookUnavailable";
constexpr char invalidProperty[] = "lookInvalid";

void setFlag(QWidget* widget, const char* name, bool on) {
    if (widget->property(name).toBool() != on) {
        widget->setProperty(name, on);
        widget->update();
    }
}

} // namespace

void setKind(QAbstractButton* button, Kind kind) {
    button->setProperty(kindProperty, int(kind));
    button->update();
}

Kind kindOf(const QWidget* button) {
    return button == nullptr ? Kind::Plain : Kind(button->property(kindProperty).toInt());
}

void setUnavailable(QAbstractButton* button, bool unavailable) {
    setFlag(button, unavailableProperty, unavailable);
}

bool isUnavailable(const QWidget* button) {
    return button != nullptr && button->property(unavailableProperty).toBool();
}

void setInvalid(QWidget* field, bool invalid) {
    setFlag(field, invalidProperty, invalid);
}

bool isInvalid(const QWidget* field) {
    return field != nullptr && field->property(invalidProperty).toBool();
}

void setRole(QWidget* label, Role role) {
    const auto qtRole = [role] {
        switch (role) {
        case Role::Text:
            return QPalette::WindowText;
        case Role::Second:
            return QPalette::PlaceholderText;
        case Role::Accent:
        case Role::Info:
            return QPalette::Link;
        case Role::OnAccent:
            return QPalette::HighlightedText;
        case Role::Good:
            return QPalette::Mid;
        case Role::Warn:
            return QPalette::Midlight;
        case Role::Error:
            return QPalette::BrightText;
        }
        return QPalette::WindowText;
    };
    label->setForegroundRole(qtRole());
}

} // namespace look
