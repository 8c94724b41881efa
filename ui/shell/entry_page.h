#pragma once

#include "core/result.h"

#include <QScrollArea>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ui::widgets {
class Banner;
}

namespace ui::shell {

class EntryPresenter;

// The sheet that every page of the way in stands on: centred, a title, a line below it, a place for what went
// wrong, the contents, and the buttons: back at the left, the one that goes on at the right.
class EntryPage : public QScrollArea {
    Q_OBJECT
  public:
    explicit EntryPage(EntryPresenter* presenter, QWidget* parent = nullptr);

    // Became the page that is shown.
    virtual void enter() = 0;

  Q_SIGNALS:
    void leaveRequested(); // back from the first page: to the account that was shown before

  protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;

    EntryPresenter* presenter() const { return m_presenter; }
    void setTitle(const QString& title);
    void setLead(const QString& lead);
    void setNote(const QString& note); // in small type, last
    QVBoxLayout* body() const { return m_body; }
    QHBoxLayout* buttons() const { return m_buttons; }
    QPushButton* back() const { return m_back; }
    QPushButton* next() const { return m_next; }

    // An error that belongs to no field; retry is offered where it can help.
    void showError(const core::Error& error, bool canRetry);
    void showGood(const QString& text);
    void clearBanner();
    void setBusy(bool busy);

  Q_SIGNALS:
    void retryRequested();

  private:
    void tellError();

    EntryPresenter* m_presenter;
    QLabel* m_title;
    QLabel* m_lead;
    widgets::Banner* m_banner;
    QPushButton* m_retry;
    QVBoxLayout* m_body;
    QProgressBar* m_progress;
    QHBoxLayout* m_buttons;
    QPushButton* m_back;
    QPushButton* m_next;
    QLabel* m_note;
    std::optional<core::Error> m_error;
};

} // namespace ui::shell
