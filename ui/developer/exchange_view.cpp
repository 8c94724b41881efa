#include "ui/developer/exchange_view.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/fixed_text.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::developer {

namespace {

constexpr int mostLines = 24;

// A body may hold anything: what can't be seen is shown by its sign.
QString visible(const QString& text) {
    constexpr char16_t signs = 0x2400; // SYMBOL FOR NULL, and the others after it
    QString shown;
    for (const QChar character : text) {
        const bool line = character == u'\n' || character == u'\t';
        const bool control = character.unicode() < u' ' && !line && character != u'\r';
        if (character != u'\r') {
            shown += control ? QChar(signs + character.unicode()) : character;
        }
    }
    return shown;
}

QString written(const QString& first, const QList<api::HttpHeader>& headers, const QString& body) {
    QStringList lines{first};
    for (const api::HttpHeader& header : headers) {
        lines.append(visible(header.name + ": "_L1 + header.value));
    }
    const QString head = lines.join(u'\n');
    QString shown = visible(body);
    while (shown.endsWith(u'\n')) {
        shown.chop(1);
    }
    return shown.isEmpty() ? head : head + "\n\n"_L1 + shown;
}

} // namespace

ExchangeView::ExchangeView(QWidget* parent)
    : QWidget(parent)
    , m_sentTitle(new QLabel(this))
    , m_sent(new widgets::FixedText(widgets::FixedText::Frame::Sheet, mostLines, this))
    , m_receivedTitle(new QLabel(this))
    , m_received(new widgets::FixedText(widgets::FixedText::Frame::Sheet, mostLines, this))
    , m_cut(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::xs);
    for (QLabel* label : {m_sentTitle, m_receivedTitle, m_cut}) {
        look::setTextStyle(label, look::TextStyle::Help);
        look::setRole(label, look::Role::Second);
        label->setWordWrap(true);
    }
    layout->addWidget(m_sentTitle);
    layout->addWidget(m_sent);
    layout->addSpacing(look::space::s);
    layout->addWidget(m_receivedTitle);
    layout->addWidget(m_received);
    layout->addWidget(m_cut);
    refresh();
}

void ExchangeView::setExchange(const std::optional<api::CallbackRequest>& request,
                               const std::optional<api::CallbackResponse>& response) {
    m_request = request;
    m_response = response;
    refresh();
}

void ExchangeView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void ExchangeView::refresh() {
    m_sentTitle->setText(m_request ? tr("Sent") : tr("Nothing was sent."));
    m_sent->setAccessibleName(tr("Sent"));
    m_sent->setVisible(m_request.has_value());
    m_sent->setText(
        m_request ? written(m_request->method + u' ' + m_request->url, m_request->headers, m_request->body)
                  : QString());
    m_receivedTitle->setText(m_response ? tr("Received") : tr("No answer came back."));
    m_receivedTitle->setVisible(m_request.has_value());
    m_received->setAccessibleName(tr("Received"));
    m_received->setVisible(m_response.has_value());
    m_received->setText(m_response ? written("HTTP "_L1 + QString::number(m_response->status),
                                             m_response->headers, m_response->body)
                                   : QString());
    m_cut->setText(tr("The answer goes on: its first KiB is shown."));
    m_cut->setVisible(m_response && m_response->truncated);
}

} // namespace ui::developer
