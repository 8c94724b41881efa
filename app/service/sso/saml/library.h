#pragma once

namespace service::sso::saml {

// Lasso, xmlsec and libxml2 set up for this process: no word of theirs on the standard error, which would
// carry what people send; nothing in the environment that turns a check off. One, made before any thread uses
// this folder.
class Library {
  public:
    Library();
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

} // namespace service::sso::saml
