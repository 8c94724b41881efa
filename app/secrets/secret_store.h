#pragma once

#include "core/result.h"
#include "core/secret_bytes.h"
#include "core/time.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace secrets {

// Names one secret of one account. The text is unique by itself, because some back-ends ignore the service
// name.
struct SecretKey {
    QString instance; // of the server
    QString account;
    QString what; // "token", …

    QString text() const; // "personal-center/<instance>/<account>/<what>"

    friend bool operator==(const SecretKey&, const SecretKey&) = default;
};

// Where secrets are kept: the operating system's keychain, and nowhere else.
// Errors of every operation: keychain_unavailable{reason} where there is no keychain,
// keychain_refused{reason} where it said no (locked, denied, or the value is over longestSecret: reason
// "too_long"). An operation ends exactly once, from the event loop, or with its context.
class SecretStore : public QObject {
    Q_OBJECT
  public:
    template <class T>
    using Done = std::function<void(core::Result<T>)>;

    // Bytes of a value; what Windows' Credential Manager takes.
    static constexpr qsizetype longestSecret = 2048;

    using QObject::QObject;

    // What went wrong last, of any operation since the program started.
    struct Failure {
        core::Error error;
        core::Time at;
    };
    const std::optional<Failure>& lastFailure() const { return m_lastFailure; }

    // not_found where there is none.
    virtual void read(const SecretKey& key, QObject* context, Done<core::SecretBytes> done) = 0;
    virtual void write(const SecretKey& key, const core::SecretBytes& value, QObject* context,
                       Done<void> done) = 0;
    // A key that is not there is removed already.
    virtual void remove(const SecretKey& key, QObject* context, Done<void> done) = 0;

  protected:
    // Of every operation; a key that is not there is no failure.
    void noteFailure(const core::Error& error);

  private:
    std::optional<Failure> m_lastFailure;
};

} // namespace secrets
