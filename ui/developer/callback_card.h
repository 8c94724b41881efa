#pragma once

#include "ui/developer/developer_presenter.h"
#include "ui/widgets/card.h"

class QLabel;

namespace ui::widgets {
class FixedText;
class GuardedAction;
} // namespace ui::widgets

namespace ui::developer {

class CallbackEntry;
class CallbackOutcome;
class CallbackPresenter;

// The callback URL: which one is in force and which was before, a field for another one, and what the service
// saw when it tried it.
class CallbackCard : public widgets::Card {
    Q_OBJECT
  public:
    explicit CallbackCard(DeveloperPresenter* presenter, QWidget* parent = nullptr);
    void refresh();

    CallbackPresenter* presenter() const { return m_presenter; }

  Q_SIGNALS:
    void saveRequested();
    void removalRequested();

  private:
    void refreshInForce();
    QString networksText() const;

    CallbackPresenter* m_presenter;
    widgets::CardRow* m_inForce;
    widgets::FixedText* m_url;
    widgets::CardRow* m_previous;
    widgets::FixedText* m_previousUrl;
    widgets::GuardedAction* m_remove;
    widgets::GuardedAction* m_restore;
    CallbackEntry* m_entry;
    QLabel* m_networks;
    CallbackOutcome* m_outcome;
};

} // namespace ui::developer
