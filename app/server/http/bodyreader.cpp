#include "app/server/http/bodyreader.h"

#include "app/server/http/requesthead.h"

#include <algorithm>

namespace planning::server
{

static constexpr qsizetype longestLine = 1024; // of a chunk's size with extensions, of a trailer
static constexpr qsizetype mostTrailers = qsizetype{8} * 1024; // bytes
static constexpr qint64 mostReserved = qint64{1024} * 1024;

static bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

BodyReader::BodyReader(std::optional<qint64> length, qint64 limit)
    : m_isChunked(!length),
      m_limit(limit)
{
    if (!length)
        return;
    m_part = Part::Content;
    expect(*length);
    if (m_state == State::Incomplete)
        m_body.reserve(std::min(*length, mostReserved));
    if (*length == 0)
        m_state = State::Complete;
}

void BodyReader::expect(qint64 size)
{
    if (size > m_limit - m_body.size())
        m_state = State::TooLarge;
    m_missing = size;
}

qsizetype BodyReader::take(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (m_state == State::Incomplete) {
        const qsizetype part = takePart(bytes.sliced(taken));
        if (part == 0)
            break;
        taken += part;
    }
    return taken;
}

qsizetype BodyReader::takePart(QByteArrayView bytes)
{
    switch (m_part) {
    case Part::Size:
    case Part::Trailer:
        return takeLine(bytes);
    case Part::Content:
        return takeContent(bytes);
    case Part::ContentEnd:
        return takeContentEnd(bytes);
    }
    return 0;
}

// A line is taken whole, with its CR LF.
qsizetype BodyReader::takeLine(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0 ? bytes.size() > longestLine : end == 0 || bytes[end - 1] != '\r')
        m_state = State::Malformed;
    if (end < 0 || m_state == State::Malformed)
        return 0;
    const QByteArrayView line = bytes.first(end - 1);
    if (m_part == Part::Size)
        beginChunk(line);
    else
        readTrailer(line);
    return end + 1;
}

static bool isLineText(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
    });
}

// "1f" or "1f;name=value"
void BodyReader::beginChunk(QByteArrayView line)
{
    const auto *end = std::find_if_not(line.begin(), line.end(), isHexDigit);
    const QByteArrayView size = line.first(end - line.begin());
    const bool isSound = !size.isEmpty() && size.size() <= 15
                         && (size.size() == line.size() || *end == ';') && isLineText(line);
    if (!isSound) {
        m_state = State::Malformed;
        return;
    }
    expect(size.toByteArray().toLongLong(nullptr, 16));
    m_part = m_missing == 0 ? Part::Trailer : Part::Content;
}

void BodyReader::readTrailer(QByteArrayView line)
{
    if (line.isEmpty()) {
        m_state = State::Complete;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    m_trailers += line.size();
    if (colon < 0 || !isToken(line.first(colon)) || !isLineText(line) || m_trailers > mostTrailers)
        m_state = State::Malformed;
}

qsizetype BodyReader::takeContent(QByteArrayView bytes)
{
    const qsizetype size = std::min<qsizetype>(m_missing, bytes.size());
    m_body.append(bytes.data(), size);
    m_missing -= size;
    if (m_missing == 0) {
        m_part = Part::ContentEnd;
        if (!m_isChunked)
            m_state = State::Complete;
    }
    return size;
}

qsizetype BodyReader::takeContentEnd(QByteArrayView bytes)
{
    static constexpr QByteArrayView lineEnd("\r\n");
    if (!lineEnd.startsWith(bytes.first(std::min<qsizetype>(2, bytes.size()))))
        m_state = State::Malformed;
    if (m_state == State::Malformed || bytes.size() < 2)
        return 0;
    m_part = Part::Size;
    return 2;
}

} // namespace planning::server
