#include "ui/account/account_card.h"

#include "phone/number.h"
#include "ui/account/explanations.h"
#include "ui/account/name_row.h"
#include "ui/widgets/aws_account.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/moments.h"

#include <QPushButton>

namespace ui::account {

AccountCard::AccountCard(AccountPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter)
    , m_email(addRow())
    , m_phone(addRow())
    , m_name(addRow())
    , m_amazon(addRow())
    , m_verified(m_phone->addPill())
    , m_changeEmail(new widgets::GuardedAction(m_email, this))
    , m_changePhone(new widgets::GuardedAction(m_phone, this))
    , m_orders(m_amazon->addAction())
    , m_nameRow(new NameRow(presenter, m_name)) {
    connect(m_changeEmail, &widgets::GuardedAction::triggered, this,
            [this] { Q_EMIT changeRequested(api::ContactChannel::Email); });
    connect(m_changePhone, &widgets::GuardedAction::triggered, this,
            [this] { Q_EMIT changeRequested(api::ContactChannel::Phone); });
    connect(m_nameRow, &NameRow::bspRequested, this, &AccountCard::bspRequested);
    connect(m_orders, &QPushButton::clicked, this, &AccountCard::ordersRequested);
    refresh();
}

void AccountCard::refresh() {
    setTitle(tr("Account"));
    setExplanation(accountExplanation());
    const api::Account* account = m_presenter->account();
    const QString hindrance = widgets::hindranceText(m_presenter->session());

    m_email->setLabel(tr("Login account"));
    m_email->setValue(account != nullptr ? account->email : QString());
    m_email->setNote(underWayNote(api::ContactChannel::Email));
    m_changeEmail->setTexts(tr("Change"), tr("Change email"));
    m_changeEmail->setHindrance(hindrance);

    refreshPhone();
    m_nameRow->refresh();

    const bool bound = account != nullptr && account->amazon;
    m_amazon->setLabel(tr("Amazon account"));
    m_amazon->setValue(bound ? widgets::groupedAwsAccount(account->amazon->awsAccountId)
                             : tr("Not bound yet"));
    m_amazon->setValueFixed(bound);
    m_amazon->setValueRole(bound ? look::Role::Text : look::Role::Second);
    m_orders->setText(tr("Orders"));
    m_orders->setAccessibleName(tr("Orders of the Amazon account"));
}

void AccountCard::refreshPhone() {
    const api::Account* account = m_presenter->account();
    const bool has = account != nullptr && account->phone;
    const bool verified = has && account->phone->verified;
    const auto number = has ? phone::parse(account->phone->number) : std::nullopt;
    m_phone->setLabel(tr("Phone number"));
    m_phone->setValue(number ? number->international : has ? account->phone->number : tr("None"));
    m_phone->setValueRole(has ? look::Role::Text : look::Role::Second);
    m_phone->setNote(underWayNote(api::ContactChannel::Phone));
    m_verified->setVisible(has);
    m_verified->setTone(verified ? widgets::Tone::Good : widgets::Tone::Warn);
    m_verified->setText(verified ? tr("Verified") : tr("Not verified"));
    if (!has) {
        m_changePhone->setTexts(tr("Add"), tr("Add a phone number"));
    } else if (verified) {
        m_changePhone->setTexts(tr("Change"), tr("Change phone number"));
    } else {
        m_changePhone->setTexts(tr("Verify"), tr("Verify phone number"));
    }
    m_changePhone->setHindrance(widgets::hindranceText(m_presenter->session()));
}

QString AccountCard::underWayNote(api::ContactChannel channel) const {
    const api::ContactChange* change = m_presenter->underWay(channel);
    if (change == nullptr) {
        return {};
    }
    //: %1: a time: "11:02"
    return tr("A change is under way; it can be finished until %1.")
        .arg(widgets::whenText(widgets::toLocal(change->expiresAt)));
}

} // namespace ui::account
