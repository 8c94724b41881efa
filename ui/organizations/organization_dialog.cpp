#include "ui/organizations/organization_dialog.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/time_zones.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

namespace ui::organizations {

namespace {

// "example.com" is what people type.
QString withScheme(const QString& typed) {
    const QString website = typed.trimmed();
    return website.isEmpty() || website.contains(QStringLiteral("://"))
               ? website
               : QStringLiteral("https://") + website;
}

} // namespace

OrganizationDialog::OrganizationDialog(accounts::AccountSession* session, QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session)
    , m_name(new QLineEdit)
    , m_website(new QLineEdit)
    , m_timeZone(new QComboBox)
    , m_nameField(new widgets::FormField(m_name, this))
    , m_websiteField(new widgets::FormField(m_website, this))
    , m_timeZoneField(new widgets::FormField(m_timeZone, this)) {
    widgets::fillTimeZones(m_timeZone);
    setUp(session);
}

OrganizationDialog::OrganizationDialog(accounts::AccountSession* session, const api::Organization& present,
                                       QWidget* parent)
    : OrganizationDialog(session, parent) {
    m_present = present;
    m_name->setText(present.name);
    m_website->setText(present.website.value_or(QString()));
    m_timeZone->clear();
    m_timeZone->addItem(QString(present.timeZone).replace(u'_', u' '), present.timeZone);
    m_timeZone->setEnabled(false);
    m_name->selectAll();
    retranslate();
}

void OrganizationDialog::setUp(accounts::AccountSession* session) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccountNamed(widgets::accountNamed(session));
    m_name->setMaxLength(100);
    m_website->setMaxLength(2000);
    m_website->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    for (widgets::FormField* field : {m_nameField, m_websiteField, m_timeZoneField}) {
        addWidget(field);
    }
    connect(this, &DialogFrame::confirmed, this, &OrganizationDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &flows::Flow::retry);
    connect(this, &QDialog::finished, &m_flow, &flows::Flow::abort);
    connect(&m_flow, &flows::Flow::changed, this, &OrganizationDialog::refresh);
    retranslate();
    m_name->setFocus();
}

void OrganizationDialog::confirm() {
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        return m_nameField->showError({core::ErrorId::NameInvalid, {}, {}});
    }
    const QString website = withScheme(m_website->text());
    if (m_present) {
        return change(name, website);
    }
    m_flow.create({name, website.isEmpty() ? std::nullopt : std::optional(website),
                   m_timeZone->currentData().toString()});
}

void OrganizationDialog::change(const QString& name, const QString& website) {
    api::UpdateOrganization update;
    if (name != m_present->name) {
        update.name = name;
    }
    if (website != m_present->website.value_or(QString())) {
        update.website =
            website.isEmpty() ? core::json::Nullable<QString>() : core::json::Nullable<QString>(website);
    }
    if (!update.name && !update.website) {
        return reject(); // as it was
    }
    m_flow.change(m_present->id, m_present->version, update);
}

void OrganizationDialog::refresh() {
    if (const auto& result = m_flow.result()) {
        Q_EMIT saved(*result);
        return accept();
    }
    setBusy(m_flow.isBusy());
    const auto error = m_flow.error();
    if (error == m_shown) {
        return;
    }
    m_shown = error;
    clearError();
    m_nameField->clearError();
    m_websiteField->clearError();
    if (error && error->id != core::ErrorId::Cancelled) {
        showFailure(*error);
    }
}

void OrganizationDialog::showFailure(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::NameInvalid:
        return m_nameField->showError(error);
    case core::ErrorId::WebsiteInvalid:
        return m_websiteField->showError(error);
    case core::ErrorId::TimeZoneInvalid:
        return m_timeZoneField->showError(error);
    case core::ErrorId::ChangedElsewhere:
        takeCurrent(error);
        [[fallthrough]];
    default:
        return showError(error, m_flow.canRetry());
    }
}

// Saving again is meant to replace what it holds now.
void OrganizationDialog::takeCurrent(const core::Error& error) {
    const QJsonObject current = error.params.value(QStringLiteral("current")).toObject();
    if (const auto now = core::json::fromJson<api::Organization>(current)) {
        m_present = *now;
        m_nameField->setHelp(tr("It is called “%1” now.").arg(now->name));
    }
}

void OrganizationDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void OrganizationDialog::retranslate() {
    setTitle(m_present ? tr("Change the organization") : tr("Create an organization"));
    m_nameField->setLabel(tr("Name"));
    m_websiteField->setLabel(tr("Website (optional)"));
    m_websiteField->setHelp(tr("For example https://www.example.com"));
    m_timeZoneField->setLabel(tr("Time zone"));
    m_timeZoneField->setHelp(m_present ? tr("Chosen when the organization was created; it stays.")
                                       : tr("It cannot be changed later."));
    confirmButton()->setText(m_present ? tr("Save") : tr("Create"));
}

} // namespace ui::organizations
