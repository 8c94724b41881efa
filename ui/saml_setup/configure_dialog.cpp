#include "ui/saml_setup/configure_dialog.h"

#include "core/clock.h"
#include "ui/saml_setup/addresses_step.h"
#include "ui/saml_setup/description_step.h"
#include "ui/saml_setup/page.h"
#include "ui/saml_setup/provider_view.h"
#include "ui/saml_setup/test_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/step_stack.h"
#include "ui/widgets/step_trail.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::saml_setup {

namespace {

constexpr int dialogWidth = 704;
constexpr int longestName = 100;

} // namespace

ConfigureDialog::ConfigureDialog(accounts::AccountSession* session, QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session)
    , m_trail(new widgets::StepTrail(this))
    , m_pages(new widgets::StepStack(this))
    , m_name(new QLineEdit)
    , m_nameField(new widgets::FormField(m_name))
    , m_naming(makeNaming())
    , m_addresses(new AddressesStep(session))
    , m_description(new DescriptionStep(DescriptionStep::Certificates::Needed))
    , m_understood(new QLabel)
    , m_provider(new ProviderView)
    , m_identity(new widgets::StepUpField(m_flow.proof()))
    , m_review(makeReview())
    , m_configured(new widgets::Banner)
    , m_advice(new QLabel)
    , m_done(makeDone())
    , m_back(addButton()) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    setAccountNamed(widgets::accountNamed(session));
    m_name->setMaxLength(longestName);
    addWidget(m_trail);
    addWidget(m_pages);
    for (const Step step : {Step::Name, Step::Addresses, Step::Description, Step::Review, Step::Done}) {
        m_pages->addPage(pageOf(step));
    }
    connect(this, &DialogFrame::confirmed, this, &ConfigureDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &flows::Flow::retry);
    connect(this, &QDialog::finished, &m_flow, &flows::Flow::abort);
    connect(m_back, &QPushButton::clicked, this, &ConfigureDialog::goBack);
    connect(m_name, &QLineEdit::textEdited, m_nameField, &widgets::FormField::clearError);
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this, &ConfigureDialog::forgottenPassword);
    connect(&m_flow, &flows::Flow::changed, this, &ConfigureDialog::refresh);
    goTo(Step::Name);
    m_name->setFocus();
}

QWidget* ConfigureDialog::makeNaming() {
    auto* page = new QWidget;
    addField(columnOf(page), m_nameField);
    return page;
}

QWidget* ConfigureDialog::makeReview() {
    auto* page = new QWidget;
    m_understood->setWordWrap(true);
    QVBoxLayout* column = columnOf(page);
    column->addWidget(m_understood);
    column->addWidget(m_provider);
    column->addWidget(m_identity);
    return page;
}

QWidget* ConfigureDialog::makeDone() {
    auto* page = new QWidget;
    m_configured->setTone(widgets::Tone::Good);
    m_advice->setWordWrap(true);
    QVBoxLayout* column = columnOf(page);
    column->addWidget(m_configured);
    column->addWidget(m_advice);
    m_configured->show();
    return page;
}

QWidget* ConfigureDialog::pageOf(Step step) const {
    switch (step) {
    case Step::Name:
        return m_naming;
    case Step::Addresses:
        return m_addresses;
    case Step::Description:
        return m_description;
    case Step::Review:
        return m_review;
    case Step::Done:
        return m_done;
    }
    Q_UNREACHABLE();
}

void ConfigureDialog::confirm() {
    switch (m_step) {
    case Step::Name:
        if (m_name->text().trimmed().isEmpty()) {
            return m_nameField->showError({core::ErrorId::NameInvalid, {}, {}});
        }
        if (m_flow.reservation()) {
            return goTo(Step::Addresses);
        }
        m_next = true;
        return m_flow.reserve();
    case Step::Addresses:
        return goTo(Step::Description);
    case Step::Description:
        if (m_description->check()) {
            m_next = true;
            m_flow.describe(m_description->description());
        }
        return;
    case Step::Review:
        if (m_identity->check()) {
            m_flow.create(m_name->text().trimmed(), m_identity->proof());
        }
        return;
    case Step::Done:
        return test();
    }
}

void ConfigureDialog::goBack() {
    m_next = false;
    m_flow.abort();
    m_flow.clearError();
    goTo(Step(int(m_step) - 1));
}

void ConfigureDialog::goTo(Step step) {
    m_step = step;
    m_next = false;
    clearError();
    m_pages->setCurrent(pageOf(step));
    retranslate();
    switch (step) {
    case Step::Addresses:
        m_addresses->setReservation(*m_flow.reservation());
        break;
    case Step::Review:
        m_provider->setFocus(); // to be read before the identity is proved
        break;
    case Step::Done:
        m_configured->announceNow();
        confirmButton()->setFocus();
        break;
    case Step::Name:
    case Step::Description:
        break;
    }
}

void ConfigureDialog::refresh() {
    setBusy(m_flow.isBusy());
    m_back->setEnabled(!m_flow.isBusy() || m_step != Step::Review); // what is being saved is saved
    if (m_flow.isBusy()) {
        return;
    }
    const auto error = m_flow.error();
    if (!error) {
        m_shown.reset();
        clearError();
        return advance();
    }
    if (error != m_shown) {
        m_shown = error;
        clearError();
        if (error->id != core::ErrorId::Cancelled) {
            showFailure(*error);
        }
    }
}

// What was asked for has come.
void ConfigureDialog::advance() {
    if (m_renewed && m_flow.reservation()) {
        m_renewed = false;
        goTo(Step::Addresses);
        return m_addresses->tellRenewed();
    }
    if (m_step == Step::Review && m_flow.created()) {
        goTo(Step::Done);
        Q_EMIT created(*m_flow.created());
    } else if (m_next && m_step == Step::Name && m_flow.reservation()) {
        goTo(Step::Addresses);
    } else if (m_next && m_step == Step::Description && m_flow.described()) {
        goTo(Step::Review);
    }
}

void ConfigureDialog::showFailure(const core::Error& error) {
    if (m_step == Step::Review && error.id == core::ErrorId::NotFound && !m_flow.reservation()) {
        m_renewed = true;
        return m_flow.reserve();
    }
    if (!takesFailure(error)) {
        showError(error, m_flow.canRetry());
    }
}

// Where its cause is, which may be an earlier step.
bool ConfigureDialog::takesFailure(const core::Error& error) {
    const bool mayBeEarlier = m_step == Step::Review;
    if (mayBeEarlier && m_identity->takeError(error)) {
        return true;
    }
    if (error.id == core::ErrorId::NameInvalid) {
        if (mayBeEarlier) {
            goTo(Step::Name);
        }
        m_nameField->showError(error);
        return true;
    }
    const bool ofMetadata =
        error.id == core::ErrorId::MetadataInvalid || error.id == core::ErrorId::MetadataUnreachable;
    if (mayBeEarlier && ofMetadata) {
        goTo(Step::Description);
    }
    return m_step == Step::Description && m_description->takeError(error);
}

void ConfigureDialog::test() {
    auto* dialog = new TestDialog(m_flow.session(), *m_flow.created(), parentWidget());
    accept();
    dialog->open();
}

void ConfigureDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_addresses->retranslate();
        m_description->retranslate();
        retranslate();
    }
}

void ConfigureDialog::retranslate() {
    setTitle(tr("Configure SSO"));
    m_trail->setSteps({{QStringLiteral("pencil"), tr("Name")},
                       {QStringLiteral("box-arrow-up-right"), tr("At the provider")},
                       {QStringLiteral("download"), tr("Its metadata")},
                       {QStringLiteral("shield-check"), tr("Check")}});
    m_trail->setCurrent(int(m_step));
    m_nameField->setLabel(tr("SSO service name"));
    m_nameField->setHelp(tr("As you tell it from others in the table, for example “Okta production”."));
    m_understood->setText(tr("This is what was understood. Compare the fingerprints with those that the "
                             "provider shows, then save."));
    m_configured->setText(tr("“%1” is configured.").arg(m_name->text().trimmed()));
    m_advice->setText(
        tr("Test it before anyone depends on it: your browser opens, you sign in at the provider, and each "
           "check of its answer shows here. Nobody is signed in. Then associate it with the organizations "
           "whose members shall use it."));
    if (m_step == Step::Review) {
        showProvider();
    }
    retranslateButtons();
}

void ConfigureDialog::showProvider() {
    const accounts::AccountSession* session = m_flow.session();
    const core::Duration skew = session != nullptr ? session->clockSkew() : core::Duration(0);
    m_provider->setProvider(m_flow.described()->preview, core::SystemClock().now() + skew);
}

void ConfigureDialog::retranslateButtons() {
    const bool done = m_step == Step::Done;
    confirmButton()->setText(done ? tr("Test") : m_step == Step::Review ? tr("Save") : tr("Next"));
    cancelButton()->setText(done ? tr("Close") : tr("Cancel"));
    m_back->setText(tr("Back"));
    m_back->setHidden(done || m_step == Step::Name);
}

} // namespace ui::saml_setup
