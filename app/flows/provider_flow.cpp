#include "flows/provider_flow.h"

namespace flows {

ProviderFlow::ProviderFlow(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void ProviderFlow::describe(const api::DescribeProvider& description) {
    if (isBusy()) {
        return;
    }
    m_described.reset();
    step<api::DescribeProvider, api::ProviderPreview>(
        api::previewProvider, description, {}, [this, description](const api::ProviderPreview& preview) {
            m_described = Described{description, preview};
        });
}

} // namespace flows
