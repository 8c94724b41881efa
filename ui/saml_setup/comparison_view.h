#pragma once

#include "api/sso_services.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace ui::saml_setup {

// What a service is and what it will be, side by side; what differs says so. Of the certificates in force,
// those that are not described anew have a tick: ticked, they stay beside the new ones, which is how a
// provider changes over without anybody being locked out.
class ComparisonView : public QWidget {
    Q_OBJECT
  public:
    explicit ComparisonView(QWidget* parent = nullptr);

    // described: nothing where the provider stays as it is. now: by the service's clock.
    void compare(const api::SsoService& present, const QString& name,
                 const std::optional<api::ProviderPreview>& described, core::Time now);
    // The sha256 of the certificates in force that stay.
    QStringList kept() const;

  private:
    void startOver();
    void addHeadings();
    void addRow(const QString& label, const QString& before, const QString& after);
    void addCertificates(const api::SsoService& present, const api::ProviderPreview& described,
                         core::Time now);
    QWidget* entryOf(const api::SsoCertificate& certificate, QWidget* below, core::Time now);
    QCheckBox* tickOf(const api::SsoCertificate& certificate, bool keptUnlessToldNot);

    QWidget* m_content = nullptr; // of one comparison
    QGridLayout* m_grid = nullptr;
    QList<QCheckBox*> m_ticks;
    QHash<QString, bool> m_told; // ticks that a person set, over a new comparison with the same provider
    QString m_toldOf;            // its entity ID
};

} // namespace ui::saml_setup
