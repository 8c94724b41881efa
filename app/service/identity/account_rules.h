#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

// What an account's own values may be.
namespace service::identity {

// As it is kept: core::visibleName. name_invalid.
core::Result<QString> checkedName(const QString& name);

// en or fr: the languages that the mails are written in. locale_invalid.
core::Result<QString> checkedLocale(const QString& locale);

// weak_password{score, hints} below password::strongEnough. userInputs: the person's address and name.
core::Result<void> checkedPassword(const QString& password, const QStringList& userInputs);

} // namespace service::identity
