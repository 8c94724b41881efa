#include "ui/saml_setup/provider_view.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/saml_setup/certificate_view.h"
#include "ui/saml_setup/warning_list.h"
#include "ui/widgets/fixed_text.h"
#include "ui/widgets/moments.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::saml_setup {

QString bindingText(api::SignOnBinding binding) {
    return binding == api::SignOnBinding::Redirect ? ProviderView::tr("In the address (HTTP-Redirect)")
                                                   : ProviderView::tr("In a form (HTTP-POST)");
}

ProviderView::ProviderView(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::space::s);
}

void ProviderView::setProvider(const api::ProviderPreview& provider, core::Time now) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto* warnings = new WarningList(this);
    warnings->setWarnings(provider.warnings);
    m_column->addWidget(warnings);
    setFocusProxy(addValue(tr("Entity ID of the provider"), provider.entityId));
    addValue(tr("Sign-on URL"), provider.signOnUrl);
    addValue(tr("How requests travel"), bindingText(provider.binding));
    if (provider.validUntil) {
        addValue(tr("This metadata is valid until"),
                 widgets::dateTimeText(widgets::toLocal(*provider.validUntil)));
    }
    addHeading(tr("Signing certificates: %1").arg(provider.certificates.size()));
    for (const api::SsoCertificate& certificate : provider.certificates) {
        m_column->addWidget(new CertificateView(certificate, now, CertificateView::Width::Wide, this));
        m_column->addSpacing(look::space::s);
    }
}

void ProviderView::addHeading(const QString& text) {
    auto* heading = new QLabel(text, this);
    look::setTextStyle(heading, look::TextStyle::Help);
    look::setRole(heading, look::Role::Second);
    m_column->addWidget(heading);
}

QWidget* ProviderView::addValue(const QString& label, const QString& value) {
    addHeading(label);
    constexpr int linesAtMost = 4;
    auto* text = new widgets::FixedText(widgets::FixedText::Frame::None, linesAtMost, this);
    text->setText(value);
    text->setAccessibleName(label);
    m_column->addWidget(text);
    m_column->addSpacing(look::space::xs);
    text->show(); // left to the layout, it would be too late for the focus
    return text;
}

} // namespace ui::saml_setup
