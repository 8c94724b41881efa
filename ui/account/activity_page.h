#pragma once

#include "ui/account/activity_presenter.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/list_page.h"

class QComboBox;
class QLineEdit;

namespace ui::widgets {
class PeriodPicker;
}

namespace ui::account {

class ActivityDetails;

// What happened to the account: a table with details, filters by what it was about and by time, an export.
class ActivityPage : public widgets::ListPage {
    Q_OBJECT
  public:
    explicit ActivityPage(ActivityPresenter* presenter, QWidget* parent = nullptr);

    void clearFilters();

  Q_SIGNALS:
    // The person did not do this.
    void unrecognized(const api::ActivityEvent& event);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh();
    void searchMore();
    void refreshEmptyState();
    QString countText() const;
    void setUpTable();
    void fillGroups();
    void refreshBanner();
    void filterPicked();
    void exportPressed();

    ActivityPresenter* m_presenter;
    widgets::FoldingFilter m_rows; // of those that the service gave, what the search finds
    QLineEdit* m_search;
    QComboBox* m_group;
    widgets::PeriodPicker* m_period;
    QPushButton* m_clear;
    QPushButton* m_export;
    ActivityDetails* m_details;
    QString m_exportedTo;
};

} // namespace ui::account
