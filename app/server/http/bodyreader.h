#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace planning::server
{

// Takes the body of a request as it arrives: of a given length, or in chunks (RFC 9112, 7.1).
// Extensions of chunks and trailers are read past and dropped.
class BodyReader final
{
public:
    enum class State { Incomplete, Complete, Malformed, TooLarge };

    // `length`: in bytes, nothing when the body comes in chunks; `limit`: most bytes of the body.
    BodyReader(std::optional<qint64> length, qint64 limit);

    // How many of the bytes belong to the request and have been taken in; the others are to be
    // offered again, with more behind them.
    qsizetype take(QByteArrayView bytes);
    State state() const { return m_state; }
    const QByteArray &body() const { return m_body; }

private:
    enum class Part { Size, Content, ContentEnd, Trailer };

    qsizetype takePart(QByteArrayView bytes);
    qsizetype takeLine(QByteArrayView bytes);
    qsizetype takeContent(QByteArrayView bytes);
    qsizetype takeContentEnd(QByteArrayView bytes);
    void beginChunk(QByteArrayView line);
    void readTrailer(QByteArrayView line);
    void expect(qint64 size);

    State m_state = State::Incomplete;
    Part m_part = Part::Size;
    bool m_isChunked = false;
    qint64 m_limit;
    qint64 m_missing = 0; // bytes of the content, or of this chunk
    qsizetype m_trailers = 0; // bytes
    QByteArray m_body;
};

} // namespace planning::server
