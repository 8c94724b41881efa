#include "ui/widgets/card_row.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace ui::widgets {

CardRow::CardRow(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_value(new QLabel(this))
    , m_note(new QLabel(this))
    , m_values(new QHBoxLayout)
    , m_middle(new QVBoxLayout)
    , m_actions(new QHBoxLayout) {
    look::setRole(m_label, look::Role::Second);
    m_label->setFixedWidth(look::width::cardLabel);
    m_label->setWordWrap(true);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_value->setWordWrap(false);
    m_value->setMinimumWidth(40);
    look::setTextStyle(m_note, look::TextStyle::Help);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();

    m_values->setSpacing(look::space::s);
    m_values->addWidget(m_value);
    m_values->addStretch();
    m_middle->setSpacing(2);
    m_middle->addStretch();
    m_middle->addLayout(m_values);
    m_middle->addWidget(m_note);
    m_middle->addStretch();
    m_actions->setSpacing(look::space::s);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, look::space::s, 0, look::space::s);
    layout->setSpacing(look::space::l);
    layout->addWidget(m_label);
    layout->addLayout(m_middle, 1);
    layout->addLayout(m_actions);
    setMinimumHeight(look::height::cardRow + 1);
}

void CardRow::setLabel(const QString& label) {
    m_label->setText(label);
    m_label->setHidden(label.isEmpty());
    m_value->setAccessibleDescription(label);
}

void CardRow::setValue(const QString& value) {
    m_value->setText(value);
    m_value->setVisible(m_editor == nullptr && !value.isEmpty());
    m_value->setToolTip(value.size() > 40 ? value : QString());
}

QString CardRow::value() const {
    return m_value->text();
}

void CardRow::setValueRole(look::Role role) {
    look::setRole(m_value, role);
}

void CardRow::setValueStrong(bool strong) {
    look::setTextStyle(m_value, strong ? look::TextStyle::Name : look::TextStyle::Body);
}

void CardRow::setValueFixed(bool fixed) {
    look::setTextStyle(m_value, fixed ? look::TextStyle::Fixed : look::TextStyle::Body);
}

Pill* CardRow::addPill() {
    auto* pill = new Pill(this);
    addBeside(pill);
    return pill;
}

void CardRow::addBeside(QWidget* widget) {
    m_values->insertWidget(m_values->count() - 1, widget, 0, Qt::AlignVCenter);
}

QPushButton* CardRow::addAction() {
    auto* button = new QPushButton(this);
    button->setAutoDefault(false);
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void CardRow::setEditor(QWidget* editor) {
    if (m_editor != nullptr) {
        m_values->removeWidget(m_editor);
        m_editor->hide();
    }
    m_editor = editor;
    m_value->setVisible(editor == nullptr && !m_value->text().isEmpty());
    if (editor != nullptr) {
        m_values->insertWidget(0, editor, 1);
        editor->show();
    }
}

void CardRow::setNote(const QString& note, look::Role role) {
    m_note->setText(note);
    look::setRole(m_note, role);
    m_note->setHidden(note.isEmpty());
}

QString CardRow::note() const {
    return m_note->text();
}

QWidget* CardRow::noteWidget() const {
    return m_note;
}

void CardRow::setLineAbove(bool shown) {
    m_lineAbove = shown;
    update();
}

void CardRow::paintEvent(QPaintEvent*) {
    if (m_lineAbove) {
        QPainter painter(this);
        painter.fillRect(0, 0, width(), 1, look::colors(this).line);
    }
}

} // namespace ui::widgets
