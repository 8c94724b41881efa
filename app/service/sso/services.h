#pragma once

#include "api/sso_services.h"
#include "service/http/paging.h"
#include "service/sso/addresses.h"
#include "service/sso/provider_rows.h"
#include "service/store/database.h"

// The rows of sso_services. Every change of a service's own fields counts up its version.
namespace service::sso {

bool isAllowed(store::Transaction& transaction, const QString& accountId);

std::optional<api::SsoService> findService(store::Transaction& transaction, const Addresses& addresses,
                                           const QString& ownerId, const QString& id);
// The oldest first; of each the first organizations only.
api::SsoServiceList listServices(store::Transaction& transaction, const Addresses& addresses,
                                 const QString& ownerId, const std::optional<http::ListPlace>& after,
                                 int limit);
int countServices(store::Transaction& transaction, const QString& ownerId);
// The name of another service of the account that goes by this provider.
std::optional<QString> serviceWithProvider(store::Transaction& transaction, const QString& ownerId,
                                           const QString& entityId, const QString& exceptId = {});

// Its id: the reserved one, where one was.
QString createService(store::Transaction& transaction, const QString& ownerId, const QString& name,
                      const Provider& provider, core::Time now,
                      const std::optional<QString>& reservedId = {});
void renameService(store::Transaction& transaction, const QString& id, const QString& name);
// After one or several changes.
void countVersion(store::Transaction& transaction, const QString& id, core::Time now);
void deleteService(store::Transaction& transaction, const QString& id);

// False, and nothing changed, where one is no organization of the account.
bool setOrganizations(store::Transaction& transaction, const QString& ownerId, const QString& id,
                      const QStringList& organizationIds);

// By name: the account's own, and those that it agreed to as a member. None of a disabled account.
struct NamedService {
    QString id;
    QString name;
};
QList<NamedService> servicesThatOpen(store::Transaction& transaction, const QString& accountId, int limit);

// What signing in goes by. None where there is no such service, or its owner may not have one (any more).
struct OpenService {
    QString id;
    QString ownerId;
    QString name;
    saml::ProviderDescription provider;
};
std::optional<OpenService> findOpenService(store::Transaction& transaction, const QString& id);

} // namespace service::sso
