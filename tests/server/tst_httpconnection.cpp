#include "tests/server/support/rawclient.h"

#include <QSemaphore>
#include <QThread>

using namespace planning::server;
using namespace planning::server::test;

class HttpConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theConnectionStaysAsTheClientWants_data();
    void theConnectionStaysAsTheClientWants();
    void anAnswerMayCloseTheConnection();
    void pipelinedRequestsAreAnsweredInOrder();
    void anAnswerThatNobodyGivesIsA500();
    void aHandlerThatThrowsIsA500();
    void aSecondAnswerIsIgnored();
    void anAnswerAfterTheEndGoesNowhere();
    void drainingFinishesWhatHasBegun();
    void drainingCutsWhatDoesNotEnd();
};

void HttpConnectionTest::theConnectionStaysAsTheClientWants_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("stays");
    QTest::addColumn<QByteArray>("said"); // of the connection, in the answer

    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n") << true << QByteArray();
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n")
                               << false << QByteArray("close");
    QTest::newRow("1.1 close among others")
        << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, close\r\n") << false
        << QByteArray("close");
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n") << false << QByteArray("close");
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n")
                                    << true << QByteArray("keep-alive");
}

void HttpConnectionTest::theConnectionStaysAsTheClientWants()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, stays);
    QFETCH(QByteArray, said);
    const auto server = started();
    RawClient client(server->port());

    const QByteArray answer = client.ask(head + "\r\n");

    QCOMPARE(answer.contains("Connection:"), !said.isEmpty());
    QCOMPARE(answer.contains("Connection: " + said), !said.isEmpty());
    if (stays)
        QCOMPARE(statusOf(client.ask(head + "\r\n")), QByteArray("200"));
    else
        QCOMPARE(client.readToEnd(), QByteArray(""));
}

void HttpConnectionTest::anAnswerMayCloseTheConnection()
{
    const auto server = started({}, [](const Request &, const Respond &respond) {
        Response response{200, {}, "bye"};
        response.headers.add("Connection", "close");
        respond(response);
    });
    RawClient client(server->port());

    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    const QByteArray answer = client.readToEnd();
    QCOMPARE(answer.count("Connection: close"), 1);
    QCOMPARE(bodyOf(answer), QByteArray("bye"));
}

// Each request is answered by a thread of its own, the first the slowest to begin.
void HttpConnectionTest::pipelinedRequestsAreAnsweredInOrder()
{
    QList<QThread *> threads;
    const auto server = started({}, [&threads](const Request &request, const Respond &respond) {
        threads.append(QThread::create([request, respond] { echo(request, respond); }));
        threads.last()->start();
    });
    RawClient client(server->port());
    QByteArray requests;
    for (int i = 0; i < 50; ++i)
        requests += "POST /" + QByteArray::number(i)
                    + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";

    client.send(requests);

    for (int i = 0; i < 50; ++i)
        QCOMPARE(bodyOf(client.readAnswer()), "POST /" + QByteArray::number(i) + "? [abc]");
    for (QThread *thread : threads) {
        thread->wait();
        delete thread;
    }
}

void HttpConnectionTest::anAnswerThatNobodyGivesIsA500()
{
    const auto server = started({}, [](const Request &, const Respond &) {});
    RawClient client(server->port());

    const QByteArray answer = client.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    QCOMPARE(statusOf(answer), QByteArray("500"));
    QVERIFY(bodyOf(answer).contains("\"code\":\"INTERNAL_ERROR\""));
}

void HttpConnectionTest::aHandlerThatThrowsIsA500()
{
    const auto server =
        started({}, [](const Request &, const Respond &) { throw std::runtime_error("broken"); });
    RawClient client(server->port());

    QCOMPARE(statusOf(client.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n")), QByteArray("500"));
    QCOMPARE(statusOf(client.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n")), QByteArray("500"));
}

void HttpConnectionTest::aSecondAnswerIsIgnored()
{
    const auto server = started({}, [](const Request &request, const Respond &respond) {
        echo(request, respond);
        respond({418, {}, "again"});
    });
    RawClient client(server->port());

    QCOMPARE(bodyOf(client.ask("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n")), QByteArray("GET /1? []"));
    QCOMPARE(bodyOf(client.ask("GET /2 HTTP/1.1\r\nHost: x\r\n\r\n")), QByteArray("GET /2? []"));
}

void HttpConnectionTest::anAnswerAfterTheEndGoesNowhere()
{
    Respond kept;
    QSemaphore asked;
    auto server = started({}, [&](const Request &, const Respond &respond) {
        kept = respond;
        asked.release();
    });
    RawClient client(server->port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(asked.tryAcquire(1, patience));

    server.reset();
    kept({200, {}, "too late"});

    QCOMPARE(client.readToEnd(), QByteArray(""));
}

void HttpConnectionTest::drainingFinishesWhatHasBegun()
{
    Respond kept;
    QSemaphore asked;
    const auto server = started({}, [&](const Request &, const Respond &respond) {
        kept = respond;
        asked.release();
    });
    const quint16 port = server->port();
    RawClient idle(port);
    RawClient busy(port);
    busy.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(asked.tryAcquire(1, patience));

    bool isDrained = false;
    const std::unique_ptr<QThread> draining(QThread::create([&] { isDrained = server->drain(); }));
    draining->start();
    QCOMPARE(idle.readToEnd(), QByteArray(""));
    kept({200, {}, "done"});

    const QByteArray answer = busy.readToEnd();
    QCOMPARE(bodyOf(answer), QByteArray("done"));
    QVERIFY(answer.contains("Connection: close"));
    busy.socket().close();
    QVERIFY(draining->wait(patience));
    QVERIFY(isDrained);
    RawClient late(port);
    QVERIFY(late.socket().state() != QAbstractSocket::ConnectedState);
    QCOMPARE(server->counters().open, 0);
}

void HttpConnectionTest::drainingCutsWhatDoesNotEnd()
{
    Respond kept;
    QSemaphore asked;
    HttpSettings settings;
    settings.drainTime = std::chrono::milliseconds(50);
    const auto server = started(settings, [&](const Request &, const Respond &respond) {
        kept = respond;
        asked.release();
    });
    RawClient client(server->port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(asked.tryAcquire(1, patience));

    QVERIFY(!server->drain());

    QCOMPARE(client.readToEnd(), QByteArray(""));
    kept({200, {}, "too late"});
    QCOMPARE(server->counters().open, 0);
}

QTEST_GUILESS_MAIN(HttpConnectionTest)
#include "tst_httpconnection.moc"
