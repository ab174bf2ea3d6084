#include "tests/server/support/owncertificate.h"
#include "tests/server/support/rawclient.h"

#include <QTemporaryDir>

using namespace planning::server;
using namespace planning::server::test;
using namespace Qt::StringLiterals;
using planning::ErrorCode;

class HttpTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRequestIsAnsweredOverTls_data();
    void aRequestIsAnsweredOverTls();
    void theConnectionIsClosedWithAWord();
    void aRefusalArrivesWhileTheBodyIsStillBeingSent();
    void olderVersionsAreRefused();
    void plainHttpIsNotAnswered();
    void aClientThatDoesNotShakeHandsIsCut();
    void drainingWaitsForNoHandshake();
    void filesThatDoNotServeAreNamed_data();
    void filesThatDoNotServeAreNamed();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    HttpSettings withTls() const;
    static void shakeHands(RawClient &client, QSsl::SslProtocol protocol = QSsl::SecureProtocols);

    QTemporaryDir m_folder;
};

void HttpTlsTest::initTestCase()
{
    QVERIFY(writeOwnCertificate(file(u"own.pem"_s), file(u"own.key"_s)));
    QVERIFY(writeOwnCertificate(file(u"other.pem"_s), file(u"other.key"_s)));
    QVERIFY(writeFile(file(u"text.pem"_s), "no certificate"));
}

HttpSettings HttpTlsTest::withTls() const
{
    HttpSettings settings;
    settings.tls = TlsFiles{file(u"own.pem"_s), file(u"own.key"_s)};
    return settings;
}

void HttpTlsTest::shakeHands(RawClient &client, QSsl::SslProtocol protocol)
{
    client.socket().setProtocol(protocol);
    client.socket().setPeerVerifyMode(QSslSocket::VerifyNone);
    client.socket().startClientEncryption();
    QVERIFY2(client.socket().waitForEncrypted(patience), qPrintable(client.socket().errorString()));
}

void HttpTlsTest::aRequestIsAnsweredOverTls_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");

    QTest::newRow("1.2") << QSsl::TlsV1_2;
    QTest::newRow("1.3") << QSsl::TlsV1_3;
}

void HttpTlsTest::aRequestIsAnsweredOverTls()
{
    QFETCH(QSsl::SslProtocol, protocol);
    HttpSettings settings = withTls();
    settings.bodyLimit = [](Method, const QString &) { return 4 << 20; };
    const auto server = started(settings, [](const Request &request, const Respond &respond) {
        respond({200, {}, request.isEncrypted ? request.body : QByteArray("plain")});
    });
    RawClient client(server->port());
    shakeHands(client, protocol);
    QCOMPARE(client.socket().sessionProtocol(), protocol);

    const QByteArray body(3'000'000, 'a');
    for (int i = 0; i < 3; ++i)
        QVERIFY(bodyOf(client.ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n"
                                  + body))
                == body);
}

// Qt's client does not answer the word: the server waits for it no longer than it lingers.
void HttpTlsTest::theConnectionIsClosedWithAWord()
{
    HttpSettings settings = withTls();
    settings.lingerTime = std::chrono::milliseconds(100);
    const auto server = started(settings);
    RawClient client(server->port());
    shakeHands(client);

    client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    QCOMPARE(bodyOf(client.readToEnd()), QByteArray("GET /? []"));
    QCOMPARE(client.socket().error(), QAbstractSocket::RemoteHostClosedError);
    QTRY_COMPARE(server->counters().open, 0);
}

void HttpTlsTest::aRefusalArrivesWhileTheBodyIsStillBeingSent()
{
    const auto server = started(withTls());
    RawClient client(server->port());
    shakeHands(client);

    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n"
                + QByteArray(1'000'000, 'a'));

    QCOMPARE(statusOf(client.readAnswer()), QByteArray("413"));
}

// A client that knows TLS 1.1 at most, by hand: today's libraries would not send it.
void HttpTlsTest::olderVersionsAreRefused()
{
    const auto server = started(withTls());
    RawClient client(server->port());
    const QByteArray hello = QByteArray::fromHex("0302") + QByteArray(32, 'r')
                             + QByteArray::fromHex("00"
                                                   "0006c009c013002f"
                                                   "0100");
    const auto size = [](qsizetype value, int bytes) {
        return QByteArray::fromHex(QByteArray::number(value, 16).rightJustified(2 * bytes, '0'));
    };
    const QByteArray handshake = QByteArray::fromHex("01") + size(hello.size(), 3) + hello;

    client.send(QByteArray::fromHex("160301") + size(handshake.size(), 2) + handshake);

    const QByteArray answer = client.readToEnd();
    QCOMPARE(answer.first(1).toHex(), QByteArray("15")); // alert
    QCOMPARE(answer.last(2).toHex(), QByteArray("0246")); // fatal, version of the protocol
    QTRY_COMPARE(server->counters().handshakeFailures, 1);
}

void HttpTlsTest::plainHttpIsNotAnswered()
{
    const auto server = started(withTls());
    RawClient client(server->port());

    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    QVERIFY(!client.readToEnd().contains("HTTP/1.1"));
    QTRY_COMPARE(server->counters().open, 0);
}

void HttpTlsTest::aClientThatDoesNotShakeHandsIsCut()
{
    HttpSettings settings = withTls();
    settings.handshakeTime = std::chrono::milliseconds(100);
    const auto server = started(settings);
    RawClient client(server->port());
    QElapsedTimer since;
    since.start();

    client.send(QByteArray::fromHex("160301"));

    QCOMPARE(client.readToEnd(), QByteArray(""));
    QVERIFY(since.elapsed() < 2'000);
    QTRY_COMPARE(server->counters().open, 0);
    QCOMPARE(server->counters().handshakeFailures, 1);
}

void HttpTlsTest::drainingWaitsForNoHandshake()
{
    const auto server = started(withTls());
    RawClient client(server->port());
    client.send(QByteArray::fromHex("160301"));
    QTRY_COMPARE(server->counters().open, 1);

    QVERIFY(server->drain());

    QCOMPARE(client.readToEnd(), QByteArray(""));
}

void HttpTlsTest::filesThatDoNotServeAreNamed_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("named");

    QTest::newRow("no certificate")
        << u"no.pem"_s << u"own.key"_s << ErrorCode::FileMissing << u"no.pem"_s;
    QTest::newRow("no key") << u"own.pem"_s << u"no.key"_s << ErrorCode::FileMissing << u"no.key"_s;
    QTest::newRow("text for a certificate")
        << u"text.pem"_s << u"own.key"_s << ErrorCode::Damaged << u"text.pem"_s;
    QTest::newRow("text for a key")
        << u"own.pem"_s << u"text.pem"_s << ErrorCode::Damaged << u"text.pem"_s;
    QTest::newRow("key of another certificate")
        << u"own.pem"_s << u"other.key"_s << ErrorCode::Damaged << u"other.key"_s;
}

void HttpTlsTest::filesThatDoNotServeAreNamed()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(ErrorCode, code);
    QFETCH(QString, named);
    HttpSettings settings;
    settings.tls = TlsFiles{file(certificate), file(key)};

    const auto server = HttpServer::start(settings, echo);

    QVERIFY(!server);
    QCOMPARE(server.error().code, code);
    QCOMPARE(server.error().where, file(named));
    QVERIFY(!server.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(HttpTlsTest)
#include "tst_httptls.moc"
