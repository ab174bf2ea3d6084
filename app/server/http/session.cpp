#include "app/server/http/session.h"

#include "app/server/http/answerbytes.h"
#include "app/server/http/bodyreader.h"
#include "app/server/http/requesttarget.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <algorithm>
#include <array>

namespace planning::server
{

namespace net = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using TlsStream = beast::ssl_stream<TcpStream>;

static constexpr qsizetype mebibyte = 1024 * 1024;
static constexpr std::size_t headReadSize = 4096;
static constexpr std::size_t bodyReadSize = 64 * 1024;

// Reads the requests of one client one after the other, hands each over and writes its answer.
// Every function but those of Connection and the two that start runs in the strand of the stream.
template <typename Stream>
class Session final : public Connection, public std::enable_shared_from_this<Session<Stream>>
{
public:
    template <typename... Arguments>
    explicit Session(ServerState &state, Arguments &&...stream);

    void start() { inStrand(&Session::begin); }
    void startTurningAway() { inStrand(&Session::turnAway); }

    void answer(Response response) override;
    void drain() override { inStrand(&Session::closeIfIdle); }
    void cut() override { inStrand(&Session::finish); }

private:
    enum class Phase { Start, Idle, Head, Body, Handler, Answer, Linger, Closed };
    static constexpr bool isEncrypted = std::is_same_v<Stream, TlsStream>;

    TcpStream &tcp() { return beast::get_lowest_layer(m_stream); }
    auto then(void (Session::*step)(error_code, std::size_t));
    void inStrand(void (Session::*step)());

    void begin();
    void onHandshake(error_code error);
    void turnAway();
    void awaitRequest();
    void closeIfIdle();
    void readMore();
    void onRead(error_code error, std::size_t size);
    void scanHead();
    void takeHead(QByteArrayView bytes);
    void beginBody(QByteArrayView head);
    void onContinueSent(error_code error, std::size_t);
    void takeBody();
    void handOver();
    void refuse(const Refusal &refusal);
    void countRefusal(int status);
    void takeAnswer(Response response);
    void writePiece(QByteArrayView head);
    void onWritten(error_code error, std::size_t);
    void linger();
    void lingerOnSocket(error_code);
    void discardMore();
    void onDiscarded(error_code error, std::size_t);
    void fail(error_code error);
    void finish();

    ServerState &m_state;
    Stream m_stream;
    QByteArray m_peer;
    beast::flat_buffer m_buffer;
    Phase m_phase = Phase::Start;
    HeadScanner m_scanner;
    RequestHead m_head;
    RequestTarget m_target;
    std::unique_ptr<BodyReader> m_body; // only when the request has one
    qsizetype m_timedBody = 0; // bytes of the body up to which the deadline holds
    Response m_response; // what is being written
    QByteArray m_responseHead;
    qsizetype m_written = 0; // of the response's body, the piece that is under way included
    bool m_staysOpen = false;
};

static QByteArrayView viewOf(const beast::flat_buffer &buffer)
{
    const auto bytes = buffer.data();
    return {static_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

static net::const_buffer bufferOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

static QByteArray addressOf(const TcpSocket &socket)
{
    error_code error;
    net::ip::address address = socket.remote_endpoint(error).address();
    if (error)
        return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
    return QByteArray::fromStdString(address.to_string());
}

template <typename Stream>
template <typename... Arguments>
Session<Stream>::Session(ServerState &state, Arguments &&...stream)
    : m_state(state),
      m_stream(std::forward<Arguments>(stream)...)
{
    error_code ignored;
    tcp().socket().set_option(net::ip::tcp::no_delay(true), ignored);
    m_peer = addressOf(tcp().socket());
}

template <typename Stream>
auto Session<Stream>::then(void (Session::*step)(error_code, std::size_t))
{
    return beast::bind_front_handler(step, this->shared_from_this());
}

template <typename Stream>
void Session<Stream>::inStrand(void (Session::*step)())
{
    net::dispatch(tcp().get_executor(), beast::bind_front_handler(step, this->shared_from_this()));
}

template <typename Stream>
void Session<Stream>::begin()
{
    if constexpr (isEncrypted) {
        tcp().expires_after(m_state.settings.handshakeTime);
        m_stream.async_handshake(
            net::ssl::stream_base::server,
            beast::bind_front_handler(&Session::onHandshake, this->shared_from_this()));
    } else {
        awaitRequest();
    }
}

template <typename Stream>
void Session<Stream>::onHandshake(error_code error)
{
    if (!error)
        return awaitRequest();
    ++m_state.counters.handshakeFailures;
    finish();
}

template <typename Stream>
void Session<Stream>::turnAway()
{
    m_phase = Phase::Handler;
    Response response = problemAnswer({503, "OVERLOADED", "Too many connections are open."});
    response.headers.add("Retry-After", "5");
    takeAnswer(std::move(response));
}

template <typename Stream>
void Session<Stream>::awaitRequest()
{
    m_phase = Phase::Idle;
    m_scanner = HeadScanner(m_state.settings.headerLimit);
    m_head = {};
    m_target = {};
    if (m_state.isDraining)
        return finish();
    if (m_buffer.size() == 0) {
        if (m_buffer.capacity() > 2 * headReadSize)
            m_buffer = {}; // ten thousand idle clients should not each keep 64 KiB
        tcp().expires_after(m_state.settings.idleTime);
        return readMore();
    }
    m_phase = Phase::Head;
    tcp().expires_after(m_state.settings.readTime);
    scanHead();
}

template <typename Stream>
void Session<Stream>::closeIfIdle()
{
    if (m_phase == Phase::Start || m_phase == Phase::Idle)
        finish();
}

template <typename Stream>
void Session<Stream>::readMore()
{
    const std::size_t size = m_phase == Phase::Body ? bodyReadSize : headReadSize;
    m_stream.async_read_some(m_buffer.prepare(size), then(&Session::onRead));
}

template <typename Stream>
void Session<Stream>::onRead(error_code error, std::size_t size)
{
    if (error)
        return fail(error);
    m_buffer.commit(size);
    if (m_phase == Phase::Body)
        return takeBody();
    if (m_phase == Phase::Idle) {
        m_phase = Phase::Head;
        tcp().expires_after(m_state.settings.readTime);
    }
    scanHead();
}

template <typename Stream>
void Session<Stream>::scanHead()
{
    switch (m_scanner.scan(viewOf(m_buffer))) {
    case HeadScanner::State::Incomplete:
        return readMore();
    case HeadScanner::State::Malformed:
        return refuse({.detail = "A line of the request's head is not text that ends in CR LF."});
    case HeadScanner::State::TooLarge:
        return refuse({431, "HEADERS_TOO_LARGE", "The head of the request is too large."});
    case HeadScanner::State::Complete:
        return takeHead(viewOf(m_buffer).first(m_scanner.length()));
    }
}

template <typename Stream>
void Session<Stream>::takeHead(QByteArrayView bytes)
{
    auto read = readHead(bytes);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refuse(*refusal);
    m_head = std::get<RequestHead>(std::move(read));
    auto target = readTarget(m_head.target, m_head.method);
    if (!target)
        return refuse({.detail = "The target of the request is no path that is soundly encoded."});
    m_target = std::move(*target);
    if (!m_target.authority.isEmpty())
        m_head.headers.set("Host", m_target.authority);
    const bool hasBody = m_head.isChunked || m_head.contentLength.value_or(0) > 0;
    if (hasBody)
        return beginBody(bytes);
    m_buffer.consume(static_cast<std::size_t>(bytes.size()));
    handOver();
}

template <typename Stream>
void Session<Stream>::beginBody(QByteArrayView head)
{
    const auto &limitOf = m_state.settings.bodyLimit;
    const qint64 limit = limitOf ? limitOf(m_head.method, m_target.path) : mebibyte;
    m_body = std::make_unique<BodyReader>(head, limit);
    m_buffer.consume(static_cast<std::size_t>(head.size()));
    m_phase = Phase::Body;
    m_timedBody = mebibyte;
    tcp().expires_after(m_state.settings.readTime);
    const bool isAwaited = m_head.expectsContinue && m_buffer.size() == 0;
    if (!isAwaited || m_body->state() != BodyReader::State::Incomplete)
        return takeBody();
    static constexpr QByteArrayView goOn("HTTP/1.1 100 Continue\r\n\r\n");
    net::async_write(m_stream, bufferOf(goOn), then(&Session::onContinueSent));
}

template <typename Stream>
void Session<Stream>::onContinueSent(error_code error, std::size_t)
{
    if (error)
        return fail(error);
    readMore();
}

template <typename Stream>
void Session<Stream>::takeBody()
{
    m_buffer.consume(static_cast<std::size_t>(m_body->take(viewOf(m_buffer))));
    // What is left of that size is the line of a chunk or a trailer without end.
    const bool isStuck = m_buffer.size() > bodyReadSize;
    if (m_body->state() == BodyReader::State::Complete)
        return handOver();
    if (m_body->state() == BodyReader::State::TooLarge)
        return refuse({413, "PAYLOAD_TOO_LARGE", "The body of the request is too large."});
    if (m_body->state() == BodyReader::State::Malformed || isStuck)
        return refuse({.detail = "The body of the request is malformed."});
    if (m_body->size() >= m_timedBody) {
        m_timedBody += mebibyte;
        tcp().expires_after(m_state.settings.readTime);
    }
    readMore();
}

template <typename Stream>
void Session<Stream>::handOver()
{
    m_phase = Phase::Handler;
    tcp().expires_never();
    Request request{m_head.method,
                    std::move(m_target.path),
                    std::move(m_target.query),
                    std::move(m_head.headers),
                    m_body ? m_body->body() : QByteArray(),
                    m_peer,
                    isEncrypted};
    m_body.reset();
    m_state.proxies.apply(request);
    const auto owed = std::make_shared<OwedAnswer>(m_state.gate, this->weak_from_this());
    try {
        m_state.handler(std::move(request),
                        [owed](Response response) { owed->give(std::move(response)); });
    } catch (...) {
        qWarning("a request handler threw an exception"); // the answer that is owed becomes a 500
    }
}

template <typename Stream>
void Session<Stream>::refuse(const Refusal &refusal)
{
    countRefusal(refusal.status);
    m_body.reset();
    m_head.keepsAlive = false;
    m_phase = Phase::Handler;
    takeAnswer(problemAnswer(refusal));
}

template <typename Stream>
void Session<Stream>::countRefusal(int status)
{
    AtomicCounters &counters = m_state.counters;
    ++(status == 413   ? counters.bodyTooLarge
       : status == 431 ? counters.headTooLarge
                       : counters.malformed);
}

template <typename Stream>
void Session<Stream>::answer(Response response)
{
    net::dispatch(tcp().get_executor(),
                  [self = this->shared_from_this(), response = std::move(response)]() mutable {
                      self->takeAnswer(std::move(response));
                  });
}

template <typename Stream>
void Session<Stream>::takeAnswer(Response response)
{
    if (m_phase != Phase::Handler)
        return; // has been cut
    m_phase = Phase::Answer;
    m_response = std::move(response);
    if (!isSendable(m_response)) {
        qWarning("an answer had a status or a field that cannot be sent");
        m_response = problemAnswer({500, "INTERNAL_ERROR", "The request could not be answered."});
    }
    const QByteArray connection = m_response.headers.value("Connection").toLower();
    m_staysOpen = m_head.keepsAlive && !m_state.isDraining && connection != "close";
    m_responseHead = answerHead(m_response, {m_head.method, m_head.minorVersion, m_staysOpen});
    if (!hasBody(m_response, m_head.method))
        m_response.body.clear();
    m_written = 0;
    writePiece(m_responseHead);
}

// A large answer is written in pieces, each with a deadline of its own.
template <typename Stream>
void Session<Stream>::writePiece(QByteArrayView head)
{
    const QByteArrayView rest = QByteArrayView(m_response.body).sliced(m_written);
    const QByteArrayView piece = rest.first(std::min(rest.size(), mebibyte));
    m_written += piece.size();
    tcp().expires_after(m_state.settings.writeTime);
    net::async_write(m_stream, std::array{bufferOf(head), bufferOf(piece)},
                     then(&Session::onWritten));
}

template <typename Stream>
void Session<Stream>::onWritten(error_code error, std::size_t)
{
    if (error)
        return fail(error);
    if (m_written < m_response.body.size())
        return writePiece({});
    m_response = {};
    m_responseHead.clear();
    if (m_staysOpen)
        return awaitRequest();
    linger();
}

// A connection that is closed while the other end still sends is reset, and the answer lost: so it
// is closed for writing, and for a moment everything that arrives is thrown away.
template <typename Stream>
void Session<Stream>::linger()
{
    m_phase = Phase::Linger;
    tcp().expires_after(m_state.settings.lingerTime);
    if constexpr (isEncrypted)
        m_stream.async_shutdown(
            beast::bind_front_handler(&Session::lingerOnSocket, this->shared_from_this()));
    else
        lingerOnSocket({});
}

template <typename Stream>
void Session<Stream>::lingerOnSocket(error_code)
{
    error_code error;
    tcp().socket().shutdown(net::ip::tcp::socket::shutdown_send, error);
    if (error)
        return finish();
    discardMore();
}

template <typename Stream>
void Session<Stream>::discardMore()
{
    m_buffer.clear();
    tcp().async_read_some(m_buffer.prepare(bodyReadSize), then(&Session::onDiscarded));
}

template <typename Stream>
void Session<Stream>::onDiscarded(error_code error, std::size_t)
{
    if (error)
        return finish();
    discardMore();
}

template <typename Stream>
void Session<Stream>::fail(error_code error)
{
    if (error == beast::error::timeout && m_phase != Phase::Idle)
        ++m_state.counters.timedOut;
    finish();
}

template <typename Stream>
void Session<Stream>::finish()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    tcp().close();
    m_state.connections.remove(this);
}

void serve(TcpSocket socket, ServerState &state, net::ssl::context *tls)
{
    const auto begin = [&state](const auto &session) {
        state.connections.add(session);
        session->start();
    };
    if (tls)
        begin(std::make_shared<Session<TlsStream>>(state, std::move(socket), *tls));
    else
        begin(std::make_shared<Session<TcpStream>>(state, std::move(socket)));
}

void turnAway(TcpSocket socket, ServerState &state)
{
    auto session = std::make_shared<Session<TcpStream>>(state, std::move(socket));
    state.connections.add(session);
    session->startTurningAway();
}

} // namespace planning::server
