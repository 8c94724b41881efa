// Fills a desktop's registry and caches with accounts of a server that is not there, as if each had been seen
// once.
//   bench_fill_accounts COUNT        (where: XDG_DATA_HOME, XDG_CACHE_HOME)

#include "accounts/account_cache.h"
#include "accounts/folders.h"
#include "accounts/registry_file.h"
#include "api/account.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

#include <cstdio>

namespace {

const QString instance = QStringLiteral("bench");

api::Account accountOf(const QString& id, int number) {
    api::Account account;
    account.id = id;
    account.name = QStringLiteral("Person %1 Example").arg(number);
    account.email = QStringLiteral("person.%1@example.com").arg(number);
    account.phone = api::Phone{QStringLiteral("+336%1").arg(number, 8, 10, QLatin1Char('0')), true};
    account.bsp.qualified = number % 7 == 0;
    account.passwordChangedAt = account.createdAt = core::Time{1'750'000'000'000};
    account.locale = QStringLiteral("en");
    return account;
}

accounts::StoredAccount rowOf(const api::Account& account, int number) {
    accounts::StoredAccount row;
    row.instanceId = instance;
    row.accountId = account.id;
    row.entry.id = instance + QLatin1Char('/') + account.id;
    row.entry.server = QUrl(QStringLiteral("http://127.0.0.1:9"));
    row.entry.name = account.name;
    row.entry.email = account.email;
    row.entry.phone = account.phone->number;
    row.entry.bsp = account.bsp.qualified;
    row.entry.organizations = QStringLiteral("Example %1").arg(number % 50);
    row.entry.lastOpened = QDateTime::fromMSecsSinceEpoch(1'750'000'000'000 - number * 60'000LL);
    return row;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const int count = application.arguments().value(1).toInt();
    const accounts::Folders folders = accounts::Folders::standard();
    QDir().mkpath(folders.data);
    QDir().mkpath(folders.cache + QStringLiteral("/accounts"));
    const auto registry = accounts::RegistryFile::open(folders.data + QStringLiteral("/accounts.sqlite"));
    if (!registry) {
        std::fprintf(stderr, "the registry cannot be written\n");
        return 1;
    }
    (void)(*registry)->saveServer(instance, QUrl(QStringLiteral("http://127.0.0.1:9")), false, std::nullopt);
    for (int number = 1; number <= count; ++number) {
        const api::Account account = accountOf(QStringLiteral("account%1").arg(number), number);
        const accounts::StoredAccount row = rowOf(account, number);
        (void)(*registry)->save(row);
        const QByteArray name =
            QCryptographicHash::hash(row.entry.id.toUtf8(), QCryptographicHash::Sha256).toHex();
        accounts::AccountCache cache(folders.cache + QStringLiteral("/accounts/") +
                                     QString::fromLatin1(name) + QStringLiteral(".sqlite"));
        cache.keep(QStringLiteral("account"), core::json::toJson(account), core::Time{1'750'000'000'000});
    }
    return 0;
}
