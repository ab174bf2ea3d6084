#include "tests/server/support/rawclient.h"

#include <algorithm>

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace planning::server;
using namespace planning::server::test;

class HttpCrowdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thousandsOfIdleClientsHinderNobody();
    void acceptingGoesOnWhenDescriptorsAreLeftAgain();
};

#ifdef Q_OS_UNIX

namespace
{

constexpr rlim_t crowd = 10'000;

rlimit descriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return limit;
}

void setDescriptorLimit(rlim_t soft)
{
    rlimit limit = descriptorLimit();
    limit.rlim_cur = soft;
    setrlimit(RLIMIT_NOFILE, &limit);
}

bool connectTo(int descriptor, quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

// Connections without a thought of their own.
class Crowd final
{
public:
    bool join(quint16 port)
    {
        const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
        if (descriptor < 0)
            return false;
        m_descriptors.append(descriptor);
        return connectTo(descriptor, port);
    }
    int last() const { return m_descriptors.last(); }
    ~Crowd()
    {
        for (const int descriptor : m_descriptors)
            ::close(descriptor);
    }

private:
    QList<int> m_descriptors;
};

const QByteArray request("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

} // namespace

void HttpCrowdTest::initTestCase()
{
    setDescriptorLimit(descriptorLimit().rlim_max);
}

void HttpCrowdTest::thousandsOfIdleClientsHinderNobody()
{
    // Both ends of a connection are in this process.
    const rlim_t size = std::min(crowd, descriptorLimit().rlim_cur / 2 - 200);
    if (size < crowd / 10)
        QSKIP("too few file descriptors are allowed here");
    const auto server = started();
    RawClient before(server->port());
    QCOMPARE(statusOf(before.ask(request)), QByteArray("200"));
    Crowd idle;
    for (rlim_t i = 0; i < size; ++i)
        QVERIFY(idle.join(server->port()));

    QCOMPARE(statusOf(before.ask(request)), QByteArray("200"));
    RawClient after(server->port());
    QCOMPARE(statusOf(after.ask(request)), QByteArray("200"));
    QCOMPARE(server->counters().open, qint64(size + 2));
    QVERIFY(server->drain());
}

// The limit is put so low that the client's own descriptor is the last.
void HttpCrowdTest::acceptingGoesOnWhenDescriptorsAreLeftAgain()
{
    const auto server = started();
    const rlim_t usual = descriptorLimit().rlim_cur;
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    setDescriptorLimit(static_cast<rlim_t>(client) + 1);
    const bool isConnected = connectTo(client, server->port());
    const bool hasFailed = QTest::qWaitFor([&] { return server->counters().acceptFailures > 0; });
    setDescriptorLimit(usual);

    QVERIFY(isConnected && hasFailed);
    QVERIFY(server->counters().acceptFailures < 10); // not once and again without a pause
    QCOMPARE(::send(client, request.constData(), static_cast<size_t>(request.size()), 0),
             request.size());
    char answer[12];
    QCOMPARE(::recv(client, answer, sizeof answer, MSG_WAITALL), ssize_t(sizeof answer));
    QCOMPARE(QByteArray(answer, sizeof answer), QByteArray("HTTP/1.1 200"));
    ::close(client);
}

#else

void HttpCrowdTest::initTestCase()
{
    QSKIP("needs the limits of Unix");
}
void HttpCrowdTest::thousandsOfIdleClientsHinderNobody() { }
void HttpCrowdTest::acceptingGoesOnWhenDescriptorsAreLeftAgain() { }

#endif

QTEST_GUILESS_MAIN(HttpCrowdTest)
#include "tst_httpcrowd.moc"
