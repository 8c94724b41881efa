#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// The language that pages speak while it lives.
class PageLanguage {
  public:
    explicit PageLanguage(const QString& language) {
        QLocale::setDefault(QLocale(language == QLatin1String("fr") ? QLocale::French : QLocale::English));
        m_loaded = m_translator.load(QStringLiteral(LANGUAGES "/%1.qm").arg(language));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~PageLanguage() {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(QLocale(QLocale::English));
    }
    Q_DISABLE_COPY_MOVE(PageLanguage)

    bool isLoaded() const { return m_loaded; }

  private:
    QTranslator m_translator;
    bool m_loaded = false;
};
