#include "ui/widgets/password_field.h"

#include "password/strength.h"
#include "ui/look/controls.h"
#include "ui/widgets/password_hint.h"
#include "ui/widgets/strength_meter.h"

#include <QEvent>
#include <QLineEdit>
#include <QToolButton>

namespace ui::widgets {

PasswordField::PasswordField(Kind kind, QWidget* parent)
    : FormField(new QLineEdit, parent)
    , m_edit(static_cast<QLineEdit*>(control()))
    , m_reveal(new QToolButton(this)) {
    m_edit->setMaxLength(256);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_reveal->setCheckable(true);
    look::setKind(m_reveal, look::Kind::Quiet);
    setTrailing(m_reveal);
    if (kind == Kind::New) {
        m_meter = new StrengthMeter(this);
        setBelow(m_meter);
    }
    connect(m_reveal, &QToolButton::toggled, this, &PasswordField::reveal);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        clearError();
        measure();
        Q_EMIT passwordChanged();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &PasswordField::confirmed);
    retranslate();
}

QString PasswordField::password() const {
    return m_edit->text();
}

void PasswordField::clear() {
    m_edit->clear();
    m_reveal->setChecked(false);
}

void PasswordField::setKnownWords(const QStringList& words) {
    m_knownWords = words;
    measure();
}

void PasswordField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    FormField::changeEvent(event);
}

void PasswordField::hideEvent(QHideEvent* event) {
    m_reveal->setChecked(false);
    FormField::hideEvent(event);
}

void PasswordField::retranslate() {
    reveal(m_reveal->isChecked());
}

void PasswordField::reveal(bool shown) {
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setText(shown ? tr("Hide") : tr("Show"));
    m_reveal->setAccessibleName(shown ? tr("Hide the password") : tr("Show the password"));
}

void PasswordField::measure() {
    if (m_meter == nullptr) {
        return;
    }
    const QString typed = m_edit->text();
    if (typed.isEmpty()) {
        m_meter->setScore(-1);
        return setHelp(tr("Four unusual words are easy to keep in mind and hard to guess."));
    }
    const password::Strength strength = password::estimate(typed, m_knownWords);
    m_meter->setScore(strength.score);
    setHelp(passwordHintText(strength.hints.value(0)));
}

} // namespace ui::widgets
