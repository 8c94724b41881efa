#pragma once

#include "flows/two_factor_setup.h"

#include <QWidget>

class QLabel;

namespace ui::widgets {
class StepUpField;
}

namespace ui::two_factor {

class StoreLink;

// First step: an authenticator app, for those who have none, and the proof that it is the account's owner who
// asks.
class AppStep : public QWidget {
    Q_OBJECT
  public:
    AppStep(flows::TwoFactorSetup* flow, bool replaces, QWidget* parent = nullptr);

    widgets::StepUpField* identity() const { return m_identity; }
    void retranslate();

  private:
    bool m_replaces;
    QLabel* m_text;
    StoreLink* m_googlePlay;
    StoreLink* m_appStore;
    widgets::StepUpField* m_identity;
};

} // namespace ui::two_factor
