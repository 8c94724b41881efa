#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace ui::widgets {
class BspBadge;
class MenuButton;
} // namespace ui::widgets

namespace ui::shell {

class AvatarButton;

// On top of the window: whose account this is, and what the window as a whole can do.
class AccountBar : public QWidget {
    Q_OBJECT
  public:
    // What it shows; words are made by whoever knows the account.
    struct Content {
        QString accountId;
        QString initials;
        QString name;
        QString detail; // "alice@example.com · account.example.com"
        bool bsp = false;
        bool signedIn = false;
        bool local = false; // the local mailbox is offered
    };

    explicit AccountBar(QWidget* parent = nullptr);

    void setContent(const Content& content);
    void setMailboxShown(bool shown);

  Q_SIGNALS:
    void switchRequested();
    void centerRequested();
    void signInRequested();
    void signOutRequested();
    void forgetRequested();
    void authenticatorRequested();
    void keychainRequested();
    void preferencesRequested();
    void mailboxToggled(bool shown);
    void bspRequested();
    void contactRequested();
    void helpRequested();
    void aboutRequested();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void buildMenus();
    void retranslate();
    void elide();

    Content m_content;
    AvatarButton* m_avatar;
    QLabel* m_name;
    widgets::BspBadge* m_badge;
    QLabel* m_detail;
    QPushButton* m_switch;
    QPushButton* m_settings;
    widgets::MenuButton* m_gear;
    QMenu* m_avatarMenu;
    QMenu* m_gearMenu;
    QAction* m_center;
    QAction* m_signInOut;
    QAction* m_forget;
    QAction* m_authenticator;
    QAction* m_keychain;
    QAction* m_preferences;
    QAction* m_mailbox;
    QAction* m_bsp;
    QAction* m_contact;
    QAction* m_help;
    QAction* m_about;
};

} // namespace ui::shell
