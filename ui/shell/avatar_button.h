#pragma once

#include "ui/widgets/menu_button.h"

namespace ui::shell {

// The account's disc in the account bar; pressed, it opens its menu.
class AvatarButton : public widgets::MenuButton {
    Q_OBJECT
  public:
    explicit AvatarButton(QWidget* parent = nullptr);

    void setAccount(const QString& accountId, const QString& initials);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_accountId;
    QString m_initials;
};

} // namespace ui::shell
