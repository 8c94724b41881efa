#pragma once

#include "ui/developer/deliveries_presenter.h"
#include "ui/widgets/menu_button.h"

class QAction;
class QMenu;

namespace ui::widgets {
class GuardedAction;
}

namespace ui::developer {

// "Send test event ▾": which one, from its menu. While that is not possible, pressed it says why.
class EventMenu : public widgets::MenuButton {
    Q_OBJECT
  public:
    explicit EventMenu(DeliveriesPresenter* presenter, QWidget* parent = nullptr);
    void refresh();

  Q_SIGNALS:
    void hindered(const QString& reason);

  private:
    DeliveriesPresenter* m_presenter;
    QMenu* m_menu;
    QList<QAction*> m_events;
    widgets::GuardedAction* m_guard;
};

} // namespace ui::developer
