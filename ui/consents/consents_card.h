#pragma once

#include "ui/consents/consents_presenter.h"
#include "ui/widgets/card.h"

#include <QList>

namespace ui::widgets {
class GuardedAction;
class Pill;
} // namespace ui::widgets

namespace ui::consents {

// The SSO services that may open this account, once it agreed; hidden while there are none.
class ConsentsCard : public widgets::Card {
    Q_OBJECT
  public:
    explicit ConsentsCard(ConsentsPresenter* presenter, QWidget* parent = nullptr);

    ConsentsPresenter* presenter() const { return m_presenter; }

  Q_SIGNALS:
    void done(const QString& text); // to be told in the open
    void failed(const core::Error& error);
    void forgottenPasswordRequested(); // from a dialog that asks for the password

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Row {
        widgets::CardRow* row;
        widgets::Pill* state;
        widgets::GuardedAction* act; // Agree or Withdraw
    };
    void refresh();
    Row& rowAt(qsizetype index);
    void show(Row& row, const api::SsoConsent& consent);
    void act(const api::SsoConsent& consent);
    void askToAgree(const api::SsoConsent& consent);
    void askToWithdraw(const api::SsoConsent& consent);

    ConsentsPresenter* m_presenter;
    QList<Row> m_rows;
};

} // namespace ui::consents
