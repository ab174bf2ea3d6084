#include "app/server/http/requesthead.h"

#include <algorithm>
#include <array>

namespace planning::server
{

static constexpr qsizetype maxFields = 100;

bool HeadScanner::isInPlace(QByteArrayView bytes, char byte) const
{
    const bool followsReturn = m_seen > 0 && bytes[m_seen - 1] == '\r';
    if (byte == '\n')
        return followsReturn;
    const auto value = static_cast<unsigned char>(byte);
    const bool isText = (value >= 0x20 && value != 0x7f) || byte == '\t' || byte == '\r';
    return isText && !followsReturn;
}

HeadScanner::State HeadScanner::scan(QByteArrayView bytes)
{
    for (; m_seen < bytes.size(); ++m_seen) {
        if (m_seen >= m_limit)
            return State::TooLarge;
        const char byte = bytes[m_seen];
        if (!isInPlace(bytes, byte))
            return State::Malformed;
        if (byte != '\n')
            continue;
        if (m_seen - m_lineStart == 1) {
            if (m_lineStart == 0)
                return State::Malformed;
            ++m_seen;
            return State::Complete;
        }
        m_lineStart = m_seen + 1;
    }
    return State::Incomplete;
}

bool isToken(QByteArrayView text)
{
    static constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    const auto isTokenCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || marks.contains(c);
    };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

static bool isDigits(QByteArrayView text)
{
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

static bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

static Method methodNamed(QByteArrayView name)
{
    struct Named {
        QByteArrayView name;
        Method method;
    };
    static constexpr std::array<Named, 7> known{{{"GET", Method::Get},
                                                 {"HEAD", Method::Head},
                                                 {"POST", Method::Post},
                                                 {"PUT", Method::Put},
                                                 {"PATCH", Method::Patch},
                                                 {"DELETE", Method::Delete},
                                                 {"OPTIONS", Method::Options}}};
    const auto *found = std::find_if(known.begin(), known.end(),
                                     [&](const Named &each) { return each.name == name; });
    return found == known.end() ? Method::Other : found->method;
}

using Fault = std::optional<Refusal>;

static Refusal malformed(const char *detail)
{
    return {.detail = detail};
}

static Fault readVersion(QByteArrayView version, RequestHead &head)
{
    const bool isVersion = version.size() == 8 && version.startsWith("HTTP/")
                           && isDigits(version.sliced(5, 1)) && version[6] == '.'
                           && isDigits(version.last(1));
    if (!isVersion)
        return malformed("The request line does not end in a version of HTTP.");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return Refusal{505, "HTTP_VERSION_NOT_SUPPORTED", "Only HTTP/1.0 and HTTP/1.1 are spoken."};
    head.minorVersion = version.back() - '0';
    return std::nullopt;
}

// method SP target SP version
static Fault readRequestLine(QByteArrayView line, RequestHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return malformed("The request line is not a method, a target and a version.");
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const auto isVisible = [](char c) { return c > 0x20 && c < 0x7f; };
    if (!isToken(method))
        return malformed("The method is not a token.");
    if (target.isEmpty() || !std::all_of(target.begin(), target.end(), isVisible))
        return malformed("The target of the request is empty or holds forbidden characters.");
    head.method = methodNamed(method);
    head.target = target.toByteArray();
    return readVersion(line.sliced(last + 1), head);
}

static Fault readField(QByteArrayView line, Headers &headers)
{
    if (line.front() == ' ' || line.front() == '\t')
        return malformed("A header field is folded over two lines.");
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return malformed("The name of a header field is not a token.");
    if (headers.fields().size() == maxFields)
        return Refusal{431, "HEADERS_TOO_LARGE", "The request has too many header fields."};
    headers.add(line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray());
    return std::nullopt;
}

static Fault readHost(RequestHead &head)
{
    const QList<QByteArray> hosts = head.headers.values("Host");
    if (hosts.size() > 1 || (hosts.isEmpty() && head.minorVersion == 1))
        return malformed("A request needs exactly one Host.");
    const auto isForbidden = [](char c) { return QByteArrayView(" \t,/?#@\\\"<>").contains(c); };
    if (!hosts.isEmpty() && std::any_of(hosts[0].begin(), hosts[0].end(), isForbidden))
        return malformed("Host is not the name of a host.");
    return std::nullopt;
}

// What says how long the body is must say it once and clearly: a proxy that understands it
// otherwise would see other requests than we do.
static Fault readFraming(RequestHead &head)
{
    const QList<QByteArray> lengths = head.headers.values("Content-Length");
    const QList<QByteArray> codings = head.headers.values("Transfer-Encoding");
    if (lengths.size() + codings.size() > 1)
        return malformed("The length of the body is given more than once.");
    if (!codings.isEmpty()) {
        if (head.minorVersion == 0 || !equalsIgnoringCase(codings[0], "chunked"))
            return malformed("The only Transfer-Encoding is chunked, in HTTP/1.1.");
        head.isChunked = true;
    }
    if (!lengths.isEmpty()) {
        if (!isDigits(lengths[0]) || lengths[0].size() > 18)
            return malformed("Content-Length is not a number of bytes.");
        head.contentLength = lengths[0].toLongLong();
    }
    return std::nullopt;
}

static Fault readConnection(RequestHead &head)
{
    bool mustClose = false;
    bool mayStay = head.minorVersion == 1;
    for (const QByteArray &field : head.headers.values("Connection")) {
        for (const QByteArray &option : field.split(',')) {
            mustClose |= equalsIgnoringCase(option.trimmed(), "close");
            mayStay |= equalsIgnoringCase(option.trimmed(), "keep-alive");
        }
    }
    head.keepsAlive = mayStay && !mustClose;
    return std::nullopt;
}

static Fault readExpectation(RequestHead &head)
{
    if (head.minorVersion == 0 || !head.headers.contains("Expect"))
        return std::nullopt;
    if (!equalsIgnoringCase(head.headers.value("Expect"), "100-continue"))
        return Refusal{417, "EXPECTATION_FAILED", "Nothing but 100-continue can be expected."};
    head.expectsContinue = true;
    return std::nullopt;
}

static Fault readLines(QByteArrayView bytes, RequestHead &head)
{
    bool isFirst = true;
    while (bytes.size() > 2) {
        const QByteArrayView line = bytes.first(bytes.indexOf('\n') - 1);
        const Fault fault = isFirst ? readRequestLine(line, head) : readField(line, head.headers);
        if (fault)
            return fault;
        bytes = bytes.sliced(line.size() + 2);
        isFirst = false;
    }
    return std::nullopt;
}

std::variant<RequestHead, Refusal> readHead(QByteArrayView bytes)
{
    RequestHead head;
    if (const Fault fault = readLines(bytes, head))
        return *fault;
    for (const auto read : {readHost, readFraming, readConnection, readExpectation}) {
        if (const Fault fault = read(head))
            return *fault;
    }
    return head;
}

} // namespace planning::server
