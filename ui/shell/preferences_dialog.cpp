#include "ui/shell/preferences_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

PreferencesDialog::PreferencesDialog(Preferences* preferences, QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_title(new QLabel(this))
    , m_language(new QComboBox)
    , m_languageField(new widgets::FormField(m_language))
    , m_scheme(new QComboBox)
    , m_schemeField(new widgets::FormField(m_scheme))
    , m_idle(new QSpinBox)
    , m_idleField(new widgets::FormField(m_idle))
    , m_secretAge(new QSpinBox)
    , m_secretAgeField(new widgets::FormField(m_secretAge))
    , m_close(new QPushButton(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    look::setTextStyle(m_title, look::TextStyle::DialogTitle);
    for (const QString& language : {QString(), u"en"_s, u"fr"_s}) {
        m_language->addItem(QString(), language);
    }
    for (const look::Scheme scheme : {look::Scheme::System, look::Scheme::Light, look::Scheme::Dark}) {
        m_scheme->addItem(QString(), int(scheme));
    }
    m_idle->setRange(1, 60);
    m_secretAge->setRange(0, Preferences::mostSecretAgeDays);
    m_language->setCurrentIndex(m_language->findData(preferences->language()));
    m_scheme->setCurrentIndex(m_scheme->findData(int(preferences->scheme())));
    m_idle->setValue(preferences->idleMinutes());
    m_secretAge->setValue(preferences->secretAgeDays());
    look::setKind(m_close, look::Kind::Primary);
    m_close->setAutoDefault(false); // Enter in a field takes its choice, not one's leave

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::space::xl, look::space::xl, look::space::xl, look::space::l);
    layout->setSpacing(look::space::s);
    layout->addWidget(m_title);
    layout->addSpacing(look::space::s);
    layout->addWidget(m_languageField);
    layout->addWidget(m_schemeField);
    layout->addWidget(m_idleField);
    layout->addWidget(m_secretAgeField);
    layout->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    layout->addLayout(buttons);

    connect(m_language, &QComboBox::activated, this,
            [this] { m_preferences->setLanguage(m_language->currentData().toString()); });
    connect(m_scheme, &QComboBox::activated, this,
            [this] { m_preferences->setScheme(look::Scheme(m_scheme->currentData().toInt())); });
    connect(m_idle, &QSpinBox::valueChanged, m_preferences, &Preferences::setIdleMinutes);
    connect(m_secretAge, &QSpinBox::valueChanged, m_preferences, &Preferences::setSecretAgeDays);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void PreferencesDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void PreferencesDialog::retranslate() {
    setWindowTitle(tr("Preferences"));
    m_title->setText(tr("Preferences"));
    m_languageField->setLabel(tr("Language"));
    m_language->setItemText(0, tr("As the system"));
    m_language->setItemText(1, u"English"_s); // each in its own language, whatever the window's
    m_language->setItemText(2, u"Français"_s);
    m_schemeField->setLabel(tr("Appearance"));
    m_scheme->setItemText(0, tr("As the system"));
    m_scheme->setItemText(1, tr("Light"));
    m_scheme->setItemText(2, tr("Dark"));
    m_idleField->setLabel(tr("Idle time"));
    m_idleField->setHelp(
        tr("After this long without a key or a click, secrets are hidden, and your password is asked "
           "again before anything important changes."));
    //: after a number, in a field
    m_idle->setSuffix(tr(" min"));
    m_secretAgeField->setLabel(tr("DevSecret reminder"));
    m_secretAgeField->setHelp(
        tr("From this age on, the developer information recommends a reset. Down to 0 for no reminder."));
    //: after a number, in a field
    m_secretAge->setSuffix(tr(" days"));
    //: no reminder
    m_secretAge->setSpecialValueText(tr("Never"));
    m_close->setText(tr("Close"));
}

} // namespace ui::shell
