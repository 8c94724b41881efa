#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

// Files and texts that people bring from a provider's console, as the service takes them.
namespace ui::saml_setup {

// XML in the encoding that it begins with (UTF-8, UTF-16, …). metadata_invalid{too_large} beyond what the
// service takes, storage_failed where it can't be read.
core::Result<QString> readMetadataFile(const QString& path);

// A certificate's file, PEM or DER, as PEM or base64. The same errors.
core::Result<QString> readCertificateFile(const QString& path);

// One after the other: PEM blocks, or base64 with an empty line between.
QStringList splitCertificates(const QString& text);

} // namespace ui::saml_setup
