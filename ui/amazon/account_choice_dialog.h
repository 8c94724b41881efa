#pragma once

#include "ui/widgets/pick_dialog.h"

namespace ui::amazon {

// For which of the person's accounts a purchase is.
class AccountChoiceDialog : public widgets::PickDialog {
    Q_OBJECT
  public:
    AccountChoiceDialog(const QList<Choice>& choices, QWidget* parent = nullptr);

  private:
    void retranslate() override;
};

} // namespace ui::amazon
