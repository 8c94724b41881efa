#pragma once

#include "secrets/secret_clipboard.h"
#include "ui/developer/credentials_presenter.h"
#include "ui/widgets/card.h"
#include "ui/widgets/concealing.h"

class QLabel;
class QPushButton;

namespace ui::widgets {
class CopiedNotice;
class GuardedAction;
class Pill;
} // namespace ui::widgets

namespace ui::developer {

class UsageChart;

// What an integration signs its calls with: the DevKey, and the DevSecret without showing it; since when,
// when and from where it was used, where it is kept, and how often both were used.
class CredentialsCard : public widgets::Card, public widgets::Concealing {
    Q_OBJECT
  public:
    // Both outlive it.
    CredentialsCard(DeveloperPresenter* page, accounts::DevSecretStore& store, QWidget* parent = nullptr);
    void refresh();

    CredentialsPresenter* presenter() { return &m_presenter; }
    secrets::SecretClipboard* clipboard() { return &m_clipboard; } // of the dialogs that the card opens
    void conceal() override;

  Q_SIGNALS:
    void showRequested();
    void resetRequested();

  private:
    widgets::CardRow* addRowBelow(const QList<QWidget*>& widgets);
    void copyDevKey();
    void refreshDevKey();
    void refreshSecret();
    void refreshUsage();
    QString factsText() const;
    QString keptText() const;

    CredentialsPresenter m_presenter;
    secrets::SecretClipboard m_clipboard;
    widgets::CardRow* m_devKey;
    QPushButton* m_copy;
    widgets::CardRow* m_secret;
    widgets::Pill* m_old;
    widgets::GuardedAction* m_show;
    widgets::GuardedAction* m_reset;
    QLabel* m_facts;
    widgets::CopiedNotice* m_copied;
    widgets::CardRow* m_usage;
    widgets::Pill* m_refused;
    UsageChart* m_chart;
    QLabel* m_day;
    bool m_devKeyCopied = false;
};

} // namespace ui::developer
