#include "app/server/settingtable.h"

namespace planning::server
{

namespace
{

template <typename Member>
Setting::Take text(Member ServerSettings::*member)
{
    return [member](ServerSettings &settings, const QString &value) {
        if constexpr (std::is_same_v<Member, QByteArray>)
            settings.*member = value.toUtf8();
        else
            settings.*member = value;
        return QString();
    };
}

Setting::Take list(QStringList ServerSettings::*member)
{
    return [member](ServerSettings &settings, const QString &value) {
        settings.*member = value.split(u',', Qt::SkipEmptyParts);
        return QString();
    };
}

Setting::Take truth(bool ServerSettings::*member)
{
    return [member](ServerSettings &settings, const QString &value) {
        static const QStringList yes{QStringLiteral("1"), QStringLiteral("true"),
                                     QStringLiteral("yes"), QStringLiteral("on")};
        static const QStringList no{QStringLiteral("0"), QStringLiteral("false"),
                                    QStringLiteral("no"), QStringLiteral("off")};
        const QString lower = value.toLower();
        settings.*member = yes.contains(lower);
        return yes.contains(lower) || no.contains(lower)
                   ? QString()
                   : QStringLiteral("1 or 0 is expected, not “%1”").arg(value);
    };
}

// A whole number from 1 to `most`, given to `set`.
Setting::Take number(int most, std::function<void(ServerSettings &, int)> set)
{
    return [most, set = std::move(set)](ServerSettings &settings, const QString &value) {
        bool isNumber = false;
        const int wanted = value.toInt(&isNumber);
        if (!isNumber || wanted < 1 || wanted > most)
            return QStringLiteral("a number from 1 to %1 is expected, not “%2”")
                .arg(most)
                .arg(value);
        set(settings, wanted);
        return QString();
    };
}

QString takeLogLevel(ServerSettings &settings, const QString &value)
{
    const auto level = logLevelFromName(value);
    if (!level)
        return QStringLiteral("debug, info, warning or error is expected, not “%1”").arg(value);
    settings.logLevel = *level;
    return {};
}

QString takeAlgorithm(ServerSettings &settings, const QString &value)
{
    if (value != QLatin1String("HS256") && value != QLatin1String("RS256"))
        return QStringLiteral("HS256 or RS256 is expected, not “%1”").arg(value);
    settings.jwtAlgorithm = value;
    return {};
}

using S = ServerSettings;

std::vector<Setting> storageSettings()
{
    return {
        {"DATABASE_URL", "ADDRESS", "a folder of the user",
         "sqlite:///FOLDER or postgresql://USER@HOST/NAME", text(&S::databaseUrl)},
        {"DATABASE_OWNER_URL", "ADDRESS", "", "PostgreSQL, as the owner of the tables: to migrate",
         text(&S::databaseOwnerUrl)},
        {"DOCUMENTS_FOLDER", "FOLDER", "documents beside the SQLite files",
         "where uploaded documents are kept", text(&S::documentsFolder)},
        {"CACHE_TTL_SECONDS", "NUMBER", "60", "how long lists are kept for X-Cache",
         number(86400, [](S &s, int value) { s.cacheLifetime = seconds{value}; })},
    };
}

std::vector<Setting> reachSettings()
{
    return {
        {"LISTEN", "ADDRESS:PORT", "127.0.0.1:8080", "where to listen; port 0: any that is free",
         text(&S::listen)},
        {"TLS_CERTIFICATE", "FILE", "", "PEM, the server's own certificate first; with TLS_KEY",
         text(&S::tlsCertificate)},
        {"TLS_KEY", "FILE", "", "PEM, without a password", text(&S::tlsKey)},
        {"BEHIND_TLS", "0|1", "0", "a proxy before the server speaks TLS", truth(&S::isBehindTls)},
        {"TRUSTED_PROXIES", "LIST", "", "addresses and subnets whose X-Forwarded-For is believed",
         list(&S::trustedProxies)},
        {"CORS_ORIGINS", "LIST", "", "origins whose pages may use the interface",
         list(&S::corsOrigins)},
        {"RATE_LIMIT_GENERAL", "NUMBER", "100", "requests a minute of one caller",
         number(100'000'000, [](S &s, int value) { s.generalLimit.requests = value; })},
        {"RATE_LIMIT_WRITES", "NUMBER", "20", "the same for costly requests and logins",
         number(100'000'000, [](S &s, int value) { s.writesLimit.requests = value; })},
        {"WEBHOOKS_ALLOW_PRIVATE", "0|1", "0", "webhooks may call private addresses",
         truth(&S::mayCallPrivateAddresses)},
    };
}

std::vector<Setting> accessSettings()
{
    return {
        {"SECRET_KEY", "TEXT", "", "signs tokens; at least 32 bytes: openssl rand -base64 48",
         text(&S::secretKey)},
        {"ACCESS_TOKEN_MINUTES", "NUMBER", "15", "how long an access token is good",
         number(1440, [](S &s, int value) { s.sessions.accessLifetime = minutes{value}; })},
        {"REFRESH_TOKEN_DAYS", "NUMBER", "30", "how long a session lasts without a login",
         number(366,
                [](S &s, int value) { s.sessions.refreshLifetime = std::chrono::days{value}; })},
        {"JWT_ALG", "HS256|RS256", "HS256", "RS256: tokens of another issuer are accepted too",
         takeAlgorithm},
        {"JWKS_FILE", "FILE", "", "the public keys of that issuer", text(&S::jwksFile)},
        {"JWT_ISSUER", "TEXT", "", "its name, as in iss", text(&S::jwtIssuer)},
        {"JWT_AUDIENCE", "TEXT", "", "our name there, as in aud", text(&S::jwtAudience)},
        {"INVITES_SECRET", "TEXT", "made from SECRET_KEY", "signs the links of invitations",
         text(&S::invitesSecret)},
        {"INVITES_TTL_SECONDS", "NUMBER", "604800", "how long an invitation can be answered",
         number(366 * 86400, [](S &s, int value) { s.invitesLifetime = seconds{value}; })},
    };
}

std::vector<Setting> runningSettings()
{
    return {
        {"THREADS", "NUMBER", "4", "threads that own organisations",
         number(256, [](S &s, int value) { s.threads = value; })},
        {"JOB_THREADS", "NUMBER", "2", "searches for people at the same time",
         number(64, [](S &s, int value) { s.jobThreads = value; })},
        {"LOG_LEVEL", "debug|info|warning|error", "info", "the least that is logged", takeLogLevel},
        {"METRICS_ENABLED", "0|1", "1", "whether there is /metrics", truth(&S::hasMetrics)},
        {"MAIL_COMMAND", "COMMAND", "", "gets each message on its standard input: sendmail -t",
         text(&S::mailCommand)},
        {"PLANNING_DEV", "0|1", "0", "unsafe settings are let through, reset codes are answered",
         truth(&S::isDevelopment)},
    };
}

} // namespace

const std::vector<Setting> &settingTable()
{
    static const std::vector<Setting> table = [] {
        std::vector<Setting> all = storageSettings();
        for (const auto &part : {reachSettings(), accessSettings(), runningSettings()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return table;
}

} // namespace planning::server
