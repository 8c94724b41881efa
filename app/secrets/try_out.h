#pragma once

#include "secrets/secret_store.h"

namespace secrets {

// Whether a keychain works: writes something of no meaning under a name of its own, reads it, and deletes it
// again. Ends once, unless context goes first; an error is the store's with params.step "write", "read" or
// "delete" (reason "differs" where it gave back something else).
void tryOut(SecretStore& store, QObject* context, SecretStore::Done<void> done);

} // namespace secrets
