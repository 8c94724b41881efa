#include "service/sso/saml/library.h"

#include "service/sso/saml/lasso.h"

#include <QByteArray>

#include <xmlsec/errors.h>

#include <stdexcept>

namespace service::sso::saml {

namespace {

void sayNothing(void* /*context*/, const char* /*format*/, ...) {}

void logNothing(const gchar* /*domain*/, GLogLevelFlags /*level*/, const gchar* /*message*/,
                gpointer /*data*/) {}

void reportNothing(const char* /*file*/, int /*line*/, const char* /*function*/, const char* /*object*/,
                   const char* /*subject*/, int /*reason*/, const char* /*message*/) {}

} // namespace

Library::Library() {
    qunsetenv("LASSO_FLAG"); // could ask Lasso to let signatures be
    // xmlsec reads all authorities of the system again for every key, which takes 30 ms. Nobody here goes by
    // authorities, and libcurl, which does elsewhere, does not go by this variable.
    qputenv("SSL_CERT_FILE", QByteArrayLiteral("/dev/null"));
    if (lasso_init() != 0) {
        throw std::runtime_error("Lasso could not be set up");
    }
    g_log_set_handler("Lasso",
                      static_cast<GLogLevelFlags>(G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION),
                      &logNothing, nullptr);
    xmlSecErrorsSetCallback(&reportNothing);
    xmlSetGenericErrorFunc(nullptr, &sayNothing);
    xmlThrDefSetGenericErrorFunc(nullptr, &sayNothing);
}

Library::~Library() {
    lasso_shutdown();
}

} // namespace service::sso::saml
