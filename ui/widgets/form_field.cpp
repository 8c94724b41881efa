#include "ui/widgets/form_field.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/error_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::widgets {

FormField::FormField(QWidget* control, QWidget* parent)
    : QWidget(parent)
    , m_control(control)
    , m_label(new QLabel(this))
    , m_note(new QLabel(this))
    , m_top(new QHBoxLayout)
    , m_middle(new QHBoxLayout)
    , m_column(new QVBoxLayout(this)) {
    look::setTextStyle(m_note, look::TextStyle::Help);
    m_label->setBuddy(control);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(m_note->fontMetrics().height());
    setFocusProxy(control);
    setMaximumWidth(look::width::fieldMost);
    setMinimumWidth(look::width::field);

    m_top->addWidget(m_label, 1);
    m_middle->setSpacing(look::space::s);
    m_middle->addWidget(control, 1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::space::xs);
    m_column->addLayout(m_top);
    m_column->addLayout(m_middle);
    m_column->addWidget(m_note);
    showNote();
}

void FormField::setLabel(const QString& label) {
    m_label->setText(label);
    m_control->setAccessibleName(label);
    typedIn()->setAccessibleName(label);
    showNote();
}

void FormField::setHelp(const QString& help) {
    m_help = help;
    showNote();
}

void FormField::showError(const core::Error& error) {
    m_error = error;
    showNote();
    m_control->setFocus(Qt::OtherFocusReason);
    announce(m_note);
}

void FormField::clearError() {
    if (m_error) {
        m_error.reset();
        showNote();
    }
}

QString FormField::note() const {
    return m_note->text();
}

void FormField::setCorner(QWidget* corner) {
    m_top->addWidget(corner);
}

void FormField::setTrailing(QWidget* trailing) {
    m_middle->addWidget(trailing);
}

void FormField::setBelow(QWidget* below) {
    m_column->insertWidget(2, below);
}

void FormField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        showNote();
    }
    QWidget::changeEvent(event);
}

QWidget* FormField::typedIn() const {
    return m_control->focusProxy() != nullptr ? m_control->focusProxy() : m_control;
}

void FormField::showNote() {
    const QString note = m_error ? errorText(*m_error) : m_help;
    m_note->setText(note);
    look::setRole(m_note, m_error ? look::Role::Error : look::Role::Second);
    look::setInvalid(typedIn(), m_error.has_value());
    typedIn()->setAccessibleDescription(note);
}

} // namespace ui::widgets
