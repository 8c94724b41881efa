#pragma once

#include "ui/widgets/card.h"

class QPushButton;

namespace ui::deletion {

// The way to the deletion, alone and last on the account's page, with the warning in the open.
class DeletionCard : public widgets::Card {
    Q_OBJECT
  public:
    explicit DeletionCard(QWidget* parent = nullptr);

    QPushButton* button() const { return m_button; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    widgets::CardRow* m_row;
    QPushButton* m_button;
};

} // namespace ui::deletion
