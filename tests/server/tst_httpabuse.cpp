#include "tests/server/support/rawclient.h"

#include <QSemaphore>

#include <chrono>

using namespace planning::server;
using namespace planning::server::test;
using namespace std::chrono_literals;

class HttpAbuseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHugeHeadIsRefused_data();
    void aHugeHeadIsRefused();
    void aHugeBodyIsRefusedAtOnce();
    void aBodyInChunksIsRefusedOnceItIsTooLarge();
    void theLimitOfABodyDependsOnWhatIsAskedFor();
    void aSlowClientIsCut_data();
    void aSlowClientIsCut();
    void aClientThatDoesNotReadIsCut();
    void aSlowButSteadyBodyIsNotCut();
    void anAnswerToAClientThatHasGoneIsDropped();
    void connectionsAboveTheLimitAreTurnedAway();
};

void HttpAbuseTest::aHugeHeadIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray start("GET / HTTP/1.1\r\nHost: x\r\n");

    QTest::newRow("value") << start + "A: " + QByteArray(100'000, 'a') + "\r\n\r\n";
    QTest::newRow("name without end") << start + QByteArray(100'000, 'a');
    QTest::newRow("target") << "GET /" + QByteArray(20'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n";
    QTest::newRow("many lines") << start + QByteArray("A: b\r\n").repeated(3'000) + "\r\n";
    QTest::newRow("many fields") << start + QByteArray("A: b\r\n").repeated(200) + "\r\n";
}

void HttpAbuseTest::aHugeHeadIsRefused()
{
    QFETCH(QByteArray, request);
    const auto server = started();
    RawClient client(server->port());

    client.send(request);

    QCOMPARE(statusOf(client.readToEnd()), QByteArray("431"));
    QCOMPARE(server->counters().headTooLarge, 1);
}

void HttpAbuseTest::aHugeBodyIsRefusedAtOnce()
{
    const auto server = started();
    RawClient client(server->port());

    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n");

    QCOMPARE(statusOf(client.readToEnd()), QByteArray("413"));
    QCOMPARE(server->counters().bodyTooLarge, 1);
}

void HttpAbuseTest::aBodyInChunksIsRefusedOnceItIsTooLarge()
{
    const auto server = started();
    RawClient client(server->port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");

    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'a') + "\r\n";
    for (int i = 0; i < 17; ++i)
        client.send(chunk);

    QCOMPARE(statusOf(client.readToEnd()), QByteArray("413"));
    QCOMPARE(server->counters().bodyTooLarge, 1);
}

void HttpAbuseTest::theLimitOfABodyDependsOnWhatIsAskedFor()
{
    HttpSettings settings;
    settings.bodyLimit = [](Method method, const QString &path) {
        return method == Method::Post && path == QStringLiteral("/documents") ? 10 : 5;
    };
    const auto server = started(settings);
    const auto statusOfPosting = [&](const QByteArray &path) {
        RawClient client(server->port());
        return statusOf(client.ask(
            "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n0123456789"));
    };

    QCOMPARE(statusOfPosting("/documents"), QByteArray("200"));
    QCOMPARE(statusOfPosting("/%64ocuments?x=1"), QByteArray("200"));
    QCOMPARE(statusOfPosting("/shifts"), QByteArray("413"));
}

static HttpSettings shortTimes()
{
    HttpSettings settings;
    settings.idleTime = 100ms;
    settings.readTime = 100ms;
    settings.writeTime = 100ms;
    settings.lingerTime = 100ms;
    return settings;
}

void HttpAbuseTest::aSlowClientIsCut_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<int>("counted"); // an idle connection may end: that is no abuse

    QTest::newRow("says nothing") << QByteArray() << 0;
    QTest::newRow("part of a line") << QByteArray("GET / HT") << 1;
    QTest::newRow("part of the head") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n") << 1;
    QTest::newRow("part of the body")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc") << 1;
    QTest::newRow("part of a chunk")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc")
        << 1;
    QTest::newRow("does not go on")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n"
                      "Expect: 100-continue\r\n\r\n")
        << 1;
}

// The client goes on sending a byte now and then; that does not keep it alive.
void HttpAbuseTest::aSlowClientIsCut()
{
    QFETCH(QByteArray, start);
    QFETCH(int, counted);
    const auto server = started(shortTimes());
    RawClient client(server->port());
    QElapsedTimer since;
    since.start();

    client.send(start);
    while (counted > 0 && since.elapsed() < patience && !client.socket().waitForDisconnected(20)) {
        if (client.socket().state() == QAbstractSocket::ConnectedState)
            client.socket().write("a");
    }

    QVERIFY(!client.readToEnd().isNull());
    QVERIFY(since.elapsed() < 2'000);
    QTRY_COMPARE(server->counters().open, 0);
    QCOMPARE(server->counters().timedOut, counted);
}

void HttpAbuseTest::aClientThatDoesNotReadIsCut()
{
    const auto server = started(shortTimes(), [](const Request &, const Respond &respond) {
        respond({200, {}, QByteArray(20 * 1024 * 1024, 'a')});
    });
    RawClient client(server->port());
    client.socket().setReadBufferSize(1024);

    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    QTRY_COMPARE(server->counters().timedOut, 1);
    QCOMPARE(server->counters().open, 0);
}

// Three MiB, each sooner than the deadline, all of them later.
void HttpAbuseTest::aSlowButSteadyBodyIsNotCut()
{
    HttpSettings settings = shortTimes();
    settings.readTime = 600ms;
    settings.bodyLimit = [](Method, const QString &) { return 4 << 20; };
    const auto server = started(settings, [](const Request &request, const Respond &respond) {
        respond({200, {}, QByteArray::number(request.body.size())});
    });
    RawClient client(server->port());
    client.send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 3145728\r\n\r\n");

    for (int i = 0; i < 3; ++i) {
        QVERIFY(!client.socket().waitForReadyRead(250));
        client.send(QByteArray(1 << 20, 'a'));
    }

    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("3145728"));
}

void HttpAbuseTest::anAnswerToAClientThatHasGoneIsDropped()
{
    QList<Respond> kept;
    QSemaphore asked;
    const auto server = started({}, [&](const Request &, const Respond &respond) {
        kept.append(respond);
        asked.release();
    });
    for (int i = 0; i < 20; ++i) {
        RawClient client(server->port());
        client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(asked.tryAcquire(1, patience));
        if (i % 2 == 0)
            client.socket().abort();
    }

    for (const Respond &respond : kept)
        respond({200, {}, QByteArray(1024 * 1024, 'a')});

    QTRY_COMPARE(server->counters().open, 0);
    RawClient client(server->port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(asked.tryAcquire(1, patience));
    kept.last()({200, {}, "still here"});
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("still here"));
}

void HttpAbuseTest::connectionsAboveTheLimitAreTurnedAway()
{
    HttpSettings settings;
    settings.connectionLimit = 2;
    const auto server = started(settings);
    const QByteArray request("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    RawClient first(server->port());
    QCOMPARE(statusOf(first.ask(request)), QByteArray("200"));
    auto second = std::make_unique<RawClient>(server->port());
    QCOMPARE(statusOf(second->ask(request)), QByteArray("200"));

    RawClient third(server->port());
    third.send(request);
    const QByteArray answer = third.readToEnd();

    QCOMPARE(statusOf(answer), QByteArray("503"));
    QVERIFY(answer.contains("\r\nRetry-After: 5\r\n"));
    QCOMPARE(server->counters().overLimit, 1);
    QCOMPARE(statusOf(first.ask(request)), QByteArray("200"));
    second->socket().abort();
    third.socket().abort();
    QTRY_COMPARE(server->counters().open, 1);
    RawClient fourth(server->port());
    QCOMPARE(statusOf(fourth.ask(request)), QByteArray("200"));
}

QTEST_GUILESS_MAIN(HttpAbuseTest)
#include "tst_httpabuse.moc"
