#include "ui/amazon/order_details.h"

#include "ui/amazon/history_view.h"
#include "ui/amazon/order_text.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/amazon_product.h"
#include "ui/widgets/aws_account.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/pill.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::amazon {

namespace {

widgets::Tone toneOf(look::Role role) {
    switch (role) {
    case look::Role::Good:
        return widgets::Tone::Good;
    case look::Role::Error:
        return widgets::Tone::Error;
    case look::Role::Warn:
        return widgets::Tone::Warn;
    default:
        return widgets::Tone::Info;
    }
}

constexpr QChar mayBreak(0x200B);

// A long name without spaces breaks anywhere.
QString breakable(const QString& text) {
    QString broken;
    for (const QChar character : text) {
        broken += character;
        broken += mayBreak;
    }
    return broken;
}

QString dayText(const core::json::Nullable<core::Time>& at) {
    return at ? widgets::dateText(widgets::toLocal(*at)) : QString();
}

QPushButton* iconButton(const QString& icon, QWidget* parent) {
    auto* button = new QPushButton(look::icon(icon, look::Role::Second), {}, parent);
    look::setKind(button, look::Kind::Quiet);
    button->setAutoDefault(false);
    button->setFixedSize(24, 24);
    return button;
}

} // namespace

OrderDetails::OrderDetails(ChosenOrder* chosen, QWidget* parent)
    : QScrollArea(parent)
    , m_chosen(chosen)
    , m_content(new QWidget(this))
    , m_icon(new widgets::IconView(look::iconSize::banner, m_content))
    , m_title(new QLabel(m_content))
    , m_close(iconButton(u"x-lg"_s, m_content))
    , m_status(new widgets::Pill(m_content))
    , m_trial(new widgets::Pill(m_content))
    , m_end(new widgets::Pill(m_content))
    , m_historyTitle(new QLabel(m_content))
    , m_history(new HistoryView(m_content))
    , m_note(new QLabel(m_content))
    , m_retry(new QPushButton(m_content)) {
    layOut();
    connect(m_close, &QPushButton::clicked, this, &OrderDetails::closeRequested);
    connect(m_retry, &QPushButton::clicked, m_chosen, &ChosenOrder::fetch);
    connect(m_chosen, &ChosenOrder::changed, this, &OrderDetails::refresh);
    refresh();
}

void OrderDetails::layOut() {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    look::setTextStyle(m_title, look::TextStyle::Name);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_end->setTone(widgets::Tone::Warn);
    look::setTextStyle(m_historyTitle, look::TextStyle::CardTitle);
    look::setTextStyle(m_note, look::TextStyle::Help);
    look::setRole(m_note, look::Role::Second);
    m_note->setWordWrap(true);
    m_retry->setAutoDefault(false);

    auto* heading = new QHBoxLayout;
    heading->setSpacing(look::space::s);
    heading->addWidget(m_icon);
    heading->addWidget(m_title, 1);
    heading->addWidget(m_close, 0, Qt::AlignTop);
    auto* pills = new QHBoxLayout;
    pills->setSpacing(look::space::s);
    pills->addWidget(m_status);
    pills->addWidget(m_end);
    pills->addWidget(m_trial);
    pills->addStretch();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(look::space::s);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (int which = 0; which < facts; ++which) {
        m_facts.append(addFact(grid, which == Order || which == Agreement || which == License));
    }
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, look::space::m, look::space::m);
    layout->setSpacing(look::space::s);
    layout->addLayout(heading);
    layout->addLayout(pills);
    layout->addLayout(grid);
    layout->addSpacing(look::space::s);
    layout->addWidget(m_historyTitle);
    layout->addWidget(m_history);
    layout->addWidget(m_note);
    layout->addWidget(m_retry, 0, Qt::AlignLeading);
    layout->addStretch();
    setWidget(m_content);
}

OrderDetails::Fact OrderDetails::addFact(QGridLayout* grid, bool copied) {
    const Fact fact{new QLabel(m_content), new QLabel(m_content),
                    copied ? iconButton(u"clipboard"_s, m_content) : nullptr};
    for (QLabel* text : {fact.label, fact.value}) {
        text->setContentsMargins(0, 3, 0, 3); // as high as the button
    }
    look::setRole(fact.label, look::Role::Second);
    look::setTextStyle(fact.label, look::TextStyle::Help);
    fact.value->setTextFormat(Qt::PlainText);
    fact.value->setWordWrap(true);
    if (!copied) { // what has a button holds places to break at, which nobody wants to copy
        fact.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    const int row = grid->rowCount();
    grid->addWidget(fact.label, row, 0, Qt::AlignTop);
    grid->addWidget(fact.value, row, 1, 1, copied ? 1 : 2, Qt::AlignTop);
    if (copied) {
        grid->addWidget(fact.copy, row, 2, Qt::AlignTop);
        connect(fact.copy, &QPushButton::clicked, this, [value = fact.value] {
            QGuiApplication::clipboard()->setText(value->text().remove(mayBreak));
        });
    }
    return fact;
}

void OrderDetails::setFact(Which which, const QString& label, const QString& value) {
    const Fact& fact = m_facts.at(which);
    fact.label->setText(label);
    fact.value->setText(value);
    fact.label->setHidden(value.isEmpty());
    fact.value->setHidden(value.isEmpty());
    if (fact.copy != nullptr) {
        //: %1: "Order", "Agreement", "License"
        fact.copy->setAccessibleName(tr("Copy: %1").arg(label));
        fact.copy->setToolTip(tr("Copy"));
        fact.copy->setHidden(value.isEmpty());
    }
}

void OrderDetails::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QScrollArea::changeEvent(event);
}

void OrderDetails::refresh() {
    const auto& order = m_chosen->order();
    setHidden(!order);
    if (!order) {
        return;
    }
    const QString name = widgets::productName(order->product, order->productCode);
    m_icon->setIcon(widgets::productIcon(order->product), look::Role::Text);
    m_title->setText(order->plan.isEmpty() ? name : name + u" · "_s + order->plan);
    setAccessibleName(tr("Order %1").arg(order->id));
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(m_close->accessibleName());
    m_status->setTone(toneOf(statusRole(order->status)));
    m_status->setText(statusName(order->status));
    m_trial->setText(tr("Free trial"));
    m_trial->setVisible(order->trial);
    m_end->setText(endText(*order));
    m_end->setHidden(m_end->text().isEmpty());
    refreshFacts(*order);
    refreshHistory();
}

void OrderDetails::refreshFacts(const api::AmazonOrder& order) {
    setFact(Order, tr("Order"), breakable(order.id));
    setFact(Agreement, tr("Agreement"), breakable(order.agreementId.value_or(QString())));
    setFact(License, tr("License"), breakable(order.licenseArn.value_or(QString())));
    setFact(AwsAccount, tr("AWS account"), widgets::groupedAwsAccount(order.awsAccountId));
    setFact(Quantity, tr("Quantity"), order.quantity ? QLocale().toString(*order.quantity) : QString());
    setFact(Amount, tr("Amount"), order.amount ? amountText(*order.amount) : QString());
    setFact(OrderedAt, tr("Ordered"), widgets::dateTimeText(widgets::toLocal(order.orderedAt)));
    setFact(StartsAt, tr("Begins"), dayText(order.startsAt));
    setFact(EndsAt, tr("Runs until"), dayText(order.endsAt));
}

void OrderDetails::refreshHistory() {
    const auto& history = m_chosen->history();
    const auto& error = m_chosen->error();
    m_historyTitle->setText(tr("History of the agreement"));
    m_history->setSteps(history.value_or(QList<api::AmazonOrderStep>()));
    m_history->setVisible(history && !history->isEmpty());
    m_note->setText(error                ? widgets::errorText(*error)
                    : !history           ? tr("Loading…")
                    : history->isEmpty() ? tr("Nothing is known of it.")
                                         : QString());
    m_note->setHidden(m_note->text().isEmpty());
    m_retry->setText(tr("Retry"));
    m_retry->setVisible(error.has_value());
}

} // namespace ui::amazon
