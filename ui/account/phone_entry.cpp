#include "ui/account/phone_entry.h"

#include "phone/number.h"
#include "ui/account/country_name.h"
#include "ui/look/metrics.h"

#include <QCollator>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace ui::account {

namespace {

constexpr int callingCodeRole = Qt::UserRole + 1;

QString regionOfSystem() {
    const QStringList parts = QLocale::system().name().split(QLatin1Char('_')); // fr_FR
    return parts.value(1, QStringLiteral("FR"));
}

bool isInternational(const QString& text) {
    return text.trimmed().startsWith(QLatin1Char('+'));
}

} // namespace

PhoneEntry::PhoneEntry(QWidget* parent)
    : QWidget(parent)
    , m_country(new QComboBox(this))
    , m_number(new QLineEdit(this))
    , m_region(regionOfSystem()) {
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_country->setMinimumContentsLength(14);
    m_country->setMaxVisibleItems(12);
    m_number->setMaxLength(40);
    m_number->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::s);
    layout->addWidget(m_country);
    layout->addWidget(m_number, 1);
    setFocusProxy(m_number);
    connect(m_number, &QLineEdit::textEdited, this, [this](const QString& typed) {
        readCountry(typed);
        Q_EMIT edited();
    });
    connect(m_number, &QLineEdit::editingFinished, this, &PhoneEntry::group);
    connect(m_country, &QComboBox::activated, this, &PhoneEntry::pickCountry);
    retranslate();
}

QString PhoneEntry::e164() const {
    const auto number = phone::parse(m_number->text(), m_region);
    return number && number->possible ? number->e164 : QString();
}

QString PhoneEntry::region() const {
    return m_region;
}

void PhoneEntry::setRegion(const QString& region) {
    m_region = region;
    m_country->setCurrentIndex(m_country->findData(region));
    m_number->setPlaceholderText(phone::example(region));
}

void PhoneEntry::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void PhoneEntry::fillCountries() {
    QList<std::pair<QString, phone::Region>> countries;
    for (const phone::Region& region : phone::regions()) {
        countries.append({countryName(region.code), region});
    }
    const QCollator collator;
    std::sort(countries.begin(), countries.end(),
              [&collator](const auto& a, const auto& b) { return collator.compare(a.first, b.first) < 0; });
    m_country->clear();
    for (const auto& [name, region] : countries) {
        m_country->addItem(QStringLiteral("%1 +%2").arg(name).arg(region.callingCode), region.code);
        m_country->setItemData(m_country->count() - 1, region.callingCode, callingCodeRole);
    }
}

void PhoneEntry::readCountry(const QString& typed) {
    const auto number = phone::parse(typed, m_region);
    if (isInternational(typed) && number && !number->region.isEmpty() && number->region != m_region) {
        setRegion(number->region);
    }
}

// A number that was written with the calling code of another country gets the one that was picked.
void PhoneEntry::pickCountry(int index) {
    const int before = m_country->itemData(m_country->findData(m_region), callingCodeRole).toInt();
    const QString oldPrefix = QStringLiteral("+%1").arg(before);
    setRegion(m_country->itemData(index).toString());
    QString typed = m_number->text().trimmed();
    if (typed.startsWith(oldPrefix)) {
        const QString rest = typed.mid(oldPrefix.size()).trimmed();
        m_number->setText(
            QStringLiteral("+%1 %2").arg(m_country->itemData(index, callingCodeRole).toInt()).arg(rest));
    }
    m_number->setFocus();
    Q_EMIT edited();
}

void PhoneEntry::group() {
    const auto number = phone::parse(m_number->text(), m_region);
    if (number && number->valid) {
        m_number->setText(number->international);
    }
}

void PhoneEntry::retranslate() {
    fillCountries();
    setRegion(m_region);
    m_country->setAccessibleName(tr("Country"));
    m_country->setToolTip(tr("Country"));
}

} // namespace ui::account
