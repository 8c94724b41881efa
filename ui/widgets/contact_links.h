#pragma once

#include "api/meta.h"

namespace ui::widgets {

// The e-mail address and the page of a contact as links, a line each; empty where it has neither.
QString contactLinks(const api::Contact& contact);

} // namespace ui::widgets
