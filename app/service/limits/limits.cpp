#include "service/limits/limits.h"

#include <algorithm>

namespace service::limits {

namespace {

using namespace std::chrono_literals;

const LimitEntry& entry(Limit limit) {
    const auto found = std::find_if(table().begin(), table().end(),
                                    [&](const LimitEntry& candidate) { return candidate.limit == limit; });
    Q_ASSERT(found != table().end());
    return *found;
}

} // namespace

namespace {

// Of every kind, so that the primary key finds them.
const QString& ofSubject() {
    static const QString condition = [] {
        QStringList kinds;
        for (const LimitEntry& one : table()) {
            kinds.append(QLatin1Char('\'') + QLatin1String(one.name) + QLatin1Char('\''));
        }
        return QStringLiteral(" FROM rate_limits WHERE subject = ? AND kind IN (%1)")
            .arg(kinds.join(QStringLiteral(", ")));
    }();
    return condition;
}

} // namespace

const QList<LimitEntry>& table() {
    static const QList<LimitEntry> entries{
        {Limit::PasswordUnknownDevice, "password_unknown_device", {10, 1h}},
        {Limit::PasswordKnownDevice, "password_known_device", {10, 1h}},
        {Limit::PasswordNetwork, "password_network", {100, 1h}},
        {Limit::MessagesAddress, "messages_address", {8, 1h}},
        {Limit::MessagesNetwork, "messages_network", {40, 1h}},
        {Limit::NewContacts, "new_contacts", {20, 1h}},
        {Limit::Invitations, "invitations", {60, 1h}},
        {Limit::InvitationsAddress, "invitations_address", {5, 24h}},
        {Limit::RequestsNetwork, "requests_network", {300, 1min}},
        {Limit::Captchas, "captchas", {60, 1h}},
        {Limit::SsoRefusals, "sso_refusals", {200, 1h}},
        {Limit::SecondFactor, "second_factor", {10, 1h}},
        {Limit::SecondFactorUnknownDevice, "second_factor_unknown_device", {10, 1h}},
        {Limit::SecondFactorKnownDevice, "second_factor_known_device", {20, 1h}},
        {Limit::CallbackValidations, "callback_validations", {60, 1h}},
        {Limit::TestEvents, "test_events", {60, 1h}},
        {Limit::AmazonCodes, "amazon_codes", {20, 1h}},
        {Limit::Exports, "exports", {10, 1h}},
    };
    return entries;
}

Limits::Limits(QHash<Limit, Allowance> overrides, std::function<QByteArray(const QByteArray&)> hashSubject)
    : m_overrides(std::move(overrides))
    , m_hashSubject(std::move(hashSubject)) {}

Allowance Limits::defaultAllowance(Limit limit) {
    return entry(limit).allowance;
}

Allowance Limits::allowance(Limit limit) const {
    return m_overrides.value(limit, entry(limit).allowance);
}

Limits::Window Limits::window(store::Transaction& transaction, Limit limit, const QString& subject,
                              core::Time now) const {
    const std::optional<store::Row> row =
        transaction.one(QStringLiteral("SELECT counted, window_ends FROM rate_limits WHERE kind = ? AND "
                                       "subject = ? AND window_ends > ?"),
                        QLatin1String(entry(limit).name), m_hashSubject(subject.toUtf8()), now);
    return row ? Window{static_cast<int>(row->number(0)), row->time(1)}
               : Window{0, now + allowance(limit).window};
}

core::Result<void> Limits::check(store::Transaction& transaction, Limit limit, const QString& subject,
                                 core::Time now) const {
    const Window present = window(transaction, limit, subject, now);
    if (present.counted >= allowance(limit).count) {
        return tl::unexpected(tooMany(now, present.ends));
    }
    return {};
}

int Limits::room(store::Transaction& transaction, Limit limit, const QString& subject, core::Time now) const {
    return std::max(0, allowance(limit).count - window(transaction, limit, subject, now).counted);
}

Limits::Taken Limits::takeSeveral(store::Transaction& transaction, Limit limit, const QString& subject,
                                  core::Time now, int most) const {
    const Window present = window(transaction, limit, subject, now);
    const int room = std::clamp(allowance(limit).count - present.counted, 0, most);
    if (room > 0) {
        count(transaction, limit, subject, now, room);
    }
    return {room, present.ends};
}

void Limits::count(store::Transaction& transaction, Limit limit, const QString& subject, core::Time now,
                   int by) const {
    transaction.run(
        QStringLiteral("INSERT INTO rate_limits (kind, subject, window_ends, counted) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (kind, subject) DO UPDATE SET "
                       "counted = excluded.counted + CASE WHEN rate_limits.window_ends > ? THEN "
                       "rate_limits.counted ELSE 0 END, "
                       "window_ends = CASE WHEN rate_limits.window_ends > ? THEN rate_limits.window_ends "
                       "ELSE excluded.window_ends END"),
        QLatin1String(entry(limit).name), m_hashSubject(subject.toUtf8()), now + allowance(limit).window, by,
        now, now);
}

core::Result<void> Limits::take(store::Transaction& transaction, Limit limit, const QString& subject,
                                core::Time now) const {
    const Taken taken = takeSeveral(transaction, limit, subject, now, 1);
    if (taken.count == 0) {
        return tl::unexpected(tooMany(now, taken.windowEnds));
    }
    return {};
}

int Limits::windowsOf(store::Transaction& transaction, const QByteArray& hashedSubject) {
    return static_cast<int>(
        transaction.one(QStringLiteral("SELECT COUNT(*)") + ofSubject(), hashedSubject)->number(0));
}

int Limits::forget(store::Transaction& transaction, const QByteArray& hashedSubject) {
    return transaction.run(QStringLiteral("DELETE") + ofSubject(), hashedSubject);
}

void Limits::clean(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM rate_limits WHERE window_ends <= ?"), now);
}

core::Error tooMany(core::Time now, core::Time until) {
    const qint64 milliseconds = std::max<qint64>(1, (until - now).count());
    return {
        core::ErrorId::TooManyRequests, {{QStringLiteral("retry_after"), (milliseconds + 999) / 1000}}, {}};
}

} // namespace service::limits
