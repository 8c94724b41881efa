#pragma once

#include "ui/amazon/amazon_presenter.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::widgets {
class Banner;
class Card;
class GuardedAction;
class ScrollColumn;
} // namespace ui::widgets

namespace ui::amazon {

// Stands on the tab while no AWS account is bound: what a binding brings, how one comes to it, and the way in
// for who has a code.
class Introduction : public QWidget {
    Q_OBJECT
  public:
    explicit Introduction(AmazonPresenter* presenter, QWidget* parent = nullptr);

  Q_SIGNALS:
    void codeRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* addStep();
    void layOut();
    void refresh();

    AmazonPresenter* m_presenter;
    widgets::ScrollColumn* m_column;
    widgets::Banner* m_banner;
    QPushButton* m_retry;
    widgets::Card* m_card;
    QLabel* m_about;
    QWidget* m_products;
    QList<QLabel*> m_productNames;
    QList<QLabel*> m_steps;
    QLabel* m_warning;
    QLabel* m_note;
    widgets::GuardedAction* m_code;
    QPushButton* m_guide;
};

} // namespace ui::amazon
