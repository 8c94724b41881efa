#include "ui/widgets/veil.h"

#include "ui/look/metrics.h"

#include <QApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace ui::widgets {

namespace {

constexpr QColor dark(0, 0, 0, 96);

// Where the dialog wants the focus, else the first that takes it with Tab.
QWidget* firstFocus(QDialog* dialog, QWidget* wanted) {
    if (wanted != nullptr && wanted != dialog) {
        return wanted;
    }
    for (QWidget* next = dialog->nextInFocusChain(); next != dialog; next = next->nextInFocusChain()) {
        if (dialog->isAncestorOf(next) && next->isVisibleTo(dialog) && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0) {
            return next;
        }
    }
    return dialog;
}

} // namespace

Veil::Veil(QDialog* dialog, QWidget* area)
    : QScrollArea(area)
    , m_dialog(dialog)
    , m_owner(dialog->parentWidget())
    , m_focusBefore(area->window()->focusWidget())
    , m_focusFirst(dialog->focusWidget()) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* middle = new QWidget;
    auto* across = new QHBoxLayout;
    across->addStretch();
    across->addWidget(dialog);
    across->addStretch();
    auto* down = new QVBoxLayout(middle);
    down->setContentsMargins(look::space::l, look::space::l, look::space::l, look::space::l);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    setWidget(middle);
    // The page is seen through both.
    middle->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);

    connect(dialog, &QDialog::finished, this, &Veil::lift);
    connect(dialog, &QObject::destroyed, this, &Veil::lift);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    coverSiblings();
}

Veil::~Veil() {
    if (m_dialog) {
        m_dialog->disconnect(this);
    }
}

void Veil::coverSiblings() {
    for (QObject* child : parentWidget()->children()) {
        auto* sibling = qobject_cast<QWidget*>(child);
        if (sibling != nullptr && sibling != this && sibling->isEnabled() && !sibling->isWindow()) {
            m_waiting.append(sibling);
        }
    }
    for (const QPointer<QWidget>& sibling : std::as_const(m_waiting)) {
        sibling->setEnabled(false);
    }
}

void Veil::raiseDialog() {
    setGeometry(parentWidget()->rect());
    m_dialog->show();
    show();
    raise();
    firstFocus(m_dialog, m_focusFirst)->setFocus(Qt::OtherFocusReason);
}

void Veil::follow(QWidget* focused) {
    if (focused != nullptr && widget()->isAncestorOf(focused)) {
        ensureWidgetVisible(focused, look::space::xl, look::space::xl);
    }
}

// Where it was; where that is gone meanwhile, what comes after it on the page.
QWidget* Veil::focusAfterwards() const {
    if (!m_focusBefore || m_focusBefore->isVisible()) {
        return m_focusBefore;
    }
    for (QWidget* next = m_focusBefore->nextInFocusChain(); next != m_focusBefore;
         next = next->nextInFocusChain()) {
        if (parentWidget()->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0) {
            return next;
        }
    }
    return nullptr;
}

void Veil::lift() {
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->setParent(m_owner, Qt::Dialog);
    }
    for (const QPointer<QWidget>& sibling : std::as_const(m_waiting)) {
        if (sibling) {
            sibling->setEnabled(true);
        }
    }
    hide();
    if (QWidget* next = focusAfterwards()) {
        next->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT lifted();
}

void Veil::paintEvent(QPaintEvent*) {
    QPainter(viewport()).fillRect(viewport()->rect(), dark);
}

} // namespace ui::widgets
