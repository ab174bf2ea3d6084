#include "tests/server/support/rawclient.h"

#include "app/server/http/requestreader.h"

#include <QRandomGenerator>

using namespace planning::server;
using namespace planning::server::test;

class HttpMalformedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMalformedRequestIsRefusedAndTheConnectionClosed_data();
    void aMalformedRequestIsRefusedAndTheConnectionClosed();
    void nothingBehindAMalformedRequestIsServed();
    void theRefusalIsAProblem();
    void aRequestIsTheSameHoweverItArrives();
};

void HttpMalformedTest::aMalformedRequestIsRefusedAndTheConnectionClosed_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &request, const char *status = "400") {
        QTest::newRow(name) << request << QByteArray(status);
    };
    const auto get = [&](const char *name, const QByteArray &target, const char *status = "400") {
        row(name, "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n", status);
    };
    const auto field = [&](const char *name, const QByteArray &line, const char *status = "400") {
        row(name, "POST / HTTP/1.1\r\nHost: x\r\n" + line + "\r\n\r\n", status);
    };
    const auto chunks = [&](const char *name, const QByteArray &body) {
        row(name, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
    };

    field("length and chunks", "Content-Length: 3\r\nTransfer-Encoding: chunked");
    field("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 3");
    field("two lengths", "Content-Length: 3\r\nContent-Length: 4");
    field("the same length twice", "Content-Length: 3\r\ncontent-length: 3");
    field("lengths in a list", "Content-Length: 3, 3");
    field("no length", "Content-Length: ");
    field("length in letters", "Content-Length: three");
    field("negative length", "Content-Length: -1");
    field("length with a sign", "Content-Length: +3");
    field("length in hex", "Content-Length: 0x3");
    field("length with more behind it", "Content-Length: 3 3");
    field("length beyond numbers", "Content-Length: 99999999999999999999");
    field("another coding", "Transfer-Encoding: gzip");
    field("coding of two", "Transfer-Encoding: gzip, chunked");
    field("coding twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked");
    field("coding that only looks like it", "Transfer-Encoding: xchunked");
    field("coding in quotes", "Transfer-Encoding: \"chunked\"");
    field("coding and identity", "Transfer-Encoding: chunked, identity");
    field("empty coding", "Transfer-Encoding:");
    field("vertical tab before the coding", "Transfer-Encoding: \vchunked");
    row("chunks in the old version", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n");

    field("folded line", "A: b\r\n c");
    field("folded by a tab", "A: b\r\n\tc");
    row("first field folded", "GET / HTTP/1.1\r\n Host: x\r\n\r\n");
    field("space before the colon", "Content-Length : 3");
    field("tab before the colon", "Transfer-Encoding\t: chunked");
    field("no colon", "Content-Length 3");
    field("no name", ": 3");
    field("name with forbidden characters", "Content[Length]: 3");
    field("name that is not ASCII", "Content\xc3\xa9: 3");
    field("NUL in a value", QByteArray("A: b\0c", 6));
    field("NUL in a name", QByteArray("A\0: b", 5));
    field("control character", "A: \x01");
    field("delete character", "A: \x7f");
    row("lines that end in LF", "GET / HTTP/1.1\nHost: x\n\n");
    field("one line that ends in LF", "A: b\nC: d");
    field("lone CR", "A: b\rC: d");
    row("CR CR LF", "GET / HTTP/1.1\r\nHost: x\r\r\n\r\n");
    row("empty line first", "\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n");

    row("no host", "GET / HTTP/1.1\r\nA: b\r\n\r\n");
    field("two hosts", "Host: y");
    row("two hosts in one", "GET / HTTP/1.1\r\nHost: x, y\r\n\r\n");
    row("host with a path", "GET / HTTP/1.1\r\nHost: x/y\r\n\r\n");
    row("host with a user", "GET / HTTP/1.1\r\nHost: me@x\r\n\r\n");

    row("no version", "GET /\r\n\r\n");
    row("no method", " / HTTP/1.1\r\nHost: x\r\n\r\n");
    row("method with a colon", "GE:T / HTTP/1.1\r\nHost: x\r\n\r\n");
    row("not HTTP", "GET / HTTQ/1.1\r\nHost: x\r\n\r\n");
    row("version with a comma", "GET / HTTP/1,1\r\nHost: x\r\n\r\n");
    row("long version", "GET / HTTP/1.10\r\nHost: x\r\n\r\n");
    row("future version", "GET / HTTP/1.2\r\nHost: x\r\n\r\n", "505");
    row("second version", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505");
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc", 9));
    field("other expectation", "Expect: wonders", "417");

    get("no target", "");
    get("two targets", "/a /b");
    get("no slash", "a");
    get("star", "*");
    get("authority", "example.org:80");
    get("other scheme", "ftp://example.org/");
    get("no authority", "http:///a");
    get("user in the authority", "http://me@example.org/");
    get("fragment", "/a#b");
    get("letters that are not ASCII", "/caf\xc3\xa9");
    get("half a percent", "/a%");
    get("a digit of two", "/a%2");
    get("no hex", "/a%zz");
    get("percent then sign", "/a%+1");
    get("NUL", "/a%00b");
    get("encoded line end", "/a%0d%0aX:b");
    get("encoded slash", "/a%2fb");
    get("encoded slash in capitals", "/a%2Fb");
    get("dots", "/a/../b");
    get("encoded dots", "/a/%2e%2E/b");
    get("one dot", "/./a");
    get("overlong UTF-8", "/%c0%af");
    get("cut UTF-8", "/%c3");
    get("surrogate", "/%ed%a0%80");
    get("not UTF-8", "/%ff");
    get("half a percent in the query", "/a?b=%");
    get("NUL in the query", "/a?b=%00");
    get("not UTF-8 in the query", "/a?b=%ff");
    row("tunnel", "CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n");

    chunks("chunk without a size", "\r\nabc\r\n0\r\n\r\n");
    chunks("size in letters", "g\r\nabc\r\n0\r\n\r\n");
    chunks("negative size", "-3\r\nabc\r\n0\r\n\r\n");
    chunks("size with 0x", "0x3\r\nabc\r\n0\r\n\r\n");
    chunks("size beyond numbers", "ffffffffffffffffff\r\nabc\r\n0\r\n\r\n");
    chunks("chunk longer than said", "3\r\nabcd\r\n0\r\n\r\n");
    chunks("size that ends in LF", "3\nabc\r\n0\r\n\r\n");
    chunks("space before the size", " 3\r\nabc\r\n0\r\n\r\n");
    chunks("space behind the size", "3 \r\nabc\r\n0\r\n\r\n");
    chunks("CR in an extension", "3;a\rb\r\nabc\r\n0\r\n\r\n");
    chunks("extension without end", "3;" + QByteArray(5'000, 'a'));
    chunks("trailer with a space before the colon", "0\r\nA : b\r\n\r\n");
    chunks("folded trailer", "0\r\nA: b\r\n c\r\n\r\n");
    chunks("trailers without end", "0\r\n" + QByteArray("A: b\r\n").repeated(5'000));
}

void HttpMalformedTest::aMalformedRequestIsRefusedAndTheConnectionClosed()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    bool isHandedOver = false;
    const auto server = started({}, [&](const Request &each, const Respond &respond) {
        isHandedOver = true;
        echo(each, respond);
    });
    RawClient client(server->port());

    client.send(request);

    const QByteArray answer = client.readToEnd();
    QCOMPARE(statusOf(answer), status);
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QVERIFY(!isHandedOver);
    QCOMPARE(server->counters().malformed, 1);
}

void HttpMalformedTest::nothingBehindAMalformedRequestIsServed()
{
    const auto server = started();
    RawClient client(server->port());

    client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n"
                "GET /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
                "GET /3 HTTP/1.1\r\nHost: x\r\n\r\n");

    const QByteArray answers = client.readToEnd();
    QCOMPARE(answers.count("HTTP/1.1 "), 2);
    QCOMPARE(answers.count("HTTP/1.1 200"), 1);
    QVERIFY(answers.contains("/1?"));
}

void HttpMalformedTest::theRefusalIsAProblem()
{
    const auto server = started();
    RawClient client(server->port());

    const QByteArray answer = client.ask("GET / HTTP/1.1\r\n\r\n");

    QVERIFY(headOf(answer).contains("\r\nContent-Type: application/problem+json\r\n"));
    QCOMPARE(
        bodyOf(answer),
        QByteArray(R"({"code":"VALIDATION_ERROR","detail":"A request needs exactly one Host.",)"
                   R"("status":400,"title":"Bad Request","type":"about:blank"})"));
}

static const QList<QByteArray> &fragments()
{
    static const QList<QByteArray> list{"0",
                                        "1",
                                        "5",
                                        "a",
                                        "ff",
                                        "\r\n",
                                        "\r\n",
                                        "\r",
                                        "\n",
                                        ";x",
                                        "=\"y",
                                        "hello",
                                        "A: b",
                                        ":",
                                        " ",
                                        "\t",
                                        "\xff",
                                        "\"",
                                        "Host",
                                        "GET /",
                                        "PUT /a",
                                        "Host:x",
                                        "POST * ",
                                        "%2",
                                        "%41",
                                        "?",
                                        QByteArray(1, '\0'),
                                        " HTTP/1.1\r\n",
                                        "Content-Length: 5\r\n",
                                        "Transfer-Encoding: chunked\r\n",
                                        "0\r\n\r\n"};
    return list;
}

static QByteArray requestAtRandom(QRandomGenerator &random)
{
    static const QList<QByteArray> starts{
        "", "GET / HTTP/1.1\r\n", "POST /a HTTP/1.1\r\nHost: x\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"};
    QByteArray bytes = starts.at(random.bounded(static_cast<int>(starts.size())));
    for (int n = random.bounded(1, 10); n > 0; --n)
        bytes += fragments().at(random.bounded(static_cast<int>(fragments().size())));
    return bytes;
}

struct Reading {
    RequestReader::State state;
    QByteArray body;
    qsizetype taken;
};

// `step`: how many bytes arrive at a time.
static Reading readInSteps(const QByteArray &bytes, qsizetype step, const HttpSettings &settings)
{
    RequestReader reader(settings);
    QByteArray waiting;
    qsizetype taken = 0;
    for (qsizetype i = 0; i < bytes.size(); i += step) {
        waiting += bytes.mid(i, step);
        const qsizetype now = reader.take(waiting);
        waiting.remove(0, now);
        taken += now;
        if (reader.state() == RequestReader::State::Refused)
            return {reader.state(), {}, 0};
        if (reader.state() == RequestReader::State::Complete)
            return {reader.state(), reader.takeRequest().body, taken};
    }
    return {reader.state(), {}, taken};
}

// What a request is does not depend on how it arrives; checked with requests put together at
// random from what matters.
void HttpMalformedTest::aRequestIsTheSameHoweverItArrives()
{
    HttpSettings settings;
    settings.bodyLimit = [](Method, const QString &) { return 20; };
    QRandomGenerator random(20260101);
    int complete = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray bytes = requestAtRandom(random);

        const Reading whole = readInSteps(bytes, bytes.size(), settings);
        const Reading slow = readInSteps(bytes, 1, settings);

        QVERIFY2(whole.state == slow.state, bytes.toPercentEncoding());
        QVERIFY2(whole.body == slow.body && whole.body.size() <= 20, bytes.toPercentEncoding());
        QVERIFY2(whole.taken == slow.taken, bytes.toPercentEncoding());
        complete += whole.state == RequestReader::State::Complete;
    }
    QVERIFY2(complete > 300, QByteArray::number(complete));
}

QTEST_GUILESS_MAIN(HttpMalformedTest)
#include "tst_httpmalformed.moc"
