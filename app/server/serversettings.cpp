#include "app/server/serversettings.h"

#include "app/server/auth/crossorigin.h"
#include "app/server/http/trustedproxies.h"
#include "app/server/settingtable.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <algorithm>

namespace planning::server
{

static const QString kSqlite = QStringLiteral("sqlite://");

// For somebody who tries the server without setting anything.
static QString ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/planning-server");
}

namespace
{

const Setting *knownSetting(const QString &name)
{
    const auto &table = settingTable();
    const auto found = std::ranges::find_if(
        table, [&](const Setting &setting) { return name == QLatin1String(setting.name); });
    return found == table.end() ? nullptr : &*found;
}

// Whether a name of the environment was meant for us.
bool looksLikeOurs(const QString &name)
{
    static const QStringList beginnings{
        QStringLiteral("PLANNING_"),     QStringLiteral("RATE_LIMIT_"),
        QStringLiteral("JWT_"),          QStringLiteral("INVITES_"),
        QStringLiteral("WEBHOOKS_"),     QStringLiteral("DATABASE_"),
        QStringLiteral("SECRET_KEY"),    QStringLiteral("CORS_"),
        QStringLiteral("CACHE_TTL"),     QStringLiteral("ACCESS_TOKEN"),
        QStringLiteral("REFRESH_TOKEN"), QStringLiteral("REDIS_")};
    return std::ranges::any_of(beginnings,
                               [&](const QString &each) { return name.startsWith(each); });
}

using Gravity = SettingsFinding::Gravity;

void judgeSecrets(CheckedSettings &checked)
{
    const ServerSettings &settings = checked.settings;
    static const QStringList examples{QStringLiteral("change"), QStringLiteral("secret"),
                                      QStringLiteral("default"), QStringLiteral("example")};
    const QString secretKey = QStringLiteral("SECRET_KEY");
    const QString secret = QString::fromUtf8(settings.secretKey).toLower();
    if (settings.secretKey.size() < kShortestSecret)
        checked.add(Gravity::Unsafe, secretKey,
                    QStringLiteral("at least %1 bytes are needed: openssl rand -base64 48")
                        .arg(kShortestSecret));
    else if (std::ranges::any_of(examples, [&](const auto &each) { return secret.contains(each); }))
        checked.add(Gravity::Unsafe, secretKey,
                    QStringLiteral("this looks like an example: openssl rand -base64 48"));
    if (!settings.invitesSecret.isEmpty() && settings.invitesSecret.size() < kShortestSecret)
        checked.add(Gravity::Unsafe, QStringLiteral("INVITES_SECRET"),
                    QStringLiteral("at least %1 bytes are needed").arg(kShortestSecret));
}

void judgeIssuer(CheckedSettings &checked)
{
    const ServerSettings &settings = checked.settings;
    if (settings.jwtAlgorithm == QLatin1String("RS256")
        && (settings.jwksFile.isEmpty() || settings.jwtIssuer.isEmpty()
            || settings.jwtAudience.isEmpty()))
        checked.add(Gravity::Wrong, QStringLiteral("JWT_ALG"),
                    QStringLiteral("RS256 needs JWKS_FILE, JWT_ISSUER and JWT_AUDIENCE"));
}

void judgeReach(CheckedSettings &checked)
{
    const ServerSettings &settings = checked.settings;
    const QString listen = QStringLiteral("LISTEN");
    const auto endpoint = endpointOf(settings.listen);
    if (!endpoint)
        checked.add(Gravity::Wrong, listen,
                    QStringLiteral("an address and a port such as 127.0.0.1:8080 are expected, "
                                   "not “%1”")
                        .arg(settings.listen));
    else if (!endpoint->host.isLoopback() && settings.tlsCertificate.isEmpty()
             && !settings.isBehindTls)
        checked.add(Gravity::Unsafe, listen,
                    QStringLiteral("reachable from outside without TLS: set TLS_CERTIFICATE and "
                                   "TLS_KEY, or BEHIND_TLS=1 behind a proxy"));
    if (const auto proxies = TrustedProxies::parse(settings.trustedProxies); !proxies)
        checked.add(Gravity::Wrong, QStringLiteral("TRUSTED_PROXIES"), proxies.error().detail);
    if (const auto origins = CrossOrigin::fromOrigins(settings.corsOrigins); !origins)
        checked.add(Gravity::Wrong, QStringLiteral("CORS_ORIGINS"), origins.error().detail);
}

void judgeFiles(CheckedSettings &checked)
{
    const ServerSettings &settings = checked.settings;
    if (settings.tlsCertificate.isEmpty() != settings.tlsKey.isEmpty())
        checked.add(Gravity::Wrong, QStringLiteral("TLS_KEY"),
                    QStringLiteral("TLS_CERTIFICATE and TLS_KEY go together"));
    const std::pair<QString, QString> files[]{
        {QStringLiteral("TLS_CERTIFICATE"), settings.tlsCertificate},
        {QStringLiteral("TLS_KEY"), settings.tlsKey},
        {QStringLiteral("JWKS_FILE"), settings.jwksFile}};
    for (const auto &[name, path] : files) {
        if (!path.isEmpty() && !QFile(path).open(QIODevice::ReadOnly))
            checked.add(Gravity::Wrong, name, QStringLiteral("%1 cannot be read").arg(path));
    }
    const QString address = settings.databaseUrl;
    if (!address.startsWith(kSqlite) && !address.startsWith(QLatin1String("postgresql://"))
        && !address.startsWith(QLatin1String("postgres://")))
        checked.add(Gravity::Wrong, QStringLiteral("DATABASE_URL"),
                    QStringLiteral("sqlite:///FOLDER or postgresql://USER@HOST/NAME is expected, "
                                   "not “%1”")
                        .arg(address));
}

} // namespace

std::optional<Endpoint> endpointOf(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 1)
        return std::nullopt;
    bool isPort = false;
    const quint16 port = text.sliced(colon + 1).toUShort(&isPort);
    QString host = text.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    const QHostAddress address(host);
    if (!isPort || address.isNull())
        return std::nullopt;
    return Endpoint{address, port};
}

std::optional<QString> ServerSettings::databaseFolder() const
{
    if (!databaseUrl.startsWith(kSqlite))
        return std::nullopt;
    return databaseUrl.sliced(kSqlite.size());
}

QString ServerSettings::documents() const
{
    if (!documentsFolder.isEmpty())
        return documentsFolder;
    return databaseFolder().value_or(ownFolder()) + QStringLiteral("/documents");
}

void CheckedSettings::add(SettingsFinding::Gravity gravity, const QString &name,
                          const QString &text)
{
    findings.push_back({gravity, name, text});
}

bool CheckedSettings::isAcceptable() const
{
    return std::ranges::none_of(findings, [&](const SettingsFinding &finding) {
        return finding.gravity == Gravity::Wrong
               || (finding.gravity == Gravity::Unsafe && !settings.isDevelopment);
    });
}

CheckedSettings checkedSettings(const QMap<QString, QString> &values)
{
    CheckedSettings checked;
    checked.settings.databaseUrl = kSqlite + ownFolder();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const Setting *known = knownSetting(it.key());
        if (!known)
            checked.add(Gravity::Unknown, it.key(),
                        QStringLiteral("there is no setting of this name"));
        else if (const QString wrong = known->take(checked.settings, *it); !wrong.isEmpty())
            checked.add(Gravity::Wrong, it.key(), wrong);
    }
    judgeSecrets(checked);
    judgeIssuer(checked);
    judgeReach(checked);
    judgeFiles(checked);
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
        if (knownSetting(name) || looksLikeOurs(name))
            values[name] = environment.value(name);
    }
    return values;
}

} // namespace planning::server
