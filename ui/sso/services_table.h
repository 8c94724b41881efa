#pragma once

#include "ui/sso/sso_presenter.h"
#include "ui/widgets/folding.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QTableView;

namespace ui::sso {

class ServiceButtons;

// The table of SSO services: sorted by its headings, searched, ten rows in sight at most. What can be pressed
// in a row stands over the table, for the rows in sight: assistive technology does not hear of what stands
// inside of a table (Qt 6.4), and a hundred rows open as fast as ten.
class ServicesTable : public QWidget {
    Q_OBJECT
  public:
    static constexpr int rowsInSight = 10;

    explicit ServicesTable(SsoPresenter* presenter, QWidget* parent = nullptr);

    QTableView* table() const { return m_table; }
    void setSearch(const QString& text);
    bool isSearching() const { return m_filter.isSearching(); }
    int found() const { return m_filter.rowCount(); }
    void refresh();

  Q_SIGNALS:
    void linkCopied(const api::SsoService& service);
    void editRequested(const api::SsoService& service);
    void testRequested(const api::SsoService& service);
    void associationRequested(const api::SsoService& service);
    void deletionRequested(const api::SsoService& service);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void setUpTable();
    void placeSoon() { m_placing.start(); }
    void placeButtons();
    QList<QModelIndex> rowsInView() const;
    void hideOthers(const QList<QModelIndex>& rows);
    ServiceButtons* buttonsFor(const QString& serviceId);
    void orderTab(const QList<ServiceButtons*>& shown);
    void fitHeight();
    std::optional<api::SsoService> serviceAt(const QModelIndex& place) const;
    void copyLink(const api::SsoService& service);
    static void openLink(const api::SsoService& service);
    QMenu* menuFor(const api::SsoService& service);

    SsoPresenter* m_presenter;
    widgets::FoldingFilter m_filter;
    QTableView* m_table;
    QList<ServiceButtons*> m_buttons; // some of them hidden
    QTimer m_placing;                 // once all that happens in one turn of the event loop has happened
};

} // namespace ui::sso
