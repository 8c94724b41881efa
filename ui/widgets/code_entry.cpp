#include "ui/widgets/code_entry.h"

#include "ui/look/fonts.h"

#include <QEvent>
#include <QFontMetrics>
#include <QValidator>

namespace ui::widgets {

namespace {

class Digits : public QValidator {
  public:
    using QValidator::QValidator;

    State validate(QString& input, int& position) const override {
        QString digits;
        int before = 0; // digits left of the cursor, where it goes afterwards
        for (qsizetype index = 0; index < input.size(); ++index) {
            const int digit = input.at(index).digitValue();
            if (digit < 0 || digits.size() == CodeEntry::length) {
                continue;
            }
            digits.append(QString::number(digit));
            before += index < position ? 1 : 0;
        }
        input = digits;
        position = before;
        return digits.size() == CodeEntry::length ? Acceptable : Intermediate;
    }
};

} // namespace

CodeEntry::CodeEntry(QWidget* parent)
    : QLineEdit(parent) {
    setValidator(new Digits(this));
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    QFont font = look::font(look::TextStyle::Code);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 6);
    setFont(font);
    // QLineEdit emits returnPressed only while its validator accepts: exactly when the code is complete.
    connect(this, &QLineEdit::returnPressed, this, &CodeEntry::confirm);
    retranslate();
}

QSize CodeEntry::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(QString(length, QLatin1Char('0'))) + 40, metrics.height() + 16};
}

void CodeEntry::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QLineEdit::changeEvent(event);
}

void CodeEntry::retranslate() {
    setAccessibleName(tr("Verification code"));
}

void CodeEntry::confirm() {
    Q_EMIT confirmed(code());
}

} // namespace ui::widgets
