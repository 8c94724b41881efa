#include "ui/shell/sign_up_page.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/shell/entry_presenter.h"
#include "ui/shell/time_zones.h"
#include "ui/widgets/code_entry.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/password_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

SignUpPage::SignUpPage(EntryPresenter* presenter, QWidget* parent)
    : EntryPage(presenter, parent)
    , m_email(new QLineEdit)
    , m_emailField(new widgets::FormField(m_email))
    , m_code(new widgets::CodeEntry)
    , m_codeField(new widgets::FormField(m_code))
    , m_resend(new widgets::Countdown)
    , m_name(new QLineEdit)
    , m_nameField(new widgets::FormField(m_name))
    , m_password(new widgets::PasswordField(widgets::PasswordField::Kind::New))
    , m_organization(new QLineEdit)
    , m_organizationField(new widgets::FormField(m_organization))
    , m_timeZone(new QComboBox)
    , m_timeZoneField(new widgets::FormField(m_timeZone))
    , m_signIn(new QPushButton)
    , m_details(buildDetails()) {
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setMaxLength(254);
    m_name->setMaxLength(100);
    m_organization->setMaxLength(100);
    body()->addWidget(m_emailField);
    body()->addWidget(m_details);
    buttons()->insertWidget(2, m_signIn);

    connect(next(), &QPushButton::clicked, this, &SignUpPage::goOn);
    connect(back(), &QPushButton::clicked, this, &SignUpPage::goBack);
    connect(m_signIn, &QPushButton::clicked, this,
            [this] { this->presenter()->goTo(EntryPresenter::Step::SignIn); });
    connect(m_email, &QLineEdit::returnPressed, this, &SignUpPage::goOn);
    connect(m_email, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_emailField->clearError();
        this->presenter()->setEmail(text.trimmed());
    });
    connect(m_code, &widgets::CodeEntry::confirmed, this, [this] { m_name->setFocus(); });
    connect(m_code, &QLineEdit::textEdited, m_codeField, &widgets::FormField::clearError);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameField->clearError();
        m_password->setKnownWords({m_email->text(), m_name->text(), m_organization->text()});
    });
    connect(m_organization, &QLineEdit::textEdited, this, [this] {
        m_organizationField->clearError();
        m_organizationTyped = true;
    });
    connect(m_resend, &widgets::Countdown::resendRequested, this,
            [this] { this->presenter()->signUp()->resend(); });
    connect(presenter, &EntryPresenter::changed, this, &SignUpPage::redraw);
    connect(this, &EntryPage::retryRequested, this, [this] { this->presenter()->signUp()->retry(); });
    retranslate();
}

QWidget* SignUpPage::buildDetails() {
    auto* details = new QWidget;
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::m);
    m_codeField->setTrailing(m_resend);
    fillTimeZones(m_timeZone);
    column->addWidget(m_codeField);
    column->addWidget(m_nameField);
    column->addWidget(m_password);
    column->addWidget(m_organizationField);
    column->addWidget(m_timeZoneField);
    details->hide();
    return details;
}

bool SignUpPage::isOnDetails() const {
    return presenter()->signUp()->state() != flows::SignUp::State::EnterEmail;
}

void SignUpPage::enter() {
    if (!isOnDetails()) {
        m_email->setText(presenter()->email());
    }
    retranslate();
    redraw();
    if (isOnDetails()) {
        m_code->setFocus();
    } else {
        m_email->setFocus();
    }
}

// What stands after the @ is most often the company's.
void SignUpPage::suggestOrganization() {
    if (m_organizationTyped) {
        return;
    }
    QString name = m_email->text().section(u'@', 1).section(u'.', 0, 0);
    if (!name.isEmpty()) {
        name[0] = name.at(0).toUpper();
    }
    m_organization->setText(name);
}

void SignUpPage::goOn() {
    flows::SignUp* flow = presenter()->signUp();
    if (!isOnDetails()) {
        const QString email = m_email->text().trimmed();
        if (email.isEmpty()) {
            m_emailField->showError({core::ErrorId::EmailInvalid, {}, {}});
            return;
        }
        presenter()->setEmail(email);
        suggestOrganization();
        m_password->setKnownWords({email, m_name->text(), m_organization->text()});
        flow->start(email, presenter()->language());
        return;
    }
    // What is missing is asked for before the service is; what is wrong, it says.
    if (!m_code->isComplete()) {
        m_codeField->showError({core::ErrorId::BadRequest, {}, {{u"code"_s, u"required"_s, {}}}});
    } else if (m_name->text().trimmed().isEmpty()) {
        m_nameField->showError({core::ErrorId::BadRequest, {}, {{u"name"_s, u"required"_s, {}}}});
    } else if (m_password->password().isEmpty()) {
        m_password->showError({core::ErrorId::BadRequest, {}, {{u"password"_s, u"required"_s, {}}}});
    } else if (m_organization->text().trimmed().isEmpty()) {
        m_organizationField->showError(
            {core::ErrorId::BadRequest, {}, {{u"organization.name"_s, u"required"_s, {}}}});
    } else {
        flow->complete(
            {m_code->code(), m_name->text().trimmed(), m_password->password(),
             api::NewOrganization{m_organization->text().trimmed(), {}, m_timeZone->currentData().toString()},
             flows::SignIn::deviceName()});
    }
}

void SignUpPage::goBack() {
    if (isOnDetails()) {
        presenter()->signUp()->changeEmail();
        m_email->setFocus();
    } else {
        presenter()->goTo(EntryPresenter::Step::Where);
    }
}

widgets::FormField* SignUpPage::fieldOf(const core::Error& error) const {
    switch (error.id) {
    case core::ErrorId::EmailInvalid:
        return m_emailField;
    case core::ErrorId::CodeWrong:
    case core::ErrorId::CodeExpired:
    case core::ErrorId::CodeUsed:
        return m_codeField;
    case core::ErrorId::WeakPassword:
        return m_password;
    case core::ErrorId::NameInvalid:
        return m_nameField;
    case core::ErrorId::TimeZoneInvalid:
        return m_timeZoneField;
    default:
        break;
    }
    const QString field = error.fields.isEmpty() ? QString() : error.fields.first().field;
    return field == "email"_L1                    ? m_emailField
           : field == "code"_L1                   ? m_codeField
           : field == "name"_L1                   ? m_nameField
           : field == "password"_L1               ? m_password
           : field == "organization.name"_L1      ? m_organizationField
           : field == "organization.time_zone"_L1 ? m_timeZoneField
                                                  : nullptr;
}

void SignUpPage::redraw() {
    if (presenter()->step() != EntryPresenter::Step::SignUp) {
        return;
    }
    const flows::SignUp* flow = presenter()->signUp();
    const bool details = isOnDetails();
    const bool justSent = details && m_details->isHidden();
    m_emailField->setHidden(details);
    m_details->setHidden(!details);
    m_signIn->setHidden(details);
    m_resend->setSeconds(flow->resendIn());
    setBusy(flow->isBusy() || presenter()->isAdding());
    if (justSent) {
        m_code->clear();
        m_code->setFocus();
    }
    retranslate();
    if (flow->error() == m_shownError) {
        return;
    }
    m_shownError = flow->error();
    for (widgets::FormField* field : std::initializer_list<widgets::FormField*>{
             m_emailField, m_codeField, m_nameField, m_password, m_organizationField, m_timeZoneField}) {
        field->clearError();
    }
    clearBanner();
    if (!m_shownError) {
        return;
    }
    if (widgets::FormField* field = fieldOf(*m_shownError)) {
        field->showError(*m_shownError);
    } else {
        showError(*m_shownError, flow->canRetry());
    }
}

void SignUpPage::retranslate() {
    const bool details = presenter()->step() == EntryPresenter::Step::SignUp && isOnDetails();
    setTitle(tr("Create account"));
    if (details) {
        setLead(tr("A code is on its way to %1. If the address has an account already, the message says so.")
                    .arg(presenter()->signUp()->email()));
    } else {
        setLead(presenter()->place().local ? tr("On the private service of this computer")
                                           : tr("On %1").arg(presenter()->placeName()));
    }
    m_emailField->setLabel(tr("Email"));
    m_emailField->setHelp(tr("A verification code is sent to this address."));
    m_codeField->setLabel(tr("Verification code"));
    m_nameField->setLabel(tr("Name"));
    m_password->setLabel(tr("Password"));
    m_organizationField->setLabel(tr("Organization"));
    m_timeZoneField->setLabel(tr("Time zone"));
    m_timeZoneField->setHelp(tr("Of the organization; it cannot be changed later."));
    m_signIn->setText(tr("Sign in"));
    next()->setText(details ? tr("Create account") : tr("Next"));
    back()->setText(tr("Back"));
    setNote(details && presenter()->keychainMayAsk()
                ? tr("To keep you signed in, this program uses the system’s keychain, which may ask for your "
                     "permission.")
                : QString());
}

} // namespace ui::shell
