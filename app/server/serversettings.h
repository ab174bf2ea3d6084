#pragma once

#include "app/server/auth/jsonwebtoken.h"
#include "app/server/auth/ratelimit.h"
#include "app/server/auth/sessions.h"
#include "app/server/operations/requestlog.h"

#include <QHostAddress>
#include <QMap>

namespace planning::server
{

// How one server runs, by the names of its environment (api.md, Starting it).
struct ServerSettings {
    QString listen = QStringLiteral("127.0.0.1:8080"); // LISTEN
    QString databaseUrl; // DATABASE_URL; a folder of the user when it is not set
    // DATABASE_OWNER_URL: PostgreSQL, as the role that owns the tables; only to migrate.
    QString databaseOwnerUrl;
    QByteArray secretKey; // SECRET_KEY
    QString jwtAlgorithm = QStringLiteral("HS256"); // JWT_ALG
    QString jwksFile; // JWKS_FILE, with JWT_ISSUER and JWT_AUDIENCE
    QString jwtIssuer;
    QString jwtAudience;
    QByteArray invitesSecret; // INVITES_SECRET; empty: made from the secret key
    seconds invitesLifetime{604800}; // INVITES_TTL_SECONDS
    SessionSettings sessions; // ACCESS_TOKEN_MINUTES, REFRESH_TOKEN_DAYS
    RateLimit generalLimit = kGeneralLimit; // RATE_LIMIT_GENERAL, per minute
    RateLimit writesLimit = kWritesLimit; // RATE_LIMIT_WRITES
    QStringList corsOrigins; // CORS_ORIGINS
    QStringList trustedProxies; // TRUSTED_PROXIES
    bool isBehindTls = false; // BEHIND_TLS: a proxy before it speaks TLS
    QString tlsCertificate; // TLS_CERTIFICATE, TLS_KEY
    QString tlsKey;
    seconds cacheLifetime{60}; // CACHE_TTL_SECONDS
    LogLevel logLevel = LogLevel::Info; // LOG_LEVEL
    bool hasMetrics = true; // METRICS_ENABLED
    bool isDevelopment = false; // PLANNING_DEV
    int threads = 4; // THREADS: owners of organisations
    QString documentsFolder; // DOCUMENTS_FOLDER; empty: beside the SQLite files
    QString mailCommand; // MAIL_COMMAND: gets each message on its standard input
    bool mayCallPrivateAddresses = false; // WEBHOOKS_ALLOW_PRIVATE
    int jobThreads = 2; // JOB_THREADS: searches for people at the same time

    // The folder of a database in files; empty for another.
    std::optional<QString> databaseFolder() const;
    // Where documents are kept, set or not.
    QString documents() const;
};

struct Endpoint {
    QHostAddress host;
    quint16 port = 0; // 0: any that is free
};

// Of LISTEN: "127.0.0.1:8080", "[::1]:8080".
std::optional<Endpoint> endpointOf(const QString &text);

// Something about the settings that the operator must know.
struct SettingsFinding {
    enum class Gravity { Unknown, Unsafe, Wrong } gravity = Gravity::Wrong;
    QString name; // "SECRET_KEY"
    QString text; // English
};

struct CheckedSettings {
    ServerSettings settings;
    std::vector<SettingsFinding> findings;

    void add(SettingsFinding::Gravity gravity, const QString &name, const QString &text);

    // Whether a server may start: in development what is unsafe is let through.
    bool isAcceptable() const;
};

// Reads settings by name; names that mean nothing are findings. Files that are named are looked at.
CheckedSettings checkedSettings(const QMap<QString, QString> &values);

// The environment, and what a file says where the environment is silent: lines "NAME=value", "#"
// begins a comment. Of the environment, only names that are ours or begin like ours. FileMissing,
// or InvalidInput with the line.
Result<QMap<QString, QString>> settingValues(const QString &configFile);

} // namespace planning::server
