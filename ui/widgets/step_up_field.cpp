#include "ui/widgets/step_up_field.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/second_factor_field.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::widgets {

namespace {

constexpr auto tick = std::chrono::seconds(5); // so that no minute is shown late

QList<api::SecondFactorMethod> secondFactors(const QList<api::StepUpMethod>& methods) {
    QList<api::SecondFactorMethod> found;
    for (const api::StepUpMethod method : methods) {
        if (method != api::StepUpMethod::Password) {
            found.append(method == api::StepUpMethod::Totp ? api::SecondFactorMethod::Totp
                                                           : api::SecondFactorMethod::RecoveryCode);
        }
    }
    return found;
}

} // namespace

StepUpField::StepUpField(flows::IdentityProof* proof, QWidget* parent)
    : QWidget(parent)
    , m_proof(proof)
    , m_title(new QLabel(this))
    , m_password(new PasswordField(PasswordField::Kind::Present, this))
    , m_forgotten(new QPushButton(this))
    , m_second(new SecondFactorField(this))
    , m_open(new QLabel(this)) {
    look::setKind(m_forgotten, look::Kind::Link);
    m_forgotten->setAutoDefault(false);
    m_password->setCorner(m_forgotten);
    look::setTextStyle(m_title, look::TextStyle::CardTitle);
    look::setRole(m_open, look::Role::Second);
    m_open->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::xs);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_password, m_second, m_open}) {
        layout->addWidget(part);
    }
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &StepUpField::tellTime);
    connect(m_forgotten, &QPushButton::clicked, this, &StepUpField::forgottenPassword);
    connect(m_password, &PasswordField::confirmed, this, &StepUpField::confirmed);
    connect(m_second, &SecondFactorField::confirmed, this, &StepUpField::confirmed);
    connect(m_proof, &flows::IdentityProof::changed, this, &StepUpField::follow);
    m_asking = !isNeeded(); // so that follow() lays it out
    follow();
    retranslate();
}

void StepUpField::setWanted(bool wanted) {
    m_wanted = wanted;
    follow();
}

bool StepUpField::asksPassword() const {
    return m_methods.contains(api::StepUpMethod::Password);
}

// What is shown changes only with what is asked, so that nothing that was typed is lost meanwhile; closed
// again, it is forgotten.
void StepUpField::follow() {
    const QList<api::StepUpMethod> methods = m_proof->methods();
    if (m_asking != isNeeded() || m_methods != methods) {
        m_asking = isNeeded();
        m_methods = methods;
        m_password->clear();
        m_second->clear();
        clearError();
        m_title->setVisible(m_asking && !asksPassword());
        m_password->setVisible(m_asking && asksPassword());
        m_second->setVisible(m_asking && !asksPassword());
        if (!asksPassword()) {
            m_second->setMethods(secondFactors(methods));
        }
        setFocusProxy(asksPassword() ? static_cast<QWidget*>(m_password) : m_second);
    }
    tellTime();
}

void StepUpField::tellTime() {
    const auto until = m_proof->provenUntil();
    const qint64 seconds = until ? QDateTime::currentDateTime().secsTo(*until) : 0;
    m_open->setText(seconds > 0
                        ? tr("Identity confirmed: %n minute(s) left.", nullptr, int((seconds + 59) / 60))
                        : QString());
    m_open->setVisible(m_wanted && !m_open->text().isEmpty());
    m_open->isHidden() ? m_tick.stop() : m_tick.start();
    setVisible(m_asking || !m_open->isHidden());
}

bool StepUpField::check() {
    if (!isNeeded()) {
        return true;
    }
    if (!asksPassword()) {
        return m_second->check();
    }
    if (m_password->password().isEmpty()) {
        m_password->showError(
            {core::ErrorId::BadRequest, {}, {{QStringLiteral("value"), QStringLiteral("empty"), {}}}});
        return false;
    }
    return true;
}

api::StepUp StepUpField::proof() const {
    if (asksPassword()) {
        return {api::StepUpMethod::Password, m_password->password()};
    }
    const api::SecondFactor second = m_second->value();
    return {second.method == api::SecondFactorMethod::Totp ? api::StepUpMethod::Totp
                                                           : api::StepUpMethod::RecoveryCode,
            second.code};
}

bool StepUpField::takeError(const core::Error& error) {
    const bool ofCode = flows::isAboutTheCode(error) && error.params.contains(QStringLiteral("method"));
    const bool mine =
        error.id == core::ErrorId::InvalidCredentials || error.id == core::ErrorId::StepUpRequired || ofCode;
    if (!mine || !isNeeded()) {
        return false;
    }
    asksPassword() ? m_password->showError(error) : m_second->showError(error);
    return true;
}

void StepUpField::clearError() {
    m_password->clearError();
    m_second->clearError();
}

void StepUpField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StepUpField::retranslate() {
    m_title->setText(tr("Confirm it’s you"));
    m_password->setLabel(tr("Confirm it’s you"));
    m_password->setHelp(tr("With your current password."));
    m_forgotten->setText(tr("Forgotten password?"));
    tellTime();
}

} // namespace ui::widgets
