#pragma once

#include "api/amazon.h"
#include "flows/proven_flow.h"

namespace flows {

// Binds the AWS account of a purchase to an account: what it is first, then, with proof of identity, for
// good.
class AmazonClaim : public ProvenFlow {
    Q_OBJECT
  public:
    explicit AmazonClaim(accounts::AccountSession* session, QObject* parent = nullptr);

    // The token of a link, or a code as typed. not_found{what: "amazon_registration"}: unknown, or its hour
    // is over.
    void lookUp(const QString& token);
    const std::optional<api::AmazonRegistration>& registration() const { return m_registration; }
    // What lookUp() can meet, and then there is no registration any more; amazon_bound_elsewhere{email,
    // signs_in_with}, which the registration then says too; amazon_other_account{aws_account_id}
    void bind(const api::StepUp& proof = {});
    const std::optional<api::AmazonBinding>& bound() const { return m_bound; }

  private:
    core::Error told(const core::Error& error) const override;
    void refused(const core::Error& error);

    QString m_token;
    std::optional<api::AmazonRegistration> m_registration;
    std::optional<api::AmazonBinding> m_bound;
};

} // namespace flows
