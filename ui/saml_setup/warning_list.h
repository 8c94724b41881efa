#pragma once

#include "api/sso_provider.h"

#include <QWidget>

namespace ui::saml_setup {

// What is odd about a provider, a banner each; nothing where nothing is.
class WarningList : public QWidget {
    Q_OBJECT
  public:
    explicit WarningList(QWidget* parent = nullptr);
    void setWarnings(const QList<api::SsoWarning>& warnings);
};

} // namespace ui::saml_setup
