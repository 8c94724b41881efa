#include "ui/widgets/card.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/card_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace ui::widgets {

Card::Card(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_explanation(new ExplanationButton(this))
    , m_column(new QVBoxLayout(this)) {
    look::setTextStyle(m_title, look::TextStyle::CardTitle);
    m_title->hide();
    m_explanation->hide();
    auto* heading = new QHBoxLayout;
    heading->setSpacing(look::space::xs);
    heading->addWidget(m_title);
    heading->addWidget(m_explanation);
    heading->addStretch();
    m_column->setContentsMargins(look::space::xl, look::space::m, look::space::xl, look::space::s);
    m_column->setSpacing(0);
    m_column->addLayout(heading);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void Card::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setHidden(title.isEmpty());
    setAccessibleName(title);
}

void Card::setExplanation(const Explanation& explanation) {
    m_explanation->setExplanation(explanation);
    m_explanation->setHidden(explanation.text.isEmpty());
}

CardRow* Card::addRow() {
    auto* row = new CardRow(this);
    row->setLineAbove(m_hasRow);
    m_hasRow = true;
    m_column->addWidget(row);
    return row;
}

void Card::addWidget(QWidget* widget) {
    m_column->addWidget(widget);
}

bool Card::event(QEvent* event) {
    // F1 belongs to the window; inside of a card that explains itself, it is the card's.
    if (event->type() == QEvent::ShortcutOverride && !m_explanation->isHidden() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void Card::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F1 && !m_explanation->isHidden()) {
        m_explanation->open();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Card::paintEvent(QPaintEvent*) {
    const look::Palette& colors = look::colors(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colors.card);
    painter.setPen(colors.line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::radius::card,
                            look::radius::card);
}

} // namespace ui::widgets
