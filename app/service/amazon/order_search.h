#pragma once

#include <QString>

namespace service::amazon {

// As both what is searched in and what is searched for are compared: without case, accents and the like.
QString folded(const QString& text);

} // namespace service::amazon
