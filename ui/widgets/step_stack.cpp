#include "ui/widgets/step_stack.h"

#include <QVBoxLayout>

#include <utility>

namespace ui::widgets {

namespace {

QWidget* firstInTabOrder(QWidget* page) {
    for (QWidget* next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0) {
            return next;
        }
    }
    return nullptr;
}

} // namespace

StepStack::StepStack(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void StepStack::addPage(QWidget* page) {
    page->hide();
    m_layout->addWidget(page);
}

void StepStack::setCurrent(QWidget* page) {
    QWidget* before = std::exchange(m_current, page);
    page->show();
    if (before == nullptr || before == page) {
        return;
    }
    // The focus goes along: left to Qt it would leave the dialog with what is hidden.
    const QWidget* focused = window()->focusWidget();
    if (focused != nullptr && before->isAncestorOf(focused)) {
        if (QWidget* first = firstInTabOrder(page)) {
            first->setFocus(Qt::OtherFocusReason);
        }
    }
    before->hide();
}

} // namespace ui::widgets
