#include "ui/developer/delivery_details.h"

#include "ui/developer/check_text.h"
#include "ui/developer/delivery_text.h"
#include "ui/developer/exchange_view.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/moments.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::developer {

namespace {

template <class T>
std::optional<T> plain(const core::json::Nullable<T>& value) {
    return value ? std::optional<T>(*value) : std::nullopt;
}

} // namespace

DeliveryDetails::DeliveryDetails(DeliveriesPresenter* presenter, QWidget* parent)
    : QScrollArea(parent)
    , m_presenter(presenter)
    , m_content(new QWidget(this))
    , m_title(new QLabel(m_content))
    , m_state(new widgets::Pill(m_content))
    , m_facts(new QLabel(m_content))
    , m_failure(new widgets::CheckList(m_content))
    , m_redeliver(new widgets::GuardedAction(
          new QPushButton(m_content),
          [this](const QString& reason) {
              m_note->setText(reason);
              m_note->show();
              widgets::announce(m_note);
          },
          this))
    , m_note(new QLabel(m_content))
    , m_exchange(new ExchangeView(m_content)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    look::setTextStyle(m_title, look::TextStyle::Name);
    m_title->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    look::setRole(m_facts, look::Role::Second);
    look::setTextStyle(m_note, look::TextStyle::Help);
    look::setRole(m_note, look::Role::Error);
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, look::space::m, 0);
    layout->setSpacing(look::space::s);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_facts);
    layout->addWidget(m_failure);
    layout->addWidget(m_redeliver->button(), 0, Qt::AlignLeading);
    layout->addWidget(m_note);
    layout->addWidget(m_exchange);
    layout->addStretch();
    setWidget(m_content);
    connect(m_redeliver, &widgets::GuardedAction::triggered, this, [this] { m_presenter->redeliver(m_id); });
    refresh();
}

void DeliveryDetails::setDelivery(const QString& id) {
    if (id != m_id) {
        m_id = id;
        m_note->hide();
        refresh();
    }
}

void DeliveryDetails::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_note->hide();
        refresh();
    }
    QScrollArea::changeEvent(event);
}

void DeliveryDetails::refresh() {
    const int row = m_presenter->model()->rowOf(m_id);
    setHidden(row < 0);
    if (row < 0) {
        return;
    }
    const api::CallbackDelivery& delivery = m_presenter->model()->deliveries().at(row);
    setAccessibleName(deliveryName(delivery));
    m_title->setText(deliveryName(delivery));
    m_state->setTone(stateTone(delivery));
    m_state->setText(stateText(delivery));
    refreshFacts(delivery);
    m_failure->setVisible(delivery.failure.has_value());
    m_failure->setLines(delivery.failure ? QList<CheckLine>{failureLine(*delivery.failure, delivery.url)}
                                         : QList<CheckLine>());
    const QString hindrance = m_presenter->sendHindrance();
    QString object = deliveryName(delivery);
    object[0] = object.at(0).toLower();
    //: %1: which delivery: "message status, 10:42". Begins with the word "Redeliver".
    m_redeliver->setTexts(tr("Redeliver"), tr("Redeliver %1").arg(object));
    m_redeliver->setHindrance(hindrance);
    if (m_note->text() != hindrance) {
        m_note->hide();
    }
    m_exchange->setExchange(plain(delivery.request), plain(delivery.response));
}

void DeliveryDetails::refreshFacts(const api::CallbackDelivery& delivery) {
    QStringList lines{tr("To %1").arg(delivery.url)};
    if (delivery.redeliveryOf) {
        const int before = m_presenter->model()->rowOf(*delivery.redeliveryOf);
        lines << (before < 0 ? tr("Sent again")
                             //: %1: when it was sent first
                             : tr("Sent again; first: %1")
                                   .arg(widgets::whenText(widgets::toLocal(
                                       m_presenter->model()->deliveries().at(before).createdAt))));
    }
    lines << (delivery.attempts > 0 ? tr("%n attempt(s)", nullptr, delivery.attempts) : tr("Not tried yet"));
    if (delivery.lastAttemptAt) {
        lines << tr("Last: %1").arg(widgets::dateTimeText(widgets::toLocal(*delivery.lastAttemptAt)));
    }
    if (delivery.nextAttemptAt) {
        lines << tr("Next: %1").arg(widgets::dateTimeText(widgets::toLocal(*delivery.nextAttemptAt)));
    }
    m_facts->setText(lines.join(QLatin1Char('\n')));
}

} // namespace ui::developer
