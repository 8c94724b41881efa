#include "ui/amazon/order_filters.h"

#include "ui/amazon/order_text.h"
#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/amazon_product.h"
#include "ui/widgets/period_picker.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace ui::amazon {

namespace {

constexpr auto typingPause = std::chrono::milliseconds(250);
constexpr int searchWidth = 240;

template <class Enum>
std::optional<Enum> picked(const QComboBox* box) {
    const QVariant value = box->currentData();
    return value.isValid() ? std::optional(Enum(value.toInt())) : std::nullopt;
}

QHBoxLayout* line(QWidget* parent) {
    auto* layout = new QHBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::s);
    return layout;
}

} // namespace

OrderFilters::OrderFilters(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_product(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_period(new widgets::PeriodPicker(this))
    , m_clear(new QPushButton(this))
    , m_first(new QWidget(this))
    , m_second(new QWidget(this))
    , m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
    m_search->setObjectName(QStringLiteral("search")); // by which the shell finds it
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    look::setKind(m_clear, look::Kind::Link);
    m_clear->setAutoDefault(false);
    m_clear->hide();
    QHBoxLayout* first = line(m_first);
    first->addWidget(m_search);
    first->addWidget(m_product);
    first->addWidget(m_status);
    first->addStretch();
    QHBoxLayout* second = line(m_second);
    second->addWidget(m_period);
    second->addWidget(m_clear);
    second->addStretch();
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(look::space::s);
    m_lines->addWidget(m_first);
    m_lines->addWidget(m_second, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &OrderFilters::tell);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &OrderFilters::tell);
    connect(m_product, &QComboBox::currentIndexChanged, this, &OrderFilters::tell);
    connect(m_status, &QComboBox::currentIndexChanged, this, &OrderFilters::tell);
    connect(m_period, &widgets::PeriodPicker::picked, this, &OrderFilters::tell);
    connect(m_clear, &QPushButton::clicked, this, &OrderFilters::clear);
    retranslate();
}

OrderQuery OrderFilters::query(const OrderQuery& sorted) const {
    OrderQuery query;
    query.product = picked<api::AmazonProduct>(m_product);
    query.status = picked<api::AmazonOrderStatus>(m_status);
    query.from = m_period->from();
    query.to = m_period->to();
    query.text = m_search->text().simplified();
    query.sort = sorted.sort;
    return query;
}

void OrderFilters::clear() {
    const bool focused = m_clear->hasFocus();
    {
        const QSignalBlocker one(m_product);
        const QSignalBlocker another(m_status);
        const QSignalBlocker third(m_period);
        m_search->clear();
        m_product->setCurrentIndex(0);
        m_status->setCurrentIndex(0);
        m_period->clear();
    }
    tell();
    if (focused) {
        m_search->setFocus(Qt::OtherFocusReason); // what had the focus is gone
    }
}

void OrderFilters::tell() {
    m_typing.stop();
    m_clear->setVisible(query({}).isNarrowed());
    Q_EMIT changed();
}

bool OrderFilters::event(QEvent* event) {
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fit(); // the two days have come or gone
    }
    return handled;
}

void OrderFilters::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void OrderFilters::fit() {
    const int needed = m_first->sizeHint().width() + m_lines->spacing() + m_second->sizeHint().width();
    m_lines->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OrderFilters::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void OrderFilters::retranslate() {
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the orders"));
    m_search->setToolTip(tr("In order, plan, product code, agreement and license"));
    fillProducts();
    fillStatuses();
    m_clear->setText(tr("Clear filters"));
}

void OrderFilters::fillProducts() {
    const QSignalBlocker quiet(m_product);
    const int now = std::max(0, m_product->currentIndex());
    m_product->clear();
    m_product->addItem(tr("Every product"), QVariant());
    for (const auto& [product, name] : core::json::EnumNames<api::AmazonProduct>::names) {
        m_product->addItem(look::icon(widgets::productIcon(product), look::Role::Second),
                           widgets::productName(product, {}), int(product));
    }
    m_product->setCurrentIndex(now);
    m_product->setAccessibleName(tr("Product"));
}

void OrderFilters::fillStatuses() {
    const QSignalBlocker quiet(m_status);
    const int now = std::max(0, m_status->currentIndex());
    m_status->clear();
    m_status->addItem(tr("Every status"), QVariant());
    for (const auto& [status, name] : core::json::EnumNames<api::AmazonOrderStatus>::names) {
        m_status->addItem(look::icon(statusIcon(status), statusRole(status)), statusName(status),
                          int(status));
    }
    m_status->setCurrentIndex(now);
    m_status->setAccessibleName(tr("Status"));
}

} // namespace ui::amazon
