#pragma once

#include "ui/keychain/keychain_presenter.h"
#include "ui/widgets/dialog_frame.h"

class QTableView;

namespace ui::widgets {
class Banner;
}

namespace ui::keychain {

// ⚙, Keychain: what it is called here, whether it works, what went wrong last, what this program keeps there,
// and that taken out.
class KeychainDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    // presenter: becomes its own.
    explicit KeychainDialog(KeychainPresenter* presenter, QWidget* parent = nullptr);

    QTableView* table() const { return m_table; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    void askToRemove();
    QString testText() const;
    QString failureText() const;
    static QString lostWith(accounts::KeptSecret::Kind kind);

    KeychainPresenter* m_presenter;
    KeychainPresenter::Test m_told = KeychainPresenter::Test::NotRun; // an outcome is announced once
    QLabel* m_name;
    QPushButton* m_test;
    widgets::Banner* m_outcome;
    QLabel* m_failure;
    QLabel* m_kept;
    QTableView* m_table;
    QPushButton* m_remove;
};

} // namespace ui::keychain
