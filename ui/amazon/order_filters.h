#pragma once

#include "ui/amazon/order_query.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace ui::widgets {
class PeriodPicker;
}

namespace ui::amazon {

// Which orders are looked for: words, product, status, days; all of them together. In one line, or in two
// where there is too little room.
class OrderFilters : public QWidget {
    Q_OBJECT
  public:
    explicit OrderFilters(QWidget* parent = nullptr);

    // What is set, in the order of another query.
    OrderQuery query(const OrderQuery& sorted) const;
    void clear();

  Q_SIGNALS:
    void changed(); // words: once no more are typed for a moment

  protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void retranslate();
    void fillProducts();
    void fillStatuses();
    void tell();
    void fit();

    QLineEdit* m_search;
    QComboBox* m_product;
    QComboBox* m_status;
    widgets::PeriodPicker* m_period;
    QPushButton* m_clear;
    QWidget* m_first;
    QWidget* m_second;
    QBoxLayout* m_lines;
    QTimer m_typing;
};

} // namespace ui::amazon
