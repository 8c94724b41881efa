#pragma once

#include "core/result.h"

#include <QWidget>

#include <optional>

class QFileDialog;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui::widgets {

class Banner;
class EmptyState;

// A page that is one list: Back and a title with actions at the right, a line of filters, the table (or what
// stands in its place while it is empty), and below it how much of it is here.
class ListPage : public QWidget {
    Q_OBJECT
  public:
    explicit ListPage(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QPushButton* addAction();
    void addAction(QPushButton* button);
    void addFilter(QWidget* filter);
    // The first filter: words; Ctrl+F leads to it.
    QLineEdit* addSearch();
    QTableView* table() const { return m_table; }
    Banner* banner() const { return m_banner; }
    // The banner says why the list can't be refreshed now, else the error, else the good news; nothing hides
    // it.
    void tellStanding(const QString& hindrance, const std::optional<core::Error>& error,
                      const QString& news = {});
    // Asks for a file to export the list to; fileSelected() is for the page.
    QFileDialog* askForExport(const QString& title, const QString& fileName);
    static QString exportedText(const QString& file);
    EmptyState* emptyState() const { return m_empty; }
    void showEmptyState(bool empty);
    // Right of the table: what there is to say of the row that is chosen.
    void setDetails(QWidget* details);
    // Below the table, where there is no room beside it.
    void setDetailsBelow(bool below);
    void setFooter(const QString& text);
    QPushButton* backButton() const { return m_back; }

  Q_SIGNALS:
    void backRequested();

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void retranslate();

    QPushButton* m_back;
    QLabel* m_title;
    QHBoxLayout* m_heading;
    QHBoxLayout* m_filters;
    Banner* m_banner;
    QHBoxLayout* m_content;
    QStackedWidget* m_stack;
    QTableView* m_table;
    EmptyState* m_empty;
    QLabel* m_footer;
};

} // namespace ui::widgets
