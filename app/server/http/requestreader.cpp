#include "app/server/http/requestreader.h"

namespace planning::server
{

static constexpr qint64 usualBodyLimit = qint64{1024} * 1024;

RequestReader::RequestReader(const HttpSettings &settings)
    : m_settings(&settings),
      m_scanner(settings.headerLimit)
{
}

qsizetype RequestReader::take(QByteArrayView bytes)
{
    qsizetype taken = 0;
    if (m_state == State::Head) {
        switch (m_scanner.scan(bytes)) {
        case HeadScanner::State::Incomplete:
            return 0;
        case HeadScanner::State::Malformed:
            refuse({.detail = "The head of the request is not text in lines that end in CR LF."});
            return 0;
        case HeadScanner::State::TooLarge:
            refuse({431, "HEADERS_TOO_LARGE", "The head of the request is too large."});
            return 0;
        case HeadScanner::State::Complete:
            taken = m_scanner.length();
            takeHead(bytes.first(taken));
        }
    }
    if (m_state == State::Body) {
        taken += m_body->take(bytes.sliced(taken));
        followBody();
    }
    return taken;
}

void RequestReader::takeHead(QByteArrayView bytes)
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
    beginBody();
}

void RequestReader::beginBody()
{
    m_state = State::Body;
    const auto &limitOf = m_settings->bodyLimit;
    const qint64 limit = limitOf ? limitOf(m_head.method, m_target.path) : usualBodyLimit;
    if (m_head.isChunked)
        m_body.emplace(std::nullopt, limit);
    else
        m_body.emplace(m_head.contentLength.value_or(0), limit);
}

void RequestReader::followBody()
{
    switch (m_body->state()) {
    case BodyReader::State::Incomplete:
        return;
    case BodyReader::State::Complete:
        m_state = State::Complete;
        return;
    case BodyReader::State::Malformed:
        return refuse({.detail = "The body of the request is not in sound chunks."});
    case BodyReader::State::TooLarge:
        return refuse({413, "PAYLOAD_TOO_LARGE", "The body of the request is too large."});
    }
}

void RequestReader::refuse(const Refusal &refusal)
{
    m_state = State::Refused;
    m_refusal = refusal;
}

Request RequestReader::takeRequest()
{
    Request request;
    request.method = m_head.method;
    request.path = std::move(m_target.path);
    request.query = std::move(m_target.query);
    request.headers = std::move(m_head.headers);
    request.body = m_body->body();
    return request;
}

} // namespace planning::server
