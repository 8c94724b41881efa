#pragma once

#include "ui/amazon/amazon_presenter.h"
#include "ui/widgets/list_page.h"

#include <QPersistentModelIndex>

class QMenu;

namespace ui::amazon {

class ChosenOrder;
class OrderDetails;
class OrderFilters;

// The orders of the AWS account that this account is bound to: filters, a table, what there is to say of one,
// an export.
class OrdersView : public widgets::ListPage {
    Q_OBJECT
  public:
    explicit OrdersView(AmazonPresenter* presenter, QWidget* parent = nullptr);

    // Says that something was done, for a while.
    void tell(const QString& news);
    // Widths, order and sorting of the columns, as QHeaderView::saveState() has them.
    QByteArray columns() const;
    void setColumns(const QByteArray& state);

  Q_SIGNALS:
    void columnsChanged();
    void codeRequested(); // "Enter a code"

  protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void setUpTable();
    void connectPresenter();
    void refresh();
    void retranslate();
    void refreshEmptyState();
    QString countText() const;
    void followScroll();
    void keepPlace();
    void restorePlace();
    void chooseSelected();
    void choose(int row);
    void followChosen();
    void closeDetails();
    QMenu* menuFor(const QModelIndex& row);
    void exportPressed();

    AmazonPresenter* m_presenter;
    OrdersPresenter* m_orders;
    ChosenOrder* m_chosen;
    OrderFilters* m_filters;
    QPushButton* m_code;
    QPushButton* m_export;
    OrderDetails* m_details;
    QString m_news;
    QPersistentModelIndex m_top; // the row at the top while the list is looked up again
    int m_topOffset = 0;
};

} // namespace ui::amazon
