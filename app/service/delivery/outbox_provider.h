#pragma once

#include "service/delivery/mail.h"
#include "service/delivery/provider.h"

namespace service::delivery {

// A file a message: mails as .eml (RFC 5322), text messages as .txt. Names sort by time. A file appears whole
// or not at all, and a message that is written twice is one file.
class OutboxProvider final : public Provider {
  public:
    // Makes the folder (0700) where it is missing; throws std::runtime_error where that fails.
    OutboxProvider(QString folder, Mailbox from, const Texts& texts);

    QString name() const override { return QStringLiteral("outbox"); }
    Attempt send(const Claim& claim) override;
    void takeBack(const Claim& claim) override;
    // Twice does no harm: it is the same file.
    core::Duration longest() const override { return std::chrono::seconds(2); }

  private:
    static QString nameOf(const Claim& claim);
    Attempt write(const QString& file, const QByteArray& bytes) const;

    QString m_folder;
    Mailbox m_from;
    const Texts& m_texts;
};

} // namespace service::delivery
