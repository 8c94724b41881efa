#include "ui/authenticator/qr_import.h"

#include "otp/label.h"
#include "otp/otpauth_uri.h"

#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::authenticator {

namespace {

constexpr int longestShown = 80; // of a text that is none of ours

bool isOneOfOurs(const QString& text) {
    return text.startsWith(u"otpauth"_s, Qt::CaseInsensitive);
}

// A line each.
QStringList otpauthTexts(const QString& text) {
    QStringList texts;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (isOneOfOurs(line.trimmed())) {
            texts.append(line.trimmed());
        }
    }
    return texts;
}

QString localFileOf(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.isEmpty() ? QString() : urls.constFirst().toLocalFile();
}

} // namespace

QrImport::QrImport(accounts::Authenticator& authenticator, accounts::AccountRegistry& accounts,
                   QObject* parent)
    : QObject(parent)
    , m_authenticator(authenticator)
    , m_accounts(accounts) {
    connect(&m_reader, &PictureReader::finished, this, &QrImport::readTexts);
    connect(&m_reader, &PictureReader::noPicture, this, [this] { foundNothing(Nothing::NoPicture); });
}

// --- Reading
// --------------------------------------------------------------------------------------------------

bool QrImport::canRead(const QMimeData* data) {
    return data->hasImage() || !localFileOf(data).isEmpty() || !otpauthTexts(data->text()).isEmpty();
}

void QrImport::read(const QMimeData* data) {
    if (const QStringList texts = otpauthTexts(data->text()); !texts.isEmpty()) {
        readTexts(texts);
    } else if (data->hasImage()) {
        readPictures({qvariant_cast<QImage>(data->imageData())});
    } else if (const QString file = localFileOf(data); !file.isEmpty()) {
        readFile(file);
    } else {
        foundNothing(Nothing::ClipboardEmpty);
    }
}

void QrImport::readPictures(const QList<QImage>& pictures) {
    setState(State::Reading);
    m_reader.read(pictures);
}

void QrImport::readFile(const QString& path) {
    setState(State::Reading);
    m_reader.readFile(path);
}

void QrImport::readTexts(const QStringList& texts) {
    if (texts.isEmpty()) {
        return foundNothing(Nothing::NoCode);
    }
    for (const QString& text : texts) {
        take(text);
    }
    setState(State::Found);
}

void QrImport::stop() {
    m_reader.stop();
    setState(m_candidates.isEmpty() ? State::Choosing : State::Found);
}

void QrImport::foundNothing(Nothing why) {
    setState(m_candidates.isEmpty() ? State::Choosing : State::Found);
    m_nothing = why;
    Q_EMIT changed();
}

void QrImport::take(const QString& text) {
    if (otp::isMigrationUri(text)) {
        if (const auto part = otp::fromMigrationUri(text)) {
            gather(*part);
        } else {
            refuse({}, part.error());
        }
    } else if (const auto entry = otp::fromOtpauthUri(text)) {
        add(*entry);
    } else {
        // Another text can be shown; one of ours may hold a secret.
        refuse(isOneOfOurs(text) ? QString() : otp::shownName(text.left(longestShown)), entry.error());
    }
}

void QrImport::gather(const otp::MigrationPart& part) {
    const int before = m_parts.received();
    if (const auto added = m_parts.add(part); !added) {
        return refuse({}, added.error());
    }
    if (m_parts.received() == before) {
        return; // shown again
    }
    for (const otp::Entry& entry : part.entries) {
        add(entry);
    }
    for (const otp::Refused& refused : part.refused) {
        refuse(refused.name, refused.why);
    }
}

void QrImport::add(const otp::Entry& entry) {
    const bool isKnown = std::any_of(m_candidates.begin(), m_candidates.end(),
                                     [&](const Candidate& one) { return one.entry == entry; });
    if (isKnown) {
        return;
    }
    const QList<accounts::AccountEntry> like = accountsLike(entry);
    const auto free = std::find_if(like.begin(), like.end(), [this](const accounts::AccountEntry& account) {
        return !m_authenticator.entryOf(account.id) &&
               std::none_of(m_candidates.begin(), m_candidates.end(),
                            [&](const Candidate& one) { return one.attachTo == account.id; });
    });
    m_candidates.append({entry, {}, {}, free == like.end() ? QString() : free->id, true});
}

void QrImport::refuse(const QString& name, otp::Unusable why) {
    const bool isKnown = std::any_of(m_candidates.begin(), m_candidates.end(), [&](const Candidate& one) {
        return !one.entry && one.name == name && one.why == why;
    });
    if (!isKnown) {
        m_candidates.append({std::nullopt, name, why, {}, false});
    }
}

QList<accounts::AccountEntry> QrImport::accountsLike(const otp::Entry& entry) const {
    QList<accounts::AccountEntry> like;
    for (const accounts::AccountEntry& account : m_accounts.entries()) {
        if (!account.email.isEmpty() && account.email.compare(entry.account, Qt::CaseInsensitive) == 0) {
            like.append(account);
        }
    }
    // Of several servers, the one that the issuer's name is a part of.
    std::stable_partition(like.begin(), like.end(), [&](const accounts::AccountEntry& account) {
        return !entry.issuer.isEmpty() && account.server.host().contains(entry.issuer, Qt::CaseInsensitive);
    });
    return like;
}

// --- Keeping
// --------------------------------------------------------------------------------------------------

void QrImport::choose(int candidate, bool chosen) {
    m_candidates[candidate].chosen = chosen;
    Q_EMIT changed();
}

void QrImport::attach(int candidate, const QString& accountId) {
    m_candidates[candidate].attachTo = accountId;
}

int QrImport::chosen() const {
    return int(std::count_if(m_candidates.begin(), m_candidates.end(),
                             [](const Candidate& one) { return one.entry && one.chosen; }));
}

void QrImport::keep() {
    if (m_state == State::Found && chosen() > 0) {
        setState(State::Keeping);
        keepNext();
    }
}

void QrImport::keepNext() {
    const auto next = std::find_if(m_candidates.begin(), m_candidates.end(),
                                   [](const Candidate& one) { return one.entry && one.chosen; });
    if (next == m_candidates.end()) {
        return setState(State::Kept);
    }
    const auto at = next - m_candidates.begin();
    m_authenticator.add(*next->entry, next->attachTo, this,
                        [this, at](const core::Result<accounts::Authenticator::Added>& outcome) {
                            if (!outcome) {
                                setState(State::Found);
                                m_error = outcome.error();
                                Q_EMIT changed();
                                return;
                            }
                            (outcome->wasThere ? m_there : m_added) += 1;
                            m_candidates[at].chosen = false;
                            keepNext();
                        });
}

void QrImport::startOver() {
    m_reader.stop();
    m_candidates.clear();
    m_parts.clear();
    m_added = m_there = 0;
    setState(State::Choosing);
}

void QrImport::setState(State state) {
    m_state = state;
    m_nothing.reset();
    m_error.reset();
    Q_EMIT changed();
}

} // namespace ui::authenticator
