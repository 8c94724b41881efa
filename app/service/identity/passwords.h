#pragma once

#include <QString>

namespace service::identity {

// Argon2id through libsodium, "moderate": some 0.4 s and 256 MiB each, so never inside a transaction, and
// only on the pool for it.
class Passwords {
  public:
    enum class Cost { Moderate, Least }; // Least is for tests
    explicit Passwords(Cost cost = Cost::Moderate);

    // With its salt and parameters, as libsodium writes it. Throws std::bad_alloc where there is no memory
    // for it.
    QString hash(const QString& password) const;
    bool matches(const QString& hash, const QString& password) const;

    // Matches no password, and takes as long as any other to say so: for addresses without an account.
    QString hashOfNobody() const;

  private:
    unsigned long long m_operations;
    size_t m_memory;
};

} // namespace service::identity
