#pragma once

#include "ui/account/activity_presenter.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QPushButton;

namespace ui::widgets {
class GuardedAction;
class IconView;
} // namespace ui::widgets

namespace ui::account {

// Everything about one event: what, when, from where, by which session; and what to do where it is not
// recognized.
class ActivityDetails : public QScrollArea {
    Q_OBJECT
  public:
    explicit ActivityDetails(ActivityPresenter* presenter, QWidget* parent = nullptr);

    // Empty: none.
    void setEvent(const QString& id);
    void refresh();

  Q_SIGNALS:
    void unrecognized(const api::ActivityEvent& event);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    const api::ActivityEvent* shown() const;
    QString facts(const api::ActivityEvent& event) const;

    ActivityPresenter* m_presenter;
    QString m_id;
    widgets::IconView* m_icon;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_note;
    widgets::GuardedAction* m_unrecognized;
};

} // namespace ui::account
