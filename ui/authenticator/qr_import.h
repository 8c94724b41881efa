#pragma once

#include "accounts/account_registry.h"
#include "accounts/authenticator.h"
#include "otp/migration_collector.h"
#include "ui/authenticator/picture_reader.h"

class QMimeData;

namespace ui::authenticator {

// Takes entries in from QR codes and otpauth texts: reads, shows what it read, keeps what is chosen.
class QrImport : public QObject {
    Q_OBJECT
  public:
    enum class State { Choosing, Reading, Found, Keeping, Kept };
    // Why there is nothing to show; in Choosing.
    enum class Nothing { NoCode, NoPicture, ClipboardEmpty };

    // What one code held: an entry, or why it can't be used.
    struct Candidate {
        std::optional<otp::Entry> entry;
        QString name; // of one that can't be used, as far as it is known
        otp::Unusable why = otp::Unusable::NotOtpauth;
        QString attachTo; // the account whose codes it will fill; suggested by its e-mail
        bool chosen = true;
    };

    QrImport(accounts::Authenticator& authenticator, accounts::AccountRegistry& accounts,
             QObject* parent = nullptr);

    State state() const { return m_state; }
    std::optional<Nothing> nothing() const { return m_nothing; }
    const QList<Candidate>& candidates() const { return m_candidates; }
    // An export in several parts, of which some are still to be read.
    const otp::MigrationCollector& parts() const { return m_parts; }
    bool wantsMoreParts() const { return m_parts.received() > 0 && !m_parts.isComplete(); }
    const std::optional<core::Error>& error() const { return m_error; } // of the keychain; in Found
    int added() const { return m_added; }                               // in Kept
    int alreadyThere() const { return m_there; }
    // The system may ask for its permission before the first secret is kept.
    bool keychainMayAsk() const { return !m_accounts.keychainWasUsed(); }

    // Accounts of this computer whose e-mail the entry's account names, best first.
    QList<accounts::AccountEntry> accountsLike(const otp::Entry& entry) const;

    static bool canRead(const QMimeData* data);
    void read(const QMimeData* data); // a picture, a picture's file, or otpauth texts
    void readPictures(const QList<QImage>& pictures);
    void readFile(const QString& path);
    void readTexts(const QStringList& texts);
    void stop(); // Reading → what was there before

    void choose(int candidate, bool chosen);
    void attach(int candidate, const QString& accountId);
    int chosen() const;
    void keep(); // Found → Kept, or Found with an error and what is left to keep
    void startOver();

  Q_SIGNALS:
    void changed();

  private:
    void take(const QString& text);
    void add(const otp::Entry& entry);
    void refuse(const QString& name, otp::Unusable why);
    void gather(const otp::MigrationPart& part);
    void foundNothing(Nothing why);
    void keepNext();
    void setState(State state);

    accounts::Authenticator& m_authenticator;
    accounts::AccountRegistry& m_accounts;
    PictureReader m_reader;
    State m_state = State::Choosing;
    std::optional<Nothing> m_nothing;
    QList<Candidate> m_candidates;
    otp::MigrationCollector m_parts;
    std::optional<core::Error> m_error;
    int m_added = 0;
    int m_there = 0;
};

} // namespace ui::authenticator
