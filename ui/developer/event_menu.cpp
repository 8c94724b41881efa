#include "ui/developer/event_menu.h"

#include "ui/developer/delivery_text.h"
#include "ui/widgets/guarded_action.h"

#include <QAction>
#include <QMenu>

namespace ui::developer {

namespace {
constexpr api::CallbackEvent events[] = {api::CallbackEvent::MessageStatus, api::CallbackEvent::Notification};
}

EventMenu::EventMenu(DeliveriesPresenter* presenter, QWidget* parent)
    : MenuButton(parent)
    , m_presenter(presenter)
    , m_menu(new QMenu(this))
    , m_guard(new widgets::GuardedAction(
          this, [this](const QString& reason) { Q_EMIT hindered(reason); }, this)) {
    for (const api::CallbackEvent event : events) {
        QAction* action = m_menu->addAction(QString());
        connect(action, &QAction::triggered, presenter, [presenter, event] { presenter->send(event); });
        m_events.append(action);
    }
    refresh();
}

void EventMenu::refresh() {
    const QString hindrance = m_presenter->sendHindrance();
    m_guard->setTexts(tr("Send test event"), tr("Send test event"));
    m_guard->setHindrance(hindrance);
    setPopup(hindrance.isEmpty() ? m_menu : nullptr);
    m_menu->setAccessibleName(tr("Send test event"));
    for (qsizetype at = 0; at < m_events.size(); ++at) {
        m_events.at(at)->setText(eventName(events[at]));
    }
}

} // namespace ui::developer
