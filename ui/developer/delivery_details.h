#pragma once

#include "ui/developer/deliveries_presenter.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace ui::widgets {
class CheckList;
class GuardedAction;
class Pill;
} // namespace ui::widgets

namespace ui::developer {

class ExchangeView;

// Everything about one delivery: how it stands, what failed, what was sent and what came back; and another
// try.
class DeliveryDetails : public QScrollArea {
    Q_OBJECT
  public:
    explicit DeliveryDetails(DeliveriesPresenter* presenter, QWidget* parent = nullptr);

    // Empty: none.
    void setDelivery(const QString& id);
    const QString& delivery() const { return m_id; }
    void refresh();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refreshFacts(const api::CallbackDelivery& delivery);

    DeliveriesPresenter* m_presenter;
    QString m_id;
    QWidget* m_content;
    QLabel* m_title;
    widgets::Pill* m_state;
    QLabel* m_facts;
    widgets::CheckList* m_failure;
    widgets::GuardedAction* m_redeliver;
    QLabel* m_note;
    ExchangeView* m_exchange;
};

} // namespace ui::developer
