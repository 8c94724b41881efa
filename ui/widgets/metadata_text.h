#pragma once

#include "core/result.h"

#include <QString>

namespace ui::widgets {

// Why a description of an identity provider was refused, or could not be fetched, and what to do: of
// metadata_invalid and metadata_unreachable, with reasons and params as the service has them (its
// saml::DescriptionFault and MetadataFetch). Empty for a reason that is not known here.
QString metadataErrorText(const core::Error& error);

} // namespace ui::widgets
