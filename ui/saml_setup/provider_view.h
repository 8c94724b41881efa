#pragma once

#include "api/sso_provider.h"

#include <QWidget>

class QVBoxLayout;

namespace ui::saml_setup {

// "Redirect (HTTP-Redirect)": how a request travels to the provider.
QString bindingText(api::SignOnBinding binding);

// What was understood of a description, before it is saved: what is odd about it first, then entity ID,
// sign-on URL, and the certificates. The focus begins at its first value.
class ProviderView : public QWidget {
    Q_OBJECT
  public:
    explicit ProviderView(QWidget* parent = nullptr);

    // now: by the service's clock
    void setProvider(const api::ProviderPreview& provider, core::Time now);

  private:
    void addHeading(const QString& text);
    QWidget* addValue(const QString& label, const QString& value);

    QVBoxLayout* m_column;
};

} // namespace ui::saml_setup
