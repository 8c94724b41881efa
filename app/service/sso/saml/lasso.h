#pragma once

// For the files of this folder only. The order matters: Lasso's headers name types of the others without
// including them.
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

#include <glib-object.h>

#include <lasso/lasso.h>
#include <lasso/xml/saml-2.0/samlp2_authn_request.h>

#include <memory>

namespace service::sso::saml {

struct ReleaseObject {
    void operator()(void* object) const { g_object_unref(object); }
};
using Server = std::unique_ptr<LassoServer, ReleaseObject>;
using Node = std::unique_ptr<LassoNode, ReleaseObject>;
using Login = std::unique_ptr<LassoLogin, ReleaseObject>;

} // namespace service::sso::saml
