#include "ui/widgets/dialog_frame.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/sheet_area.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::widgets {

DialogFrame::DialogFrame(QWidget* parent)
    : QDialog(parent)
    , m_title(new QLabel(this))
    , m_account(new QLabel(this))
    , m_banner(new Banner(this))
    , m_retry(m_banner->addAction())
    , m_body(new QVBoxLayout)
    , m_progress(new QProgressBar(this))
    , m_buttons(new QHBoxLayout)
    , m_cancel(new QPushButton(this))
    , m_confirm(new QPushButton(this)) {
    look::setTextStyle(m_title, look::TextStyle::DialogTitle);
    m_title->setWordWrap(true);
    look::setRole(m_account, look::Role::Second);
    m_account->setTextFormat(Qt::PlainText);
    m_account->hide();
    m_banner->setTone(Tone::Error);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(look::space::xs);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_progress->hide();
    look::setKind(m_confirm, look::Kind::Primary);
    m_confirm->setDefault(true);
    m_cancel->setAutoDefault(false);

    m_body->setSpacing(look::space::l);
    m_buttons->setSpacing(look::space::s);
    m_buttons->addStretch();
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_confirm);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::space::xl, look::space::xl, look::space::xl, look::space::l);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addSpacing(look::space::xs);
    layout->addWidget(m_account);
    layout->addSpacing(look::space::l);
    layout->addWidget(m_banner);
    layout->addSpacing(look::space::s);
    layout->addLayout(m_body, 1);
    layout->addSpacing(look::space::l);
    layout->addWidget(m_progress);
    layout->addSpacing(look::space::m);
    layout->addLayout(m_buttons);

    setFixedWidth(look::width::fieldMost + 2 * look::space::xl);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &DialogFrame::confirmed);
    connect(m_retry, &QPushButton::clicked, this, &DialogFrame::retryRequested);
    retranslate();
}

void DialogFrame::setTitle(const QString& title) {
    m_title->setText(title);
    setWindowTitle(title);
    setAccessibleName(title);
}

void DialogFrame::setAccountNamed(const QString& account) {
    m_account->setText(account);
    m_account->setHidden(account.isEmpty());
}

QString DialogFrame::account() const {
    return m_account->text();
}

void DialogFrame::addWidget(QWidget* widget) {
    m_body->addWidget(widget);
}

QPushButton* DialogFrame::addButton() {
    auto* button = new QPushButton(this);
    button->setAutoDefault(false);
    m_buttons->insertWidget(0, button);
    return button;
}

void DialogFrame::showError(const core::Error& error, bool canRetry) {
    m_error = error;
    m_retry->setVisible(canRetry);
    m_banner->setText(errorText(error));
    m_banner->announceNow();
}

void DialogFrame::clearError() {
    m_error.reset();
    m_banner->hide();
}

void DialogFrame::setBusy(bool busy) {
    m_progress->setVisible(busy);
    m_confirm->setEnabled(!busy);
}

void DialogFrame::setProgress(std::optional<double> share) {
    constexpr int whole = 1000;
    m_progress->setRange(0, share ? whole : 0);
    m_progress->setValue(share ? static_cast<int>(*share * whole) : 0);
}

void DialogFrame::open() {
    putButtonsLast();
    if (SheetArea* area = SheetArea::inWindowOf(parentWidget())) {
        area->present(this);
    } else {
        QDialog::open();
    }
}

// For Tab, which goes through widgets in the order in which they were made.
void DialogFrame::putButtonsLast() {
    QList<QWidget*> row;
    for (int at = 0; at < m_buttons->count(); ++at) {
        if (QWidget* button = m_buttons->itemAt(at)->widget()) {
            row.append(button);
        }
    }
    QWidget* last = nullptr;
    for (QWidget* next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        if ((next->focusPolicy() & Qt::TabFocus) != 0 && !row.contains(next)) {
            last = next;
        }
    }
    for (QWidget* button : std::as_const(row)) {
        if (last != nullptr) {
            setTabOrder(last, button);
        }
        last = button;
    }
}

bool DialogFrame::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::Show:
        fit();
        m_settled = false;
        break;
    case QEvent::Paint:
        if (!m_settled) {
            m_settled = true;
            QMetaObject::invokeMethod(this, &DialogFrame::fit, Qt::QueuedConnection);
        }
        break;
    case QEvent::LayoutRequest:
        // Until it is on the screen the window manager is still placing it: resized meanwhile, it lands in a
        // corner.
        if (m_settled || !isVisible()) {
            QMetaObject::invokeMethod(this, &DialogFrame::fit, Qt::QueuedConnection);
        }
        break;
    default:
        break;
    }
    return QDialog::event(event);
}

// As high as what it holds now: pages and notes come and go.
void DialogFrame::fit() {
    if (!isWindow()) {
        return; // a sheet's height is its layout's affair
    }
    const int needed =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    if (needed != height()) {
        resize(width(), needed);
    }
}

void DialogFrame::paintEvent(QPaintEvent* event) {
    QDialog::paintEvent(event);
    if (isWindow()) {
        return;
    }
    const look::Palette& colors = look::colors(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::radius::card,
                            look::radius::card);
}

void DialogFrame::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void DialogFrame::retranslate() {
    m_cancel->setText(tr("Cancel"));
    m_retry->setText(tr("Retry"));
    m_progress->setAccessibleName(tr("Under way"));
    if (m_error) {
        m_banner->setText(errorText(*m_error));
    }
}

} // namespace ui::widgets
