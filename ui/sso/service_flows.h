#pragma once

#include "api/sso_services.h"
#include "flows/proven_flow.h"

namespace ui::sso {

// The organizations that a service is for: as they are, then as they are to be.
class Association : public flows::ProvenFlow {
    Q_OBJECT
  public:
    explicit Association(accounts::AccountSession* session, QObject* parent = nullptr);

    void load(const QString& serviceId);
    // With all its organizations. After changed_elsewhere it is what the service holds by then.
    const std::optional<api::SsoService>& present() const { return m_present; }
    // All that it is for from now on, where it still is as it was seen last; changed_elsewhere{current}
    void save(const QStringList& organizationIds, const api::StepUp& proof);
    const std::optional<api::SsoService>& saved() const { return m_saved; }

  private:
    std::optional<api::SsoService> m_present;
    std::optional<api::SsoService> m_saved;
};

// Deletes a service: who loses a way in, then the deletion itself.
class ServiceRemoval : public flows::ProvenFlow {
    Q_OBJECT
  public:
    explicit ServiceRemoval(accounts::AccountSession* session, QObject* parent = nullptr);

    void load(const QString& serviceId);
    const std::optional<api::SsoDeletion>& consequences() const { return m_consequences; }
    // confirmation_wrong where it has another name
    void remove(const QString& serviceId, const QString& name, const api::StepUp& proof);
    bool isDone() const { return m_done; }

  private:
    std::optional<api::SsoDeletion> m_consequences;
    bool m_done = false;
};

} // namespace ui::sso
