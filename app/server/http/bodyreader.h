#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace planning::server
{

// Takes the body of a request, of a given length or in chunks, as it arrives. The head is read a
// second time, by Boost.Beast: what the two readers understand differently is refused.
class BodyReader final
{
public:
    enum class State { Incomplete, Complete, Malformed, TooLarge };

    // `head`: complete, with the empty line; `limit`: most bytes of the body.
    BodyReader(QByteArrayView head, qint64 limit);
    ~BodyReader();
    Q_DISABLE_COPY_MOVE(BodyReader)

    // How many of the bytes belong to the request and have been taken in; the others are to be
    // offered again, with more behind them.
    qsizetype take(QByteArrayView bytes);
    State state() const { return m_state; }
    qsizetype size() const; // of the body up to now
    QByteArray body() const;

private:
    struct Parser;
    qsizetype put(QByteArrayView bytes);

    std::unique_ptr<Parser> m_parser;
    State m_state = State::Incomplete;
};

} // namespace planning::server
