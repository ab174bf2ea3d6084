#pragma once

#include "app/server/api/request.h"

#include <QByteArrayView>

#include <optional>
#include <variant>

namespace planning::server
{

// Why the adapter refuses a request by itself. The connection does not survive it.
struct Refusal {
    int status = 400;
    const char *code = "VALIDATION_ERROR";
    const char *detail = "";
};

// Finds the end of a request's head (RFC 9112) while it arrives. Every byte is looked at once;
// control characters, a line end that is not CR LF and an empty first line are refused where they
// stand, so that nobody waits for the end of what is not HTTP.
class HeadScanner final
{
public:
    enum class State { Incomplete, Complete, Malformed, TooLarge };

    explicit HeadScanner(qsizetype limit = 0) : m_limit(limit) { }

    // `bytes`: all there is since the start of the request.
    State scan(QByteArrayView bytes);
    // Of the complete head, with the empty line.
    qsizetype length() const { return m_seen; }

private:
    bool isInPlace(QByteArrayView bytes, char byte) const;

    qsizetype m_limit;
    qsizetype m_seen = 0;
    qsizetype m_lineStart = 0;
};

struct RequestHead {
    Method method = Method::Get;
    QByteArray target;
    int minorVersion = 1; // of HTTP/1
    Headers headers;
    std::optional<qint64> contentLength;
    bool isChunked = false;
    bool keepsAlive = false; // what the client wants
    bool expectsContinue = false;
};

// Reads a head that the scanner found complete; stricter than RFC 9112 demands where intermediaries
// are known to differ (folded lines, Transfer-Encoding other than "chunked", repeated lengths).
std::variant<RequestHead, Refusal> readHead(QByteArrayView bytes);

bool isToken(QByteArrayView text); // RFC 9110, 5.6.2

} // namespace planning::server
