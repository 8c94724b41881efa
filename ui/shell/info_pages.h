#pragma once

#include "accounts/account_session.h"
#include "ui/shell/info_dialog.h"

namespace ui::shell {

// The pages that the ⚙ menu opens; each is a dialog of its own that deletes itself when closed.

// The page's full explanation of the BSP badge. Its "Contact us" asks for contactRequested.
InfoDialog* makeBspPage(QWidget* parent, std::function<void()> contact);
// Whom to turn to, as the server tells (GET /v1/meta); where it doesn't: "Ask the operator of SERVER".
InfoDialog* makeContactPage(QWidget* parent, const std::optional<api::Meta>& meta, const QString& server);
InfoDialog* makeHelpPage(QWidget* parent);
// Copies version, Qt, system and keychain for a report.
InfoDialog* makeAboutPage(QWidget* parent, const QString& keychainName);

} // namespace ui::shell
