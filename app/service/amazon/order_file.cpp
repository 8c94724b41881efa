#include "service/amazon/order_file.h"

#include "service/amazon/order_amount.h"

#include <QRegularExpression>
#include <QSet>

namespace service::amazon {

namespace {

using core::json::Faults;

// The names of a struct's fields.
class FieldNames {
  public:
    template <class T, class Bounds = core::json::NoBounds>
    void operator()(const char* name, const T&, const Bounds& = {}) {
        m_names.insert(QLatin1String(name));
    }
    const QSet<QString>& names() const { return m_names; }

  private:
    QSet<QString> m_names;
};

// A member that is misspelt would be missed without a word otherwise.
template <class T>
void refuseOthers(const QJsonObject& object, const QString& prefix, Faults& faults) {
    FieldNames known;
    const T example;
    T::fields(example, known);
    for (const QString& name : object.keys()) {
        if (!known.names().contains(name)) {
            faults.add(prefix + name, QStringLiteral("unknown"));
        }
    }
}

QString pathTo(const QString& list, qsizetype index) {
    return list + QString::number(index) + QLatin1Char('.');
}

void refuseUnknownMembers(const QJsonObject& file, Faults& faults) {
    refuseOthers<OrderFile>(file, {}, faults);
    const QJsonArray accounts = file.value(QStringLiteral("accounts")).toArray();
    for (qsizetype account = 0; account < accounts.size(); ++account) {
        const QString path = pathTo(QStringLiteral("accounts."), account);
        refuseOthers<FiledBuyer>(accounts.at(account).toObject(), path, faults);
        const QJsonArray orders = accounts.at(account)[QStringLiteral("orders")].toArray();
        for (qsizetype order = 0; order < orders.size(); ++order) {
            const QString inner = pathTo(path + QStringLiteral("orders."), order);
            refuseOthers<FiledOrder>(orders.at(order).toObject(), inner, faults);
            refuseOthers<api::Amount>(orders.at(order)[QStringLiteral("amount")].toObject(),
                                      inner + QStringLiteral("amount."), faults);
        }
    }
}

// What fields alone do not show.
class Checks {
  public:
    Checks(const OrderFile& file, core::Time now, Faults& faults)
        : m_file(file)
        , m_faults(faults) {
        require(file.asOf <= now, QStringLiteral("as_of"), "in_the_future");
        for (qsizetype index = 0; index < file.accounts.size(); ++index) {
            check(file.accounts.at(index), pathTo(QStringLiteral("accounts."), index));
        }
    }

  private:
    void require(bool good, const QString& path, const char* fault) {
        if (!good) {
            m_faults.add(path, QLatin1String(fault));
        }
    }
    void requireOnce(const QString& what, const QString& path) {
        require(!m_seen.contains(what), path, "there_twice");
        m_seen.insert(what);
    }

    void check(const FiledBuyer& buyer, const QString& path) {
        static const QRegularExpression twelveDigits(QStringLiteral("\\A[0-9]{12}\\z"));
        const QString account = path + QStringLiteral("aws_account_id");
        require(twelveDigits.match(buyer.awsAccountId).hasMatch(), account, "not_12_digits");
        requireOnce(QStringLiteral("account ") + buyer.awsAccountId, account);
        if (buyer.email) {
            requireOnce(QStringLiteral("email ") + buyer.email->toLower(), path + QStringLiteral("email"));
        }
        if (buyer.customerId) {
            requireOnce(QStringLiteral("customer ") + *buyer.customerId,
                        path + QStringLiteral("customer_id"));
        }
        for (qsizetype index = 0; index < buyer.orders.size(); ++index) {
            check(buyer.orders.at(index), pathTo(path + QStringLiteral("orders."), index));
        }
    }

    void check(const FiledOrder& order, const QString& path) {
        require(order.agreementId || order.licenseArn, path + QStringLiteral("agreement_id"),
                "required_without_license_arn");
        if (order.licenseArn) {
            const QString license = path + QStringLiteral("license_arn");
            require(order.licenseArn->startsWith(QStringLiteral("arn:")), license, "not_an_arn");
            requireOnce(QStringLiteral("license ") + *order.licenseArn, license);
        }
        if (order.agreementId) {
            requireOnce(QStringLiteral("agreement %1 %2").arg(*order.agreementId, order.productCode),
                        path + QStringLiteral("agreement_id"));
        }
        if (order.amount) {
            static const QRegularExpression iso4217(QStringLiteral("\\A[A-Z]{3}\\z"));
            const QString amount = path + QStringLiteral("amount.");
            require(unitsOf(order.amount->value).has_value(), amount + QStringLiteral("value"),
                    "not_a_decimal");
            require(iso4217.match(order.amount->currency).hasMatch(), amount + QStringLiteral("currency"),
                    "not_of_iso_4217");
        }
        require(order.orderedAt <= m_file.asOf, path + QStringLiteral("ordered_at"), "after_as_of");
        require(!order.endsAt || *order.endsAt > order.startsAt.value_or(order.orderedAt),
                path + QStringLiteral("ends_at"), "before_its_start");
    }

    const OrderFile& m_file;
    Faults& m_faults;
    QSet<QString> m_seen;
};

} // namespace

core::Result<OrderFile> readOrderFile(const QByteArray& text, core::Time now) {
    const core::Result<QJsonObject> object = core::json::parseObject(text);
    if (!object) {
        return core::fail(object.error());
    }
    Faults faults;
    refuseUnknownMembers(*object, faults);
    OrderFile file;
    core::json::ObjectReader reader(*object, {}, faults);
    OrderFile::fields(file, reader);
    if (faults.empty()) { // values that could not be read would be found wrong again
        (void)Checks(file, now, faults);
    }
    if (!faults.empty()) {
        return core::fail(core::Error{core::ErrorId::BadRequest, {}, faults.take()});
    }
    return file;
}

} // namespace service::amazon
