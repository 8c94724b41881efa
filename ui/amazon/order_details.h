#pragma once

#include "ui/amazon/chosen_order.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui::widgets {
class IconView;
class Pill;
} // namespace ui::widgets

namespace ui::amazon {

class HistoryView;

// Everything about the order that is chosen, and what has become of its agreement. Hidden while none is.
class OrderDetails : public QScrollArea {
    Q_OBJECT
  public:
    explicit OrderDetails(ChosenOrder* chosen, QWidget* parent = nullptr);

  Q_SIGNALS:
    void closeRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Fact {
        QLabel* label;
        QLabel* value;
        QPushButton* copy; // nullptr: not worth one
    };
    enum Which {
        Order,
        Agreement,
        License,
        AwsAccount,
        Quantity,
        Amount,
        OrderedAt,
        StartsAt,
        EndsAt,
        facts
    };
    void layOut();
    Fact addFact(QGridLayout* grid, bool copied);
    void setFact(Which which, const QString& label, const QString& value);
    void refresh();
    void refreshFacts(const api::AmazonOrder& order);
    void refreshHistory();

    ChosenOrder* m_chosen;
    QWidget* m_content;
    widgets::IconView* m_icon;
    QLabel* m_title;
    QPushButton* m_close;
    widgets::Pill* m_status;
    widgets::Pill* m_trial;
    widgets::Pill* m_end;
    QList<Fact> m_facts;
    QLabel* m_historyTitle;
    HistoryView* m_history;
    QLabel* m_note;
    QPushButton* m_retry;
};

} // namespace ui::amazon
