#pragma once

#include "accounts/account_session.h"

#include <functional>

namespace ui::organizations {

// Every page of a list, one after the other; done() once, with all of it or with the error of the first page
// that could not be had. Ends with its context, or with the session.
template <class T>
void fetchWhole(accounts::AccountSession* session, const api::Endpoint<api::Empty, api::Page<T>>& endpoint,
                const client::Target& target, QObject* context,
                std::function<void(const core::Result<QList<T>>&)> done, QList<T> before = {}) {
    client::Target paged = target;
    paged.query.removeQueryItem(QStringLiteral("limit"));
    paged.query.addQueryItem(QStringLiteral("limit"), QStringLiteral("200"));
    const QPointer<accounts::AccountSession> guarded = session;
    session->call(endpoint, {}, paged).then(context, [=](const core::Result<api::Page<T>>& page) {
        if (!page) {
            return done(core::fail(page.error()));
        }
        const QList<T> here = before + page->items;
        if (!page->nextCursor || guarded == nullptr) {
            return done(here);
        }
        client::Target next = target;
        next.query.removeQueryItem(QStringLiteral("cursor"));
        next.query.addQueryItem(QStringLiteral("cursor"), *page->nextCursor);
        fetchWhole(guarded.data(), endpoint, next, context, done, here);
    });
}

} // namespace ui::organizations
