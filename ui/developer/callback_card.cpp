#include "ui/developer/callback_card.h"

namespace ui::developer {

CallbackCard::CallbackCard(DeveloperPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter) {}

void CallbackCard::refresh() {
    setTitle(tr("Callback URL"));
}

} // namespace ui::developer
