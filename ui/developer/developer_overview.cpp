#include "ui/developer/developer_overview.h"

#include "ui/developer/callback_card.h"
#include "ui/developer/credentials_card.h"
#include "ui/developer/deliveries_card.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/scroll_column.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ui::developer {

DeveloperOverview::DeveloperOverview(DeveloperPresenter* presenter, accounts::DevSecretStore& store,
                                     DeliveriesPresenter* deliveries, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_column(new widgets::ScrollColumn(this))
    , m_news(new widgets::Banner(this))
    , m_credentials(new CredentialsCard(presenter, store, this))
    , m_callback(new CallbackCard(presenter, this))
    , m_deliveries(new DeliveriesCard(deliveries, this)) {
    m_news->setTone(widgets::Tone::Good);
    m_column->addWidget(m_news);
    m_column->addWidget(m_credentials);
    m_column->addWidget(m_callback);
    m_column->addWidget(m_deliveries);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_column);

    constexpr int minute = 60 * 1000;
    m_minute.setInterval(minute);
    connect(&m_minute, &QTimer::timeout, this, &DeveloperOverview::refresh);
    m_minute.start();
    connect(presenter, &DeveloperPresenter::changed, this, &DeveloperOverview::refresh);
    refresh();
}

void DeveloperOverview::tell(const QString& text) {
    constexpr int shownFor = 10 * 1000;
    m_news->setText(text);
    m_news->announceNow();
    QTimer::singleShot(shownFor, m_news, &QWidget::hide);
}

void DeveloperOverview::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void DeveloperOverview::refresh() {
    m_credentials->refresh();
    m_callback->refresh();
    m_deliveries->refresh();
}

} // namespace ui::developer
