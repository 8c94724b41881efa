#include "ui/amazon/amazon_page.h"

#include "ui/amazon/introduction.h"
#include "ui/amazon/orders_view.h"
#include "ui/widgets/aws_account.h"

#include <QEvent>

namespace ui::amazon {

AmazonPage::AmazonPage(accounts::AccountSession* session, QWidget* parent)
    : QStackedWidget(parent)
    , m_presenter(new AmazonPresenter(session, this))
    , m_introduction(new Introduction(m_presenter, this))
    , m_orders(new OrdersView(m_presenter, this)) {
    addWidget(m_introduction);
    addWidget(m_orders);
    connect(m_introduction, &Introduction::codeRequested, this, &AmazonPage::codeRequested);
    connect(m_orders, &OrdersView::codeRequested, this, &AmazonPage::codeRequested);
    connect(m_orders, &OrdersView::columnsChanged, this, &AmazonPage::columnsChanged);
    connect(m_presenter, &AmazonPresenter::changed, this, &AmazonPage::follow);
    follow();
}

void AmazonPage::follow() {
    const bool bound = !m_presenter->awsAccountId().isEmpty();
    setCurrentWidget(bound ? static_cast<QWidget*>(m_orders) : m_introduction);
}

void AmazonPage::refresh() {
    if (m_presenter->session() != nullptr) {
        m_presenter->session()->refresh();
    }
    m_presenter->refresh();
}

void AmazonPage::showBound(const api::AmazonBinding& binding) {
    m_presenter->setBinding(binding);
    m_orders->tell(tr("AWS account %1 is bound to this account. Its orders appear here by themselves.")
                       .arg(widgets::groupedAwsAccount(binding.awsAccountId)));
}

QByteArray AmazonPage::columns() const {
    return m_orders->columns();
}

void AmazonPage::setColumns(const QByteArray& state) {
    m_orders->setColumns(state);
}

bool AmazonPage::event(QEvent* event) {
    if (event->type() == QEvent::WindowActivate && isVisible()) {
        m_presenter->lookAgain();
    }
    return QStackedWidget::event(event);
}

void AmazonPage::showEvent(QShowEvent* event) {
    QStackedWidget::showEvent(event);
    m_presenter->watch(true);
}

void AmazonPage::hideEvent(QHideEvent* event) {
    QStackedWidget::hideEvent(event);
    m_presenter->watch(false);
}

} // namespace ui::amazon
