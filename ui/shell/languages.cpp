#include "ui/shell/languages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {

// The person's own country where it speaks the language, for dates and numbers.
QLocale localeFor(const QString& language) {
    const QLocale system = QLocale::system();
    const QLocale plain(language);
    return system.language() == plain.language() ? QLocale(system.name()) : plain;
}

} // namespace

Languages::Languages(QObject* parent)
    : QObject(parent) {}

Languages::~Languages() {
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
}

QString Languages::systemLanguage() {
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& tag : wanted) {
        const QString language = tag.section(u'-', 0, 0);
        if (available().contains(language)) {
            return language;
        }
    }
    return u"en"_s;
}

void Languages::use(const QString& language) {
    const QString next = available().contains(language) ? language : systemLanguage();
    if (next == m_current) {
        return;
    }
    m_current = next;
    QLocale::setDefault(localeFor(next));
    QCoreApplication::removeTranslator(&m_qts);
    QCoreApplication::removeTranslator(&m_ours);
    // Ours is looked up first: what is installed last wins.
    if (next != "en"_L1 && m_qts.load(u":/translations/qtbase_%1.qm"_s.arg(next))) {
        QCoreApplication::installTranslator(&m_qts);
    }
    if (m_ours.load(u":/translations/personal-center_%1.qm"_s.arg(next))) {
        QCoreApplication::installTranslator(&m_ours);
    }
    Q_EMIT changed();
}

} // namespace ui::shell
