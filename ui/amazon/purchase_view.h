#pragma once

#include "api/amazon.h"

#include <QWidget>

class QLabel;

namespace ui::widgets {
class IconView;
class Pill;
} // namespace ui::widgets

namespace ui::amazon {

// What was bought, and by which AWS account: a sheet with the product's icon.
class PurchaseView : public QWidget {
    Q_OBJECT
  public:
    explicit PurchaseView(QWidget* parent = nullptr);
    void setRegistration(const api::AmazonRegistration& registration);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    widgets::IconView* m_icon;
    QLabel* m_product;
    widgets::Pill* m_trial;
    QLabel* m_label;
    QLabel* m_account;
};

} // namespace ui::amazon
