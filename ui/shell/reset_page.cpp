#include "ui/shell/reset_page.h"

#include "ui/shell/lost_factor.h"
#include "ui/widgets/code_entry.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/second_factor_field.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui::shell {

ResetPage::ResetPage(EntryPresenter* presenter, QWidget* parent)
    : EmailCodePage(EntryPresenter::Step::ResetPassword, presenter, parent)
    , m_second(new widgets::SecondFactorField)
    , m_lost(new LostFactor(presenter)) {
    addQuestion(u"password"_s, password());
    addToDetails(m_second);
    addToDetails(m_lost);
    m_second->hide();
    m_lost->hide();
    connect(code(), &widgets::CodeEntry::confirmed, this, [this] { password()->edit()->setFocus(); });
    connect(password(), &widgets::PasswordField::confirmed, next(), &QPushButton::click);
    connect(m_second, &widgets::SecondFactorField::confirmed, next(), &QPushButton::click);
    connect(presenter, &EntryPresenter::codeOffered, m_second, &widgets::SecondFactorField::offerCode);
    connect(presenter, &EntryPresenter::codeExpected, m_second, &widgets::SecondFactorField::expectCode);
    retranslate();
}

bool ResetPage::isOnDetails() const {
    return presenter()->passwordReset()->state() == flows::PasswordReset::State::EnterCode;
}

bool ResetPage::asksSecondFactor() const {
    return isOnDetails() && presenter()->passwordReset()->needsSecondFactor();
}

void ResetPage::sendCode(const QString& email) {
    password()->clear();
    password()->setKnownWords({email});
    presenter()->passwordReset()->start(email);
}

void ResetPage::complete() {
    if (!isAnswered(u"code"_s, code()->code()) || !isAnswered(u"password"_s, password()->password())) {
        return;
    }
    if (!asksSecondFactor()) {
        presenter()->passwordReset()->complete(code()->code(), password()->password());
    } else if (m_second->check()) {
        presenter()->passwordReset()->complete(code()->code(), password()->password(), m_second->value());
    }
}

// That the second factor is asked for is no error: the question has appeared.
bool ResetPage::takeError(const core::Error& error) {
    if (flows::PasswordReset::isAboutSecondFactor(error)) {
        m_second->showError(error);
        return true;
    }
    return error.id == core::ErrorId::TwoFactorRequired;
}

void ResetPage::clearErrors() {
    EmailCodePage::clearErrors();
    m_second->clearError();
}

void ResetPage::redraw() {
    const bool asked = !m_second->isHidden();
    EmailCodePage::redraw();
    if (asked == asksSecondFactor()) {
        return;
    }
    m_second->clear();
    m_second->setHidden(asked);
    m_lost->setHidden(asked);
    m_lost->fold();
    if (!asked) {
        m_second->setFocus();
        presenter()->wantCode();
    }
}

void ResetPage::retranslate() {
    EmailCodePage::retranslate();
    const bool details = isShown() && isOnDetails();
    setTitle(tr("New password"));
    if (!details) {
        setLead(tr("A verification code is sent to your address; with it you choose a new password. Every "
                   "session of the account then ends."));
    } else if (asksSecondFactor()) {
        setLead(tr("The code of the e-mail is right. This account also has two-factor authentication: give "
                   "the code of your authenticator app as well."));
    } else {
        setLead(tr("If %1 has an account, a code is on its way to it.")
                    .arg(presenter()->passwordReset()->email()));
    }
    password()->setLabel(tr("New password"));
    m_second->setCodeLabel(tr("Code of your app"));
    m_lost->retranslate();
    next()->setText(details ? tr("Confirm") : tr("Next"));
    setNote({});
}

} // namespace ui::shell
