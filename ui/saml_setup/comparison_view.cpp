#include "ui/saml_setup/comparison_view.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/saml_setup/certificate_view.h"
#include "ui/saml_setup/fingerprint.h"
#include "ui/saml_setup/provider_view.h"
#include "ui/widgets/fixed_text.h"
#include "ui/widgets/pill.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace ui::saml_setup {

namespace {

bool contains(const QList<api::SsoCertificate>& certificates, const QString& sha256) {
    return std::any_of(certificates.cbegin(), certificates.cend(),
                       [&](const api::SsoCertificate& one) { return one.sha256 == sha256; });
}

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    look::setTextStyle(label, look::TextStyle::Help);
    look::setRole(label, look::Role::Second);
    label->setWordWrap(true);
    return label;
}

widgets::Pill* pill(const QString& text, widgets::Tone tone, QWidget* parent) {
    auto* made = new widgets::Pill(parent);
    made->setText(text);
    made->setTone(tone);
    return made;
}

} // namespace

ComparisonView::ComparisonView(QWidget* parent)
    : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ComparisonView::startOver() {
    m_ticks.clear();
    delete m_content;
    m_content = new QWidget(this);
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(look::space::xl);
    m_grid->setVerticalSpacing(look::space::xs);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    layout()->addWidget(m_content);
}

void ComparisonView::compare(const api::SsoService& present, const QString& name,
                             const std::optional<api::ProviderPreview>& described, core::Time now) {
    startOver();
    addHeadings();
    addRow(tr("SSO service name"), present.name, name);
    setFocusProxy(m_content->findChild<widgets::FixedText*>());
    if (described) {
        addRow(tr("Entity ID of the provider"), present.idp.entityId, described->entityId);
        addRow(tr("Sign-on URL"), present.idp.signOnUrl, described->signOnUrl);
        addRow(tr("How requests travel"), bindingText(present.idp.binding), bindingText(described->binding));
        addCertificates(present, *described, now);
    }
    m_content->show();
}

void ComparisonView::addHeadings() {
    for (const bool after : {false, true}) {
        auto* label = new QLabel(after ? tr("After saving") : tr("Now"), m_content);
        look::setTextStyle(label, look::TextStyle::CardTitle);
        m_grid->addWidget(label, 0, after ? 1 : 0);
    }
}

void ComparisonView::addRow(const QString& label, const QString& before, const QString& after) {
    const int row = m_grid->rowCount();
    constexpr int linesAtMost = 6;
    m_grid->addWidget(heading(label, m_content), row, 0);
    auto* state = new QHBoxLayout;
    state->addWidget(before == after ? pill(tr("Unchanged"), widgets::Tone::Good, m_content)
                                     : pill(tr("Changed"), widgets::Tone::Info, m_content));
    state->addStretch();
    auto* holder = new QWidget(m_content);
    state->setContentsMargins(0, 0, 0, 0);
    holder->setLayout(state);
    m_grid->addWidget(holder, row, 1);
    for (const bool isAfter : {false, true}) {
        auto* value = new widgets::FixedText(widgets::FixedText::Frame::None, linesAtMost, m_content);
        value->setText(isAfter ? after : before);
        //: %1: what is compared: "Sign-on URL"
        value->setAccessibleName((isAfter ? tr("%1 after saving") : tr("%1 now")).arg(label));
        m_grid->addWidget(value, row + 1, isAfter ? 1 : 0, Qt::AlignTop);
    }
    m_grid->setRowMinimumHeight(row + 2, look::space::s);
}

void ComparisonView::addCertificates(const api::SsoService& present, const api::ProviderPreview& described,
                                     core::Time now) {
    const int row = m_grid->rowCount();
    m_grid->addWidget(heading(tr("Signing certificates in force"), m_content), row, 0);
    m_grid->addWidget(heading(tr("Signing certificates described anew"), m_content), row, 1);
    auto* before = new QWidget(m_content);
    auto* after = new QWidget(m_content);
    for (QWidget* side : {before, after}) {
        auto* column = new QVBoxLayout(side);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(look::space::m);
        m_grid->addWidget(side, row + 1, side == before ? 0 : 1, Qt::AlignTop);
    }
    // Of another provider, nothing stays by itself: what it signs would open accounts.
    const bool sameProvider = present.idp.entityId == described.entityId;
    if (described.entityId != m_toldOf) {
        m_toldOf = described.entityId;
        m_told.clear();
    }
    for (const api::SsoCertificate& certificate : present.idp.certificates) {
        const bool stays = contains(described.certificates, certificate.sha256);
        const bool keptUnlessToldNot = sameProvider && stateOf(certificate, now) != CertificateState::Expired;
        QWidget* below = stays ? pill(tr("Unchanged"), widgets::Tone::Good, before)
                               : static_cast<QWidget*>(tickOf(certificate, keptUnlessToldNot));
        before->layout()->addWidget(entryOf(certificate, below, now));
    }
    for (const api::SsoCertificate& certificate : described.certificates) {
        const bool isNew = !contains(present.idp.certificates, certificate.sha256);
        after->layout()->addWidget(entryOf(certificate,
                                           isNew ? pill(tr("New"), widgets::Tone::Info, after)
                                                 : pill(tr("Unchanged"), widgets::Tone::Good, after),
                                           now));
    }
    if (described.certificates.isEmpty()) {
        after->layout()->addWidget(heading(tr("None: those in force stay if they are ticked."), after));
    }
}

// A certificate, and below it what becomes of it.
QWidget* ComparisonView::entryOf(const api::SsoCertificate& certificate, QWidget* below, core::Time now) {
    auto* entry = new QWidget(m_content);
    auto* column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::xs);
    column->addWidget(new CertificateView(certificate, now, CertificateView::Width::Narrow, entry));
    column->addWidget(below, 0, Qt::AlignLeading);
    return entry;
}

QCheckBox* ComparisonView::tickOf(const api::SsoCertificate& certificate, bool keptUnlessToldNot) {
    auto* tick = new QCheckBox(tr("Keep it beside the new ones"), m_content);
    tick->setAccessibleName(tick->text() + QLatin1Char(' ') + shortFingerprint(certificate.sha256));
    tick->setProperty("sha256", certificate.sha256);
    tick->setChecked(m_told.value(certificate.sha256, keptUnlessToldNot));
    connect(tick, &QCheckBox::clicked, this,
            [this, sha256 = certificate.sha256](bool ticked) { m_told.insert(sha256, ticked); });
    m_ticks.append(tick);
    return tick;
}

QStringList ComparisonView::kept() const {
    QStringList kept;
    for (const QCheckBox* tick : m_ticks) {
        if (tick->isChecked()) {
            kept.append(tick->property("sha256").toString());
        }
    }
    return kept;
}

} // namespace ui::saml_setup
