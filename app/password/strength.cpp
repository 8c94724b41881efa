#include "password/strength.h"

#include <zxcvbn.h>

#include <QRegularExpression>

#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace password {

namespace {

struct FreeMatches {
    void operator()(ZxcMatch_t* matches) const { ZxcvbnFreeInfo(matches); }
};

// zxcvbn reads one byte as one character. An accent does not make a word hard to guess, so letters go back to
// their base; any other character takes one byte, so that it counts once.
QByteArray oneByteACharacter(const QString& text) {
    QByteArray bytes;
    const QList<uint> points = text.normalized(QString::NormalizationForm_KD).toUcs4();
    for (const uint point : points) {
        if (QChar::category(point) == QChar::Mark_NonSpacing) {
            continue;
        }
        const uint byte = point < 0x80 ? point : 0x80 | (point & 0x7f);
        bytes.append(static_cast<char>(byte == 0 ? 1 : byte));
    }
    return bytes;
}

QList<QByteArray> guessableWords(const QStringList& userInputs) {
    constexpr int shortestWord = 3;
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList words;
    for (const QString& input : userInputs) {
        words.append(input);
        words.append(input.section(u'@', 0, 0));
        words.append(input.split(separators));
    }
    words.removeIf([](const QString& word) { return word.size() < shortestWord; });
    words.removeDuplicates();
    QList<QByteArray> result;
    for (const QString& word : std::as_const(words)) {
        result.append(oneByteACharacter(word.toLower()));
    }
    return result;
}

QString hintOf(int matchType) {
    switch (matchType & ~MULTIPLE_MATCH) {
    case DICTIONARY_MATCH:
    case DICT_LEET_MATCH:
        return QStringLiteral("common_word");
    case USER_MATCH:
    case USER_LEET_MATCH:
        return QStringLiteral("personal");
    case REPEATS_MATCH:
        return QStringLiteral("repeat");
    case SEQUENCE_MATCH:
        return QStringLiteral("sequence");
    case SPATIAL_MATCH:
        return QStringLiteral("keyboard");
    case DATE_MATCH:
    case YEAR_MATCH:
        return QStringLiteral("date");
    default:
        return {};
    }
}

QStringList hintsFor(qsizetype length, const ZxcMatch_t* matches) {
    constexpr qsizetype shortLength = 8;
    QStringList hints;
    if (length < shortLength) {
        hints.append(QStringLiteral("too_short"));
    }
    for (const ZxcMatch_t* match = matches; match != nullptr; match = match->Next) {
        hints.append(hintOf(match->Type));
    }
    hints.append(QStringLiteral("add_words"));
    hints.removeAll(QString());
    hints.removeDuplicates();
    return hints;
}

int scoreOf(double entropyBits) {
    constexpr double decimalDigitsABit = 0.30102999566398120;
    constexpr std::array limits{3.0, 6.0, 8.0, 10.0};
    const double magnitude = entropyBits * decimalDigitsABit;
    int score = 0;
    while (score < static_cast<int>(limits.size()) && magnitude >= limits.at(static_cast<size_t>(score))) {
        ++score;
    }
    return score;
}

} // namespace

Strength estimate(const QString& password, const QStringList& userInputs) {
    const QByteArray bytes = oneByteACharacter(password);
    const QList<QByteArray> words = guessableWords(userInputs);
    std::vector<const char*> dictionary;
    for (const QByteArray& word : words) {
        dictionary.push_back(word.constData());
    }
    dictionary.push_back(nullptr);

    ZxcMatch_t* found = nullptr;
    const double entropy = ZxcvbnMatch(bytes.constData(), dictionary.data(), &found);
    const std::unique_ptr<ZxcMatch_t, FreeMatches> matches(found);

    Strength strength;
    strength.score = scoreOf(entropy);
    if (strength.score < strongEnough) {
        strength.hints = hintsFor(bytes.size(), matches.get());
    }
    return strength;
}

} // namespace password
