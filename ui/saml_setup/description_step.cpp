#include "ui/saml_setup/description_step.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/saml_setup/document_entry.h"
#include "ui/saml_setup/document_text.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/step_stack.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace ui::saml_setup {

namespace {

constexpr int longestUrl = 2048;
constexpr int longestEntityId = 1024;

core::Error invalid(const QString& reason) {
    return {core::ErrorId::MetadataInvalid, {{u"reason"_s, reason}}, {}};
}

core::Error missing(const QString& field) {
    return {core::ErrorId::BadRequest, {}, {{field, u"required"_s, {}}}};
}

} // namespace

DescriptionStep::DescriptionStep(Certificates certificates, QWidget* parent)
    : QWidget(parent)
    , m_certificatesNeeded(certificates)
    , m_ways(new QButtonGroup(this))
    , m_pages(new widgets::StepStack)
    , m_metadata(new DocumentEntry(DocumentEntry::Kind::Metadata))
    , m_openMetadata(new QPushButton)
    , m_metadataField(addDocument(m_metadata, m_openMetadata))
    , m_link(new QLineEdit)
    , m_linkField(new widgets::FormField(m_link))
    , m_byHand(new QWidget)
    , m_entityId(new QLineEdit)
    , m_entityIdField(new widgets::FormField(m_entityId))
    , m_signOnUrl(new QLineEdit)
    , m_signOnUrlField(new widgets::FormField(m_signOnUrl))
    , m_certificates(new DocumentEntry(DocumentEntry::Kind::Certificates))
    , m_openCertificate(new QPushButton)
    , m_certificatesField(addDocument(m_certificates, m_openCertificate)) {
    m_link->setMaxLength(longestUrl);
    m_signOnUrl->setMaxLength(longestUrl);
    m_entityId->setMaxLength(longestEntityId);
    for (QLineEdit* url : {m_link, m_signOnUrl}) {
        url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    }
    auto* ways = new QHBoxLayout;
    ways->setSpacing(look::space::xl);
    for (const Way way : {Way::Metadata, Way::Link, Way::ByHand}) {
        auto* button = new QRadioButton(this);
        m_ways->addButton(button, int(way));
        ways->addWidget(button);
    }
    ways->addStretch();
    auto* byHand = new QVBoxLayout(m_byHand);
    byHand->setContentsMargins(0, 0, 0, 0);
    byHand->setSpacing(look::space::s);
    for (widgets::FormField* field : {m_entityIdField, m_signOnUrlField, m_certificatesField}) {
        byHand->addWidget(field);
    }
    for (widgets::FormField* field :
         {m_metadataField, m_linkField, m_entityIdField, m_signOnUrlField, m_certificatesField}) {
        field->setMaximumWidth(QWIDGETSIZE_MAX); // what is entered here is long
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::l);
    layout->addLayout(ways);
    layout->addWidget(m_pages);
    for (const Way way : {Way::Metadata, Way::Link, Way::ByHand}) {
        m_pages->addPage(pageOf(way));
    }
    connect(m_ways, &QButtonGroup::idToggled, this, &DescriptionStep::followWay);
    setWay(Way::Metadata);
    retranslate();
}

widgets::FormField* DescriptionStep::addDocument(DocumentEntry* entry, QPushButton* open) {
    auto* field = new widgets::FormField(entry);
    look::setKind(open, look::Kind::Link);
    open->setAutoDefault(false);
    field->setCorner(open);
    connect(open, &QPushButton::clicked, entry, &DocumentEntry::chooseFile);
    connect(entry, &DocumentEntry::edited, field, &widgets::FormField::clearError);
    connect(entry, &DocumentEntry::refused, field, &widgets::FormField::showError);
    return field;
}

QWidget* DescriptionStep::pageOf(Way way) const {
    switch (way) {
    case Way::Metadata:
        return m_metadataField;
    case Way::Link:
        return m_linkField;
    case Way::ByHand:
        return m_byHand;
    }
    Q_UNREACHABLE();
}

DescriptionStep::Way DescriptionStep::way() const {
    return Way(m_ways->checkedId());
}

void DescriptionStep::setWay(Way way) {
    m_ways->button(int(way))->setChecked(true);
}

void DescriptionStep::followWay() {
    if (m_ways->checkedId() >= 0) {
        m_pages->setCurrent(pageOf(way()));
    }
}

void DescriptionStep::setPresent(const api::SsoProvider& provider) {
    m_entityId->setText(provider.entityId);
    m_signOnUrl->setText(provider.signOnUrl);
    if (provider.metadata) {
        m_link->setText(provider.metadata->url);
        setWay(Way::Link);
    }
}

bool DescriptionStep::check() {
    clearError();
    const auto isEmpty = [](const QString& text) { return text.trimmed().isEmpty(); };
    switch (way()) {
    case Way::Metadata:
        if (isEmpty(m_metadata->text())) {
            m_metadataField->showError(missing(u"metadata_xml"_s));
        }
        break;
    case Way::Link:
        if (isEmpty(m_link->text())) {
            m_linkField->showError(missing(u"metadata_url"_s));
        }
        break;
    case Way::ByHand:
        if (m_certificatesNeeded == Certificates::Needed && isEmpty(m_certificates->text())) {
            m_certificatesField->showError(invalid(u"no_certificate"_s));
        }
        if (isEmpty(m_signOnUrl->text())) {
            m_signOnUrlField->showError(missing(u"sign_on_url"_s));
        }
        if (isEmpty(m_entityId->text())) {
            m_entityIdField->showError(missing(u"entity_id"_s)); // the first that is wrong has the focus
        }
        break;
    }
    return !m_metadataField->hasError() && !m_linkField->hasError() && !m_entityIdField->hasError() &&
           !m_signOnUrlField->hasError() && !m_certificatesField->hasError();
}

api::DescribeProvider DescriptionStep::description() const {
    api::DescribeProvider described;
    switch (way()) {
    case Way::Metadata:
        described.metadataXml = m_metadata->text();
        break;
    case Way::Link:
        described.metadataUrl = m_link->text().trimmed();
        break;
    case Way::ByHand:
        described.entityId = m_entityId->text().trimmed();
        described.signOnUrl = m_signOnUrl->text().trimmed();
        described.certificates = splitCertificates(m_certificates->text());
        break;
    }
    return described;
}

widgets::FormField* DescriptionStep::fieldOf(const core::Error& error) const {
    const QString about = error.fields.isEmpty() ? error.params.value("reason"_L1).toString()
                                                 : error.fields.constFirst().field.section(u'.', -1);
    switch (way()) {
    case Way::Metadata:
        return m_metadataField;
    case Way::Link:
        return m_linkField;
    case Way::ByHand:
        return about == "entity_id"_L1     ? m_entityIdField
               : about == "sign_on_url"_L1 ? m_signOnUrlField
                                           : m_certificatesField;
    }
    Q_UNREACHABLE();
}

bool DescriptionStep::takeError(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::MetadataInvalid:
    case core::ErrorId::MetadataUnreachable:
    case core::ErrorId::BadRequest:
    case core::ErrorId::BodyTooLarge:
        fieldOf(error)->showError(error);
        return true;
    default:
        return false;
    }
}

void DescriptionStep::clearError() {
    for (widgets::FormField* field :
         {m_metadataField, m_linkField, m_entityIdField, m_signOnUrlField, m_certificatesField}) {
        field->clearError();
    }
}

void DescriptionStep::retranslate() {
    m_ways->button(int(Way::Metadata))->setText(tr("Metadata"));
    m_ways->button(int(Way::Link))->setText(tr("Link to the metadata"));
    m_ways->button(int(Way::ByHand))->setText(tr("By hand"));
    for (QPushButton* open : {m_openMetadata, m_openCertificate}) {
        open->setText(tr("Open a file…"));
    }
    m_metadataField->setLabel(tr("Metadata of the provider (XML)"));
    m_metadataField->setHelp(tr("Paste it, drop its file here, or open the file."));
    m_linkField->setLabel(tr("Link to the metadata"));
    m_linkField->setHelp(
        tr("The server follows it now, and again when what it found is no longer valid. New certificates of "
           "the provider are then taken by themselves."));
    m_entityIdField->setLabel(tr("Entity ID of the provider"));
    m_entityIdField->setHelp(tr("Also called issuer."));
    m_signOnUrlField->setLabel(tr("Sign-on URL"));
    m_signOnUrlField->setHelp(tr("Where the browser goes to sign in: https://…"));
    m_certificatesField->setLabel(tr("Signing certificates"));
    m_certificatesField->setHelp(
        m_certificatesNeeded == Certificates::Needed
            ? tr("PEM or Base64, several one after the other. Files can be dropped here.")
            : tr("PEM or Base64, several one after the other. Empty: those in force stay."));
}

} // namespace ui::saml_setup
