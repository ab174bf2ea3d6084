#pragma once

#include "app/server/http/bodyreader.h"
#include "app/server/http/httpserver.h"
#include "app/server/http/requesthead.h"
#include "app/server/http/requesttarget.h"

namespace planning::server
{

// Makes one request of the bytes of a connection, or says why they are none.
class RequestReader final
{
public:
    enum class State { Head, Body, Complete, Refused };

    // The settings must outlive the reader.
    explicit RequestReader(const HttpSettings &settings);

    // How many of the bytes belong to the request and have been taken in; the others are to be
    // offered again, with more behind them.
    qsizetype take(QByteArrayView bytes);
    State state() const { return m_state; }

    const Refusal &refusal() const { return m_refusal; } // when refused
    const RequestHead &head() const { return m_head; } // as far as it has been read
    qsizetype bodySize() const { return m_body ? m_body->body().size() : 0; } // up to now
    Request takeRequest(); // when complete; peer and isEncrypted are left to the caller

private:
    void takeHead(QByteArrayView bytes);
    void beginBody();
    void followBody();
    void refuse(const Refusal &refusal);

    const HttpSettings *m_settings;
    State m_state = State::Head;
    HeadScanner m_scanner;
    RequestHead m_head;
    RequestTarget m_target;
    std::optional<BodyReader> m_body; // once the head is complete
    Refusal m_refusal;
};

} // namespace planning::server
