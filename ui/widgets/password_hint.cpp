#include "ui/widgets/password_hint.h"

#include <QCoreApplication>

namespace ui::widgets {

namespace {
struct PasswordHint {
    Q_DECLARE_TR_FUNCTIONS(ui::widgets::PasswordHint)
};
} // namespace

QString passwordHintText(const QString& hint) {
    if (hint == QLatin1String("too_short")) {
        return PasswordHint::tr("It is too short: make it longer.");
    }
    if (hint == QLatin1String("common_word")) {
        return PasswordHint::tr("It leans on words that everyone tries: add unusual ones.");
    }
    if (hint == QLatin1String("personal")) {
        return PasswordHint::tr("It leans on your name or your e-mail: leave them out.");
    }
    if (hint == QLatin1String("repeat")) {
        return PasswordHint::tr("It repeats itself: vary it.");
    }
    if (hint == QLatin1String("sequence")) {
        return PasswordHint::tr("It holds a sequence such as abc or 123: leave it out.");
    }
    if (hint == QLatin1String("keyboard")) {
        return PasswordHint::tr("It follows a row of the keyboard: leave it out.");
    }
    if (hint == QLatin1String("date")) {
        return PasswordHint::tr("It holds a date: leave it out.");
    }
    if (hint == QLatin1String("add_words")) {
        return PasswordHint::tr("Add a word or two; unusual ones are best.");
    }
    return {};
}

} // namespace ui::widgets
