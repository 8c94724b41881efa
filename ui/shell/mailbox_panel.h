#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace ui::widgets {
class EmptyState;
}

namespace ui::shell {

class MailboxModel;

// The side panel in which the messages of this computer's own service arrive.
class MailboxPanel : public QWidget {
    Q_OBJECT
  public:
    explicit MailboxPanel(const QString& outboxFolder, QWidget* parent = nullptr);

  Q_SIGNALS:
    void closeRequested();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();
    void showMessage();
    void showNewest(int row);
    void copyCode();

    MailboxModel* m_model;
    QLabel* m_title;
    QLabel* m_help;
    QPushButton* m_close;
    QStackedWidget* m_pages;
    QListView* m_list;
    QLabel* m_subject;
    QLabel* m_detail;
    QPlainTextEdit* m_text;
    QPushButton* m_copy;
    widgets::EmptyState* m_empty;
};

} // namespace ui::shell
