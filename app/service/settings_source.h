#pragma once

#include "core/secret_bytes.h"
#include "core/time.h"
#include "service/limits/network.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>
#include <stdexcept>

namespace service {

// One line for the operator: which key, which value, what would be right.
class SettingsError : public std::runtime_error {
  public:
    explicit SettingsError(const QString& line)
        : std::runtime_error(line.toStdString()) {}
};

// Settings as text, wherever they stand: flags over environment over an INI file. A key is written "listen"
// or "http.trusted_proxies": that is --http-trusted-proxies, PC_HTTP_TRUSTED_PROXIES, and trusted_proxies
// under [http]. Every getter throws SettingsError.
class SettingsSource {
  public:
    // What follows the program's name: --key value or --key=value, and words. --embedded, --help and
    // --version take no value;
    // --config names the INI file.
    SettingsSource(const QStringList& arguments, std::function<QString(const QString&)> environment);

    // What is no flag, in order.
    const QStringList& words() const { return m_words; }

    bool has(const QString& key) const;
    QString text(const QString& key, const QString& byDefault = {}) const;
    // true, yes, on, 1; false, no, off, 0
    bool flag(const QString& key, bool byDefault = false) const;
    int number(const QString& key, int byDefault, int smallest, int largest) const;
    // Nothing where it is not set; otherwise absolute, with one of the schemes and a host.
    std::optional<QUrl> url(const QString& key, const QStringList& schemes) const;
    // Separated by commas.
    QStringList list(const QString& key) const;
    QList<limits::Network> networks(const QString& key) const;
    // The position of the value in `allowed`.
    int choice(const QString& key, const QStringList& allowed, int byDefault) const;
    // The content of the file that the key names, without the line feed at its end; empty where the key is
    // not set.
    core::SecretBytes secretFile(const QString& key) const;

    // Of that key: what it is, where it stands, what would be right.
    SettingsError wrong(const QString& key, const QString& right) const;
    // Refuse what nobody asked for. Call them once everything is read.
    void refuseUnknownFlags() const;
    void refuseUnknownKeys() const;

  private:
    struct Value {
        QString text;
        QString origin; // "--listen", "PC_LISTEN", "service.ini, line 3"
    };
    std::optional<Value> find(const QString& key) const;
    void readArguments(const QStringList& arguments);
    void readFile(const QString& name);

    std::function<QString(const QString&)> m_environment;
    QHash<QString, Value> m_flags; // by the flag without dashes
    QHash<QString, Value> m_file;  // by key
    QStringList m_words;
    mutable QSet<QString> m_known; // keys that were asked for
};

} // namespace service
