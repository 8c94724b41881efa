#include "ui/widgets/explanation.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::widgets {

namespace {

constexpr int textWidth = 440;
constexpr int mostHeight = 420;

class Sheet : public QFrame {
  public:
    Sheet(const Explanation& explanation, QWidget* anchor)
        : QFrame(anchor, Qt::Popup) {
        setAttribute(Qt::WA_DeleteOnClose);
        setAccessibleName(explanation.title);
        auto* title = new QLabel(explanation.title, this);
        look::setTextStyle(title, look::TextStyle::CardTitle);
        title->setWordWrap(true);
        auto* text = new QLabel(explanation.text, this);
        text->setWordWrap(true);
        text->setTextFormat(Qt::RichText);
        text->setTextInteractionFlags(Qt::TextBrowserInteraction);
        text->setOpenExternalLinks(false);
        text->setFixedWidth(textWidth);
        text->setAccessibleName(title->text());

        auto* area = new QScrollArea(this);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setWidget(text);
        area->viewport()->setAutoFillBackground(false);
        text->setAutoFillBackground(false);
        area->setFixedSize(textWidth + look::space::m, std::min(mostHeight, text->heightForWidth(textWidth)));

        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(look::space::xl, look::space::l, look::space::m, look::space::l);
        layout->setSpacing(look::space::s);
        layout->addWidget(title);
        layout->addWidget(area);
        setFocusProxy(text);
    }

    void showBelow(const QWidget* anchor) {
        adjustSize();
        const QRect screen = anchor->screen()->availableGeometry();
        QPoint corner = anchor->mapToGlobal(QPoint(-look::space::l, anchor->height() + look::space::xs));
        corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
        if (corner.y() + height() > screen.bottom()) {
            corner.setY(
                std::max(screen.top(), anchor->mapToGlobal(QPoint()).y() - height() - look::space::xs));
        }
        move(corner);
        show();
        setFocus(Qt::PopupFocusReason);
    }

  protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_F1) {
            close();
            return;
        }
        QFrame::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent*) override {
        const look::Palette& colors = look::colors(this);
        QPainter painter(this);
        painter.fillRect(rect(), colors.card);
        painter.setPen(colors.edge);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

} // namespace

void showExplanation(const Explanation& explanation, QWidget* anchor) {
    (new Sheet(explanation, anchor))->showBelow(anchor);
}

ExplanationButton::ExplanationButton(QWidget* parent)
    : QToolButton(parent) {
    look::setKind(this, look::Kind::Quiet);
    setIcon(look::icon(QStringLiteral("info-circle"), look::Role::Second));
    setIconSize(QSize(look::iconSize::button, look::iconSize::button));
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, &ExplanationButton::open);
}

void ExplanationButton::setExplanation(const Explanation& explanation) {
    m_explanation = explanation;
    retranslate();
}

void ExplanationButton::open() {
    showExplanation(m_explanation, this);
}

void ExplanationButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QToolButton::changeEvent(event);
}

void ExplanationButton::retranslate() {
    //: %1: a heading. Accessible name of the ⓘ beside it.
    setAccessibleName(tr("Explanation: %1").arg(m_explanation.title));
    setToolTip(tr("Explanation (F1)"));
}

} // namespace ui::widgets
