#include "app/server/auth/credentials.h"
#include "app/server/auth/crossorigin.h"
#include "app/server/auth/securityheaders.h"

#include <QTest>

using namespace planning;
using namespace planning::server;
using namespace Qt::StringLiterals;

namespace
{

Request requestTo(const QString &path, const QByteArray &origin = {}, Method method = Method::Get)
{
    Request request;
    request.method = method;
    request.path = path;
    if (!origin.isEmpty())
        request.headers.set("Origin", origin);
    return request;
}

const QByteArray kBoard = "https://board.example";

} // namespace

class SecurityHeadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsGuarded();
    void answersAboutSigningInAreKeptNowhere();
    void whatTheAnswerSaysItselfStays();
    void onlyTlsPromisesTls();
    void aPageRunsItsOwnScriptsOnly();

    void anOriginMustBeOne_data();
    void anOriginMustBeOne();
    void aListedPageMaySeeAnswers();
    void anotherPageMayNot_data();
    void anotherPageMayNot();
    void aBrowserMayAskFirst();
    void anotherPageIsToldNothing();
    void optionsWithoutAPageIsNoPreflight();
    void strangersPagesDoNotUseCookies_data();
    void strangersPagesDoNotUseCookies();

    void aBearerTokenIsRead_data();
    void aBearerTokenIsRead();
    void theCookieIsReadBack();

private:
    const CrossOrigin m_crossOrigin = *CrossOrigin::fromOrigins({QString::fromLatin1(kBoard)});
};

void SecurityHeadersTest::everyAnswerIsGuarded()
{
    Response response;
    addSecurityHeaders(requestTo(u"/api/v1/planning/shifts"_s), response, Transport::AsConnected);
    const Headers &headers = response.headers;
    QCOMPARE(headers.value("X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(headers.value("X-Frame-Options"), QByteArray("DENY"));
    QCOMPARE(headers.value("Referrer-Policy"), QByteArray("no-referrer"));
    QCOMPARE(headers.value("Content-Security-Policy"),
             QByteArray("default-src 'none'; frame-ancestors 'none'"));
    QCOMPARE(headers.value("Cache-Control"), QByteArray("private, no-cache"));
    QVERIFY(!headers.contains("Strict-Transport-Security"));
}

void SecurityHeadersTest::answersAboutSigningInAreKeptNowhere()
{
    Response login;
    login.headers.set("Cache-Control", "max-age=60");
    addSecurityHeaders(requestTo(u"/api/v1/auth/login"_s), login, Transport::AsConnected);
    QCOMPARE(login.headers.value("Cache-Control"), QByteArray("no-store"));

    Response other;
    setRefreshCookie(other.headers, "t", std::chrono::seconds{60}, CookieScope::OnlyTls);
    addSecurityHeaders(requestTo(u"/api/v1/else"_s), other, Transport::AsConnected);
    QCOMPARE(other.headers.value("Cache-Control"), QByteArray("no-store"));
}

void SecurityHeadersTest::whatTheAnswerSaysItselfStays()
{
    Response response;
    response.headers.set("Cache-Control", "max-age=60");
    response.headers.set("Content-Security-Policy", pagePolicy({}));
    addSecurityHeaders(requestTo(u"/api/v1/docs"_s), response, Transport::AsConnected);
    QCOMPARE(response.headers.value("Cache-Control"), QByteArray("max-age=60"));
    QCOMPARE(response.headers.value("Content-Security-Policy"), pagePolicy({}));
}

void SecurityHeadersTest::onlyTlsPromisesTls()
{
    Request encrypted = requestTo(u"/"_s);
    encrypted.isEncrypted = true;
    Response direct;
    addSecurityHeaders(encrypted, direct, Transport::AsConnected);
    QVERIFY(direct.headers.contains("Strict-Transport-Security"));
    Response proxied;
    addSecurityHeaders(requestTo(u"/"_s), proxied, Transport::BehindTls);
    QVERIFY(proxied.headers.contains("Strict-Transport-Security"));
}

void SecurityHeadersTest::aPageRunsItsOwnScriptsOnly()
{
    const QByteArray policy = pagePolicy({"alert('Hello, world.');"});
    QVERIFY(policy.contains("script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';"));
    QVERIFY(pagePolicy({}).contains("script-src 'none';"));
    QVERIFY(!policy.contains("http"));
}

void SecurityHeadersTest::anOriginMustBeOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    for (const char *good : {"https://board.example", "http://localhost:5173", "http://[::1]:8080",
                             "https://régie.example"})
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    for (const char *bad : {"*", "null", "", "board.example", "https://", "https://board.example/",
                            "https://*.example", "https://a:b@board.example",
                            "https://board.example?x", "ftp://board.example", "file:///etc"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void SecurityHeadersTest::anOriginMustBeOne()
{
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    QCOMPARE(CrossOrigin::fromOrigins({text}).hasValue(), accepted);
}

void SecurityHeadersTest::aListedPageMaySeeAnswers()
{
    const auto listed = CrossOrigin::fromOrigins({u"HTTPS://Board.example:443"_s});
    Response response;
    response.headers.set("Vary", "Accept-Language");
    listed->addTo(requestTo(u"/api/v1/events"_s, kBoard), response);
    QCOMPARE(response.headers.value("Access-Control-Allow-Origin"), kBoard);
    QCOMPARE(response.headers.value("Access-Control-Allow-Credentials"), QByteArray("true"));
    QVERIFY(response.headers.value("Access-Control-Expose-Headers").contains("ETag"));
    QCOMPARE(response.headers.value("Vary"), QByteArray("Accept-Language, Origin"));
}

void SecurityHeadersTest::anotherPageMayNot_data()
{
    QTest::addColumn<QByteArray>("origin");
    for (const char *origin :
         {"http://board.example", "https://board.example.evil.example", "https://evil.example",
          "https://board.example:8443", "https://xboard.example", "null", ""})
        QTest::newRow(origin) << QByteArray(origin);
}

void SecurityHeadersTest::anotherPageMayNot()
{
    QFETCH(QByteArray, origin);
    Response response;
    m_crossOrigin.addTo(requestTo(u"/api/v1/events"_s, origin), response);
    QVERIFY(!response.headers.contains("Access-Control-Allow-Origin"));
    QCOMPARE(response.headers.value("Vary"), QByteArray("Origin"));
}

void SecurityHeadersTest::aBrowserMayAskFirst()
{
    Request request = requestTo(u"/api/v1/events"_s, kBoard, Method::Options);
    request.headers.set("Access-Control-Request-Method", "PUT");
    auto response = m_crossOrigin.preflight(request);
    QVERIFY(response);
    m_crossOrigin.addTo(request, *response);
    QCOMPARE(response->status, 204);
    QVERIFY(response->headers.value("Access-Control-Allow-Methods").contains("PUT"));
    QVERIFY(response->headers.value("Access-Control-Allow-Headers").contains("If-Match"));
    QCOMPARE(response->headers.value("Access-Control-Allow-Origin"), kBoard);
}

void SecurityHeadersTest::anotherPageIsToldNothing()
{
    Request request = requestTo(u"/api/v1/events"_s, "https://evil.example", Method::Options);
    request.headers.set("Access-Control-Request-Method", "PUT");
    auto response = m_crossOrigin.preflight(request);
    QVERIFY(response);
    m_crossOrigin.addTo(request, *response);
    for (const HeaderField &field : response->headers.fields())
        QVERIFY2(!field.name.startsWith("Access-Control-"), field.name.constData());
}

void SecurityHeadersTest::optionsWithoutAPageIsNoPreflight()
{
    QVERIFY(!m_crossOrigin.preflight(requestTo(u"/"_s, {}, Method::Options)));
    QVERIFY(!m_crossOrigin.preflight(requestTo(u"/"_s, kBoard, Method::Options)));
    QVERIFY(!m_crossOrigin.preflight(requestTo(u"/"_s, kBoard)));
}

void SecurityHeadersTest::strangersPagesDoNotUseCookies_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("no page") << QByteArray() << true;
    QTest::newRow("listed") << kBoard << true;
    QTest::newRow("own") << QByteArray("http://127.0.0.1:8080") << true;
    QTest::newRow("another port") << QByteArray("http://127.0.0.1:8081") << false;
    QTest::newRow("stranger") << QByteArray("https://evil.example") << false;
    QTest::newRow("sandboxed") << QByteArray("null") << false;
}

void SecurityHeadersTest::strangersPagesDoNotUseCookies()
{
    QFETCH(QByteArray, origin);
    QFETCH(bool, allowed);
    Request request = requestTo(u"/api/v1/auth/refresh"_s, origin, Method::Post);
    request.headers.set("Host", "127.0.0.1:8080");
    QCOMPARE(m_crossOrigin.mayUseCookies(request), allowed);
}

void SecurityHeadersTest::aBearerTokenIsRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("usual") << QByteArray("Bearer a.b.c") << QByteArray("a.b.c");
    QTest::newRow("small letters") << QByteArray("bearer a.b.c") << QByteArray("a.b.c");
    QTest::newRow("another scheme") << QByteArray("Basic YTpi") << QByteArray();
    QTest::newRow("no scheme") << QByteArray("a.b.c") << QByteArray();
    QTest::newRow("no token") << QByteArray("Bearer") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void SecurityHeadersTest::aBearerTokenIsRead()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, token);
    Headers headers;
    headers.add("authorization", value);
    QCOMPARE(bearerToken(headers), token);
    headers.add("Authorization", "Bearer other");
    QCOMPARE(bearerToken(headers), QByteArray());
}

void SecurityHeadersTest::theCookieIsReadBack()
{
    Headers answer;
    setRefreshCookie(answer, "t0k-en", std::chrono::seconds{60}, CookieScope::OnlyTls);
    QCOMPARE(answer.value("Set-Cookie"),
             QByteArray("refresh_token=t0k-en; Path=/api/v1/auth; Max-Age=60; HttpOnly; "
                        "SameSite=Lax; Secure"));
    Headers request;
    request.set("Cookie", "theme=dark; refresh_token=t0k-en;xrefresh_token=no");
    QCOMPARE(refreshCookie(request), QByteArray("t0k-en"));
    request.set("Cookie", "xrefresh_token=no");
    QCOMPARE(refreshCookie(request), QByteArray());

    Headers logout;
    clearRefreshCookie(logout, CookieScope::AnyConnection);
    QCOMPARE(logout.value("Set-Cookie"), QByteArray("refresh_token=; Path=/api/v1/auth; Max-Age=0; "
                                                    "HttpOnly; SameSite=Lax"));
}

QTEST_APPLESS_MAIN(SecurityHeadersTest)
#include "tst_securityheaders.moc"
