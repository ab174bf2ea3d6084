#include "tests/server/support/rawclient.h"

using namespace planning::server;
using namespace planning::server::test;
using planning::ErrorCode;

class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsHandedOverAndAnswered_data();
    void aRequestIsHandedOverAndAnswered();
    void theAnswerIsFramedByteForByte();
    void anAnswerWithoutABodyHasNoLength_data();
    void anAnswerWithoutABodyHasNoLength();
    void headIsAnsweredWithTheLengthOnly();
    void theAnswerSaysWhen();
    void aLargeAnswerArrivesWhole();
    void aBodyIsReadOnceTheClientMayGoOn();
    void aBodyThatWouldBeRefusedIsNotAskedFor();
    void theHandlerSeesWhereARequestComesFrom_data();
    void theHandlerSeesWhereARequestComesFrom();
    void anAnswerThatWouldSplitIsA500_data();
    void anAnswerThatWouldSplitIsA500();
    void whatCannotBeListenedToIsSaid();
};

void HttpServerTest::aRequestIsHandedOverAndAnswered_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const char *request, const char *answer) {
        QTest::newRow(name) << QByteArray(request) << QByteArray(answer);
    };

    row("get", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET /? []");
    row("query", "GET /a?from=2026-01-01&q=%C3%A9 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a?from=2026-01-01&q=%C3%A9 []");
    row("encoded path", "GET /caf%C3%A9/a%20b HTTP/1.1\r\nHost: x\r\n\r\n", "GET /café/a b? []");
    row("colon", "POST /missions:bulk_create HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        "POST /missions:bulk_create? []");
    row("body", "PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", "PUT /a? [hello]");
    row("chunks",
        "PATCH /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
        "5\r\nhello\r\n1;ext=1\r\n!\r\n0\r\nTrailer: x\r\n\r\n",
        "PATCH /a? [hello!]");
    row("no chunk", "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /a? []");
    row("delete", "DELETE /a HTTP/1.1\r\nHost: x\r\n\r\n", "DELETE /a? []");
    row("whole address", "GET http://example.org:80/a?b=1 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a?b=1 []");
    row("address alone", "GET HTTP://example.org HTTP/1.1\r\nHost: x\r\n\r\n", "GET /? []");
    row("options of all", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "OPTIONS *? []");
    row("unknown method", "BREW /pot HTTP/1.1\r\nHost: x\r\n\r\n", "OTHER /pot? []");
    row("small letters are another method", "get / HTTP/1.1\r\nHost: x\r\n\r\n", "OTHER /? []");
    row("old version", "GET /old HTTP/1.0\r\n\r\n", "GET /old? []");
}

void HttpServerTest::aRequestIsHandedOverAndAnswered()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    const auto server = started();
    RawClient client(server->port());

    const QByteArray received = client.ask(request);

    QCOMPARE(statusOf(received), QByteArray("200"));
    QCOMPARE(bodyOf(received), answer);

    // The same, byte by byte.
    RawClient slow(server->port());
    for (const char byte : request)
        slow.send(QByteArray(1, byte));
    QCOMPARE(bodyOf(slow.readAnswer()), answer);
}

void HttpServerTest::theAnswerIsFramedByteForByte()
{
    const auto server = started({}, [](const Request &, const Respond &respond) {
        Response response{201, {}, "{}"};
        response.headers.add("Content-Type", "application/json");
        response.headers.add("Set-Cookie", "a=1");
        response.headers.add("Set-Cookie", "b=2");
        response.headers.add("Content-Length", "77");
        response.headers.add("Transfer-Encoding", "chunked");
        respond(response);
    });
    RawClient client(server->port());

    QByteArray answer = client.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    const qsizetype date = answer.indexOf("\r\nDate: ");
    answer.remove(date, answer.indexOf("\r\n", date + 2) - date);
    QCOMPARE(answer,
             QByteArray("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
                        "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 2\r\n\r\n{}"));
}

void HttpServerTest::anAnswerWithoutABodyHasNoLength_data()
{
    QTest::addColumn<int>("status");

    QTest::newRow("no content") << 204;
    QTest::newRow("not modified") << 304;
}

void HttpServerTest::anAnswerWithoutABodyHasNoLength()
{
    QFETCH(int, status);
    const auto server = started({}, [status](const Request &, const Respond &respond) {
        respond({status, {}, "must not be sent"});
    });
    RawClient client(server->port());

    client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    const QByteArray answer = client.readToEnd();
    QCOMPARE(statusOf(answer), QByteArray::number(status));
    QVERIFY(!answer.contains("Content-Length"));
    QCOMPARE(bodyOf(answer), QByteArray());
}

void HttpServerTest::headIsAnsweredWithTheLengthOnly()
{
    const auto server = started();
    RawClient client(server->port());

    client.send("HEAD /abc HTTP/1.1\r\nHost: x\r\n\r\n");
    const QByteArray head = client.readAnswer(false);

    QCOMPARE(statusOf(head), QByteArray("200"));
    QVERIFY(head.contains("\r\nContent-Length: 13\r\n")); // "HEAD /abc? []"
    QCOMPARE(bodyOf(client.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n")), QByteArray("GET /? []"));
}

void HttpServerTest::theAnswerSaysWhen()
{
    const auto server = started();
    RawClient client(server->port());

    const QByteArray answer = client.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    const qsizetype start = answer.indexOf("\r\nDate: ") + 8;
    const QByteArray date = answer.mid(start, answer.indexOf("\r\n", start) - start);
    const QDateTime when = QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date);
    QVERIFY2(date.endsWith(" GMT") && date.size() == 29, date);
    QVERIFY2(std::abs(when.secsTo(QDateTime::currentDateTimeUtc())) < 10, date);
}

void HttpServerTest::aLargeAnswerArrivesWhole()
{
    QByteArray body;
    for (int i = 0; body.size() < 5 * 1024 * 1024; ++i)
        body += QByteArray::number(i);
    const auto server = started({}, [&body](const Request &, const Respond &respond) {
        respond({200, {}, body});
    });
    RawClient client(server->port());

    QVERIFY(bodyOf(client.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n")) == body);
    QVERIFY(bodyOf(client.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n")) == body);
}

void HttpServerTest::aBodyIsReadOnceTheClientMayGoOn()
{
    const auto server = started();
    RawClient client(server->port());

    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n\r\n");
    QCOMPARE(client.readAnswer(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));

    QCOMPARE(bodyOf(client.ask("ab")), QByteArray("POST /? [ab]"));
}

void HttpServerTest::aBodyThatWouldBeRefusedIsNotAskedFor()
{
    const auto server = started();
    RawClient client(server->port());

    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n"
                "Expect: 100-continue\r\n\r\n");

    const QByteArray answer = client.readToEnd();
    QCOMPARE(statusOf(answer), QByteArray("413"));
    QVERIFY(!answer.contains("100 Continue"));
}

void HttpServerTest::theHandlerSeesWhereARequestComesFrom_data()
{
    QTest::addColumn<QStringList>("trusted");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("peer");
    const QStringList local{QStringLiteral("127.0.0.1")};
    const QStringList localAndTen{QStringLiteral("127.0.0.0/8"), QStringLiteral("10.0.0.0/8")};
    const QByteArray forwarded("X-Forwarded-For: 6.6.6.6, 203.0.113.7\r\n");

    QTest::newRow("nobody trusted") << QStringList() << forwarded << QByteArray("127.0.0.1 plain");
    QTest::newRow("the nearest is believed")
        << local << forwarded << QByteArray("203.0.113.7 plain");
    QTest::newRow("through two proxies")
        << localAndTen << forwarded + "X-Forwarded-For: 10.1.2.3\r\nX-Forwarded-Proto: https\r\n"
        << QByteArray("203.0.113.7 encrypted");
    QTest::newRow("another is not")
        << QStringList{QStringLiteral("10.0.0.0/8")} << forwarded << QByteArray("127.0.0.1 plain");
    QTest::newRow("nonsense") << local << QByteArray("X-Forwarded-For: me\r\n")
                              << QByteArray("127.0.0.1 plain");
    QTest::newRow("protocol without trust")
        << QStringList() << QByteArray("X-Forwarded-Proto: https\r\n")
        << QByteArray("127.0.0.1 plain");
}

void HttpServerTest::theHandlerSeesWhereARequestComesFrom()
{
    QFETCH(QStringList, trusted);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, peer);
    HttpSettings settings;
    settings.trustedProxies = trusted;
    const auto server = started(settings, [](const Request &request, const Respond &respond) {
        respond({200, {}, request.peer + (request.isEncrypted ? " encrypted" : " plain")});
    });
    RawClient client(server->port());

    QCOMPARE(bodyOf(client.ask("GET / HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n")), peer);
}

void HttpServerTest::anAnswerThatWouldSplitIsA500_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("line end") << QByteArray("Location") << QByteArray("/a\r\nX-Evil: 1");
    QTest::newRow("line feed") << QByteArray("Location") << QByteArray("/a\nX-Evil: 1");
    QTest::newRow("name") << QByteArray("X: y\r\nX-Evil") << QByteArray("1");
}

void HttpServerTest::anAnswerThatWouldSplitIsA500()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const auto server = started({}, [&](const Request &, const Respond &respond) {
        Response response;
        response.headers.add(name, value);
        respond(response);
    });
    RawClient client(server->port());

    const QByteArray answer = client.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    QCOMPARE(statusOf(answer), QByteArray("500"));
    QVERIFY(!answer.contains("X-Evil"));
}

void HttpServerTest::whatCannotBeListenedToIsSaid()
{
    const auto server = started();

    HttpSettings taken;
    taken.port = server->port();
    QCOMPARE(HttpServer::start(taken, echo).error().code, ErrorCode::Storage);

    HttpSettings name;
    name.host = QStringLiteral("no address");
    QCOMPARE(HttpServer::start(name, echo).error().code, ErrorCode::InvalidInput);

    HttpSettings proxy;
    proxy.trustedProxies = {QStringLiteral("10.0.0.0/99")};
    QCOMPARE(HttpServer::start(proxy, echo).error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
