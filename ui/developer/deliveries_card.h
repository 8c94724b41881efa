#pragma once

#include "ui/developer/deliveries_presenter.h"
#include "ui/widgets/card.h"

#include <QSortFilterProxyModel>

class QLabel;
class QPushButton;
class QTableView;

namespace ui::widgets {
class EmptyState;
}

namespace ui::developer {

class EventMenu;

// The last six deliveries, a test event to send, the way to all of them.
class DeliveriesCard : public widgets::Card {
    Q_OBJECT
  public:
    explicit DeliveriesCard(DeliveriesPresenter* presenter, QWidget* parent = nullptr);
    void refresh();

    QPushButton* allButton() const { return m_all; }

  Q_SIGNALS:
    void allRequested(const QString& id); // and one that is to be looked at; empty: none in particular

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    // The rows that the card has room for; it asks for no more.
    class Latest : public QSortFilterProxyModel {
      public:
        using QSortFilterProxyModel::QSortFilterProxyModel;
        bool canFetchMore(const QModelIndex&) const override { return false; }

      protected:
        bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    };

    void setUpTable();
    void refreshNote();
    void fitTable();

    DeliveriesPresenter* m_presenter;
    Latest m_latest;
    QTableView* m_table;
    widgets::EmptyState* m_empty;
    QLabel* m_note;
    EventMenu* m_send;
    QPushButton* m_all;
    QString m_told; // why nothing can be sent; until that changes
};

} // namespace ui::developer
