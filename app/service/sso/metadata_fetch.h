#pragma once

#include "callback_url/address_rules.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace service::sso {

// Fetches what is behind a link to metadata, as callbacks are sent: the same rules of URL and address, no
// redirects, 3 s in all, 1 MiB at most. metadata_unreachable {reason}, with
//   url_refused         {check, rule, …}: as callback_url/rules.h has them
//   not_resolved, timed_out, connection {address}, not_http, too_large {limit}
//   address_refused     {address, range}
//   tls                 {detail}: as CallbackCheck's params have it
//   status              {status}: another than 200
class MetadataFetch {
  public:
    // caFile: of the authority that signed the providers' certificates; the system's where it is empty.
    MetadataFetch(callback_url::AddressRules addresses, QString caFile)
        : m_addresses(std::move(addresses))
        , m_caFile(std::move(caFile)) {}

    core::Result<QByteArray> operator()(const QString& url) const;

  private:
    callback_url::AddressRules m_addresses;
    QString m_caFile;
};

} // namespace service::sso
