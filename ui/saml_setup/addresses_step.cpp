#include "ui/saml_setup/addresses_step.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/saml_setup/copy_row.h"
#include "ui/saml_setup/guide_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace ui::saml_setup {

AddressesStep::AddressesStep(accounts::AccountSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new QLabel(this))
    , m_notice(new widgets::Banner(this))
    , m_entityId(new CopyRow(this))
    , m_acsUrl(new CopyRow(this))
    , m_metadataUrl(new CopyRow(this))
    , m_save(new QPushButton(this))
    , m_guideTitle(new QLabel(this))
    , m_guide(new GuideView(this)) {
    m_text->setWordWrap(true);
    look::setTextStyle(m_guideTitle, look::TextStyle::CardTitle);
    m_save->setIcon(look::icon(QStringLiteral("download")));
    m_save->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::m);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_text, m_notice, m_entityId, m_acsUrl, m_metadataUrl}) {
        layout->addWidget(part);
    }
    layout->addWidget(m_save, 0, Qt::AlignLeading);
    layout->addWidget(m_guideTitle);
    layout->addWidget(m_guide);
    connect(m_save, &QPushButton::clicked, this, &AddressesStep::fetchXml);
    retranslate();
}

void AddressesStep::setReservation(const api::SsoReservation& reservation) {
    m_id = reservation.id;
    m_entityId->setValue(reservation.sp.entityId);
    m_acsUrl->setValue(reservation.sp.acsUrl);
    m_metadataUrl->setValue(reservation.sp.metadataUrl);
}

void AddressesStep::tellRenewed() {
    tell(tr("These addresses are new: those that were shown before belong to another service by now, or have "
            "expired. Enter these at the provider."),
         false);
}

void AddressesStep::fetchXml() {
    if (m_session == nullptr) {
        return;
    }
    client::Target target;
    target.path.insert(QStringLiteral("id"), m_id);
    m_save->setEnabled(false);
    m_session->connection()
        .document("/sso/{id}/metadata", target, "application/samlmetadata+xml")
        .then(this, [this](const core::Result<QByteArray>& xml) {
            m_save->setEnabled(true);
            xml ? offerXml(*xml) : tell(widgets::errorText(xml.error()), false);
        });
}

void AddressesStep::offerXml(const QByteArray& xml) {
    auto* dialog = new QFileDialog(this, tr("Save the metadata of this service"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("SAML metadata (*.xml)"));
    dialog->setDefaultSuffix(QStringLiteral("xml"));
    dialog->selectFile(QStringLiteral("personal-center-metadata.xml"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, xml](const QString& file) { keepXml(xml, file); });
    dialog->open();
}

void AddressesStep::keepXml(const QByteArray& xml, const QString& path) {
    QSaveFile file(path);
    const bool kept = file.open(QIODevice::WriteOnly) && file.write(xml) == xml.size() && file.commit();
    //: %1: the name of a file
    tell(kept ? tr("Saved as %1.").arg(QFileInfo(path).fileName())
              : tr("%1 could not be written: %2").arg(QFileInfo(path).fileName(), file.errorString()),
         kept);
}

void AddressesStep::tell(const QString& text, bool good) {
    m_notice->setTone(good ? widgets::Tone::Good : widgets::Tone::Warn);
    m_notice->setText(text);
    m_notice->announceNow();
}

void AddressesStep::retranslate() {
    m_text->setText(tr("Enter these at your identity provider, in an application for Personal Center. Then "
                       "come back with its metadata: these addresses stay the same."));
    m_entityId->setLabel(tr("Entity ID"));
    m_acsUrl->setLabel(tr("ACS URL (assertion consumer service)"));
    m_metadataUrl->setLabel(tr("Link to the metadata"));
    m_save->setText(tr("Save as XML…"));
    m_guideTitle->setText(tr("What goes where"));
    m_guide->retranslate();
}

} // namespace ui::saml_setup
