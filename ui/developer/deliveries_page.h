#pragma once

#include "ui/developer/deliveries_presenter.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/list_page.h"

class QComboBox;
class QLineEdit;

namespace ui::developer {

class DeliveryDetails;

// Everything that was sent to the callback URL: a table, a search, a filter by state, an export; beside it
// the delivery that is chosen.
class DeliveriesPage : public widgets::ListPage {
    Q_OBJECT
  public:
    explicit DeliveriesPage(DeliveriesPresenter* presenter, QWidget* parent = nullptr);

    void choose(const QString& id);
    void clearFilters();

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    class Filter : public widgets::FoldingFilter {
      public:
        using FoldingFilter::FoldingFilter;
        void setState(std::optional<api::CallbackDeliveryState> state);
        bool isNarrowed() const { return isSearching() || m_state; }

      protected:
        bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

      private:
        std::optional<api::CallbackDeliveryState> m_state;
    };

    void setUpTable();
    void refresh();
    void refreshEmptyState();
    void keepChoice();
    QString countText() const;
    void fillStates();
    void exportPressed();

    DeliveriesPresenter* m_presenter;
    Filter m_rows;
    QLineEdit* m_search;
    QComboBox* m_state;
    QPushButton* m_clear;
    QPushButton* m_export;
    DeliveryDetails* m_details;
    QString m_exportedTo;
};

} // namespace ui::developer
