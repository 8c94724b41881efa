#pragma once

#include "core/result.h"

#include <QDialog>

#include <optional>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ui::widgets {

class Banner;

// The frame of every dialog that changes something: what it does (20/600), the account that it changes, a
// place for what went wrong, the contents, and the buttons at the right: Cancel first, then the one that
// acts. Open it with open(): a sheet in front of the page where its parent's window has one (SheetArea), else
// a window. No nested event loop.
class DialogFrame : public QDialog {
    Q_OBJECT
  public:
    explicit DialogFrame(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    // "Alice Martin — alice@example.com"
    void setAccountNamed(const QString& account);
    QString account() const;
    void addWidget(QWidget* widget);

    QPushButton* confirmButton() const { return m_confirm; }
    QPushButton* cancelButton() const { return m_cancel; }
    // Left of Cancel.
    QPushButton* addButton();

    // An error that belongs to no field. Offered again with Retry where that can help.
    void showError(const core::Error& error, bool canRetry = false);
    void clearError();
    bool hasError() const { return m_error.has_value(); }

    // Something is under way: progress is shown, the confirming button waits; Cancel stays.
    void setBusy(bool busy);
    // How much of it is done, from 0 to 1; nothing where that is not known.
    void setProgress(std::optional<double> share);

    void open() override;

  Q_SIGNALS:
    void confirmed();
    void retryRequested();

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void putButtonsLast();
    void fit();

    QLabel* m_title;
    QLabel* m_account;
    Banner* m_banner;
    QPushButton* m_retry;
    QVBoxLayout* m_body;
    QProgressBar* m_progress;
    QHBoxLayout* m_buttons;
    QPushButton* m_cancel;
    QPushButton* m_confirm;
    std::optional<core::Error> m_error;
    bool m_settled = false; // on the screen, where the window manager put it
};

} // namespace ui::widgets
