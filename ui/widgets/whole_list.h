#pragma once

#include "accounts/account_session.h"

#include <functional>

namespace ui::widgets {

// Every page of a list, one after the other; done() once, with the last page, which then holds the items of
// all of them, or with the error of the first page that could not be had. Ends with its context.
template <class List>
void fetchWhole(accounts::AccountSession* session, const api::Endpoint<api::Empty, List>& endpoint,
                const client::Target& target, QObject* context,
                std::function<void(const core::Result<List>&)> done, decltype(List::items) before = {}) {
    client::Target paged = target;
    paged.query.removeQueryItem(QStringLiteral("limit"));
    paged.query.addQueryItem(QStringLiteral("limit"), QStringLiteral("200"));
    const QPointer<accounts::AccountSession> guarded = session;
    session->call(endpoint, {}, paged).then(context, [=](const core::Result<List>& page) {
        if (!page) {
            return done(core::fail(page.error()));
        }
        List here = *page;
        here.items = before + here.items;
        if (!here.nextCursor) {
            return done(here);
        }
        if (guarded == nullptr) {
            return done(core::fail(core::ErrorId::Cancelled)); // it is not whole
        }
        client::Target next = target;
        next.query.removeQueryItem(QStringLiteral("cursor"));
        next.query.addQueryItem(QStringLiteral("cursor"), *here.nextCursor);
        fetchWhole(guarded.data(), endpoint, next, context, done, here.items);
    });
}

} // namespace ui::widgets
