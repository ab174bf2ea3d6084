#include "app/server/http/session.h"

#include "app/server/http/answerbytes.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/bind_handler.hpp>

#include <algorithm>

namespace planning::server
{

namespace net = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;

static constexpr qsizetype mebibyte = qsizetype{1024} * 1024;
static constexpr qsizetype mostWithHead = qsizetype{64} * 1024; // of an answer's body
static constexpr std::size_t headReadSize = 4096;
static constexpr std::size_t bodyReadSize = std::size_t{64} * 1024;

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
Session<Stream>::Session(ServerState &state, Stream stream)
    : m_state(state),
      m_stream(std::move(stream)),
      m_reader(state.settings)
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
    m_reader = RequestReader(m_state.settings);
    if (m_state.isDraining)
        return finish();
    if (m_buffer.size() == 0) {
        if (m_buffer.capacity() > 2 * headReadSize)
            m_buffer = {}; // ten thousand idle clients should not each keep 64 KiB
        tcp().expires_after(m_state.settings.idleTime);
        return readMore();
    }
    beginRequest();
}

template <typename Stream>
void Session<Stream>::beginRequest()
{
    m_phase = Phase::Request;
    tcp().expires_after(m_state.settings.readTime);
    takeBytes();
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
    const std::size_t size =
        m_reader.state() == RequestReader::State::Body ? bodyReadSize : headReadSize;
    m_stream.async_read_some(m_buffer.prepare(size), then(&Session::onRead));
}

template <typename Stream>
void Session<Stream>::onRead(error_code error, std::size_t size)
{
    if (error)
        return fail(error);
    m_buffer.commit(size);
    if (m_phase == Phase::Idle)
        return beginRequest();
    takeBytes();
}

template <typename Stream>
void Session<Stream>::takeBytes()
{
    const bool isInBody = m_reader.state() == RequestReader::State::Body;
    m_buffer.consume(static_cast<std::size_t>(m_reader.take(viewOf(m_buffer))));
    switch (m_reader.state()) {
    case RequestReader::State::Head:
        return readMore();
    case RequestReader::State::Body:
        return isInBody ? goOnWithBody() : beginBody();
    case RequestReader::State::Complete:
        return handOver();
    case RequestReader::State::Refused:
        return refuse(m_reader.refusal());
    }
}

template <typename Stream>
void Session<Stream>::beginBody()
{
    m_timedBody = 0;
    const bool isAwaited =
        m_reader.head().expectsContinue && m_reader.bodySize() == 0 && m_buffer.size() == 0;
    if (!isAwaited)
        return goOnWithBody();
    static constexpr QByteArrayView goOn("HTTP/1.1 100 Continue\r\n\r\n");
    net::async_write(m_stream, bufferOf(goOn), then(&Session::onContinueSent));
}

template <typename Stream>
void Session<Stream>::onContinueSent(error_code error, std::size_t)
{
    if (error)
        return fail(error);
    goOnWithBody();
}

template <typename Stream>
void Session<Stream>::goOnWithBody()
{
    if (m_reader.bodySize() >= m_timedBody) {
        m_timedBody = m_reader.bodySize() + mebibyte;
        tcp().expires_after(m_state.settings.readTime);
    }
    readMore();
}

template <typename Stream>
void Session<Stream>::handOver()
{
    m_phase = Phase::Handler;
    tcp().expires_never();
    Request request = m_reader.takeRequest();
    request.peer = m_peer;
    request.isEncrypted = isEncrypted;
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
    m_isRefused = true;
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
    const RequestHead &head = m_reader.head();
    m_staysOpen = head.keepsAlive && !m_isRefused && !m_state.isDraining && connection != "close";
    m_outgoing = answerHead(m_response, {head.method, head.minorVersion, m_staysOpen});
    if (!hasBody(m_response, head.method))
        m_response.body.clear();
    m_written = std::min(m_response.body.size(), mostWithHead);
    m_outgoing.append(m_response.body.constData(), m_written);
    write(m_outgoing);
}

// One buffer at a time: for a sequence of them asio::async_write over Beast's TLS stream reports
// success once the first is sent (Boost 1.74).
template <typename Stream>
void Session<Stream>::write(QByteArrayView bytes)
{
    tcp().expires_after(m_state.settings.writeTime);
    net::async_write(m_stream, bufferOf(bytes), then(&Session::onWritten));
}

template <typename Stream>
void Session<Stream>::onWritten(error_code error, std::size_t)
{
    if (error)
        return fail(error);
    if (m_written < m_response.body.size()) {
        const QByteArrayView rest = QByteArrayView(m_response.body).sliced(m_written);
        const QByteArrayView piece = rest.first(std::min(rest.size(), mebibyte));
        m_written += piece.size();
        return write(piece);
    }
    m_response = {};
    m_outgoing.clear();
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

template class Session<TcpStream>;
template class Session<TlsStream>;

} // namespace planning::server
