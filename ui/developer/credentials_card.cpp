#include "ui/developer/credentials_card.h"

namespace ui::developer {

CredentialsCard::CredentialsCard(DeveloperPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter) {}

void CredentialsCard::refresh() {
    setTitle(tr("Credentials"));
}

} // namespace ui::developer
