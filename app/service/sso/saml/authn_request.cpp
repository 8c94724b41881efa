#include "service/sso/saml/authn_request.h"

#include "service/sso/saml/parties.h"

#include <stdexcept>

namespace service::sso::saml {

namespace {

void require(lasso_error_t error) {
    if (error != 0) {
        throw std::runtime_error("no request to the identity provider: " + std::to_string(error));
    }
}

void assign(char*& field, const QByteArray& text) {
    g_free(field);
    field = g_strdup(text.constData());
}

} // namespace

AuthnRequest newAuthnRequest(const OwnParty& party, const ProviderDescription& provider, const QString& id) {
    const Server server = serverOf(party, provider);
    const Login login(lasso_login_new(server.get()));
    const bool post = provider.binding == api::SignOnBinding::Post;
    require(lasso_login_init_authn_request(login.get(), provider.entityId.toUtf8().constData(),
                                           post ? LASSO_HTTP_METHOD_POST : LASSO_HTTP_METHOD_REDIRECT));
    LassoProfile* profile = LASSO_PROFILE(login.get());
    auto* request = LASSO_SAMLP2_AUTHN_REQUEST(profile->request);
    assign(LASSO_SAMLP2_REQUEST_ABSTRACT(request)->ID, id.toUtf8());
    assign(request->AssertionConsumerServiceURL, party.acsUrl.toUtf8());
    assign(request->ProtocolBinding, LASSO_SAML2_METADATA_BINDING_POST);
    // Any format: which one carries the address is decided at the provider.
    assign(request->NameIDPolicy->Format, LASSO_SAML2_NAME_IDENTIFIER_FORMAT_UNSPECIFIED);
    request->NameIDPolicy->AllowCreate = TRUE;
    require(lasso_login_build_authn_request_msg(login.get()));
    return {QString::fromUtf8(profile->msg_url), QByteArray(profile->msg_body)};
}

} // namespace service::sso::saml
