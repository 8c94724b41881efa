#pragma once

#include "ui/sso/sso_presenter.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui::widgets {
class EmptyState;
class GuardedAction;
class Pill;
} // namespace ui::widgets

namespace ui::sso {

class ServicesTable;

// What SSO is, and: how to have it activated, or the way to configure the first service, or the services of
// the account.
class SsoCard : public widgets::Card {
    Q_OBJECT
  public:
    explicit SsoCard(SsoPresenter* presenter, QWidget* parent = nullptr);

    void refresh();

  Q_SIGNALS:
    void contactRequested();
    void configureRequested();
    void editRequested(const api::SsoService& service);
    void testRequested(const api::SsoService& service);
    void associationRequested(const api::SsoService& service);
    void deletionRequested(const api::SsoService& service);
    void linkCopied(const api::SsoService& service);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    using Request = void (SsoCard::*)(const api::SsoService&);
    void layOut();
    void guard(void (ServicesTable::*asked)(const api::SsoService&), Request request);
    void tell(const QString& hindrance);
    void refreshEmptyState();

    SsoPresenter* m_presenter;
    QLabel* m_about; // one sentence
    QLabel* m_hindrance;
    widgets::CardRow* m_activation; // while SSO is not activated
    widgets::Pill* m_state;
    QPushButton* m_contact;
    QWidget* m_line; // of the search and the button
    QLineEdit* m_search;
    QPushButton* m_configure;
    widgets::GuardedAction* m_configuration;
    ServicesTable* m_table;
    QLabel* m_footer;
    widgets::EmptyState* m_empty;
};

} // namespace ui::sso
