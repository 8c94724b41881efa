#include "ui/shell/entry_page.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::shell {

namespace {

constexpr int sheetWidth = look::width::fieldMost + 2 * look::space::xxl;

class Sheet : public QWidget {
  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent*) override {
        const look::Palette& colors = look::colors(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colors.line);
        painter.setBrush(colors.card);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::radius::card,
                                look::radius::card);
    }
};

} // namespace

EntryPage::EntryPage(EntryPresenter* presenter, QWidget* parent)
    : QScrollArea(parent)
    , m_presenter(presenter)
    , m_title(new QLabel)
    , m_lead(new QLabel)
    , m_banner(new widgets::Banner)
    , m_retry(m_banner->addAction())
    , m_body(new QVBoxLayout)
    , m_progress(new QProgressBar)
    , m_buttons(new QHBoxLayout)
    , m_back(new QPushButton)
    , m_next(new QPushButton)
    , m_note(new QLabel) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    look::setTextStyle(m_title, look::TextStyle::DialogTitle);
    look::setRole(m_lead, look::Role::Second);
    look::setTextStyle(m_note, look::TextStyle::Help);
    look::setRole(m_note, look::Role::Second);
    for (QLabel* label : {m_title, m_lead, m_note}) {
        label->setWordWrap(true);
    }
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    QSizePolicy keepsRoom = m_progress->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true); // nothing jumps when work begins
    m_progress->setSizePolicy(keepsRoom);
    m_progress->hide();
    look::setKind(m_back, look::Kind::Quiet);
    look::setKind(m_next, look::Kind::Primary);
    m_buttons->addWidget(m_back);
    m_buttons->addStretch();
    m_buttons->addWidget(m_next);
    m_body->setSpacing(look::space::m);

    auto* content = new QWidget;
    auto* sheet = new Sheet(content);
    sheet->setMaximumWidth(sheetWidth);
    sheet->setMinimumWidth(look::width::field + 2 * look::space::l);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(look::space::xxl, look::space::xl, look::space::xxl, look::space::xl);
    column->setSpacing(look::space::s);
    column->addWidget(m_title);
    column->addWidget(m_lead);
    column->addWidget(m_banner);
    column->addSpacing(look::space::s);
    column->addLayout(m_body);
    column->addWidget(m_progress);
    column->addLayout(m_buttons);
    m_note->setContentsMargins(0, look::space::s, 0, 0);
    column->addWidget(m_note);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(sheet, 1000);
    across->addStretch(1);
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(look::space::xl, look::space::xl, look::space::xl, look::space::xl);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    setWidget(content);

    connect(m_retry, &QPushButton::clicked, this, &EntryPage::retryRequested);
    connect(qApp, &QApplication::focusChanged, this, [this, content](QWidget*, QWidget* now) {
        if (now != nullptr && content->isAncestorOf(now)) {
            ensureWidgetVisible(now, look::space::xl, look::space::xl);
        }
    });
}

void EntryPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        tellError();
    }
    QScrollArea::changeEvent(event);
}

void EntryPage::setTitle(const QString& title) {
    m_title->setText(title);
}

void EntryPage::setLead(const QString& lead) {
    m_lead->setText(lead);
    m_lead->setHidden(lead.isEmpty());
}

void EntryPage::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setHidden(note.isEmpty());
}

void EntryPage::showError(const core::Error& error, bool canRetry) {
    m_error = error;
    m_retry->setVisible(canRetry);
    m_banner->setTone(widgets::Tone::Error);
    tellError();
    m_banner->announceNow();
}

void EntryPage::tellError() {
    m_retry->setText(tr("Retry"));
    if (m_error) {
        m_banner->setText(widgets::errorText(*m_error));
    }
}

void EntryPage::showGood(const QString& text) {
    m_error.reset();
    m_retry->hide();
    m_banner->setTone(widgets::Tone::Good);
    m_banner->setText(text);
    m_banner->show();
}

void EntryPage::clearBanner() {
    m_error.reset();
    m_banner->hide();
}

void EntryPage::setBusy(bool busy) {
    m_progress->setVisible(busy);
    m_next->setEnabled(!busy);
}

} // namespace ui::shell
