#include "ui/developer/callback_outcome.h"

#include "ui/developer/check_text.h"
#include "ui/developer/exchange_view.h"
#include "ui/developer/samples_view.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/scroll_column.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::developer {

namespace {

template <class T>
std::optional<T> plain(const core::json::Nullable<T>& value) {
    return value ? std::optional<T>(*value) : std::nullopt;
}

} // namespace

CallbackOutcome::CallbackOutcome(CallbackPresenter* presenter, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_heading(new QWidget(this))
    , m_verdict(new widgets::Pill(m_heading))
    , m_when(new QLabel(m_heading))
    , m_checks(new widgets::CheckList(this))
    , m_exchangeView(new ExchangeView)
    , m_exchange(new widgets::Disclosure(m_exchangeView, this))
    , m_samplesView(new SamplesView)
    , m_samples(new widgets::Disclosure(m_samplesView, this)) {
    look::setTextStyle(m_when, look::TextStyle::Help);
    look::setRole(m_when, look::Role::Second);
    m_when->setTextFormat(Qt::PlainText);
    m_when->setWordWrap(true);
    auto* heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->setSpacing(look::space::s);
    heading->addWidget(m_verdict, 0, Qt::AlignTop);
    heading->addWidget(m_when, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::space::s, 0, 0);
    layout->setSpacing(look::space::xs);
    layout->addWidget(m_heading);
    layout->addWidget(m_checks);
    layout->addSpacing(look::space::xs);
    layout->addWidget(m_exchange);
    layout->addWidget(m_samples);
    connect(presenter, &CallbackPresenter::tried, this, &CallbackOutcome::announceOutcome);
    refresh();
}

void CallbackOutcome::refresh() {
    const auto& tried = m_presenter->validation()->tried();
    for (QWidget* part : std::initializer_list<QWidget*>{m_heading, m_checks, m_exchange}) {
        part->setVisible(tried.has_value());
    }
    m_exchange->setTitle(tr("What was sent and received"));
    m_samples->setTitle(tr("Test and receiver to copy"));
    const auto& developer = m_presenter->page()->developer();
    const auto& url = m_presenter->url();
    m_samplesView->setRequest(url ? url->toString() : QString(), developer ? developer->devKey : QString());
    if (tried) {
        refreshHeading(*tried);
        m_checks->setLines(checkLines(tried->outcome));
        m_exchangeView->setExchange(plain(tried->outcome.request), plain(tried->outcome.response));
        m_exchange->setHidden(!tried->outcome.request);
    }
}

void CallbackOutcome::refreshHeading(const flows::TriedCallback& tried) {
    m_verdict->setTone(tried.outcome.ok ? widgets::Tone::Good : widgets::Tone::Error);
    m_verdict->setText(tried.outcome.ok ? tr("Validated") : tr("Validation failed"));
    const QString ago = widgets::agoText(widgets::toLocal(tried.at));
    if (!m_presenter->isTried()) {
        //: %1: a URL; %2: how long ago
        m_when->setText(tr("%1, %2").arg(tried.outcome.url, ago));
        return;
    }
    const auto until = m_presenter->validation()->savableUntil();
    const auto inForce = m_presenter->inForce();
    const bool saved = inForce && inForce->url == tried.outcome.url;
    m_when->setText(
        until && !saved && !m_presenter->validation()->isExpired()
            //: %1: how long ago; %2: a time
            ? tr("%1; it can be saved until %2.").arg(ago, widgets::whenText(widgets::toLocal(*until)))
            : ago);
}

void CallbackOutcome::announceOutcome() {
    const auto& tried = m_presenter->validation()->tried();
    if (!tried) {
        return;
    }
    QStringList words{m_verdict->text()};
    for (const CheckLine& line : checkLines(tried->outcome)) {
        if (line.state == CheckLine::State::Failed) {
            words << line.text << line.advice;
        }
    }
    m_checks->setAccessibleName(words.join(QLatin1Char(' ')));
    widgets::announce(m_checks);
    widgets::ScrollColumn::bringIntoView(m_checks);
    widgets::ScrollColumn::bringIntoView(m_heading);
}

} // namespace ui::developer
