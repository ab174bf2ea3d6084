#pragma once

#include "app/server/api/response.h"
#include "core/base/result.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace planning::server
{

struct TlsFiles {
    QString certificateChain; // PEM, the server's own certificate first
    QString privateKey; // PEM, without a password
};

// How the server listens and what it puts up with. The defaults are those of the running server;
// tests shorten the times.
struct HttpSettings {
    QString host = QStringLiteral("127.0.0.1"); // an address, not a name: "0.0.0.0", "::1"
    quint16 port = 0; // 0: any that is free
    std::optional<TlsFiles> tls; // plain HTTP without
    int ioThreads = 2;

    qsizetype headerLimit = qsizetype{16} * 1024; // bytes of request line and fields; 431 above
    // Most bytes of a body, by what is asked for; 413 above. 1 MiB when not given.
    std::function<qint64(Method, const QString &path)> bodyLimit;
    int connectionLimit = 20'000; // 503 above

    std::chrono::milliseconds handshakeTime{5'000};
    std::chrono::milliseconds idleTime{30'000}; // between two requests, and before the first
    // For the head of a request from its first byte, and for each MiB of its body.
    std::chrono::milliseconds readTime{15'000};
    std::chrono::milliseconds writeTime{30'000}; // for each MiB of an answer
    // How long a connection that is to be closed still reads, so that the other end gets the
    // answer.
    std::chrono::milliseconds lingerTime{2'000};
    std::chrono::milliseconds drainTime{20'000};

    // Addresses and subnets ("10.0.0.0/8") whose X-Forwarded-For and X-Forwarded-Proto are
    // believed.
    QStringList trustedProxies;
};

// Since the start, but for open.
struct HttpCounters {
    qint64 open = 0; // connections
    qint64 accepted = 0; // connections
    qint64 overLimit = 0; // connections turned away
    qint64 acceptFailures = 0; // no file descriptor or memory was left
    qint64 handshakeFailures = 0;
    qint64 timedOut = 0; // connections cut in the middle of a request or an answer
    qint64 malformed = 0; // requests refused by the adapter itself: 400, 417, 505
    qint64 headTooLarge = 0; // 431
    qint64 bodyTooLarge = 0; // 413
};

// HTTP/1.0 and 1.1, plain or over TLS 1.2 and later. Requests of one connection are handed over one
// at a time, in order. What is malformed is answered by the server itself, as
// application/problem+json, and its connection closed.
class HttpServer final
{
public:
    // Listens when it returns. Errors: InvalidInput (an address or subnet that is none),
    // FileMissing or Damaged (certificate or key), Storage (the port is taken or not allowed).
    static Result<std::unique_ptr<HttpServer>> start(HttpSettings settings, RequestHandler handler);
    // Cuts what is still open. Answers given later go nowhere.
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    quint16 port() const;
    HttpCounters counters() const;

    // Accepts nothing more, lets the requests that have begun be answered, then closes. Blocks
    // until all is closed, at most drainTime and a moment: not for a thread that answers need.
    // True when nothing had to be cut.
    bool drain();

private:
    struct Parts;
    explicit HttpServer(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace planning::server
