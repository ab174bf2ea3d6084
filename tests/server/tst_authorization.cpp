#include "tests/server/support/callers.h"

#include <QFile>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace planning::server::test;
using namespace Qt::StringLiterals;

// Who may do what: tests/data/authorization.csv says for every route what becomes of a request of
// each caller, and each is sent.
class AuthorizationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRouteHasARow();
    void everyRowIsOfARoute();
    void eachCallerIsLetInOrNot_data();
    void eachCallerIsLetInOrNot();
    void listsShowWhatMayBeRead();
    void nobodyEntersAnOrganisationThatIsNotTheirs();

private:
    struct Row {
        QString method;
        QString path;
        QString relation;
        QStringList expected; // by caller, in the order of the header
        QString key() const { return method + u' ' + path; }
    };
    const Route *routeOf(const QString &key) const;
    QString suggestedRow(const Route &route) const;

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Callers> m_callers;
    QStringList m_names;
    std::vector<Row> m_rows;
};

static QString keyOf(const Route &route)
{
    return QString::fromLatin1(nameOf(route.method)) + u' ' + route.pattern;
}

void AuthorizationTest::initTestCase()
{
    m_server =
        std::make_unique<TestServer>(DemoSize::Small, QString(), [](ServerSettings &settings) {
            static QTemporaryDir folder;
            settings.documentsFolder = folder.path();
        });
    m_callers = std::make_unique<Callers>(*m_server);
    QFile file(QStringLiteral(PLANNING_TEST_DATA "/authorization.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QStringList cells = QString::fromUtf8(line).split(u',');
        if (cells.size() < 4 || line.startsWith('#'))
            continue;
        if (m_names.isEmpty())
            m_names = cells.sliced(3);
        else
            m_rows.push_back({cells.at(0), cells.at(1), cells.at(2), cells.sliced(3)});
    }
    QCOMPARE(m_names, Callers::names());
}

const Route *AuthorizationTest::routeOf(const QString &key) const
{
    for (const Route &route : m_server->server().routes().routes()) {
        if (keyOf(route) == key)
            return &route;
    }
    return nullptr;
}

// What follows from the access that the route asks for; to be looked at before it is added.
QString AuthorizationTest::suggestedRow(const Route &route) const
{
    QStringList cells{QString::fromLatin1(nameOf(route.method)), route.pattern, u"-"_s};
    using enum MembershipRole;
    const QString theirs = route.pattern.contains(u"{id}"_s) ? u"404"_s : u"in"_s;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const bool isFlawed = i < 5; // anonymous … disabled
        const MembershipRole role = i == 5 ? Tech : i == 6 ? Manager : i == 7 ? Admin : Owner;
        const bool isTwin = i == m_names.size() - 1;
        cells << (route.access.isOpen             ? u"in"_s
                  : isFlawed                      ? u"401"_s
                  : may(role, route.access.least) ? (isTwin ? theirs : u"in"_s)
                                                  : u"403"_s);
    }
    return cells.join(u',');
}

void AuthorizationTest::everyRouteHasARow()
{
    QStringList missing;
    for (const Route &route : m_server->server().routes().routes()) {
        const auto isOf = [&](const Row &row) { return row.key() == keyOf(route); };
        if (std::ranges::none_of(m_rows, isOf))
            missing << suggestedRow(route);
    }
    // A failure shows the first of them only.
    for (const QString &row : missing)
        qWarning("%s", qPrintable(row));
    QVERIFY2(missing.isEmpty(),
             qPrintable(u"Add to tests/data/authorization.csv, after a look at each:\n"_s
                        + missing.join(u'\n')));
}

void AuthorizationTest::everyRowIsOfARoute()
{
    for (const Row &row : m_rows) {
        QVERIFY2(routeOf(row.key()), qPrintable(row.key()));
        QVERIFY2(row.expected.size() == m_names.size(), qPrintable(row.key()));
    }
}

void AuthorizationTest::eachCallerIsLetInOrNot_data()
{
    QTest::addColumn<qsizetype>("row");
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        QTest::newRow(qPrintable(row.key() + u' ' + row.relation)) << qsizetype(i);
    }
}

void AuthorizationTest::eachCallerIsLetInOrNot()
{
    QFETCH(qsizetype, row);
    const Row &asked = m_rows[std::size_t(row)];
    const Route *route = routeOf(asked.key());
    QVERIFY(route);
    QStringList became;
    QByteArray last;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const auto answer = m_callers->ask(*route, asked.relation, m_names.at(i));
        const QString status = QString::number(answer.status());
        became << (asked.expected.value(i) == status ? status : Callers::outcome(answer));
        if (became.last() != asked.expected.value(i))
            last = m_names.at(i).toUtf8() + ": " + answer.response.body.left(300);
    }
    const QString message = u"\n"_s + m_names.join(u',') + u'\n' + became.join(u',')
                            + u" became\n"_s + asked.expected.join(u',') + u" expected\n"_s
                            + QString::fromUtf8(last);
    QVERIFY2(became == asked.expected, qPrintable(message));
}

void AuthorizationTest::listsShowWhatMayBeRead()
{
    int compared = 0;
    for (const Row &row : m_rows) {
        const QString list = row.key().chopped(row.key().endsWith(u"/{id}"_s) ? 5 : 0);
        const bool isMember = row.method == u"GET" && list != row.key();
        const Route *all = isMember ? routeOf(list) : nullptr;
        for (qsizetype i = 0; all && i < m_names.size(); ++i) {
            const QString caller = m_names.at(i);
            if (caller != u"tech" && caller != u"manager" && caller != u"admin"
                && caller != u"twin")
                continue;
            const bool isListed =
                m_callers->isListed(*all, *routeOf(row.key()), row.relation, caller);
            QVERIFY2(isListed == (row.expected.at(i) == u"in"),
                     qPrintable(row.key() + u' ' + row.relation + u' ' + caller));
            ++compared;
        }
    }
    QVERIFY(compared > 100);
}

void AuthorizationTest::nobodyEntersAnOrganisationThatIsNotTheirs()
{
    const QByteArray organization = m_server->get(u"/api/v1/auth/me"_s, u"owner"_s)
                                        .body[u"organization_id"]
                                        .toString()
                                        .toLatin1();
    for (const Route &route : m_server->server().routes().routes()) {
        if (route.access.isOpen || route.place != Place::Organization)
            continue;
        const auto answer =
            m_callers->ask(route, u"-"_s, u"twin"_s, {{"X-Organization-ID", organization}});
        QVERIFY2(answer.status() == 404, qPrintable(keyOf(route)));
    }
}

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "tst_authorization.moc"
