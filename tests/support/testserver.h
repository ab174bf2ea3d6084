#pragma once

#include "app/server/operations/demoorganization.h"
#include "app/server/planningserver.h"
#include "core/exchange/json.h"
#include "core/store/servermigrations.h"
#include "tests/support/privatepostgres.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

namespace planning::test
{

// A server without sockets on a database of its own, with two demo organisations
// ("…@demo.example", "…@other.example") of the password "demo-password". The database is a folder
// of files or, where PLANNING_TEST_DATABASE is "postgresql", one of a PostgreSQL of the test's own.
class TestServer final
{
public:
    struct Answer {
        server::Response response;
        QJsonObject body; // of a JSON answer

        int status() const { return response.status; }
        QString code() const { return body[QStringLiteral("code")].toString(); }
    };

    // `databaseUrl`: empty for files in a temporary folder.
    explicit TestServer(DemoSize size = DemoSize::Small, QString databaseUrl = {},
                        std::function<void(server::ServerSettings &)> adapt = {})
    {
        m_settings.databaseUrl = m_settings.databaseOwnerUrl = databaseUrl;
        if (databaseUrl.isEmpty())
            makeDatabase();
        m_settings.secretKey = QByteArray(48, 'k');
        m_settings.generalLimit.requests = 1'000'000;
        m_settings.writesLimit.requests = 1'000'000;
        m_settings.isDevelopment = true;
        m_settings.logLevel = server::LogLevel::Error;
        if (adapt)
            adapt(m_settings);
        const auto migrated = migrateUp(m_settings.databaseOwnerUrl, m_settings.databaseUrl);
        if (!migrated)
            qFatal("%s", qPrintable(describe(migrated.error())));
        addOrganizations(size);
        start();
    }

    // As after the end of the program: nothing is in memory any more.
    void restart()
    {
        m_server.reset();
        start();
    }

    const server::ServerSettings &settings() const { return m_settings; }
    server::PlanningServer &server() { return *m_server; }

    // Sends a request and waits for the answer. `as`: an account that signs in first ("manager",
    // "tech@other.example"); empty: nobody.
    Answer send(server::Method method, const QString &path, const QByteArray &body = {},
                const QString &as = {}, const QList<server::HeaderField> &headers = {})
    {
        server::Request request;
        request.method = method;
        const qsizetype question = path.indexOf(u'?');
        request.path = question < 0 ? path : path.first(question);
        if (question >= 0)
            request.query = QUrlQuery(path.sliced(question + 1));
        request.body = body;
        request.peer = "127.0.0.1";
        for (const server::HeaderField &field : headers)
            request.headers.add(field.name, field.value);
        if (!as.isEmpty())
            request.headers.set("Authorization", "Bearer " + token(as));
        return answerTo(std::move(request));
    }
    Answer get(const QString &path, const QString &as)
    {
        return send(server::Method::Get, path, {}, as);
    }
    Answer post(const QString &path, const QJsonObject &body, const QString &as)
    {
        return send(server::Method::Post, path, toJson(QJsonValue(body)), as);
    }

    Answer answerTo(server::Request request)
    {
        QSemaphore done;
        Answer answer;
        m_server->handle(std::move(request), [&](server::Response response) {
            answer.response = std::move(response);
            done.release();
        });
        done.acquire();
        const auto body = parseJson(answer.response.body);
        if (body)
            answer.body = body->toObject();
        return answer;
    }

    // An access token of the account.
    QByteArray token(QString who)
    {
        if (!who.contains(u'@'))
            who += QStringLiteral("@demo.example");
        if (!m_tokens.contains(who)) {
            const Answer answer =
                send(server::Method::Post, QStringLiteral("/api/v1/auth/login"),
                     toJson(QJsonValue(QJsonObject{{QStringLiteral("email"), who},
                                                   {QStringLiteral("password"), kPassword}})));
            if (answer.status() != 200)
                qFatal("%s cannot sign in: %s", qPrintable(who), answer.response.body.constData());
            m_tokens[who] = answer.body[QStringLiteral("access_token")].toString().toLatin1();
        }
        return m_tokens.value(who);
    }

    static inline const QString kPassword = QStringLiteral("demo-password");

private:
    void makeDatabase()
    {
        if (qgetenv("PLANNING_TEST_DATABASE") != "postgresql") {
            m_settings.databaseUrl = m_settings.databaseOwnerUrl =
                QStringLiteral("sqlite://") + m_folder.path();
            return;
        }
        static const std::unique_ptr<PrivatePostgres> postgres = PrivatePostgres::start();
        static int databases = 0;
        const QString name = QStringLiteral("api%1").arg(++databases);
        if (!postgres || !postgres->makeDatabase(name))
            qFatal("PostgreSQL does not start");
        m_settings.databaseUrl = postgres->applicationAddress(name);
        m_settings.databaseOwnerUrl = postgres->ownerAddress(name);
    }

    void addOrganizations(DemoSize size)
    {
        const auto database = ServerDatabase::open(m_settings.databaseUrl);
        if (!database)
            qFatal("%s", qPrintable(describe(database.error())));
        for (const char *domain : {"demo.example", "other.example"}) {
            const auto added =
                server::addDemoOrganization(**database, {size, QLatin1String(domain), kPassword});
            if (!added)
                qFatal("%s", qPrintable(describe(added.error())));
        }
    }

    void start()
    {
        auto server = server::PlanningServer::make(m_settings, m_clock);
        if (!server)
            qFatal("%s", qPrintable(describe(server.error())));
        m_server = *std::move(server);
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    server::ServerSettings m_settings;
    std::unique_ptr<server::PlanningServer> m_server;
    QHash<QString, QByteArray> m_tokens;
};

} // namespace planning::test
