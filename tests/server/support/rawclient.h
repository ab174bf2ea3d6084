#pragma once

#include "app/server/http/httpserver.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTest>

#include <utility>

namespace planning::server::test
{

constexpr int patience = 10'000; // ms; more than any deadline of these tests

// A client that sends what it is told, byte for byte, and waits for what comes back.
class RawClient final
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected(patience);
    }

    QSslSocket &socket() { return m_socket; }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() > 0
               && m_socket.waitForBytesWritten(patience)) { }
    }

    // Everything until the server closes; a null array when it does not.
    QByteArray readToEnd()
    {
        QByteArray bytes("");
        while (m_socket.state() == QAbstractSocket::ConnectedState
               || m_socket.bytesAvailable() > 0) {
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience)
                && m_socket.state() == QAbstractSocket::ConnectedState)
                return {};
            bytes += m_socket.readAll();
        }
        return bytes;
    }

    // One answer, its body by Content-Length; the bytes after it stay for the next call. Less when
    // the connection ends before.
    QByteArray readAnswer(bool hasBody = true)
    {
        while (!m_received.contains("\r\n\r\n") && receive()) { }
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return std::exchange(m_received, {});
        const qsizetype head = end + 4;
        const qsizetype size = head + (hasBody ? lengthIn(m_received.first(head)) : 0);
        while (m_received.size() < size && receive()) { }
        const QByteArray answer = m_received.first(std::min(size, m_received.size()));
        m_received.remove(0, answer.size());
        return answer;
    }

    QByteArray ask(const QByteArray &bytes)
    {
        send(bytes);
        return readAnswer();
    }

private:
    bool receive()
    {
        const bool hasMore = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(patience);
        m_received += m_socket.readAll();
        return hasMore;
    }

    static qsizetype lengthIn(const QByteArray &head)
    {
        const QByteArray name("\r\nContent-Length: ");
        const qsizetype start = head.indexOf(name);
        if (start < 0)
            return 0;
        const qsizetype value = start + name.size();
        return head.mid(value, head.indexOf('\r', value) - value).toLongLong();
    }

    QSslSocket m_socket;
    QByteArray m_received;
};

inline QByteArray statusOf(const QByteArray &answer)
{
    return answer.mid(9, 3);
}

inline QByteArray headOf(const QByteArray &answer)
{
    return answer.first(answer.indexOf("\r\n\r\n") + 4);
}

inline QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(headOf(answer).size());
}

// Sends back what was asked for: "GET /path?query [body]".
inline void echo(const Request &request, const Respond &respond)
{
    static const QList<QByteArray> names{"GET",   "HEAD",   "POST",    "PUT",
                                         "PATCH", "DELETE", "OPTIONS", "OTHER"};
    Response response;
    response.headers.add("Content-Type", "text/plain");
    response.body = names.at(static_cast<int>(request.method)) + ' ' + request.path.toUtf8() + '?'
                    + request.query.toString(QUrl::FullyEncoded).toLatin1() + " [" + request.body
                    + ']';
    respond(response);
}

inline std::unique_ptr<HttpServer> started(HttpSettings settings = {},
                                           RequestHandler handler = echo)
{
    auto server = HttpServer::start(std::move(settings), std::move(handler));
    if (!server)
        qFatal("%s", qPrintable(server.error().detail));
    return std::move(*server);
}

} // namespace planning::server::test
