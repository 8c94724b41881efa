#include "ui/amazon/binding_dialog.h"

#include "flows/amazon_link.h"
#include "ui/amazon/account_choice_dialog.h"
#include "ui/amazon/purchase_view.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/aws_account.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/contact_links.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/step_up_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui::amazon {

BindingDialog::BindingDialog(accounts::AccountSession* session, QList<AccountChoice> others,
                             const QString& token, QWidget* parent)
    : ProvenDialog(session, parent)
    , m_flow(session)
    , m_others(std::move(others))
    , m_token(token)
    , m_text(new QLabel(this))
    , m_code(new QLineEdit)
    , m_codeField(new widgets::FormField(m_code, this))
    , m_purchase(new PurchaseView(this))
    , m_case(new widgets::Banner(this))
    , m_useHolder(new QPushButton(this))
    , m_contacts(new QLabel(this))
    , m_account(new QLabel(this))
    , m_other(new QPushButton(this))
    , m_accountLine(new QWidget(this))
    , m_email(new QLineEdit)
    , m_emailField(new widgets::FormField(m_email, this)) {
    layOut();
    connect(m_code, &QLineEdit::textEdited, m_codeField, &widgets::FormField::clearError);
    connect(m_email, &QLineEdit::textEdited, m_emailField, &widgets::FormField::clearError);
    connect(m_other, &QPushButton::clicked, this, &BindingDialog::pickOther);
    connect(m_useHolder, &QPushButton::clicked, this, [this] {
        if (const AccountChoice* other = holder()) {
            goOnWith(other->id);
        }
    });
    connect(session, &accounts::AccountSession::accountChanged, this, &BindingDialog::follow);
    begin(m_flow);
    follow();
    if (m_token.isEmpty()) {
        m_code->setFocus();
    } else {
        m_flow.lookUp(m_token);
    }
}

void BindingDialog::layOut() {
    for (QLabel* label : {m_text, m_account, m_contacts}) {
        label->setWordWrap(true);
    }
    m_account->setTextFormat(Qt::PlainText);
    m_contacts->setOpenExternalLinks(true);
    look::setTextStyle(m_contacts, look::TextStyle::Help);
    look::setRole(m_contacts, look::Role::Second);
    m_code->setMaxLength(512); // the whole link may be pasted
    for (QPushButton* button : {m_other, m_useHolder}) {
        button->setAutoDefault(false);
    }
    m_useHolder->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* line = new QHBoxLayout(m_accountLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::space::s);
    line->addWidget(m_account, 1);
    line->addWidget(m_other);
    for (QWidget* part : std::initializer_list<QWidget*>{m_text, m_codeField, m_purchase, m_accountLine,
                                                         m_case, m_useHolder, m_contacts, m_emailField}) {
        addWidget(part);
    }
}

// --- What it is ------------------------------------------------------------------------------------------

BindingDialog::Case BindingDialog::purchaseCase() const {
    const auto& registration = m_flow.registration();
    if (!registration) {
        return Case::NotKnown;
    }
    if (registration->boundElsewhere) {
        return Case::BoundElsewhere;
    }
    if (registration->boundHere) {
        return Case::Another;
    }
    const accounts::AccountSession* session = m_flow.session();
    const bool taken = session != nullptr && session->account() && session->account()->amazon &&
                       session->account()->amazon->awsAccountId != registration->awsAccountId;
    return taken ? Case::OtherAccount : Case::New;
}

bool BindingDialog::canBind() const {
    const Case now = purchaseCase();
    return now == Case::New || now == Case::Another;
}

// One of this computer's accounts that has this AWS account already.
const AccountChoice* BindingDialog::holder() const {
    const auto& registration = m_flow.registration();
    const auto found = std::find_if(m_others.begin(), m_others.end(), [&](const AccountChoice& other) {
        return registration && other.awsAccountId == registration->awsAccountId;
    });
    return found == m_others.end() ? nullptr : &*found;
}

// --- What is done ----------------------------------------------------------------------------------------

bool BindingDialog::check() {
    switch (purchaseCase()) {
    case Case::NotKnown: {
        const QUrl server = m_flow.session() != nullptr ? m_flow.session()->server() : QUrl();
        m_token = flows::amazonTokenIn(m_code->text(), server);
        if (m_token.isEmpty()) {
            m_codeField->showError({core::ErrorId::NotFound, {{u"what"_s, u"amazon_registration"_s}}, {}});
        }
        return !m_token.isEmpty();
    }
    case Case::New: {
        const auto& account = m_flow.session()->account();
        const bool named =
            account && m_email->text().trimmed().compare(account->email, Qt::CaseInsensitive) == 0;
        if (!named) {
            m_emailField->showError(
                {core::ErrorId::ConfirmationWrong, {{u"what"_s, u"binding_email"_s}}, {}});
        }
        return named;
    }
    default:
        return canBind();
    }
}

void BindingDialog::send(const api::StepUp& proof) {
    purchaseCase() == Case::NotKnown ? m_flow.lookUp(m_token) : m_flow.bind(proof);
}

bool BindingDialog::conclude() {
    if (const auto& binding = m_flow.bound()) {
        Q_EMIT bound(*binding);
    }
    return m_flow.bound().has_value();
}

bool BindingDialog::takeError(const core::Error& error) {
    const bool ofTheCode = error.id == core::ErrorId::NotFound;
    if (ofTheCode) {
        m_token.clear();
        follow();
        m_codeField->showError(error);
    }
    // What the registration says by now stands there already.
    return ofTheCode || (error.id == core::ErrorId::AmazonBoundElsewhere && !canBind());
}

void BindingDialog::pickOther() {
    QList<widgets::PickDialog::Choice> choices;
    for (const AccountChoice& other : std::as_const(m_others)) {
        const QString bound =
            other.awsAccountId.isEmpty()
                ? QString()
                //: %1: an AWS account
                : u" · "_s + tr("bound to %1").arg(widgets::groupedAwsAccount(other.awsAccountId));
        choices.append(
            {other.id, other.name + bound + (other.signedIn ? QString() : u" · "_s + tr("signed out"))});
    }
    auto* dialog = new AccountChoiceDialog(choices, parentWidget());
    connect(dialog, &widgets::PickDialog::picked, this, &BindingDialog::goOnWith);
    dialog->open();
}

void BindingDialog::goOnWith(const QString& accountId) {
    const QString token = m_token;
    reject();
    Q_EMIT otherWanted(accountId, token);
}

// --- What it says ----------------------------------------------------------------------------------------

void BindingDialog::follow() {
    const Case now = purchaseCase();
    const bool known = now != Case::NotKnown;
    const bool byLink = !known && !m_token.isEmpty() && m_code->text().isEmpty();
    m_codeField->setVisible(!known && !byLink);
    m_purchase->setVisible(known);
    m_accountLine->setVisible(known && (canBind() || !m_others.isEmpty()));
    m_other->setVisible(!m_others.isEmpty());
    m_case->setVisible(known);
    m_useHolder->setVisible(now == Case::BoundElsewhere && holder() != nullptr);
    m_contacts->setVisible(known && now != Case::Another);
    m_emailField->setVisible(now == Case::New);
    identity()->setWanted(canBind());
    identity()->setVisible(canBind());
    confirmButton()->setVisible(!known || canBind());
    confirmButton()->setEnabled(!m_flow.isBusy() && !byLink);
    retranslate();
    if (!std::exchange(m_known, known) && canBind()) {
        now == Case::New ? m_email->setFocus() : identity()->setFocus();
    }
}

void BindingDialog::retranslate() {
    const Case now = purchaseCase();
    setTitle(now == Case::NotKnown  ? tr("Bind an Amazon account")
             : now == Case::Another ? tr("Add this order")
                                    : tr("Bind this AWS account"));
    m_text->setText(
        m_codeField->isHidden()
            ? tr("Looking up what was bought…")
            : tr("After the purchase, choose “Set up your account” on the AWS Marketplace. The page "
                 "that opens then shows a code."));
    m_text->setVisible(now == Case::NotKnown);
    m_codeField->setLabel(tr("Code of the page"));
    m_codeField->setHelp(tr("It holds for an hour. Its link can be pasted here too."));
    const accounts::AccountSession* session = m_flow.session();
    //: %1: an account, "Alice Martin — alice@example.com"
    m_account->setText(tr("For %1").arg(widgets::accountNamed(session)));
    m_other->setText(tr("Another account…"));
    m_emailField->setLabel(tr("Email of this account"));
    //: %1: an e-mail address
    m_emailField->setHelp(
        tr("Type %1 to confirm: a binding can’t be undone.")
            .arg(session != nullptr && session->account() ? session->account()->email : QString()));
    confirmButton()->setText(now == Case::NotKnown  ? tr("Next")
                             : now == Case::Another ? tr("Add the order")
                                                    : tr("Bind for good"));
    if (now != Case::NotKnown) {
        m_purchase->setRegistration(*m_flow.registration());
        tellCase();
    }
}

void BindingDialog::tellCase() {
    const Case now = purchaseCase();
    const accounts::AccountSession* session = m_flow.session();
    const AccountChoice* other = holder();
    m_case->setTone(now == Case::Another ? widgets::Tone::Info : widgets::Tone::Warn);
    switch (now) {
    case Case::New:
        m_case->setText(
            tr("A binding can’t be undone. All orders of this AWS account, later ones too, will be "
               "this account’s, and no other account can take them."));
        break;
    case Case::Another:
        m_case->setText(tr("This AWS account is bound to this account already: the new order comes to the "
                           "others."));
        break;
    case Case::BoundElsewhere:
        m_case->setText(elsewhereText());
        break;
    case Case::OtherAccount:
        m_case->setText(tr("This account is bound to AWS account %1, and can’t have a second one. Choose "
                           "another of your accounts.")
                            .arg(widgets::groupedAwsAccount(session->account()->amazon->awsAccountId)));
        break;
    case Case::NotKnown:
        break;
    }
    //: %1: the e-mail address of another account
    m_useHolder->setText(other != nullptr ? tr("Go on with %1").arg(other->email) : QString());
    m_contacts->setText(contactText());
}

QString BindingDialog::elsewhereText() const {
    const api::AmazonHolder& who = *m_flow.registration()->boundElsewhere;
    //: %1: a masked e-mail address, "a•••@example.com"
    const QString text =
        who.signsInWith == api::WayOfSigningIn::Sso
            ? tr("This AWS account is bound to %1, which signs in through SSO. Only that "
                 "account can take the order: sign in to it, and go on there.")
            : tr("This AWS account is bound to %1, which signs in with its password. Only that "
                 "account can take the order: sign in to it, and go on there.");
    return text.arg(who.email);
}

QString BindingDialog::contactText() const {
    const accounts::AccountSession* session = m_flow.session();
    if (session == nullptr) {
        return {};
    }
    QStringList ways;
    if (const auto& meta = session->meta()) {
        for (const api::Contact& contact : {meta->contacts.sales, meta->contacts.support}) {
            const QString links = widgets::contactLinks(contact);
            if (!links.isEmpty() && !ways.contains(links)) {
                ways << links;
            }
        }
    }
    const QString whom =
        ways.isEmpty()
            ? (session->isLocal() ? tr("the operator of this computer")
                                  : tr("the operator of %1").arg(session->server().host().toHtmlEscaped()))
            : ways.join(u" · "_s).replace(u"<br>"_s, u" · "_s);
    //: %1: e-mail addresses and links, or "the operator of account.example.com"
    return purchaseCase() == Case::New ? tr("In doubt, ask first: %1").arg(whom)
                                       : tr("If that can’t be right, ask: %1").arg(whom);
}

} // namespace ui::amazon
