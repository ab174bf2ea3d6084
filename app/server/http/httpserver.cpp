#include "app/server/http/httpserver.h"

#include "app/server/http/session.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QFileInfo>

#include <thread>
#include <vector>

namespace planning::server
{

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;
using namespace std::chrono_literals;

static constexpr auto acceptPause = 100ms; // when no file descriptor is left
static constexpr auto cutTime = 2s; // for connections that are cut to notice it
static constexpr qsizetype mostTurnedAway = 64; // at the same time; more are closed unanswered

// Accepts connections until it is closed.
class Listener final
{
public:
    Listener(net::io_context &io, ServerState &state, net::ssl::context *tls)
        : m_strand(net::make_strand(io)),
          m_acceptor(m_strand),
          m_pause(m_strand),
          m_io(io),
          m_state(state),
          m_tls(tls)
    {
    }

    void open(const tcp::endpoint &endpoint, error_code &error);
    void start();
    void close();
    quint16 port() const { return m_port; }

private:
    void acceptNext();
    void onAccepted(error_code error, TcpSocket socket);
    void admit(TcpSocket socket);
    template <typename Stream>
    std::shared_ptr<Session<Stream>> add(Stream stream);
    void pause();

    Strand m_strand;
    net::basic_socket_acceptor<tcp, Strand> m_acceptor;
    net::basic_waitable_timer<std::chrono::steady_clock,
                              net::wait_traits<std::chrono::steady_clock>, Strand>
        m_pause;
    net::io_context &m_io;
    ServerState &m_state;
    net::ssl::context *m_tls;
    quint16 m_port = 0;
};

void Listener::open(const tcp::endpoint &endpoint, error_code &error)
{
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(net::socket_base::max_listen_connections, error);
    if (!error)
        m_port = m_acceptor.local_endpoint(error).port();
}

void Listener::start()
{
    net::post(m_strand, [this] { acceptNext(); });
}

void Listener::close()
{
    net::post(m_strand, [this] {
        error_code ignored;
        m_acceptor.close(ignored);
        m_pause.cancel();
    });
}

void Listener::acceptNext()
{
    if (!m_acceptor.is_open())
        return;
    m_acceptor.async_accept(
        net::make_strand(m_io.get_executor()),
        [this](error_code error, TcpSocket socket) { onAccepted(error, std::move(socket)); });
}

void Listener::onAccepted(error_code error, TcpSocket socket)
{
    if (!m_acceptor.is_open())
        return;
    if (error) {
        ++m_state.counters.acceptFailures;
        return pause();
    }
    admit(std::move(socket));
    acceptNext();
}

void Listener::admit(TcpSocket socket)
{
    const qsizetype open = m_state.connections.size();
    const qsizetype limit = m_state.settings.connectionLimit;
    if (open < limit) {
        ++m_state.counters.accepted;
        if (m_tls)
            add<TlsStream>(TlsStream(std::move(socket), *m_tls))->start();
        else
            add<TcpStream>(TcpStream(std::move(socket)))->start();
        return;
    }
    ++m_state.counters.overLimit;
    if (!m_tls && open < limit + mostTurnedAway)
        add<TcpStream>(TcpStream(std::move(socket)))->startTurningAway();
}

template <typename Stream>
std::shared_ptr<Session<Stream>> Listener::add(Stream stream)
{
    auto session = std::make_shared<Session<Stream>>(m_state, std::move(stream));
    m_state.connections.add(session);
    return session;
}

// Accepting again at once would fail again at once: the pending connection is still there.
void Listener::pause()
{
    m_pause.expires_after(acceptPause);
    m_pause.async_wait([this](error_code) { acceptNext(); });
}

struct HttpServer::Parts {
    Parts(HttpSettings settings, RequestHandler handler, TrustedProxies proxies)
    {
        state.settings = std::move(settings);
        state.handler = std::move(handler);
        state.proxies = std::move(proxies);
    }

    // The connections go before the context they live in.
    std::optional<net::ssl::context> tls;
    net::io_context io;
    ServerState state;
    std::unique_ptr<Listener> listener;
    std::vector<std::thread> threads;
};

static Error unusable(ErrorCode code, const QString &where, const error_code &error)
{
    return {code, QString::fromStdString(error.message()), where};
}

static Result<void> useFiles(net::ssl::context &context, const TlsFiles &files)
{
    for (const QString &file : {files.certificateChain, files.privateKey}) {
        if (!QFileInfo::exists(file))
            return Error{ErrorCode::FileMissing, QStringLiteral("no such file"), file};
    }
    error_code error;
    context.use_certificate_chain_file(QFile::encodeName(files.certificateChain).toStdString(),
                                       error);
    if (error)
        return unusable(ErrorCode::Damaged, files.certificateChain, error);
    // Without this OpenSSL asks for the password of a key on the terminal.
    context.set_password_callback([](auto...) { return std::string(); });
    context.use_private_key_file(QFile::encodeName(files.privateKey).toStdString(),
                                 net::ssl::context::pem, error);
    if (error)
        return unusable(ErrorCode::Damaged, files.privateKey, error);
    return ok();
}

static Result<void> prepareTls(std::optional<net::ssl::context> &tls,
                               const std::optional<TlsFiles> &files)
{
    if (!files)
        return ok();
    tls.emplace(net::ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(tls->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(tls->native_handle(), SSL_OP_NO_RENEGOTIATION);
    // Ten thousand idle connections should not each keep 32 KiB of buffers.
    SSL_CTX_set_mode(tls->native_handle(), SSL_MODE_RELEASE_BUFFERS);
    return useFiles(*tls, *files);
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpSettings settings, RequestHandler handler)
{
    error_code error;
    const auto address = net::ip::make_address(settings.host.toStdString(), error);
    if (error)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("'%1' is not an address to listen on").arg(settings.host),
                     {}};
    auto proxies = TrustedProxies::parse(settings.trustedProxies);
    if (!proxies)
        return proxies.error();
    const tcp::endpoint endpoint(address, settings.port);
    auto parts = std::make_unique<Parts>(std::move(settings), std::move(handler), *proxies);
    if (const auto prepared = prepareTls(parts->tls, parts->state.settings.tls); !prepared)
        return prepared.error();
    parts->listener =
        std::make_unique<Listener>(parts->io, parts->state, parts->tls ? &*parts->tls : nullptr);
    parts->listener->open(endpoint, error);
    if (error)
        return unusable(
            ErrorCode::Storage,
            QStringLiteral("%1:%2").arg(parts->state.settings.host).arg(endpoint.port()), error);
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(parts)));
}

HttpServer::HttpServer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
    m_parts->listener->start();
    for (int i = 0; i < std::max(1, m_parts->state.settings.ioThreads); ++i)
        m_parts->threads.emplace_back([&io = m_parts->io] {
            const auto work = net::make_work_guard(io);
            io.run();
        });
}

HttpServer::~HttpServer()
{
    m_parts->state.gate->close();
    m_parts->io.stop();
    for (std::thread &thread : m_parts->threads)
        thread.join();
}

quint16 HttpServer::port() const
{
    return m_parts->listener->port();
}

HttpCounters HttpServer::counters() const
{
    const AtomicCounters &counters = m_parts->state.counters;
    return {m_parts->state.connections.size(),
            counters.accepted,
            counters.overLimit,
            counters.acceptFailures,
            counters.handshakeFailures,
            counters.timedOut,
            counters.malformed,
            counters.headTooLarge,
            counters.bodyTooLarge};
}

bool HttpServer::drain()
{
    ServerState &state = m_parts->state;
    state.isDraining = true;
    m_parts->listener->close();
    for (const auto &connection : state.connections.all())
        connection->drain();
    if (state.connections.waitUntilEmpty(state.settings.drainTime))
        return true;
    for (const auto &connection : state.connections.all())
        connection->cut();
    state.connections.waitUntilEmpty(cutTime);
    return false;
}

} // namespace planning::server
