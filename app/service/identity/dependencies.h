#pragma once

namespace service::delivery {
class Queue;
}
namespace service::limits {
class Limits;
}

namespace service::identity {

class Passwords;
class VerificationCodes;

// What the routes of this folder work with. Made by main; it outlives them.
struct Dependencies {
    const limits::Limits& limits;
    delivery::Queue& messages;
    const VerificationCodes& codes;
    const Passwords& passwords;
};

} // namespace service::identity
