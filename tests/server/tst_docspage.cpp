#include "app/server/http/httpserver.h"
#include "tests/support/testserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// The page of the contract, as a browser shows it.
class DocsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePageLoadsNothingFromElsewhere();
    void thePageRunsOnlyItsOwnScript();
    void everyOperationIsShown();
    void aProblemTypeLeadsToItsProblem();
    void anOperationOpensAtItsAnchor();

private:
    QString shown(const QString &anchor, bool &isThere);

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpServer> m_http;
    QString m_browser;
};

static const QString kDocs = u"/api/v1/docs"_s;

void DocsPageTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    auto http = HttpServer::start({}, [this](Request request, Respond respond) {
        m_server->server().handle(std::move(request), std::move(respond));
    });
    QVERIFY(http);
    m_http = *std::move(http);
    m_browser = QStandardPaths::findExecutable(u"chromium"_s);
}

void DocsPageTest::thePageLoadsNothingFromElsewhere()
{
    const QByteArray page = m_server->send(Method::Get, kDocs).response.body;

    QVERIFY(page.contains("<!DOCTYPE html>"));
    for (const char *outside : {"http://", "https://", "//cdn", "@import", "src=", "url("})
        QVERIFY2(!page.contains(outside), outside);
}

void DocsPageTest::thePageRunsOnlyItsOwnScript()
{
    const auto answer = m_server->send(Method::Get, kDocs);
    const QByteArray policy = answer.response.headers.value("Content-Security-Policy");

    QVERIFY(policy.contains("default-src 'none'"));
    QVERIFY(policy.contains("script-src 'sha256-"));
    QCOMPARE(answer.response.body.count("<script"), 1);
}

// What stands in the page once its script has run.
QString DocsPageTest::shown(const QString &anchor, bool &isThere)
{
    isThere = !m_browser.isEmpty();
    if (!isThere)
        return {};
    const QTemporaryDir profile;
    QProcess browser;
    browser.start(m_browser, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                              u"--user-data-dir="_s + profile.path(),
                              u"--virtual-time-budget=20000"_s, u"--dump-dom"_s,
                              u"http://127.0.0.1:%1%2%3"_s.arg(m_http->port()).arg(kDocs, anchor)});
    browser.waitForFinished(120'000);
    return QString::fromUtf8(browser.readAllStandardOutput());
}

void DocsPageTest::everyOperationIsShown()
{
    bool isThere = false;
    const QString page = shown({}, isThere);
    if (!isThere)
        QSKIP("chromium is not installed");

    for (const Route &route : m_server->server().routes().routes())
        QVERIFY2(page.contains(u"<article id=\"%1\""_s.arg(route.operation)),
                 qPrintable(route.operation));
}

void DocsPageTest::aProblemTypeLeadsToItsProblem()
{
    const QString type = m_server->get(u"/api/v1/nowhere"_s, u"tech"_s).body[u"type"].toString();
    bool isThere = false;
    const QString page = shown(u'#' + type.section(u'#', 1), isThere);
    if (!isThere)
        QSKIP("chromium is not installed");

    QVERIFY(page.contains(QRegularExpression(u"<article id=\"not-found\"[^>]*class=\"target\""_s)));
}

void DocsPageTest::anOperationOpensAtItsAnchor()
{
    bool isThere = false;
    const QString page = shown(u"#createShift"_s, isThere);
    if (!isThere)
        QSKIP("chromium is not installed");

    QVERIFY(page.contains(u"call_time"_s));
    QVERIFY(page.contains(u"<textarea"_s));
    QVERIFY(page.contains(u"#schema-ShiftBody"_s));
}

QTEST_GUILESS_MAIN(DocsPageTest)
#include "tst_docspage.moc"
