#pragma once

// Inside this folder only: brings Boost with it.

#include "service/http/listener.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <memory>
#include <optional>

namespace service::http {

// One client: reads a request, has it answered, writes the reply, and so on. While one is answered the next
// is not read.
class Connection final : public Task {
  public:
    Connection(Listener& listener, Socket socket);
    ~Connection() override;

    static Awaitable<void> serve(std::shared_ptr<Connection> self);

    SteadyTime deadline() const { return m_deadline; }
    // Nothing of a request is here.
    bool isSilent() const { return m_phase == Phase::Silent; }
    // Its time is over.
    void expire();
    // The listener goes first.
    void forget() { m_forgotten = true; }
    // Goes on with the reply, or the piece of one, that run() has made.
    void resume();
    void run() noexcept override;

  private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using Resume = asio::async_result<asio::use_awaitable_t<Executor>, void()>::handler_type;
    enum class Phase { Silent, Reading, Answering, Producing, Writing };
    enum class Arrival {
        Complete, // the connection is good for another one
        Broken,   // it is refused, and what follows it can't be read
        None,     // the client has gone, or said nothing
    };

    Awaitable<Arrival> readRequest();
    Awaitable<bool> parseUntil(bool (Parser::*isDone)() const);
    Awaitable<bool> readSome(std::size_t atMost);
    Awaitable<void> answer();
    Awaitable<void> haveRun(WorkerPool& pool);
    Awaitable<bool> writeReply(bool goesOn);
    Awaitable<bool> writeStream(bool inChunks);
    Awaitable<void> write(QByteArray text);
    Awaitable<void> linger();

    void enter(Phase phase, std::chrono::milliseconds time);
    void startRequest();
    // What the header asks for. False where it is refused at once, without its body.
    bool takeHead();
    void takeHeaders();
    bool takeTarget();
    bool isFramedWell() const;
    void findRoute();
    bool isBodyTooLarge() const;
    Reply refusal() const;

    Listener& m_listener;
    bool m_forgotten = false; // the listener has gone
    Socket m_socket;
    const QString m_peer;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    Phase m_phase = Phase::Silent;
    SteadyTime m_deadline;
    bool m_expired = false;
    bool m_first = true; // no request came yet

    Request m_request;
    QByteArray m_method;
    Match m_match;
    Reply m_reply;
    std::optional<QByteArray> m_piece; // of its stream; none where it broke
    std::optional<core::ErrorId> m_refusal;
    std::optional<Resume> m_resume;
};

} // namespace service::http
