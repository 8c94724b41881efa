#pragma once

#include "accounts/account_registry.h"

#include <QMap>
#include <QWidget>

class QPushButton;

namespace ui::widgets {
class Banner;
}

namespace ui::shell {

// What concerns the accounts of this computer as a whole, above whichever is shown: that their list could not
// be kept, or that something of a forgotten one is still here.
class WindowNotices : public QWidget {
    Q_OBJECT
  public:
    explicit WindowNotices(accounts::AccountRegistry& accounts, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void showStorage();
    void showRemovals();
    void retranslate();
    void fit();
    static QString storageText(const core::Error& error);

    accounts::AccountRegistry& m_accounts;
    widgets::Banner* m_storage;
    QPushButton* m_closeStorage;
    widgets::Banner* m_removals;
    QPushButton* m_removeAgain;
    QMap<QString, core::Error> m_notRemoved; // by account
};

} // namespace ui::shell
