#include "ui/two_factor/scan_step.h"

#include "flows/second_factor.h"
#include "otp/otpauth_uri.h"
#include "secrets/secret_clipboard.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/code_entry.h"
#include "ui/widgets/copied_notice.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/qr_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui::two_factor {

namespace {

constexpr int qrSide = 248;

// "JBSW Y3DP EHPK 3PXP": as it is easy to type.
QString grouped(const QString& secret) {
    QString text;
    for (qsizetype position = 0; position < secret.size(); position += 4) {
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + secret.mid(position, 4);
    }
    return text;
}

// "Personal Center: alice@example.com": what the app will call it.
QString accountIn(const QString& otpauthUri) {
    const auto entry = otp::fromOtpauthUri(otpauthUri);
    if (!entry) {
        return {};
    }
    return entry->issuer.isEmpty() ? entry->account
                                   : QStringLiteral("%1: %2").arg(entry->issuer, entry->account);
}

} // namespace

ScanStep::ScanStep(secrets::SecretClipboard* clipboard, QWidget* parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_qr(new widgets::QrView(qrSide, this))
    , m_choose(new QLabel(this))
    , m_scan(new QLabel(this))
    , m_orType(new QLabel(this))
    , m_account(new QLabel(this))
    , m_secret(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_copied(new widgets::CopiedNotice(clipboard, this))
    , m_code(new widgets::CodeEntry)
    , m_codeField(new widgets::FormField(m_code, this))
    , m_keep(new QCheckBox(this))
    , m_keepHelp(new QLabel(this)) {
    look::setTextStyle(m_secret, look::TextStyle::Fixed);
    look::setTextStyle(m_keepHelp, look::TextStyle::Help);
    look::setRole(m_keepHelp, look::Role::Second);
    for (QLabel* label : {m_choose, m_scan, m_orType, m_account, m_secret, m_keepHelp}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (QLabel* label : {m_account, m_secret}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::ClickFocus);
    }
    m_copy->setIcon(look::icon(QStringLiteral("clipboard")));
    m_copy->setAutoDefault(false);

    auto* words = new QVBoxLayout;
    words->setSpacing(look::space::m);
    addLine(words, QStringLiteral("plus-lg"), {m_choose});
    addLine(words, QStringLiteral("qr-code-scan"), {m_scan});
    addLine(words, QStringLiteral("pencil"), {m_orType, m_account, m_secret, m_copy, m_copied});
    words->addStretch();
    auto* keep = new QVBoxLayout;
    keep->setSpacing(look::space::xs);
    keep->addWidget(m_keep);
    keep->addWidget(m_keepHelp);
    auto* top = new QHBoxLayout;
    top->setSpacing(look::space::xl);
    top->addWidget(m_qr, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::l);
    layout->addLayout(top);
    layout->addWidget(m_codeField);
    layout->addLayout(keep);
    layout->addStretch();

    connect(m_copy, &QPushButton::clicked, this,
            [this] { m_clipboard->copy(core::SecretBytes::fromUtf8(m_enrolment.secret)); });
    connect(m_code, &QLineEdit::textEdited, m_codeField, &widgets::FormField::clearError);
    connect(m_code, &widgets::CodeEntry::confirmed, this, &ScanStep::confirmed);
    setKeepOffered(false);
    retranslate();
}

// What to do, with a picture of it.
void ScanStep::addLine(QVBoxLayout* lines, const QString& icon, const QList<QWidget*>& parts) {
    auto* picture = new widgets::IconView(look::iconSize::banner, this);
    picture->setIcon(icon, look::Role::Accent);
    auto* column = new QVBoxLayout;
    column->setSpacing(look::space::xs);
    for (QWidget* part : parts) {
        column->addWidget(part, 0, part == m_copy ? Qt::AlignLeft : Qt::Alignment());
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(look::space::m);
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addLayout(column, 1);
    lines->addLayout(line);
}

void ScanStep::setKeepOffered(bool offered) {
    m_keep->setVisible(offered);
    m_keepHelp->setVisible(offered);
}

bool ScanStep::keeps() const {
    return m_keep->isChecked();
}

void ScanStep::setEnrolment(const api::TwoFactorEnrolment& enrolment) {
    if (enrolment.id != m_enrolment.id) {
        m_enrolment = enrolment;
        m_code->clear();
        m_qr->setText(enrolment.otpauthUri);
        m_account->setText(accountIn(enrolment.otpauthUri));
        m_secret->setText(grouped(enrolment.secret));
    }
}

void ScanStep::enter() {
    m_code->setFocus();
}

void ScanStep::retranslate() {
    m_qr->setAccessibleName(tr("QR code for the authenticator app"));
    m_choose->setText(tr("In the app, choose + and “Scan a QR code”."));
    m_scan->setText(tr("Hold the phone up to this picture: the app then shows six digits."));
    m_orType->setText(tr("Or type this account name and this key, time-based:"));
    m_keep->setText(tr("Keep it in the built-in authenticator as well"));
    m_keepHelp->setText(
        tr("This computer then makes the codes too: whoever uses your session here has both factors."));
    m_keep->setAccessibleDescription(m_keepHelp->text());
    m_secret->setAccessibleDescription(tr("Key"));
    m_account->setAccessibleDescription(tr("Account name"));
    m_copy->setText(tr("Copy the key"));
    m_codeField->setLabel(tr("Verification code"));
    m_codeField->setHelp(tr("The six digits that your authenticator app shows."));
}

QString ScanStep::code() const {
    return m_code->code();
}

bool ScanStep::check() {
    if (!m_code->isComplete()) {
        m_codeField->showError(
            {core::ErrorId::BadRequest, {}, {{QStringLiteral("code"), QStringLiteral("required"), {}}}});
    }
    return m_code->isComplete();
}

bool ScanStep::takeError(const core::Error& error) {
    if (!flows::isAboutTheCode(error)) {
        return false;
    }
    m_codeField->showError(error);
    m_code->selectAll();
    return true;
}

void ScanStep::clearError() {
    m_codeField->clearError();
}

} // namespace ui::two_factor
