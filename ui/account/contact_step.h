#pragma once

#include "ui/account/contact_change_presenter.h"

#include <QWidget>

namespace ui::account {

// A step of a contact change: a page, what its filled button says and does, and which errors it can show at
// their cause.
class ContactStep : public QWidget {
    Q_OBJECT
  public:
    ContactStep(ContactChangePresenter* presenter, QWidget* parent)
        : QWidget(parent)
        , m_presenter(presenter) {}

    virtual QString title() const = 0;
    virtual QString confirmText() const = 0; // empty: no such button
    virtual void enter() {}                  // it has become the step: gives the focus
    virtual void refresh() {}                // the presenter has changed
    virtual void confirm() = 0;
    // Shows the error beside what caused it; false where it belongs to nothing on this page.
    virtual bool takeError(const core::Error&) { return false; }
    virtual void dropError() {}

  protected:
    ContactChangePresenter* presenter() const { return m_presenter; }
    bool isEmail() const { return m_presenter->channel() == api::ContactChannel::Email; }

  private:
    ContactChangePresenter* m_presenter;
};

} // namespace ui::account
