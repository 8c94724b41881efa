#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace service::outbound {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

} // namespace service::outbound
