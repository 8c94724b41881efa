#include "ui/widgets/second_factor_field.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/widgets/code_entry.h"
#include "ui/widgets/form_field.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::widgets {

using Method = api::SecondFactorMethod;

SecondFactorField::SecondFactorField(QWidget* parent)
    : QWidget(parent)
    , m_code(new CodeEntry)
    , m_codeField(new FormField(m_code, this))
    , m_useRecovery(new QPushButton(this))
    , m_recovery(new QLineEdit)
    , m_recoveryField(new FormField(m_recovery, this))
    , m_useCode(new QPushButton(this)) {
    m_recovery->setMaxLength(api::codeText.longest);
    look::setTextStyle(m_recovery, look::TextStyle::Fixed);
    m_recovery->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    for (QPushButton* link : {m_useRecovery, m_useCode}) {
        look::setKind(link, look::Kind::Link);
        link->setAutoDefault(false);
    }
    m_codeField->setCorner(m_useRecovery);
    m_recoveryField->setCorner(m_useCode);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_codeField);
    layout->addWidget(m_recoveryField);
    // Nobody tabs to the other way before the one that is shown.
    setTabOrder(m_code, m_useRecovery);
    setTabOrder(m_recovery, m_useCode);

    connect(m_useRecovery, &QPushButton::clicked, this, [this] {
        choose(Method::RecoveryCode);
        m_recovery->setFocus();
    });
    connect(m_useCode, &QPushButton::clicked, this, [this] {
        choose(Method::Totp);
        m_code->setFocus();
    });
    connect(m_code, &CodeEntry::confirmed, this, &SecondFactorField::confirmed);
    connect(m_recovery, &QLineEdit::returnPressed, this, &SecondFactorField::confirmed);
    connect(m_recovery, &QLineEdit::textEdited, m_recoveryField, &FormField::clearError);
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_codeField->clearError();
        m_source.clear();
        retranslate();
    });
    retranslate();
    choose(Method::Totp);
}

void SecondFactorField::setMethods(const QList<Method>& methods) {
    m_useRecovery->setVisible(methods.contains(Method::RecoveryCode));
    m_useCode->setVisible(methods.contains(Method::Totp));
    choose(methods.value(0, Method::Totp));
}

void SecondFactorField::setCodeLabel(const QString& label) {
    m_codeLabel = label;
    retranslate();
}

api::SecondFactor SecondFactorField::value() const {
    return {m_method, m_method == Method::Totp ? m_code->code() : m_recovery->text().trimmed()};
}

bool SecondFactorField::check() {
    const bool there = m_method == Method::Totp ? m_code->isComplete() : !value().code.isEmpty();
    if (!there) {
        showError(
            {core::ErrorId::BadRequest, {}, {{QStringLiteral("code"), QStringLiteral("required"), {}}}});
    }
    return there;
}

void SecondFactorField::showError(const core::Error& error) {
    shownField()->showError(error);
    m_code->selectAll();
    m_recovery->selectAll();
}

void SecondFactorField::clearError() {
    m_codeField->clearError();
    m_recoveryField->clearError();
}

void SecondFactorField::clear() {
    clearError();
    m_code->clear();
    m_recovery->clear();
    m_source.clear();
    m_offeredCode.clear();
    m_expectedWithin = 0;
    retranslate();
}

void SecondFactorField::offerCode(const QString& code, const QString& source) {
    const bool typed = !m_code->text().isEmpty() && m_code->text() != m_offeredCode;
    if (!typed) {
        m_offeredCode = code;
        m_source = source;
        m_expectedWithin = 0;
        m_code->setText(code);
        retranslate();
    }
}

void SecondFactorField::expectCode(int seconds) {
    if (m_code->text().isEmpty()) {
        m_expectedWithin = seconds;
        retranslate();
    }
}

void SecondFactorField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

FormField* SecondFactorField::shownField() const {
    return m_method == Method::Totp ? m_codeField : m_recoveryField;
}

void SecondFactorField::choose(Method method) {
    m_method = method;
    clearError();
    m_codeField->setVisible(method == Method::Totp);
    m_recoveryField->setVisible(method == Method::RecoveryCode);
    setFocusProxy(shownField());
    Q_EMIT methodChanged();
}

void SecondFactorField::retranslate() {
    m_codeField->setLabel(m_codeLabel.isEmpty() ? tr("Verification code") : m_codeLabel);
    //: %1 is where a code was found: the name of an entry of the built-in authenticator
    const QString filledIn = tr("Filled in from %1.").arg(m_source);
    const QString expected = tr("The built-in authenticator fills in the next code within %1 s: its last one "
                                "is used.")
                                 .arg(m_expectedWithin);
    m_codeField->setHelp(!m_source.isEmpty()    ? filledIn
                         : m_expectedWithin > 0 ? expected
                                                : tr("The six digits that your authenticator app shows."));
    m_useRecovery->setText(tr("Use a recovery code instead"));
    m_recoveryField->setLabel(tr("Recovery code"));
    m_recoveryField->setHelp(tr("One of those that you kept when you set up 2FA. Each works once."));
    m_useCode->setText(tr("Use the authenticator app instead"));
}

} // namespace ui::widgets
