#include "ui/developer/samples_view.h"

#include "ui/developer/curl_line.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/fixed_text.h"

#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::developer {

namespace {

constexpr int curlLines = 12;
constexpr int receiverLines = 16;

struct Sample {
    const char* language;
    const char* file;
};
constexpr Sample samples[] = {
    {"Python", ":/receivers/receiver.py"},
    {"Node", ":/receivers/receiver.mjs"},
};

QString contentOf(const char* name) {
    QFile file(QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

SamplesView::SamplesView(QWidget* parent)
    : QWidget(parent)
    , m_curlTitle(new QLabel(this))
    , m_curl(new widgets::FixedText(widgets::FixedText::Frame::Sheet, curlLines, this))
    , m_copyCurl(new QPushButton(this))
    , m_receiverTitle(new QLabel(this))
    , m_language(new QTabBar(this))
    , m_receiver(new widgets::FixedText(widgets::FixedText::Frame::Sheet, receiverLines, this))
    , m_copyReceiver(new QPushButton(this))
    , m_secret(new QLabel(this))
    , m_copied(new QLabel(this)) {
    for (const Sample& sample : samples) {
        m_language->addTab(QString::fromLatin1(sample.language));
    }
    m_language->setDrawBase(false);
    m_language->setExpanding(false);
    m_receiver->setWhole(true);
    for (QLabel* label : {m_curlTitle, m_receiverTitle, m_secret, m_copied}) {
        look::setTextStyle(label, look::TextStyle::Help);
        look::setRole(label, look::Role::Second);
        label->setWordWrap(true);
    }
    look::setRole(m_copied, look::Role::Good);
    for (QPushButton* button : {m_copyCurl, m_copyReceiver}) {
        button->setIcon(look::icon(u"clipboard"_s));
        button->setAutoDefault(false);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::xs);
    const auto heading = [layout](QWidget* title, QPushButton* button) {
        auto* line = new QHBoxLayout;
        line->setSpacing(look::space::m);
        line->addWidget(title, 1);
        line->addWidget(button);
        layout->addLayout(line);
    };
    heading(m_curlTitle, m_copyCurl);
    layout->addWidget(m_curl);
    layout->addSpacing(look::space::s);
    layout->addWidget(m_receiverTitle);
    heading(m_language, m_copyReceiver);
    layout->addWidget(m_receiver);
    layout->addWidget(m_secret);
    layout->addWidget(m_copied);
    m_copied->hide();

    connect(m_language, &QTabBar::currentChanged, this, &SamplesView::showReceiver);
    connect(m_copyCurl, &QPushButton::clicked, this, [this] { copy(m_curl->toPlainText()); });
    connect(m_copyReceiver, &QPushButton::clicked, this, [this] { copy(m_receiver->toPlainText()); });
    retranslate();
    showReceiver();
}

void SamplesView::setRequest(const QString& url, const QString& devKey) {
    m_curl->setText(curlLine(url, devKey));
    for (QWidget* part : std::initializer_list<QWidget*>{m_curlTitle, m_curl, m_copyCurl}) {
        part->setHidden(url.isEmpty());
    }
}

void SamplesView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SamplesView::copy(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    m_copied->setText(tr("Copied."));
    m_copied->show();
    widgets::announce(m_copied);
}

void SamplesView::showReceiver() {
    m_receiver->setText(contentOf(samples[m_language->currentIndex()].file));
    m_copied->hide();
    retranslate();
}

void SamplesView::retranslate() {
    const QString language = QString::fromLatin1(samples[m_language->currentIndex()].language);
    m_curlTitle->setText(tr("The same test from a shell:"));
    m_curl->setAccessibleName(tr("The same test from a shell:"));
    m_copyCurl->setText(tr("Copy"));
    m_copyCurl->setAccessibleName(tr("Copy the test for a shell"));
    m_receiverTitle->setText(tr("A receiver that verifies the signature and gives the string back:"));
    m_language->setAccessibleName(tr("Language of the receiver"));
    //: %1: a programming language
    m_receiver->setAccessibleName(tr("Receiver in %1").arg(language));
    m_copyReceiver->setText(tr("Copy"));
    //: %1: a programming language
    m_copyReceiver->setAccessibleName(tr("Copy the receiver in %1").arg(language));
    m_secret->setText(tr("Both read the API DevSecret from DEV_SECRET of their environment."));
    m_copied->setText(tr("Copied."));
}

} // namespace ui::developer
