#include "service/contact/contact.h"

#include "service/contact/change.h"
#include "service/contact/contact_changes.h"
#include "service/contact/email_return.h"
#include "service/contact/not_me_page.h"

namespace service::contact {

struct Contact::Private {
    ContactChanges changes;
    NotMePage notMe;

    explicit Private(const Dependencies& with)
        : changes(with)
        , notMe(with.messages) {}
};

Contact::Contact(const Dependencies& dependencies)
    : d(std::make_unique<Private>(dependencies)) {}

Contact::~Contact() = default;

void Contact::registerRoutes(http::Router& router) {
    d->changes.registerRoutes(router);
    d->notMe.registerRoutes(router);
}

void Contact::removeOld(store::Transaction& transaction, core::Time now) {
    removeOldChanges(transaction, now);
    removeOldReturns(transaction, now);
}

} // namespace service::contact
