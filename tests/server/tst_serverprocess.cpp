#include "core/store/serverdatabase.h"
#include "tests/server/support/serverprocess.h"

#include <QTcpServer>

using namespace planning;
using namespace planning::server::test;
using namespace Qt::StringLiterals;

// The program as an operator meets it.
class ServerProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.make()); }
    void itSaysWhereItListens();
    void itsHealthIsAnswered_data();
    void itsHealthIsAnswered();
    void metricsCountRequests();
    void metricsCanBeLeftOut();
    void aRequestIsALineOfTheLog();
    void whyTheServerFailedIsInTheLog();
    void aDatabaseThatIsGoneIsSaid();
    void whatIsBelowTheLevelIsNotLogged();
    void terminationLetsWhatHasBegunFinish();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();
    void aTakenPortIsSaid();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void aRunningServerIsBackedUpAndRestored();

private:
    DemoFolders m_demo;
};

void ServerProcessTest::itSaysWhereItListens()
{
    ServerProcess server(usualSettings(m_demo.copy()));

    QVERIFY2(server.port() > 0, server.log().constData());
    QCOMPARE(server.log(), "planning-server listens at http://127.0.0.1:"
                               + QByteArray::number(server.port()) + '\n');
}

void ServerProcessTest::itsHealthIsAnswered_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("/healthz") << QByteArray(R"({"status":"ok"})");
    QTest::newRow("/livez") << QByteArray(R"({"status":"ok"})");
    QTest::newRow("/readyz") << QByteArray(R"({"status":"ready"})");
    QTest::newRow("/api/v1/healthz") << QByteArray(R"({"status":"ok"})");
}

void ServerProcessTest::itsHealthIsAnswered()
{
    QFETCH(QByteArray, body);
    ServerProcess server(usualSettings(m_demo.copy()));

    const QByteArray answer =
        RawClient(server.port()).ask(requestText("GET", QTest::currentDataTag()));

    QCOMPARE(statusOf(answer), QByteArray("200"));
    QCOMPARE(bodyOf(answer), body);
}

void ServerProcessTest::metricsCountRequests()
{
    ServerProcess server(usualSettings(m_demo.copy()));
    RawClient client(server.port());
    client.ask(requestText("GET", "/livez"));

    const QByteArray text = bodyOf(client.ask(requestText("GET", "/metrics")));

    for (const QByteArray line :
         {R"(app_requests_total{method="GET",operation="readLiveness",status="200"} 1)",
          R"(app_request_duration_seconds_bucket{operation="readLiveness",le="+Inf"} 1)",
          "app_inflight_requests 1", "planning_open_connections 1", "planning_waiting_tasks 0"})
        QVERIFY2(text.contains(line + '\n'), text.constData());
}

void ServerProcessTest::metricsCanBeLeftOut()
{
    SettingValues settings = usualSettings(m_demo.copy());
    settings[u"METRICS_ENABLED"_s] = u"0"_s;
    ServerProcess server(settings);

    QCOMPARE(statusOf(RawClient(server.port()).ask(requestText("GET", "/metrics"))),
             QByteArray("404"));
}

void ServerProcessTest::aRequestIsALineOfTheLog()
{
    ServerProcess server(usualSettings(m_demo.copy()));

    const QByteArray answer =
        RawClient(server.port())
            .ask(requestText("GET", "/api/v1/planning/shifts?q=secret", {},
                             "X-Request-ID: r-1\r\ntraceparent: "
                             "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n"));

    QVERIFY(headOf(answer).contains("X-Request-ID: r-1\r\n"));
    QVERIFY(server.waitForLog("r-1"));
    const QByteArray line = server.log().split('\n').at(1);
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    QCOMPARE(entry[u"request_id"].toString(), u"r-1"_s);
    QCOMPARE(entry[u"trace_id"].toString(), u"0af7651916cd43dd8448eb211c80319c"_s);
    QCOMPARE(entry[u"method"].toString(), u"GET"_s);
    QCOMPARE(entry[u"path"].toString(), u"/api/v1/planning/shifts"_s);
    QCOMPARE(entry[u"status"].toInt(), 401);
    QVERIFY(entry[u"duration_ms"].isDouble());
    QVERIFY(entry[u"duration_ms"].toDouble() > 0);
}

// The line of the log with the request id.
static QJsonObject lineOf(const QByteArray &log, const QByteArray &requestId)
{
    for (const QByteArray &line : log.split('\n')) {
        if (line.contains(requestId))
            return QJsonDocument::fromJson(line).object();
    }
    return {};
}

void ServerProcessTest::whyTheServerFailedIsInTheLog()
{
    const SettingValues settings = usualSettings(m_demo.copy());
    ServerProcess server(settings);
    const QByteArray token = tokenOf(server.port(), "manager@demo.example");
    // Somebody else writes, and does not come to an end.
    const auto database = ServerDatabase::open(settings[u"DATABASE_URL"_s]);
    std::vector<std::unique_ptr<OrganizationStore>> writers;
    const auto organizations = (*database)->organizations();
    for (const Uuid &organization : *organizations) {
        writers.push_back(*(*database)->organization(organization));
        QVERIFY(writers.back()->load());
        QVERIFY(writers.back()->begin());
    }

    const QByteArray answer =
        RawClient(server.port())
            .ask(requestText("POST", "/api/v1/clients", R"({"name":"Confidential"})",
                             bearer(token) + "X-Request-ID: r-503\r\n"));

    QCOMPARE(statusOf(answer), QByteArray("503"));
    QVERIFY(server.waitForLog("r-503"));
    const QJsonObject line = lineOf(server.log(), "r-503");
    QCOMPARE(line[u"level"].toString(), u"error"_s);
    QCOMPARE(line[u"operation"].toString(), u"createClient"_s);
    QVERIFY2(line[u"reason"].toString().contains(u"database is locked"_s),
             server.log().constData());
    QVERIFY(!server.log().contains("Confidential"));
    QVERIFY(!server.log().contains(token));
    for (const auto &writer : writers)
        writer->abandon();
}

void ServerProcessTest::aDatabaseThatIsGoneIsSaid()
{
    const QString folder = m_demo.copy();
    ServerProcess server(usualSettings(folder));
    RawClient client(server.port());
    const QByteArray ask = requestText("GET", "/readyz");
    QCOMPARE(statusOf(client.ask(ask)), QByteArray("200"));

    QVERIFY(QFile::remove(folder + u"/server.db"_s));

    QTRY_COMPARE_WITH_TIMEOUT(statusOf(client.ask(ask)), QByteArray("503"), 20'000);
    QVERIFY(server.waitForLog("\"reason\""));
    const QByteArray text = bodyOf(client.ask(requestText("GET", "/metrics")));
    QVERIFY(text.contains("planning_database_ready 0\n"));
}

void ServerProcessTest::whatIsBelowTheLevelIsNotLogged()
{
    SettingValues settings = usualSettings(m_demo.copy());
    settings[u"LOG_LEVEL"_s] = u"warning"_s;
    ServerProcess server(settings);
    RawClient(server.port()).ask(requestText("GET", "/livez"));

    server.terminate();

    QCOMPARE(server.waitForEnd(), 0);
    QCOMPARE(server.log().count('\n'), 1);
}

void ServerProcessTest::terminationLetsWhatHasBegunFinish()
{
    ServerProcess server(usualSettings(m_demo.copy()));
    RawClient client(server.port());
    const QByteArray login =
        loginText("manager@demo.example", "demo-password", "Expect: 100-continue\r\n");
    const QByteArray head = headOf(login);
    client.send(head);
    QCOMPARE(statusOf(client.readAnswer(false)), QByteArray("100"));

    server.terminate();
    QVERIFY(server.waitForLog("finishing what has begun"));
    const QByteArray answer = client.ask(login.sliced(head.size()));

    QCOMPARE(statusOf(answer), QByteArray("200"));
    QVERIFY(headOf(answer).contains("Connection: close"));
    QCOMPARE(server.waitForEnd(), 0);
}

void ServerProcessTest::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<SettingValues>("changed");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QString &arguments, const SettingValues &changed,
                        int code, const char *said) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << changed << code
                            << QByteArray(said);
    };

    row("no command", {}, {}, 2, "usage: planning-server COMMAND");
    row("unknown command", u"sevre"_s, {}, 2, "There is no command “sevre”.");
    row("unknown option", u"serve --port 1"_s, {}, 2, "Unknown option 'port'.");
    row("too many words", u"serve now"_s, {}, 2, "“now” is not expected.");
    row("too few words", u"backup"_s, {}, 2, "usage: planning-server backup [OPTIONS] DIR");
    row("no organisation", u"demo --organizations 0"_s, {}, 2, "a number from 1 to 1000");
    row("no such size", u"demo --size big"_s, {}, 2, "small, festival, season or huge");
    row("no such migration", u"migrate sideways"_s, {}, 2, "usage: planning-server migrate");
    row("no configuration", u"serve --config nowhere.conf"_s, {}, 1, "nowhere.conf");
    row("short password", u"demo --password short"_s, {}, 1, "8 to 1024 characters");
    row("no secret", u"serve"_s, {{u"SECRET_KEY"_s, {}}}, 1, "unsafe: SECRET_KEY");
    row("open to all", u"serve --listen 0.0.0.0:0"_s, {}, 1, "unsafe: LISTEN");
    row("no address", u"serve --listen here:80"_s, {}, 1, "wrong: LISTEN");
    row("no database", u"serve"_s, {{u"DATABASE_URL"_s, u"mysql://x"_s}}, 1, "wrong: DATABASE_URL");
    row("a file for a folder", u"serve"_s,
        {{u"DATABASE_URL"_s, u"sqlite://"_s + QStringLiteral(PLANNING_SERVER_PROGRAM)}}, 1,
        "the folder cannot be made");
    row("no certificate", u"serve"_s,
        {{u"TLS_CERTIFICATE"_s, u"nowhere.pem"_s}, {u"TLS_KEY"_s, u"nowhere.key"_s}}, 1,
        "wrong: TLS_CERTIFICATE: nowhere.pem cannot be read");
    row("a backup of nothing", u"backup nowhere"_s, {}, 1, "Cannot make the backup");
    row("nothing to restore", u"restore nowhere"_s, {}, 1, "Cannot restore");
    row("a backup of PostgreSQL", u"backup nowhere"_s,
        {{u"DATABASE_URL"_s, u"postgresql://p@localhost/p"_s}}, 1, "pg_dump --format=custom");
}

void ServerProcessTest::whatCannotBeDoneIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(SettingValues, changed);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    QTemporaryDir folder;
    SettingValues settings = usualSettings(folder.filePath(u"data"_s));
    settings.insert(changed);

    const EndedProcess ended = runProgram(arguments, settings);

    QVERIFY2(ended.err.contains(said), ended.err.constData());
    QCOMPARE(ended.code, code);
    QCOMPARE(ended.out, QByteArray());
}

void ServerProcessTest::aTakenPortIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    SettingValues settings = usualSettings(m_demo.copy());
    settings[u"LISTEN"_s] = u"127.0.0.1:%1"_s.arg(other.serverPort());

    const EndedProcess ended = runProgram({u"serve"_s}, settings);

    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("Cannot listen at 127.0.0.1:"), ended.err.constData());
}

void ServerProcessTest::everyCommandHasHelp_data()
{
    QTest::addColumn<QByteArray>("named");

    QTest::newRow("") << QByteArray("SECRET_KEY=TEXT");
    QTest::newRow("serve") << QByteArray("--listen <ADDRESS:PORT>");
    QTest::newRow("demo") << QByteArray("--password <PASSWORD>");
    QTest::newRow("migrate") << QByteArray("up | down NUMBER | status");
    QTest::newRow("backup") << QByteArray("--verify");
    QTest::newRow("restore") << QByteArray("restore [OPTIONS] DIR");
    QTest::newRow("check-config") << QByteArray("--config <FILE>");
}

void ServerProcessTest::everyCommandHasHelp()
{
    QFETCH(QByteArray, named);
    QStringList arguments =
        QString::fromLatin1(QTest::currentDataTag()).split(u' ', Qt::SkipEmptyParts);

    const EndedProcess ended = runProgram(arguments << u"--help"_s);

    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.startsWith("usage: planning-server "), ended.out.constData());
    QVERIFY2(ended.out.contains(named), ended.out.constData());
    QCOMPARE(ended.err, QByteArray());
    for (const QByteArray &line : ended.out.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 90, line.constData());
}

void ServerProcessTest::aRunningServerIsBackedUpAndRestored()
{
    const SettingValues settings = usualSettings(m_demo.copy());
    ServerProcess server(settings);
    QVERIFY(!tokenOf(server.port(), "manager@demo.example").isEmpty());
    const QString copy = m_demo.path(u"copy"_s);
    SettingValues elsewhere = usualSettings(m_demo.path(u"restored"_s));

    const EndedProcess made = runProgram({u"backup"_s, copy}, settings);
    QVERIFY2(made.code == 0, made.err.constData());
    QVERIFY2(made.out.startsWith("made and verified "), made.out.constData());
    QCOMPARE(runProgram({u"backup"_s, u"--verify"_s, copy}).code, 0);
    QCOMPARE(runProgram({u"restore"_s, copy}, elsewhere).code, 0);
    QCOMPARE(runProgram({u"restore"_s, copy}, elsewhere).code, 1);

    ServerProcess restored(elsewhere);
    QVERIFY(!tokenOf(restored.port(), "manager@demo.example").isEmpty());
}

QTEST_GUILESS_MAIN(ServerProcessTest)
#include "tst_serverprocess.moc"
