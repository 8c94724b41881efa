#pragma once

#include "ui/widgets/empty_state.h"

namespace ui::shell {

// Stands on a tab whose page this version does not have.
class LaterPage : public widgets::EmptyState {
    Q_OBJECT
  public:
    explicit LaterPage(const QString& icon, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
};

} // namespace ui::shell
