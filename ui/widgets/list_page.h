#pragma once

#include "core/result.h"
#include "ui/widgets/explanation.h"

#include <QDateTime>
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
    void setSubtitle(const QString& subtitle); // beside the title
    // Behind an ⓘ beside the title, and under F1.
    void setExplanation(const Explanation& explanation);
    QPushButton* addAction();
    void addAction(QPushButton* button);
    void addFilter(QWidget* filter);
    // All of the line of filters, which it may fold into several.
    void addWideFilter(QWidget* filters);
    // The first filter: words; Ctrl+F leads to it.
    QLineEdit* addSearch();
    QTableView* table() const { return m_table; }
    Banner* banner() const { return m_banner; }
    // The banner says why the list can't be refreshed now, else the error, else the good news; nothing hides
    // it. seenAt: how old is what can be read meanwhile.
    void tellStanding(const QString& hindrance, const std::optional<core::Error>& error,
                      const QString& news = {}, const std::optional<QDateTime>& seenAt = {});
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
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void retranslate();

    QPushButton* m_back;
    QLabel* m_title;
    QLabel* m_subtitle;
    ExplanationButton* m_explanation;
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
