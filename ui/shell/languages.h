#pragma once

#include <QObject>
#include <QTranslator>

namespace ui::shell {

// The language of every word, number and date: English or French, switched at run time. Widgets hear of it as
// QEvent::LanguageChange and keep what was typed into them.
class Languages : public QObject {
    Q_OBJECT
  public:
    explicit Languages(QObject* parent = nullptr);
    ~Languages() override;

    // "en", "fr"; empty: the first of the system's languages that we speak, else English.
    void use(const QString& language);
    QString current() const { return m_current; }
    static QString systemLanguage();
    // Our words in one language, for those who need a text in another one than the window's.
    static QStringList available() { return {QStringLiteral("en"), QStringLiteral("fr")}; }

  Q_SIGNALS:
    void changed();

  private:
    QString m_current;
    QTranslator m_ours;
    QTranslator m_qts; // Qt's own buttons and menus
};

} // namespace ui::shell
