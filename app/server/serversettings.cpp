#include "app/server/serversettings.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <functional>

namespace planning::server
{

namespace
{

// Takes a value into the settings; the text is what is wrong with it, empty when nothing is.
using Take = std::function<QString(ServerSettings &, const QString &)>;

template <typename Member>
Take text(Member ServerSettings::*member)
{
    return [member](ServerSettings &settings, const QString &value) {
        if constexpr (std::is_same_v<Member, QByteArray>)
            settings.*member = value.toUtf8();
        else
            settings.*member = value;
        return QString();
    };
}

Take list(QStringList ServerSettings::*member)
{
    return [member](ServerSettings &settings, const QString &value) {
        settings.*member = value.split(u',', Qt::SkipEmptyParts);
        return QString();
    };
}

Take truth(bool ServerSettings::*member)
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
Take number(int most, std::function<void(ServerSettings &, int)> set)
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

const QMap<QString, Take> &knownSettings()
{
    using S = ServerSettings;
    static const QMap<QString, Take> known{
        {QStringLiteral("LISTEN"), text(&S::listen)},
        {QStringLiteral("DATABASE_URL"), text(&S::databaseUrl)},
        {QStringLiteral("DATABASE_OWNER_URL"), text(&S::databaseOwnerUrl)},
        {QStringLiteral("SECRET_KEY"), text(&S::secretKey)},
        {QStringLiteral("JWT_ALG"), takeAlgorithm},
        {QStringLiteral("JWKS_FILE"), text(&S::jwksFile)},
        {QStringLiteral("JWT_ISSUER"), text(&S::jwtIssuer)},
        {QStringLiteral("JWT_AUDIENCE"), text(&S::jwtAudience)},
        {QStringLiteral("INVITES_SECRET"), text(&S::invitesSecret)},
        {QStringLiteral("INVITES_TTL_SECONDS"),
         number(366 * 86400, [](S &s, int value) { s.invitesLifetime = seconds{value}; })},
        {QStringLiteral("ACCESS_TOKEN_MINUTES"),
         number(1440, [](S &s, int value) { s.sessions.accessLifetime = minutes{value}; })},
        {QStringLiteral("REFRESH_TOKEN_DAYS"),
         number(366,
                [](S &s, int value) { s.sessions.refreshLifetime = std::chrono::days{value}; })},
        {QStringLiteral("RATE_LIMIT_GENERAL"),
         number(100'000'000, [](S &s, int value) { s.generalLimit.requests = value; })},
        {QStringLiteral("RATE_LIMIT_WRITES"),
         number(100'000'000, [](S &s, int value) { s.writesLimit.requests = value; })},
        {QStringLiteral("CORS_ORIGINS"), list(&S::corsOrigins)},
        {QStringLiteral("TRUSTED_PROXIES"), list(&S::trustedProxies)},
        {QStringLiteral("BEHIND_TLS"), truth(&S::isBehindTls)},
        {QStringLiteral("TLS_CERTIFICATE"), text(&S::tlsCertificate)},
        {QStringLiteral("TLS_KEY"), text(&S::tlsKey)},
        {QStringLiteral("CACHE_TTL_SECONDS"),
         number(86400, [](S &s, int value) { s.cacheLifetime = seconds{value}; })},
        {QStringLiteral("LOG_LEVEL"), takeLogLevel},
        {QStringLiteral("METRICS_ENABLED"), truth(&S::hasMetrics)},
        {QStringLiteral("PLANNING_DEV"), truth(&S::isDevelopment)},
        {QStringLiteral("THREADS"), number(256, [](S &s, int value) { s.threads = value; })},
        {QStringLiteral("JOB_THREADS"), number(64, [](S &s, int value) { s.jobThreads = value; })},
        {QStringLiteral("DOCUMENTS_FOLDER"), text(&S::documentsFolder)},
        {QStringLiteral("MAIL_COMMAND"), text(&S::mailCommand)},
        {QStringLiteral("WEBHOOKS_ALLOW_PRIVATE"), truth(&S::mayCallPrivateAddresses)},
    };
    return known;
}

// Whether a name of the environment was meant for us.
bool looksLikeOurs(const QString &name)
{
    static const QStringList beginnings{
        QStringLiteral("PLANNING_"),    QStringLiteral("RATE_LIMIT_"),  QStringLiteral("JWT_"),
        QStringLiteral("INVITES_"),     QStringLiteral("WEBHOOKS_"),    QStringLiteral("DATABASE_"),
        QStringLiteral("SECRET_KEY"),   QStringLiteral("CORS_"),        QStringLiteral("CACHE_TTL"),
        QStringLiteral("ACCESS_TOKEN"), QStringLiteral("REFRESH_TOKEN")};
    return std::ranges::any_of(beginnings,
                               [&](const QString &each) { return name.startsWith(each); });
}

using Gravity = SettingsFinding::Gravity;

void judgeSecrets(CheckedSettings &checked)
{
    const ServerSettings &settings = checked.settings;
    const auto add = [&](const char *name, const QString &text) {
        checked.findings.push_back({Gravity::Unsafe, QLatin1String(name), text});
    };
    static const QStringList examples{QStringLiteral("change"), QStringLiteral("secret"),
                                      QStringLiteral("default"), QStringLiteral("example")};
    const QString secret = QString::fromUtf8(settings.secretKey).toLower();
    if (settings.secretKey.size() < kShortestSecret)
        add("SECRET_KEY", QStringLiteral("at least %1 bytes are needed: openssl rand -base64 48")
                              .arg(kShortestSecret));
    else if (std::ranges::any_of(examples, [&](const auto &each) { return secret.contains(each); }))
        add("SECRET_KEY", QStringLiteral("this looks like an example: openssl rand -base64 48"));
    if (!settings.invitesSecret.isEmpty() && settings.invitesSecret.size() < kShortestSecret)
        add("INVITES_SECRET", QStringLiteral("at least %1 bytes are needed").arg(kShortestSecret));
    if (settings.jwtAlgorithm == QLatin1String("RS256")
        && (settings.jwksFile.isEmpty() || settings.jwtIssuer.isEmpty()
            || settings.jwtAudience.isEmpty()))
        checked.findings.push_back(
            {Gravity::Wrong, QStringLiteral("JWT_ALG"),
             QStringLiteral("RS256 needs JWKS_FILE, JWT_ISSUER and JWT_AUDIENCE")});
}

void judgeReach(CheckedSettings &checked)
{
    const ServerSettings &settings = checked.settings;
    const bool isLocal = settings.listen.startsWith(QLatin1String("127."))
                         || settings.listen.startsWith(QLatin1String("[::1]"));
    if (!isLocal && settings.tlsCertificate.isEmpty() && !settings.isBehindTls)
        checked.findings.push_back(
            {Gravity::Unsafe, QStringLiteral("LISTEN"),
             QStringLiteral("reachable from outside without TLS: set TLS_CERTIFICATE and TLS_KEY, "
                            "or BEHIND_TLS=1 behind a proxy")});
    if (settings.tlsCertificate.isEmpty() != settings.tlsKey.isEmpty())
        checked.findings.push_back({Gravity::Wrong, QStringLiteral("TLS_KEY"),
                                    QStringLiteral("TLS_CERTIFICATE and TLS_KEY go together")});
}

} // namespace

bool CheckedSettings::isAcceptable() const
{
    return std::ranges::none_of(findings, [&](const SettingsFinding &finding) {
        return finding.gravity == Gravity::Wrong
               || (finding.gravity == Gravity::Unsafe && !settings.isDevelopment);
    });
}

// For somebody who tries the server without setting anything.
static QString ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/planning-server");
}

CheckedSettings checkedSettings(const QMap<QString, QString> &values)
{
    CheckedSettings checked;
    checked.settings.databaseUrl = QStringLiteral("sqlite://") + ownFolder();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto known = knownSettings().constFind(it.key());
        if (known == knownSettings().cend()) {
            if (looksLikeOurs(it.key()))
                checked.findings.push_back({Gravity::Unknown, it.key(),
                                            QStringLiteral("there is no setting of this name")});
            continue;
        }
        if (const QString wrong = (*known)(checked.settings, *it); !wrong.isEmpty())
            checked.findings.push_back({Gravity::Wrong, it.key(), wrong});
    }
    judgeSecrets(checked);
    judgeReach(checked);
    return checked;
}

Result<QMap<QString, QString>> settingValues(const QString &configFile)
{
    QMap<QString, QString> values;
    if (!configFile.isEmpty()) {
        QFile file(configFile);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileMissing, file.errorString(), configFile};
        for (int line = 1; !file.atEnd(); ++line) {
            const QString text = QString::fromUtf8(file.readLine()).trimmed();
            if (text.isEmpty() || text.startsWith(u'#'))
                continue;
            const qsizetype equals = text.indexOf(u'=');
            if (equals < 1)
                return Error{ErrorCode::InvalidInput,
                             QStringLiteral("line %1: NAME=value is expected").arg(line),
                             configFile};
            values[text.first(equals).trimmed()] = text.sliced(equals + 1).trimmed();
        }
    }
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (knownSettings().contains(name) || looksLikeOurs(name))
            values[name] = environment.value(name);
    }
    return values;
}

QStringList settingNames()
{
    return knownSettings().keys();
}

} // namespace planning::server
