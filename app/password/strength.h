#pragma once

#include <QString>
#include <QStringList>

// How hard a password is to guess. The desktop shows it while it is typed and the service decides by it: one
// estimate for both.
namespace password {

// The lowest score that the service takes.
inline constexpr int strongEnough = 3;

struct Strength {
    // As zxcvbn counts: 0 under 10³ guesses, 1 under 10⁶, 2 under 10⁸, 3 under 10¹⁰, 4 from there on.
    int score = 0;
    // What makes it weak, the worst first, none where it is strong enough: too_short, common_word, personal,
    // repeat, sequence, keyboard, date, add_words.
    QStringList hints;
};

// userInputs: what a guesser would try first, such as the person's address and name. Their parts count too.
Strength estimate(const QString& password, const QStringList& userInputs = {});

} // namespace password
