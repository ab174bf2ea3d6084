#include "tests/server/support/owncertificate.h"
#include "tests/server/support/serverprocess.h"

using namespace planning::server::test;
using namespace Qt::StringLiterals;

// What the program lets in from outside: TLS, pages of others, too many requests.
class ServerEdgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void overTlsAnswersAndCookiesStayThere();
    void withoutTlsNothingIsSaidOfIt();
    void behindTlsACookieIsForTlsOnly();
    void pagesOfTheListMayAsk_data();
    void pagesOfTheListMayAsk();
    void tooManyRequestsAreRefusedForAWhile();
    void aProxySpeaksForItsClients();
    void guessingPasswordsIsSlowedDown();
    void filesOfTheServerAreNotNamed();

private:
    SettingValues with(const SettingValues &changed)
    {
        SettingValues settings = usualSettings(m_demo.copy());
        settings.insert(changed);
        return settings;
    }

    DemoFolders m_demo;
};

static QByteArray headerOf(const QByteArray &answer, const QByteArray &name)
{
    for (const QByteArray &line : headOf(answer).split('\n')) {
        if (line.startsWith(name + ": "))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

static const QByteArray kLogin = loginText("manager@demo.example", "demo-password");

void ServerEdgeTest::initTestCase()
{
    QVERIFY(m_demo.make());
    QVERIFY(writeOwnCertificate(m_demo.path(u"own.pem"_s), m_demo.path(u"own.key"_s)));
}

void ServerEdgeTest::overTlsAnswersAndCookiesStayThere()
{
    ServerProcess server(with({{u"TLS_CERTIFICATE"_s, m_demo.path(u"own.pem"_s)},
                               {u"TLS_KEY"_s, m_demo.path(u"own.key"_s)}}));
    QVERIFY(server.log().contains(" https://127.0.0.1:"));
    RawClient client(server.port());
    client.socket().setPeerVerifyMode(QSslSocket::VerifyNone);
    client.socket().startClientEncryption();
    QVERIFY(client.socket().waitForEncrypted(patience));

    const QByteArray answer = client.ask(kLogin);

    QCOMPARE(statusOf(answer), QByteArray("200"));
    QVERIFY(headerOf(answer, "Strict-Transport-Security").startsWith("max-age="));
    const QByteArray cookie = headerOf(answer, "Set-Cookie");
    for (const char *part : {"refresh_token=", "HttpOnly", "SameSite=Lax", "Secure"})
        QVERIFY2(cookie.contains(part), cookie.constData());
}

void ServerEdgeTest::withoutTlsNothingIsSaidOfIt()
{
    ServerProcess server(with({}));

    const QByteArray answer = RawClient(server.port()).ask(kLogin);

    QCOMPARE(headerOf(answer, "Strict-Transport-Security"), QByteArray());
    QVERIFY(!headerOf(answer, "Set-Cookie").contains("Secure"));
    QCOMPARE(headerOf(answer, "X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(headerOf(answer, "Cache-Control"), QByteArray("no-store"));
    QVERIFY(!headerOf(answer, "Content-Security-Policy").isEmpty());
}

void ServerEdgeTest::behindTlsACookieIsForTlsOnly()
{
    ServerProcess server(with({{u"BEHIND_TLS"_s, u"1"_s}}));

    const QByteArray answer = RawClient(server.port()).ask(kLogin);

    QVERIFY(headerOf(answer, "Set-Cookie").contains("Secure"));
    QVERIFY(!headerOf(answer, "Strict-Transport-Security").isEmpty());
}

void ServerEdgeTest::pagesOfTheListMayAsk_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("allowed");

    QTest::newRow("ours") << QByteArray("https://board.example")
                          << QByteArray("https://board.example");
    QTest::newRow("another") << QByteArray("https://evil.example") << QByteArray();
}

void ServerEdgeTest::pagesOfTheListMayAsk()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, allowed);
    ServerProcess server(with({{u"CORS_ORIGINS"_s, u"https://board.example"_s}}));
    RawClient client(server.port());
    const QByteArray headers = "Origin: " + origin + "\r\n";

    const QByteArray question = client.ask(
        requestText("OPTIONS", "/api/v1/planning/shifts", {},
                    headers
                        + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: "
                          "authorization,content-type\r\n"));
    QCOMPARE(headerOf(question, "Access-Control-Allow-Origin"), allowed);
    QCOMPARE(headerOf(question, "Access-Control-Allow-Methods").contains("POST"),
             !allowed.isEmpty());

    const QByteArray answer = client.ask(requestText("GET", "/livez", {}, headers));
    QCOMPARE(headerOf(answer, "Access-Control-Allow-Origin"), allowed);
}

void ServerEdgeTest::tooManyRequestsAreRefusedForAWhile()
{
    ServerProcess server(with({{u"RATE_LIMIT_GENERAL"_s, u"3"_s}}));
    const QByteArray token = tokenOf(server.port(), "manager@demo.example");
    const QByteArray read = requestText("GET", "/api/v1/auth/me", {}, bearer(token));
    RawClient client(server.port());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(statusOf(client.ask(read)), QByteArray("200"));

    const QByteArray refused = client.ask(read);

    QCOMPARE(statusOf(refused), QByteArray("429"));
    QCOMPARE(jsonOf(refused)[u"code"].toString(), u"RATE_LIMIT_EXCEEDED"_s);
    QCOMPARE(headerOf(refused, "RateLimit-Limit"), QByteArray("3"));
    QCOMPARE(headerOf(refused, "RateLimit-Remaining"), QByteArray("0"));
    QVERIFY(headerOf(refused, "Retry-After").toInt() > 0);
    QCOMPARE(headerOf(refused, "RateLimit-Reset"), headerOf(refused, "Retry-After"));
    QCOMPARE(statusOf(client.ask(requestText("GET", "/livez"))), QByteArray("200"));
}

// Without its word all clients of a proxy would share one limit.
void ServerEdgeTest::aProxySpeaksForItsClients()
{
    ServerProcess server(
        with({{u"TRUSTED_PROXIES"_s, u"127.0.0.1"_s}, {u"RATE_LIMIT_WRITES"_s, u"1"_s}}));
    RawClient client(server.port());
    const auto statusFor = [&](const QByteArray &address) {
        return statusOf(client.ask(loginText("manager@demo.example", "demo-password",
                                             "X-Forwarded-For: " + address + "\r\n")));
    };

    QCOMPARE(statusFor("192.0.2.1"), QByteArray("200"));
    QCOMPARE(statusFor("192.0.2.1"), QByteArray("429"));
    QCOMPARE(statusFor("192.0.2.2"), QByteArray("200"));
}

void ServerEdgeTest::guessingPasswordsIsSlowedDown()
{
    ServerProcess server(with({}));
    RawClient client(server.port());
    const QByteArray guess = loginText("manager@demo.example", "wrong-password");
    QByteArray answer = client.ask(guess);
    QCOMPARE(statusOf(answer), QByteArray("401"));

    for (int i = 0; i < 20 && statusOf(answer) == "401"; ++i)
        answer = client.ask(guess);

    QCOMPARE(statusOf(answer), QByteArray("429"));
    QVERIFY(headerOf(answer, "Retry-After").toInt() > 0);
    QCOMPARE(statusOf(client.ask(loginText("tech@other.example", "demo-password"))),
             QByteArray("200"));
}

void ServerEdgeTest::filesOfTheServerAreNotNamed()
{
    const SettingValues settings = with({});
    ServerProcess server(settings);
    const QByteArray token = tokenOf(server.port(), "manager@demo.example");

    const QByteArray answer =
        RawClient(server.port())
            .ask(requestText("GET", "/api/v1/planning/shifts", {},
                             bearer(token)
                                 + "X-Organization-ID: "
                                   "01900000-0000-7000-8000-000000000001\r\n"));

    QCOMPARE(statusOf(answer), QByteArray("404"));
    QVERIFY2(!answer.contains("planningdb"), answer.constData());
}

QTEST_GUILESS_MAIN(ServerEdgeTest)
#include "tst_serveredge.moc"
