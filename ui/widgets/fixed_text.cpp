#include "ui/widgets/fixed_text.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace ui::widgets {

FixedText::FixedText(Frame frame, int mostLines, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_frame(frame)
    , m_mostLines(mostLines) {
    look::setTextStyle(this, look::TextStyle::Fixed);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    if (frame == Frame::Sheet) {
        setViewportMargins(look::space::m, look::space::s, look::space::s, look::space::s);
    }
}

void FixedText::setText(const QString& text) {
    if (text != toPlainText()) {
        setPlainText(text);
        follow();
    }
}

void FixedText::setWhole(bool whole) {
    setLineWrapMode(whole ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    setHorizontalScrollBarPolicy(whole ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    follow();
}

QSize FixedText::sizeHint() const {
    return {look::width::field, neededHeight()};
}

QSize FixedText::minimumSizeHint() const {
    constexpr int fewCharacters = 12;
    return {fontMetrics().averageCharWidth() * fewCharacters, neededHeight()};
}

int FixedText::neededHeight() const {
    const double most = m_mostLines * QFontMetricsF(font()).lineSpacing();
    double text = 0; // blocks are laid out when their place is asked for
    for (QTextBlock block = document()->begin(); block.isValid() && text < most; block = block.next()) {
        text += document()->documentLayout()->blockBoundingRect(block).height();
    }
    const QMargins margins = viewportMargins();
    const int bar = lineWrapMode() == QPlainTextEdit::NoWrap ? horizontalScrollBar()->sizeHint().height() : 0;
    constexpr int spare = 2; // without it the last line is taken for cut, and a scroll bar comes
    return int(std::ceil(std::min(text, most))) + spare + margins.top() + margins.bottom() + bar;
}

void FixedText::follow() {
    const int needed = neededHeight();
    if (minimumHeight() != needed || maximumHeight() != needed) {
        setFixedHeight(needed);
    }
}

void FixedText::paintSheet() {
    const look::Palette& colors = look::colors(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool sheet = m_frame == Frame::Sheet;
    painter.setBrush(sheet ? QBrush(colors.alt) : QBrush(Qt::NoBrush));
    painter.setPen(hasFocus() ? QPen(colors.accent, look::width::focusRing)
                   : sheet    ? QPen(colors.line)
                              : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::radius::control,
                            look::radius::control);
}

bool FixedText::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::Paint:
        paintSheet();
        return true;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    default:
        break;
    }
    return QPlainTextEdit::event(event);
}

void FixedText::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    // Not within: another size now would leave the lines laid out for a width that is no longer so.
    QMetaObject::invokeMethod(this, &FixedText::follow, Qt::QueuedConnection);
}

void FixedText::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        follow();
    }
}

} // namespace ui::widgets
