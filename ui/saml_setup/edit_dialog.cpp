#include "ui/saml_setup/edit_dialog.h"

#include "core/clock.h"
#include "ui/saml_setup/comparison_view.h"
#include "ui/saml_setup/description_step.h"
#include "ui/saml_setup/page.h"
#include "ui/saml_setup/warning_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/step_stack.h"
#include "ui/widgets/step_up_field.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::saml_setup {

namespace {

constexpr int dialogWidth = 784;
constexpr int longestName = 100;

} // namespace

EditDialog::EditDialog(accounts::AccountSession* session, const api::SsoService& service, QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session, service)
    , m_name(new QLineEdit(service.name))
    , m_nameField(new widgets::FormField(m_name))
    , m_anew(new QCheckBox)
    , m_description(new DescriptionStep(DescriptionStep::Certificates::Optional))
    , m_edit(makeEdit())
    , m_warnings(new WarningList)
    , m_comparison(new ComparisonView)
    , m_identity(new widgets::StepUpField(m_flow.proof()))
    , m_review(makeReview())
    , m_pages(new widgets::StepStack(this))
    , m_back(addButton()) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    setAccountNamed(widgets::accountNamed(session));
    m_name->setMaxLength(longestName);
    m_description->setPresent(service.idp);
    addWidget(m_pages);
    m_pages->addPage(m_edit);
    m_pages->addPage(m_review);
    connect(this, &DialogFrame::confirmed, this, &EditDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &flows::Flow::retry);
    connect(this, &QDialog::finished, &m_flow, &flows::Flow::abort);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_flow.abort();
        m_flow.clearError();
        goTo(Step::Edit);
    });
    connect(m_name, &QLineEdit::textEdited, m_nameField, &widgets::FormField::clearError);
    connect(m_anew, &QCheckBox::toggled, m_description, &QWidget::setVisible);
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this, &EditDialog::forgottenPassword);
    connect(&m_flow, &flows::Flow::changed, this, &EditDialog::refresh);
    goTo(Step::Edit);
    m_name->setFocus();
    m_name->selectAll();
}

QWidget* EditDialog::makeEdit() {
    auto* page = new QWidget;
    QVBoxLayout* column = columnOf(page);
    addField(column, m_nameField);
    column->addWidget(m_anew);
    column->addWidget(m_description);
    m_description->hide();
    return page;
}

QWidget* EditDialog::makeReview() {
    auto* page = new QWidget;
    QVBoxLayout* column = columnOf(page);
    column->addWidget(m_warnings);
    column->addWidget(m_comparison);
    column->addWidget(m_identity);
    return page;
}

QString EditDialog::name() const {
    return m_name->text().trimmed();
}

bool EditDialog::changesProvider() const {
    return m_anew->isChecked();
}

void EditDialog::confirm() {
    m_step == Step::Edit ? leaveEdit() : save();
}

void EditDialog::leaveEdit() {
    if (name().isEmpty()) {
        return m_nameField->showError({core::ErrorId::NameInvalid, {}, {}});
    }
    if (!changesProvider()) {
        return name() == m_flow.service().name ? reject() : goTo(Step::Review); // as it was
    }
    if (m_description->check()) {
        m_next = true;
        m_flow.describe(m_description->description());
    }
}

void EditDialog::save() {
    if (!m_identity->check()) {
        return;
    }
    api::UpdateSsoService update;
    if (name() != m_flow.service().name) {
        update.name = name();
    }
    if (changesProvider()) {
        update.idp = m_flow.described()->description;
        update.keepCertificates = m_comparison->kept();
    }
    m_flow.save(update, m_identity->proof());
}

void EditDialog::goTo(Step step) {
    m_step = step;
    m_next = false;
    clearError();
    m_pages->setCurrent(step == Step::Edit ? m_edit : m_review);
    retranslate();
    if (step == Step::Review) {
        m_comparison->setFocus(); // to be read before the identity is proved
    }
}

void EditDialog::refresh() {
    setBusy(m_flow.isBusy());
    m_back->setEnabled(!m_flow.isBusy()); // what is being saved is saved
    if (m_flow.isBusy()) {
        return;
    }
    if (m_flow.isDone()) {
        Q_EMIT changed(m_flow.service());
        return accept();
    }
    const auto error = m_flow.error();
    if (!error) {
        m_shown.reset();
        clearError();
        if (m_next && m_flow.described()) {
            goTo(Step::Review);
        }
    } else if (error != m_shown) {
        m_shown = error;
        clearError();
        if (error->id != core::ErrorId::Cancelled) {
            showFailure(*error);
        }
    }
}

void EditDialog::showFailure(const core::Error& error) {
    if (error.id == core::ErrorId::ChangedElsewhere) {
        compare(); // with what it is by now; saving again is meant to replace that
    }
    if (!takesFailure(error)) {
        showError(error, m_flow.canRetry());
    }
}

// Where its cause is, which may be the step before.
bool EditDialog::takesFailure(const core::Error& error) {
    const bool inReview = m_step == Step::Review;
    if (inReview && m_identity->takeError(error)) {
        return true;
    }
    const bool ofName = error.id == core::ErrorId::NameInvalid;
    const bool ofMetadata =
        error.id == core::ErrorId::MetadataInvalid || error.id == core::ErrorId::MetadataUnreachable;
    // Without a certificate left, it is the ticks that are to be changed.
    const bool ofTicks =
        ofMetadata && error.params.value(QStringLiteral("reason")) == QStringLiteral("no_certificate");
    if (inReview && (ofTicks || (!ofName && !ofMetadata))) {
        return false;
    }
    if (inReview) {
        goTo(Step::Edit);
    }
    if (ofName) {
        m_nameField->showError(error);
        return true;
    }
    return m_description->takeError(error);
}

void EditDialog::compare() {
    const accounts::AccountSession* session = m_flow.session();
    const core::Duration skew = session != nullptr ? session->clockSkew() : core::Duration(0);
    const bool anew = changesProvider() && m_flow.described();
    const auto described = anew ? std::optional(m_flow.described()->preview) : std::nullopt;
    m_comparison->compare(m_flow.service(), name(), described, core::SystemClock().now() + skew);
    QList<api::SsoWarning> warnings = described ? described->warnings : QList<api::SsoWarning>();
    warnings.removeIf([&](const api::SsoWarning& warning) { // that it has its own provider is not odd
        return warning.id == QStringLiteral("entity_id_known") &&
               warning.params.value(QStringLiteral("service")) == m_flow.service().name;
    });
    m_warnings->setWarnings(warnings);
}

void EditDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_description->retranslate();
        retranslate();
    }
}

void EditDialog::retranslate() {
    //: %1: the name of an SSO service
    setTitle(tr("Edit “%1”").arg(m_flow.service().name));
    m_nameField->setLabel(tr("SSO service name"));
    m_anew->setText(tr("Describe the provider anew: new metadata, address or certificates"));
    confirmButton()->setText(m_step == Step::Edit ? tr("Next") : tr("Save"));
    m_back->setText(tr("Back"));
    m_back->setVisible(m_step == Step::Review);
    if (m_step == Step::Review) {
        compare();
    }
}

} // namespace ui::saml_setup
