#pragma once

#include "ui/widgets/pick_dialog.h"

namespace ui::authenticator {

// Which account an entry fills the codes of: one of this computer's.
class AccountPicker : public widgets::PickDialog {
    Q_OBJECT
  public:
    AccountPicker(const QString& entry, const QList<Choice>& choices, const QString& current,
                  QWidget* parent = nullptr);

  Q_SIGNALS:
    void detachWanted();

  private:
    void retranslate() override;

    QPushButton* m_detach;
};

} // namespace ui::authenticator
