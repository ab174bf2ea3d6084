#pragma once

#include "app/server/http/connection.h"
#include "app/server/http/requestreader.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

namespace planning::server
{

using Strand = boost::asio::strand<boost::asio::io_context::executor_type>;
using TcpStream = boost::beast::basic_stream<boost::asio::ip::tcp, Strand>;
using TlsStream = boost::beast::ssl_stream<TcpStream>;
using TcpSocket = TcpStream::socket_type;

// Reads the requests of one client one after the other, hands each over and writes its answer.
// Every function but those of Connection and the two that start runs in the strand of the stream.
template <typename Stream>
class Session final : public Connection, public std::enable_shared_from_this<Session<Stream>>
{
public:
    Session(ServerState &state, Stream stream);

    void start() { inStrand(&Session::begin); }
    void startTurningAway() { inStrand(&Session::turnAway); }

    void answer(Response response) override;
    void drain() override { inStrand(&Session::closeIfIdle); }
    void cut() override { inStrand(&Session::finish); }

private:
    enum class Phase { Start, Idle, Request, Handler, Answer, Linger, Closed };
    static constexpr bool isEncrypted = std::is_same_v<Stream, TlsStream>;

    TcpStream &tcp() { return boost::beast::get_lowest_layer(m_stream); }
    auto then(void (Session::*step)(boost::system::error_code, std::size_t));
    void inStrand(void (Session::*step)());

    void begin();
    void onHandshake(boost::system::error_code error);
    void turnAway();
    void awaitRequest();
    void beginRequest();
    void closeIfIdle();
    void readMore();
    void onRead(boost::system::error_code error, std::size_t size);
    void takeBytes();
    void beginBody();
    void onContinueSent(boost::system::error_code error, std::size_t);
    void goOnWithBody();
    void handOver();
    void refuse(const Refusal &refusal);
    void countRefusal(int status);
    void takeAnswer(Response response);
    void write(QByteArrayView bytes);
    void onWritten(boost::system::error_code error, std::size_t);
    void linger();
    void lingerOnSocket(boost::system::error_code);
    void discardMore();
    void onDiscarded(boost::system::error_code error, std::size_t);
    void fail(boost::system::error_code error);
    void finish();

    ServerState &m_state;
    Stream m_stream;
    QByteArray m_peer;
    boost::beast::flat_buffer m_buffer;
    Phase m_phase = Phase::Start;
    RequestReader m_reader;
    qsizetype m_timedBody = 0; // bytes of the body up to which the deadline holds
    Response m_response; // what is being written
    QByteArray m_outgoing; // the head of the response and the start of its body
    qsizetype m_written = 0; // of the response's body, the piece that is under way included
    bool m_staysOpen = false;
    bool m_isRefused = false;
};

extern template class Session<TcpStream>;
extern template class Session<TlsStream>;

} // namespace planning::server
