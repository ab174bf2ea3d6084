#include "app/server/http/bodyreader.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace planning::server
{

namespace http = boost::beast::http;

struct BodyReader::Parser : http::request_parser<http::string_body> {
};

BodyReader::BodyReader(QByteArrayView head, qint64 limit) : m_parser(std::make_unique<Parser>())
{
    m_parser->header_limit(static_cast<std::uint32_t>(head.size() + 1));
    m_parser->body_limit(static_cast<std::uint64_t>(limit));
    const qsizetype taken = put(head);
    m_parser->eager(true);
    if (m_state == State::Incomplete && (taken != head.size() || !m_parser->is_header_done()))
        m_state = State::Malformed;
}

BodyReader::~BodyReader() = default;

qsizetype BodyReader::put(QByteArrayView bytes)
{
    boost::system::error_code error;
    const std::size_t taken = m_parser->put(
        boost::asio::const_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), error);
    if (error == http::error::body_limit)
        m_state = State::TooLarge;
    else if (error && error != http::error::need_more)
        m_state = State::Malformed;
    else if (m_parser->is_done())
        m_state = State::Complete;
    return static_cast<qsizetype>(taken);
}

qsizetype BodyReader::take(QByteArrayView bytes)
{
    if (m_state != State::Incomplete || bytes.isEmpty())
        return 0;
    return put(bytes);
}

qsizetype BodyReader::size() const
{
    return static_cast<qsizetype>(m_parser->get().body().size());
}

QByteArray BodyReader::body() const
{
    return QByteArray::fromStdString(m_parser->get().body());
}

} // namespace planning::server
