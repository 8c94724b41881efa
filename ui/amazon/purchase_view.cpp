#include "ui/amazon/purchase_view.h"

#include "ui/amazon/order_text.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/amazon_product.h"
#include "ui/widgets/aws_account.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui::amazon {

namespace {
constexpr int iconSide = 28;
}

PurchaseView::PurchaseView(QWidget* parent)
    : QWidget(parent)
    , m_icon(new widgets::IconView(iconSide, this))
    , m_product(new QLabel(this))
    , m_trial(new widgets::Pill(this))
    , m_label(new QLabel(this))
    , m_account(new QLabel(this)) {
    look::setTextStyle(m_product, look::TextStyle::Name);
    m_product->setTextFormat(Qt::PlainText);
    look::setTextStyle(m_label, look::TextStyle::Help);
    look::setRole(m_label, look::Role::Second);
    look::setTextStyle(m_account, look::TextStyle::Fixed);
    m_account->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* title = new QHBoxLayout;
    title->setSpacing(look::space::s);
    title->addWidget(m_product);
    title->addWidget(m_trial);
    title->addStretch();
    auto* owner = new QHBoxLayout;
    owner->setSpacing(look::space::s);
    owner->addWidget(m_label);
    owner->addWidget(m_account);
    owner->addStretch();
    auto* column = new QVBoxLayout;
    column->setSpacing(look::space::xs);
    column->addLayout(title);
    column->addLayout(owner);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::space::l, look::space::m, look::space::l, look::space::m);
    layout->setSpacing(look::space::l);
    layout->addWidget(m_icon);
    layout->addLayout(column, 1);
}

void PurchaseView::setRegistration(const api::AmazonRegistration& registration) {
    m_icon->setIcon(widgets::productIcon(registration.product), look::Role::Accent);
    m_product->setText(widgets::productName(registration.product, registration.productCode));
    m_trial->setText(tr("Free trial"));
    m_trial->setVisible(registration.trial);
    m_label->setText(tr("AWS account"));
    m_account->setText(widgets::groupedAwsAccount(registration.awsAccountId));
    m_account->setAccessibleName(m_label->text() + QLatin1Char(' ') + m_account->text());
}

void PurchaseView::paintEvent(QPaintEvent*) {
    const look::Palette& colors = look::colors(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::radius::card,
                            look::radius::card);
}

} // namespace ui::amazon
