#include "service/amazon/registrations.h"

#include "service/keys/master_keys.h"

namespace service::amazon {

using namespace Qt::StringLiterals;

namespace {

constexpr core::Duration patience = std::chrono::minutes(1); // with a redemption that is under way
constexpr int codeLength = 10;
constexpr const char* alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base32

QString codeFrom(const QByteArray& bytes) {
    constexpr int bitsEach = 5;
    QString code;
    for (int index = 0; index < codeLength; ++index) {
        code += QLatin1Char(alphabet[static_cast<unsigned char>(bytes.at(index)) & ((1 << bitsEach) - 1)]);
    }
    return code;
}

// As it is hashed; look-alikes are read as what they look like.
QString normalized(const QString& typed) {
    QString code;
    for (const QChar character : typed.toUpper()) {
        if (character.isLetterOrNumber()) {
            code += character == u'O' ? u'0' : character == u'I' || character == u'L' ? u'1' : character;
        }
    }
    return code;
}

} // namespace

QString Registrations::linkToken(const QString& awsToken) const {
    return QString::fromLatin1(m_keys.hash(u"amazon link"_s, awsToken.toUtf8())
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString Registrations::typedCode(const QString& awsToken) const {
    const QString code = codeFrom(m_keys.hash(u"amazon code"_s, awsToken.toUtf8()));
    return code.first(codeLength / 2) + u'-' + code.sliced(codeLength / 2);
}

QByteArray Registrations::hashOfAwsToken(const QString& awsToken) const {
    return m_keys.hash(u"amazon registration"_s, awsToken.toUtf8());
}

QByteArray Registrations::hashOfLink(const QString& token) const {
    return m_keys.hash(u"amazon link token"_s, token.toUtf8());
}

QByteArray Registrations::hashOfCode(const QString& normalized) const {
    return m_keys.hash(u"amazon typed code"_s, normalized.toUtf8());
}

Registrations::Begun Registrations::begin(store::Transaction& transaction, const QString& awsToken,
                                          core::Time now) const {
    const QByteArray hash = hashOfAwsToken(awsToken);
    const int claimed = transaction.run(
        u"INSERT INTO amazon_registrations (id, token_hash, link_hash, code_hash, phase, begun_at, "
        u"expires_at) "
        "VALUES (?, ?, ?, ?, 'resolving', ?, ?) ON CONFLICT (token_hash) DO UPDATE SET phase = 'resolving', "
        "account_id = NULL, begun_at = excluded.begun_at, expires_at = excluded.expires_at "
        "WHERE amazon_registrations.expires_at <= ? "
        "OR (amazon_registrations.phase = 'resolving' AND amazon_registrations.begun_at <= ?)"_s,
        keys::randomId(), hash, hashOfLink(linkToken(awsToken)), hashOfCode(normalized(typedCode(awsToken))),
        now, now + registrationLifetime, now, now - patience);
    if (claimed > 0) {
        return Begun::First;
    }
    const auto row =
        transaction.one(u"SELECT phase FROM amazon_registrations WHERE token_hash = ?"_s, hash).value();
    const QString phase = row.text(0);
    return phase == u"resolving"_s ? Begun::UnderWay : phase == u"open"_s ? Begun::Open : Begun::Bound;
}

void Registrations::open(store::Transaction& transaction, const QString& awsToken,
                         const ResolvedCustomer& customer, bool trial, core::Time now) const {
    transaction.run(
        u"UPDATE amazon_registrations SET phase = 'open', aws_account_id = ?, product_code = ?, "
        "customer_id = ?, license_arn = ?, trial = ?, expires_at = ? WHERE token_hash = ? AND phase = 'resolving'"_s,
        customer.awsAccountId, customer.productCode, customer.customerId, customer.licenseArn, trial,
        now + registrationLifetime, hashOfAwsToken(awsToken));
}

void Registrations::giveUp(store::Transaction& transaction, const QString& awsToken) const {
    transaction.run(u"DELETE FROM amazon_registrations WHERE token_hash = ? AND phase = 'resolving'"_s,
                    hashOfAwsToken(awsToken));
}

std::optional<Registration> Registrations::find(store::Transaction& transaction, const QString& tokenOrCode,
                                                core::Time now) const {
    const QString code = normalized(tokenOrCode);
    const auto row = transaction.one(
        u"SELECT id, aws_account_id, product_code, customer_id, license_arn, trial, account_id, begun_at, "
        "expires_at FROM amazon_registrations WHERE (link_hash = ? OR code_hash = ?) AND phase <> "
        "'resolving' "
        "AND expires_at > ?"_s,
        hashOfLink(tokenOrCode), hashOfCode(code), now);
    if (!row) {
        return std::nullopt;
    }
    return Registration{
        row->text(0), {row->text(1), row->text(2), row->optionalText(3), row->optionalText(4)},
        row->flag(5), row->optionalText(6),
        row->time(7), row->time(8)};
}

bool Registrations::bind(store::Transaction& transaction, const QString& registrationId,
                         const QString& accountId) {
    return transaction.run(u"UPDATE amazon_registrations SET phase = 'bound', account_id = ? "
                           "WHERE id = ? AND phase = 'open'"_s,
                           accountId, registrationId) > 0;
}

void Registrations::removeOld(store::Transaction& transaction, core::Time now) {
    transaction.run(u"DELETE FROM amazon_registrations WHERE expires_at <= ?"_s, now);
}

} // namespace service::amazon
