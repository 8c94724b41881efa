#include "ui/widgets/scroll_column.h"

#include "ui/look/metrics.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

namespace ui::widgets {

namespace {
using namespace std::chrono_literals;
// Layouts within layouts make room one after the other, each in a pass of its own.
constexpr auto nestedLayouts = 50ms;
} // namespace

ScrollColumn::ScrollColumn(QWidget* parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_cards(new QWidget(m_content))
    , m_column(new QVBoxLayout) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_cards->setMaximumWidth(look::width::cards);
    m_cards->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::space::l);
    m_column->addStretch();
    auto* layout = new QHBoxLayout(m_content);
    layout->setContentsMargins(look::space::xl, look::space::xl, look::space::xl, look::space::xl);
    layout->addStretch(1);
    layout->addWidget(m_cards, 1000);
    layout->addStretch(1);
    setWidget(m_content);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void ScrollColumn::addWidget(QWidget* widget) {
    m_column->insertWidget(m_column->count() - 1, widget);
}

void ScrollColumn::bringIntoView(QWidget* widget) {
    for (QWidget* above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* column = qobject_cast<ScrollColumn*>(above)) {
            const auto show = [column, shown = QPointer<QWidget>(widget)] {
                if (shown != nullptr) {
                    column->ensureWidgetVisible(shown, look::space::xl, look::space::xl);
                }
            };
            QTimer::singleShot(nestedLayouts, column, show);
            return;
        }
    }
}

void ScrollColumn::follow(QWidget* focused) {
    if (focused != nullptr && m_content->isAncestorOf(focused)) {
        ensureWidgetVisible(focused, look::space::xl, look::space::xl);
    }
}

} // namespace ui::widgets
