#pragma once

namespace service::keys {
class MasterKeys;
}
namespace service::delivery {
class Queue;
}
namespace service::limits {
class Limits;
}

namespace service::identity {

class FirstOrganization;
class Passwords;
class SecondFactors;
class VerificationCodes;

// What the routes of this folder work with. Made by main; it outlives them.
struct Dependencies {
    const limits::Limits& limits;
    delivery::Queue& messages;
    const VerificationCodes& codes;
    const Passwords& passwords;
    const SecondFactors& secondFactors;
    const FirstOrganization& firstOrganization;
    const keys::MasterKeys& keys;
};

} // namespace service::identity
