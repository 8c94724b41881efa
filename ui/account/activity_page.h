#pragma once

#include "ui/account/activity_presenter.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/list_page.h"

class QComboBox;
class QLineEdit;

namespace ui::account {

class PeriodPicker;

// What happened to the account: a table, filters by kind and time, an export.
class ActivityPage : public widgets::ListPage {
    Q_OBJECT
  public:
    explicit ActivityPage(ActivityPresenter* presenter, QWidget* parent = nullptr);

    void clearFilters();

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();
    void searchMore();
    void refreshEmptyState();
    QString countText() const;
    void fillKinds();
    void filterPicked();
    void exportPressed();

    ActivityPresenter* m_presenter;
    widgets::FoldingFilter m_rows; // of those that the service gave, what the search finds
    QLineEdit* m_search;
    QComboBox* m_kind;
    PeriodPicker* m_period;
    QPushButton* m_clear;
    QPushButton* m_export;
    QString m_exportedTo;
};

} // namespace ui::account
