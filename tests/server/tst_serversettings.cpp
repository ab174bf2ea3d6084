#include "app/server/settingtable.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace planning::server;
using namespace Qt::StringLiterals;
using planning::ErrorCode;

using Values = QMap<QString, QString>;
using Gravity = SettingsFinding::Gravity;

class ServerSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("RATE_LIMIT_WRITES"); }
    void settingsAreJudged_data();
    void settingsAreJudged();
    void inDevelopmentWhatIsUnsafeIsLetThrough_data();
    void inDevelopmentWhatIsUnsafeIsLetThrough();
    void everySettingIsTaken();
    void theEnvironmentGoesBeforeTheFile();
    void aFileThatCannotBeReadIsRefused_data();
    void aFileThatCannotBeReadIsRefused();
    void documentsLieBesideTheFilesUnlessSaidOtherwise();
    void theOperatorsGuideListsThemAll();

private:
    QString file(const QByteArray &text) const;

    QTemporaryDir m_folder;
};

static const Values kSafe{{u"SECRET_KEY"_s, QString(48, u'k')},
                          {u"DATABASE_URL"_s, u"sqlite:///data"_s}};

static Values safeBut(const Values &changed)
{
    Values values = kSafe;
    values.insert(changed);
    return values;
}

// "unsafe SECRET_KEY"
static QStringList namesOf(const std::vector<SettingsFinding> &findings)
{
    static const QStringList words{u"unknown"_s, u"unsafe"_s, u"wrong"_s};
    QStringList names;
    for (const SettingsFinding &finding : findings)
        names.append(words.at(static_cast<int>(finding.gravity)) + u' ' + finding.name);
    return names;
}

QString ServerSettingsTest::file(const QByteArray &text) const
{
    const QString path = m_folder.filePath(u"server.conf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return path;
}

void ServerSettingsTest::settingsAreJudged_data()
{
    QTest::addColumn<Values>("changed");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const Values &changed, const QString &found) {
        QTest::newRow(name) << changed << found;
    };

    row("safe", {}, {});
    row("no secret", {{u"SECRET_KEY"_s, {}}}, u"unsafe SECRET_KEY"_s);
    row("short secret", {{u"SECRET_KEY"_s, QString(31, u'k')}}, u"unsafe SECRET_KEY"_s);
    row("secret of an example", {{u"SECRET_KEY"_s, u"please-change-me-please-change-me"_s}},
        u"unsafe SECRET_KEY"_s);
    row("short secret of invitations", {{u"INVITES_SECRET"_s, u"short"_s}},
        u"unsafe INVITES_SECRET"_s);
    row("open to all", {{u"LISTEN"_s, u"0.0.0.0:80"_s}}, u"unsafe LISTEN"_s);
    row("open to all of IPv6", {{u"LISTEN"_s, u"[::]:80"_s}}, u"unsafe LISTEN"_s);
    row("only here", {{u"LISTEN"_s, u"[::1]:80"_s}}, {});
    row("behind a proxy", {{u"LISTEN"_s, u"0.0.0.0:80"_s}, {u"BEHIND_TLS"_s, u"yes"_s}}, {});
    row("no port", {{u"LISTEN"_s, u"127.0.0.1"_s}}, u"wrong LISTEN"_s);
    row("port too high", {{u"LISTEN"_s, u"127.0.0.1:65536"_s}}, u"wrong LISTEN"_s);
    row("a name", {{u"LISTEN"_s, u"localhost:80"_s}}, u"wrong LISTEN"_s);
    row("no number", {{u"THREADS"_s, u"many"_s}}, u"wrong THREADS"_s);
    row("too small", {{u"RATE_LIMIT_GENERAL"_s, u"0"_s}}, u"wrong RATE_LIMIT_GENERAL"_s);
    row("neither yes nor no", {{u"METRICS_ENABLED"_s, u"perhaps"_s}}, u"wrong METRICS_ENABLED"_s);
    row("no level", {{u"LOG_LEVEL"_s, u"loud"_s}}, u"wrong LOG_LEVEL"_s);
    row("no algorithm", {{u"JWT_ALG"_s, u"none"_s}}, u"wrong JWT_ALG"_s);
    row("an issuer without keys", {{u"JWT_ALG"_s, u"RS256"_s}}, u"wrong JWT_ALG"_s);
    row("any page", {{u"CORS_ORIGINS"_s, u"*"_s}}, u"wrong CORS_ORIGINS"_s);
    row("no network", {{u"TRUSTED_PROXIES"_s, u"10.0.0.0/99"_s}}, u"wrong TRUSTED_PROXIES"_s);
    row("no database", {{u"DATABASE_URL"_s, u"mysql://x"_s}}, u"wrong DATABASE_URL"_s);
    row("no key", {{u"TLS_CERTIFICATE"_s, QStringLiteral(PLANNING_SOURCE_DIR "/LICENSE")}},
        u"wrong TLS_KEY"_s);
    row("a key that is not there", {{u"JWKS_FILE"_s, u"nowhere"_s}}, u"wrong JWKS_FILE"_s);
    row("unknown", {{u"LISTN"_s, u"127.0.0.1:80"_s}}, u"unknown LISTN"_s);
    row("several", {{u"SECRET_KEY"_s, {}}, {u"THREADS"_s, u"0"_s}},
        u"wrong THREADS, unsafe SECRET_KEY"_s);
}

void ServerSettingsTest::settingsAreJudged()
{
    QFETCH(Values, changed);
    QFETCH(QString, found);

    const CheckedSettings checked = checkedSettings(safeBut(changed));

    QCOMPARE(namesOf(checked.findings).join(u", "_s), found);
    QCOMPARE(checked.isAcceptable(), found.isEmpty() || found.startsWith(u"unknown"));
    for (const SettingsFinding &finding : checked.findings)
        QVERIFY(!finding.text.isEmpty());
}

void ServerSettingsTest::inDevelopmentWhatIsUnsafeIsLetThrough_data()
{
    QTest::addColumn<Values>("changed");
    QTest::addColumn<bool>("isAcceptable");

    QTest::newRow("unsafe") << Values{{u"SECRET_KEY"_s, {}}, {u"LISTEN"_s, u"0.0.0.0:80"_s}}
                            << true;
    QTest::newRow("wrong") << Values{{u"THREADS"_s, u"0"_s}} << false;
}

void ServerSettingsTest::inDevelopmentWhatIsUnsafeIsLetThrough()
{
    QFETCH(Values, changed);
    QFETCH(bool, isAcceptable);

    QCOMPARE(checkedSettings(safeBut(changed)).isAcceptable(), false);
    changed[u"PLANNING_DEV"_s] = u"1"_s;
    QCOMPARE(checkedSettings(safeBut(changed)).isAcceptable(), isAcceptable);
}

// A setting that nobody reads would be a promise without a keeper.
void ServerSettingsTest::everySettingIsTaken()
{
    const Values values{{u"LISTEN"_s, u"127.0.0.1:81"_s},
                        {u"INVITES_TTL_SECONDS"_s, u"60"_s},
                        {u"ACCESS_TOKEN_MINUTES"_s, u"5"_s},
                        {u"REFRESH_TOKEN_DAYS"_s, u"2"_s},
                        {u"RATE_LIMIT_GENERAL"_s, u"7"_s},
                        {u"RATE_LIMIT_WRITES"_s, u"8"_s},
                        {u"CACHE_TTL_SECONDS"_s, u"9"_s},
                        {u"THREADS"_s, u"3"_s},
                        {u"LOG_LEVEL"_s, u"error"_s},
                        {u"METRICS_ENABLED"_s, u"off"_s},
                        {u"CORS_ORIGINS"_s, u"https://a.example,https://b.example"_s}};
    const CheckedSettings checked = checkedSettings(safeBut(values));
    const ServerSettings &settings = checked.settings;

    QCOMPARE(namesOf(checked.findings), QStringList());
    QCOMPARE(settings.listen, u"127.0.0.1:81"_s);
    QCOMPARE(settings.invitesLifetime.count(), 60);
    QCOMPARE(settings.sessions.accessLifetime.count(), 300);
    QCOMPARE(settings.sessions.refreshLifetime.count(), 2 * 86400);
    QCOMPARE(settings.generalLimit.requests, 7);
    QCOMPARE(settings.writesLimit.requests, 8);
    QCOMPARE(settings.cacheLifetime.count(), 9);
    QCOMPARE(settings.threads, 3);
    QCOMPARE(settings.logLevel, LogLevel::Error);
    QCOMPARE(settings.hasMetrics, false);
    QCOMPARE(settings.corsOrigins.size(), 2);
}

void ServerSettingsTest::theEnvironmentGoesBeforeTheFile()
{
    qputenv("RATE_LIMIT_WRITES", "30");
    const auto values = settingValues(file("# limits\n\nRATE_LIMIT_WRITES = 10\n"
                                           "RATE_LIMIT_GENERAL=20\nSECRET_KEY=a=b\nLISTN=x\n"));
    QVERIFY(values);

    QCOMPARE(values->value(u"RATE_LIMIT_WRITES"_s), u"30"_s);
    QCOMPARE(values->value(u"RATE_LIMIT_GENERAL"_s), u"20"_s);
    QCOMPARE(values->value(u"SECRET_KEY"_s), u"a=b"_s);
    QVERIFY(namesOf(checkedSettings(*values).findings).contains(u"unknown LISTN"_s));
    QVERIFY(!values->contains(u"PATH"_s));
}

void ServerSettingsTest::aFileThatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");

    QTest::newRow("none") << m_folder.filePath(u"none"_s) << ErrorCode::FileMissing << QString();
    QTest::newRow("no value") << file("SECRET_KEY=x\nLISTEN\n") << ErrorCode::InvalidInput
                              << u"line 2: NAME=value is expected"_s;
}

void ServerSettingsTest::aFileThatCannotBeReadIsRefused()
{
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);

    const auto values = settingValues(path);

    QVERIFY(!values);
    QCOMPARE(values.error().code, code);
    QCOMPARE(values.error().where, path);
    if (!detail.isEmpty())
        QCOMPARE(values.error().detail, detail);
}

void ServerSettingsTest::documentsLieBesideTheFilesUnlessSaidOtherwise()
{
    QCOMPARE(checkedSettings(kSafe).settings.documents(), u"/data/documents"_s);
    QCOMPARE(checkedSettings(safeBut({{u"DOCUMENTS_FOLDER"_s, u"/files"_s}})).settings.documents(),
             u"/files"_s);
}

// Each is a line of a table: | `NAME` | what it takes | when it is not set | what it means |
void ServerSettingsTest::theOperatorsGuideListsThemAll()
{
    QFile guide(QStringLiteral(PLANNING_SOURCE_DIR "/docs/server/operating.md"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(guide.readAll());
    QStringList expected;
    for (const Setting &setting : settingTable()) {
        expected.append(u"| `%1` | `%2` | %3 | %4 |"_s.arg(
            QString::fromUtf8(setting.name),
            QString::fromUtf8(setting.form).replace(u"|"_s, u"\\|"_s),
            QString::fromUtf8(setting.usual), QString::fromUtf8(setting.meaning)));
    }
    QStringList listed;
    static const QRegularExpression row(u"^\\| `[A-Z_]+` \\|.*$"_s,
                                        QRegularExpression::MultilineOption);
    for (auto lines = row.globalMatch(text); lines.hasNext();)
        listed.append(lines.next().captured());
    QCOMPARE(listed.join(u'\n'), expected.join(u'\n'));
}

QTEST_GUILESS_MAIN(ServerSettingsTest)
#include "tst_serversettings.moc"
