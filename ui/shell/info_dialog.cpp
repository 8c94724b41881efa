#include "ui/shell/info_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

InfoDialog::InfoDialog(std::function<Content()> content, QWidget* parent)
    : QDialog(parent)
    , m_content(std::move(content))
    , m_title(new QLabel(this))
    , m_text(new QLabel)
    , m_buttons(new QHBoxLayout)
    , m_close(new QPushButton(this)) {
    resize(600, 520);
    look::setTextStyle(m_title, look::TextStyle::DialogTitle);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_text->setAlignment(Qt::AlignTop);
    m_text->setContentsMargins(0, 0, look::space::l, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_text);
    look::setKind(m_close, look::Kind::Primary);
    m_close->setDefault(true);
    m_buttons->addStretch();
    m_buttons->addWidget(m_close);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::space::xl, look::space::xl, look::space::s, look::space::l);
    layout->setSpacing(look::space::m);
    layout->addWidget(m_title);
    layout->addWidget(scroll, 1);
    m_buttons->setContentsMargins(0, 0, look::space::l, 0);
    layout->addLayout(m_buttons);

    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_text, &QLabel::linkActivated, this, [this](const QString& link) {
        const QUrl url(link);
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1) {
            QDesktopServices::openUrl(url);
        } else {
            Q_EMIT linkActivated(link);
        }
    });
    retranslate();
    m_close->setFocus();
}

QPushButton* InfoDialog::addButton(std::function<QString()> text) {
    auto* button = new QPushButton(text(), this);
    button->setAutoDefault(false);
    m_buttons->insertWidget(int(m_extra.size()), button);
    m_extra.append({button, std::move(text)});
    return button;
}

void InfoDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void InfoDialog::retranslate() {
    const Content content = m_content();
    setWindowTitle(content.title);
    m_title->setText(content.title);
    m_text->setText(content.html);
    m_text->setAccessibleName(content.title);
    m_close->setText(tr("Close"));
    for (const auto& [button, text] : m_extra) {
        button->setText(text());
    }
}

} // namespace ui::shell
