#include "service/http/connection.h"

#include "service/http/reply_text.h"
#include "service/http/request_head.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>

#include <QLoggingCategory>

namespace service::http {

namespace {

Q_LOGGING_CATEGORY(log, "service.http")

namespace beast = boost::beast;
using namespace std::chrono_literals;

constexpr std::uint32_t headLimit = 16 * 1024;
constexpr std::size_t readAtOnce = 4 * 1024;
constexpr std::size_t readOfBodyAtOnce = 64 * 1024;
constexpr auto lingerTime = 2s;

QString addressOf(const Socket& socket) {
    boost::system::error_code error;
    const Tcp::endpoint endpoint = socket.remote_endpoint(error);
    const QString address = QString::fromStdString(endpoint.address().to_string());
    return limits::normalAddress(address).value_or(address);
}

QByteArray bytes(boost::beast::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

Connection::Connection(Listener& listener, Socket socket)
    : m_listener(listener)
    , m_socket(std::move(socket))
    , m_peer(addressOf(m_socket)) {
    enter(Phase::Silent, m_listener.settings().requestTime);
    m_listener.opened(*this);
}

Connection::~Connection() {
    if (!m_forgotten) {
        m_listener.closed(*this);
    }
}

void Connection::enter(Phase phase, std::chrono::milliseconds time) {
    m_phase = phase;
    m_deadline = std::chrono::steady_clock::now() + time;
}

void Connection::expire() {
    m_expired = true;
    boost::system::error_code ignored;
    m_socket.cancel(ignored);
}

Awaitable<void> Connection::serve(std::shared_ptr<Connection> self) {
    try {
        bool goesOn = true;
        while (goesOn) {
            const Arrival arrival = co_await self->readRequest();
            if (arrival == Arrival::None) {
                co_return;
            }
            const auto began = std::chrono::steady_clock::now();
            if (self->m_refusal) {
                self->m_reply = self->refusal();
            } else {
                co_await self->answer();
            }
            goesOn =
                arrival == Arrival::Complete && self->m_parser->keep_alive() && !self->m_listener.isEnding();
            self->m_listener.note(self->m_request.id.toLatin1(), self->m_method, self->m_match.route,
                                  self->m_reply.status, std::chrono::steady_clock::now() - began);
            goesOn = co_await self->writeReply(goesOn);
        }
        co_await self->linger();
    } catch (const boost::system::system_error&) {
        // The client has gone, or was too slow to take its reply.
    } catch (const std::exception& error) {
        qCCritical(log, "a connection ended: %s", error.what());
    }
}

void Connection::startRequest() {
    m_request = {};
    m_match = {};
    m_reply = {};
    m_refusal.reset();
    m_method = QByteArrayLiteral("-");
    m_parser.emplace();
    m_parser->header_limit(headLimit);
    m_parser->body_limit(boost::none); // by route, once it is known
}

Awaitable<Connection::Arrival> Connection::readRequest() {
    startRequest();
    enter(Phase::Silent, m_first ? m_listener.settings().requestTime : m_listener.settings().idleTime);
    if (m_listener.isEnding()) {
        co_return Arrival::None;
    }
    // co_await stands alone here, never within && or with a temporary beside it: GCC 12 may lay out the frame
    // of such a coroutine with its resume function in the wrong place.
    if (m_buffer.size() == 0) {
        const bool came = co_await readSome(readAtOnce);
        if (!came) {
            co_return Arrival::None;
        }
    }
    m_first = false;
    enter(Phase::Reading, m_listener.settings().requestTime);
    m_request.id = QString::fromLatin1(m_listener.nextRequestId());
    if (!co_await parseUntil(&Parser::is_header_done)) {
        co_return m_refusal ? Arrival::Broken : Arrival::None;
    }
    if (!takeHead()) {
        co_return Arrival::Broken;
    }
    if (!m_parser->is_done() &&
        m_request.header("expect").compare("100-continue", Qt::CaseInsensitive) == 0) {
        const QByteArray goOn = QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n");
        co_await write(goOn);
        m_phase = Phase::Reading;
    }
    if (!co_await parseUntil(&Parser::is_done)) {
        co_return m_refusal ? Arrival::Broken : Arrival::None;
    }
    m_request.body = QByteArray::fromStdString(m_parser->get().body());
    co_return Arrival::Complete;
}

// False where it did not come to that; m_refusal says what to answer, if anything.
Awaitable<bool> Connection::parseUntil(bool (Parser::*isDone)() const) {
    namespace http = beast::http;
    while (!((*m_parser).*isDone)()) {
        boost::system::error_code error;
        m_buffer.consume(m_parser->put(m_buffer.data(), error));
        // In a body put() takes nothing from nothing and does not call that an error.
        const bool isDry = !error && m_buffer.size() == 0 && !((*m_parser).*isDone)();
        if (error == http::error::need_more || isDry) {
            const bool inBody = m_parser->is_header_done();
            if (!co_await readSome(inBody ? readOfBodyAtOnce : readAtOnce)) {
                if (m_expired) {
                    m_refusal = core::ErrorId::RequestTimeout;
                }
                co_return false;
            }
        } else if (error) {
            const bool tooLarge = error == http::error::header_limit;
            m_refusal = tooLarge ? core::ErrorId::HeadersTooLarge : core::ErrorId::BadRequest;
            co_return false;
        }
        // How much it may be is known with the route, once the head is taken.
        if (isDone == &Parser::is_done && isBodyTooLarge()) {
            m_refusal = core::ErrorId::BodyTooLarge;
            co_return false;
        }
    }
    co_return true;
}

Awaitable<bool> Connection::readSome(std::size_t atMost) {
    boost::system::error_code error;
    const std::size_t count = co_await m_socket.async_read_some(m_buffer.prepare(atMost),
                                                                asio::redirect_error(useAwaitable, error));
    m_buffer.commit(count);
    co_return !error;
}

bool Connection::takeHead() {
    takeHeaders();
    m_request.language = preferredLanguage(m_request.header("accept-language"));
    m_request.address =
        clientAddress(m_peer, m_request.header("x-forwarded-for"), m_listener.settings().trustedProxies);
    if (!isFramedWell() || !takeTarget()) {
        m_refusal = core::ErrorId::BadRequest;
        return false;
    }
    findRoute();
    if (isBodyTooLarge()) {
        m_refusal = core::ErrorId::BodyTooLarge;
        return false;
    }
    return true;
}

void Connection::takeHeaders() {
    for (const auto& field : m_parser->get()) {
        const QByteArray name = bytes(field.name_string()).toLower();
        QByteArray& value = m_request.headers[name];
        // Several lines of one name are one list (RFC 9110, 5.2).
        value = value.isEmpty() ? bytes(field.value()) : value + ", " + bytes(field.value());
    }
}

// No two ways to read where the request ends, and nothing that we would have to promise and don't.
bool Connection::isFramedWell() const {
    const QByteArray coding = m_request.header("transfer-encoding");
    const QByteArray expected = m_request.header("expect");
    return (coding.isEmpty() || (coding.compare("chunked", Qt::CaseInsensitive) == 0 &&
                                 !m_request.headers.contains("content-length"))) &&
           (expected.isEmpty() || expected.compare("100-continue", Qt::CaseInsensitive) == 0) &&
           !m_request.header("host").isEmpty();
}

bool Connection::takeTarget() {
    const QByteArray target = bytes(m_parser->get().target());
    if (!target.startsWith('/')) {
        return false;
    }
    const qsizetype mark = target.indexOf('?');
    m_request.path = QString::fromLatin1(mark < 0 ? target : target.left(mark));
    if (mark >= 0) {
        m_request.query = QUrlQuery(QString::fromLatin1(target.sliced(mark + 1)));
    }
    return true;
}

void Connection::findRoute() {
    // Health and figures are asked for by machines that know an address, not a name.
    static const QStringList anyHost{QStringLiteral("/healthz"), QStringLiteral("/readyz"),
                                     QStringLiteral("/metrics")};
    if (!anyHost.contains(m_request.path) && !m_listener.isOwnHost(m_request.header("host"))) {
        m_refusal = core::ErrorId::MisdirectedRequest;
        return;
    }
    const boost::beast::string_view name = m_parser->get().method_string();
    const std::optional<api::Method> method =
        methodFrom(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
    if (method) {
        m_method = methodName(*method);
        m_request.method = *method;
        m_match = m_listener.router().find(*method, m_request.path);
        m_request.parameters = m_match.parameters;
    } else {
        m_match.allowed = m_listener.router().methodsOf(m_request.path);
    }
    if (m_match.route == nullptr) {
        m_refusal = m_match.allowed.isEmpty() ? core::ErrorId::NotFound : core::ErrorId::MethodNotAllowed;
    }
}

bool Connection::isBodyTooLarge() const {
    const auto limit =
        static_cast<std::uint64_t>(m_match.route ? m_match.route->bodyLimit : Router::defaultBodyLimit);
    return m_parser->get().body().size() > limit ||
           (m_parser->is_header_done() && m_parser->content_length().value_or(0) > limit);
}

Reply Connection::refusal() const {
    Reply reply = problem({*m_refusal, {}, {}}, m_request.language);
    if (m_refusal == core::ErrorId::MethodNotAllowed) {
        QByteArrayList names;
        for (const api::Method method : m_match.allowed) {
            names.append(methodName(method));
        }
        reply.headers.append({QByteArrayLiteral("Allow"), names.join(", ")});
    }
    return reply;
}

Awaitable<void> Connection::answer() {
    m_phase = Phase::Answering;
    m_deadline = SteadyTime::max(); // whoever answers has deadlines of their own
    if (m_match.route->pool == Pool::Listener) {
        run();
        co_return;
    }
    WorkerPool& pool = m_listener.pool(m_match.route->poolFor(m_request));
    co_await haveRun(pool);
}

// Goes on once run() has run there, or could not.
Awaitable<void> Connection::haveRun(WorkerPool& pool) {
    const auto begin = [this, &pool](Resume resume) {
        m_resume.emplace(std::move(resume));
        if (!pool.submit(*this)) {
            if (!m_reply.stream) {
                m_reply = problem({core::ErrorId::Busy, {}, {}}, m_request.language);
            }
            m_listener.answered(*this);
        }
    };
    co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(begin, useAwaitable);
}

void Connection::run() noexcept {
    if (m_reply.stream) {
        m_piece = m_listener.dispatcher().piece(*m_reply.stream, m_request);
    } else {
        m_reply = m_listener.dispatcher().answer(*m_match.route, m_request);
    }
    if (m_phase == Phase::Producing || m_match.route->pool != Pool::Listener) {
        m_listener.answered(*this);
    }
}

void Connection::resume() {
    Resume resume = *std::move(m_resume);
    m_resume.reset();
    std::move(resume)();
}

// Whether the connection is good for another request.
Awaitable<bool> Connection::writeReply(bool goesOn) {
    // HTTP/1.0 has no chunks, and no connection that outlives a body of unknown length.
    const bool inChunks = m_parser->get().version() > 10;
    const bool staysOpen = goesOn && (inChunks || !m_reply.stream);
    const QByteArray text = replyText(m_reply, m_request.id.toLatin1(), m_listener.date(), staysOpen,
                                      inChunks ? StreamAs::Chunks : StreamAs::UntilClose);
    co_await write(text);
    if (!m_reply.stream) {
        co_return staysOpen;
    }
    const bool isWhole = co_await writeStream(inChunks);
    m_reply.stream.reset();
    if (!isWhole) {
        boost::system::error_code ignored;
        m_socket.set_option(asio::socket_base::linger(true, 0), ignored); // a reset, which no end looks like
        m_socket.close(ignored);
        co_return false;
    }
    co_return staysOpen;
}

// False where the rest can't be had, or not any more before the service ends.
Awaitable<bool> Connection::writeStream(bool inChunks) {
    while (true) {
        if (m_listener.isPressed()) {
            co_return false;
        }
        m_phase = Phase::Producing;
        m_deadline = SteadyTime::max(); // whoever produces has no client to wait for
        m_piece.reset();
        co_await haveRun(m_listener.streams());
        if (!m_piece) {
            co_return false;
        }
        const bool isLast = m_piece->isEmpty();
        const QByteArray text = inChunks ? chunkOf(*m_piece) : *m_piece;
        co_await write(text);
        if (isLast) {
            co_return true;
        }
    }
}

Awaitable<void> Connection::write(QByteArray text) {
    enter(Phase::Writing, m_listener.settings().requestTime);
    m_expired = false;
    co_await asio::async_write(
        m_socket, asio::buffer(text.constData(), static_cast<std::size_t>(text.size())), useAwaitable);
}

// Closing while the client still sends would make its system drop the reply before it is read.
Awaitable<void> Connection::linger() {
    boost::system::error_code error;
    m_socket.shutdown(Socket::shutdown_send, error);
    enter(Phase::Writing, lingerTime);
    while (!error && !m_expired) {
        m_buffer.clear();
        co_await m_socket.async_read_some(m_buffer.prepare(readOfBodyAtOnce),
                                          asio::redirect_error(useAwaitable, error));
    }
}

} // namespace service::http
