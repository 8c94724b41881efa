#include "ui/two_factor/store_link.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/qr_view.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace ui::two_factor {

namespace {
constexpr int codeSide = 136;
constexpr auto copiedIsSaid = std::chrono::seconds(2);
} // namespace

StoreLink::StoreLink(const QString& icon, const QString& store, const QUrl& address, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_address(address)
    , m_sentence(new QLabel(this))
    , m_text(new QLabel(address.toString(), this))
    , m_code(new widgets::QrView(codeSide, this))
    , m_open(new QPushButton(this))
    , m_copy(new QPushButton(this)) {
    auto* picture = new widgets::IconView(look::iconSize::banner, this);
    picture->setIcon(icon, look::Role::Text);
    auto* name = new QLabel(store, this);
    look::setTextStyle(name, look::TextStyle::CardTitle);
    look::setRole(m_sentence, look::Role::Second);
    m_sentence->setWordWrap(true);
    look::setTextStyle(m_text, look::TextStyle::Pill);
    QFont small = m_text->font();
    small.setWeight(QFont::Normal);
    m_text->setFont(small);
    look::setRole(m_text, look::Role::Second);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_text->setWordWrap(true);
    m_code->setText(address.toString());
    m_open->setIcon(look::icon(QStringLiteral("box-arrow-up-right")));
    m_copy->setIcon(look::icon(QStringLiteral("clipboard")));
    for (QPushButton* button : {m_open, m_copy}) {
        button->setAutoDefault(false);
    }

    auto* title = new QHBoxLayout;
    title->setSpacing(look::space::s);
    title->addWidget(picture);
    title->addWidget(name, 1);
    auto* words = new QVBoxLayout;
    words->setSpacing(look::space::xs);
    words->addLayout(title);
    words->addWidget(m_sentence);
    words->addStretch();
    words->addWidget(m_open);
    words->addSpacing(look::space::xs);
    words->addWidget(m_copy);
    auto* top = new QHBoxLayout;
    top->setSpacing(look::space::m);
    top->addWidget(m_code);
    top->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::space::m, look::space::m, look::space::m, look::space::m);
    layout->setSpacing(look::space::s);
    layout->addLayout(top);
    layout->addWidget(m_text);
    layout->addStretch();

    m_copied.setSingleShot(true);
    connect(&m_copied, &QTimer::timeout, this, &StoreLink::retranslate);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_address); });
    connect(m_copy, &QPushButton::clicked, this, &StoreLink::copy);
    retranslate();
}

void StoreLink::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
}

void StoreLink::copy() {
    QGuiApplication::clipboard()->setText(m_address.toString());
    m_copied.start(copiedIsSaid);
    retranslate();
}

void StoreLink::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StoreLink::paintEvent(QPaintEvent*) {
    const look::Palette& colors = look::colors(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colors.line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::radius::card,
                            look::radius::card);
}

void StoreLink::retranslate() {
    m_code->setAccessibleName(tr("QR code of %1").arg(m_store));
    m_text->setAccessibleName(m_address.toString());
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open %1").arg(m_store));
    m_copy->setText(m_copied.isActive() ? tr("Copied") : tr("Copy"));
    m_copy->setAccessibleName(m_copied.isActive() ? tr("Copied") : tr("Copy the link to %1").arg(m_store));
}

} // namespace ui::two_factor
