#include "ui/shell/sign_up_page.h"

#include "ui/widgets/code_entry.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/time_zones.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui::shell {

SignUpPage::SignUpPage(EntryPresenter* presenter, QWidget* parent)
    : EmailCodePage(EntryPresenter::Step::SignUp, presenter, parent)
    , m_name(new QLineEdit)
    , m_nameField(new widgets::FormField(m_name))
    , m_organization(new QLineEdit)
    , m_organizationField(new widgets::FormField(m_organization))
    , m_timeZone(new QComboBox)
    , m_timeZoneField(new widgets::FormField(m_timeZone))
    , m_signIn(new QPushButton) {
    m_name->setMaxLength(100);
    m_organization->setMaxLength(100);
    widgets::fillTimeZones(m_timeZone);
    addQuestion(u"name"_s, m_nameField);
    addQuestion(u"password"_s, password());
    addQuestion(u"organization.name"_s, m_organizationField);
    addQuestion(u"organization.time_zone"_s, m_timeZoneField);
    buttons()->insertWidget(2, m_signIn);

    connect(m_signIn, &QPushButton::clicked, this,
            [this] { this->presenter()->goTo(EntryPresenter::Step::SignIn); });
    connect(code(), &widgets::CodeEntry::confirmed, this, [this] { m_name->setFocus(); });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameField->clearError();
        noteKnownWords();
    });
    connect(m_organization, &QLineEdit::textEdited, this, [this] {
        m_organizationField->clearError();
        m_organizationTyped = true;
    });
    retranslate();
}

bool SignUpPage::isOnDetails() const {
    return presenter()->signUp()->state() != flows::SignUp::State::EnterEmail;
}

void SignUpPage::noteKnownWords() {
    password()->setKnownWords({email(), m_name->text(), m_organization->text()});
}

// What stands after the @ is most often the company's.
void SignUpPage::suggestOrganization() {
    if (m_organizationTyped) {
        return;
    }
    QString name = email().section(u'@', 1).section(u'.', 0, 0);
    if (!name.isEmpty()) {
        name[0] = name.at(0).toUpper();
    }
    m_organization->setText(name);
}

void SignUpPage::sendCode(const QString& email) {
    suggestOrganization();
    noteKnownWords();
    presenter()->signUp()->start(email, presenter()->language());
}

// What is missing is asked for before the service is; what is wrong, it says.
void SignUpPage::complete() {
    const bool answered = isAnswered(u"code"_s, code()->code()) && isAnswered(u"name"_s, m_name->text()) &&
                          isAnswered(u"password"_s, password()->password()) &&
                          isAnswered(u"organization.name"_s, m_organization->text());
    if (answered) {
        presenter()->signUp()->complete(
            {code()->code(), m_name->text().trimmed(), password()->password(),
             api::NewOrganization{m_organization->text().trimmed(), {}, m_timeZone->currentData().toString()},
             flows::SignIn::deviceName()});
    }
}

void SignUpPage::redraw() {
    m_signIn->setHidden(isOnDetails());
    EmailCodePage::redraw();
}

void SignUpPage::retranslate() {
    EmailCodePage::retranslate();
    const bool details = isShown() && isOnDetails();
    setTitle(tr("Create account"));
    if (details) {
        setLead(tr("A code is on its way to %1. If the address has an account already, the message says so.")
                    .arg(presenter()->signUp()->email()));
    } else {
        setLead(presenter()->place().local ? tr("On the private service of this computer")
                                           : tr("On %1").arg(presenter()->placeName()));
    }
    emailField()->setHelp(tr("A verification code is sent to this address."));
    m_nameField->setLabel(tr("Name"));
    password()->setLabel(tr("Password"));
    m_organizationField->setLabel(tr("Organization"));
    m_timeZoneField->setLabel(tr("Time zone"));
    m_timeZoneField->setHelp(tr("Of the organization; it cannot be changed later."));
    m_signIn->setText(tr("Sign in"));
    next()->setText(details ? tr("Create account") : tr("Next"));
    setNote(details && presenter()->keychainMayAsk()
                ? tr("To keep you signed in, this program uses the system’s keychain, which may ask for your "
                     "permission.")
                : QString());
}

} // namespace ui::shell
