#include "core/store/database.h"
#include "tests/server/support/serverprocess.h"

#include <QJsonArray>

#include <algorithm>
#include <mutex>
#include <set>
#include <thread>

using namespace planning;
using namespace planning::server::test;
using namespace Qt::StringLiterals;

// What a client was told is stored stays stored, whatever becomes of the process.
class ServerDurabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.make()); }
    void killedUnderLoadItLosesNothingThatWasAcknowledged();
    void twoServersOnOneFolderSeeEachOther();
    void twoServersOnOneFolderNumberEveryChangeOnce();

private:
    DemoFolders m_demo;
};

static const QByteArray kShifts = "/api/v1/planning/shifts";

// Someone who creates shifts as fast as they are acknowledged.
class Writer final
{
public:
    Writer(quint16 port, QByteArray token, QJsonObject shift)
        : m_client(port),
          m_token(std::move(token)),
          m_shift(std::move(shift))
    {
    }

    // The id of the shift that was created; empty when that was not said.
    QString create()
    {
        const QByteArray body = QJsonDocument(m_shift).toJson(QJsonDocument::Compact);
        const QByteArray answer = m_client.ask(requestText("POST", kShifts, body, bearer(m_token)));
        return statusOf(answer) == "201" ? jsonOf(answer)[u"shift"].toObject()[u"id"].toString()
                                         : QString();
    }

private:
    RawClient m_client;
    QByteArray m_token;
    QJsonObject m_shift;
};

static QJsonObject get(quint16 port, const QByteArray &path, const QByteArray &token)
{
    return jsonOf(RawClient(port).ask(requestText("GET", path, {}, bearer(token))));
}

// A shift like one that is there, at another time.
static QJsonObject aShift(quint16 port, const QByteArray &token)
{
    const QJsonObject known =
        get(port, kShifts + "?limit=1", token)[u"items"].toArray().first().toObject();
    return {{u"title"_s, u"Focus"_s},
            {u"site_id"_s, known[u"site_id"]},
            {u"role_id"_s, known[u"role_id"]},
            {u"start_time"_s, u"2027-03-04T09:00:00+01:00"_s},
            {u"end_time"_s, u"2027-03-04T13:00:00+01:00"_s}};
}

// Several writers; stops when one of them is not answered.
class Load final
{
public:
    Load(const std::vector<quint16> &ports, const QByteArray &token, int most)
        : m_shift(aShift(ports.front(), token)),
          m_most(most)
    {
        for (const quint16 port : ports)
            m_threads.emplace_back([this, port, token] { write(port, token); });
    }
    ~Load() { finish(); }
    Q_DISABLE_COPY_MOVE(Load)

    std::size_t acknowledged() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_ids.size();
    }
    std::set<QString> finish()
    {
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
        return m_ids;
    }

private:
    void write(quint16 port, const QByteArray &token)
    {
        Writer writer(port, token, m_shift);
        for (int i = 0; i < m_most; ++i) {
            const QString id = writer.create();
            if (id.isEmpty())
                return;
            const std::scoped_lock lock(m_mutex);
            m_ids.insert(id);
        }
    }

    const QJsonObject m_shift;
    const int m_most;
    mutable std::mutex m_mutex;
    std::set<QString> m_ids;
    std::vector<std::thread> m_threads;
};

// Ids of all shifts that a server knows.
static std::set<QString> shiftsOf(quint16 port, const QByteArray &token)
{
    std::set<QString> ids;
    QByteArray cursor;
    do {
        const QJsonObject page = get(port, kShifts + "?limit=1000" + cursor, token);
        for (const QJsonValue &shift : page[u"items"].toArray())
            ids.insert(shift[u"id"].toString());
        const QByteArray next = page[u"next_cursor"].toString().toUtf8();
        cursor = next.isEmpty() ? QByteArray() : "&cursor=" + next.toPercentEncoding();
    } while (!cursor.isEmpty());
    return ids;
}

static bool includesAll(const std::set<QString> &all, const std::set<QString> &some)
{
    return std::ranges::includes(all, some);
}

void ServerDurabilityTest::killedUnderLoadItLosesNothingThatWasAcknowledged()
{
    const SettingValues settings = usualSettings(m_demo.copy());
    std::set<QString> acknowledged;
    for (int round = 0; round < 3; ++round) {
        ServerProcess server(settings);
        const QByteArray token = tokenOf(server.port(), "manager@demo.example");
        Load load(std::vector<quint16>(4, server.port()), token, 1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() >= 40, 6 * patience);

        server.kill();

        acknowledged.merge(load.finish());
        QCOMPARE(server.waitForEnd(), -1);
        ServerProcess again(settings);
        QVERIFY2(again.port() > 0, again.log().constData());
        QVERIFY(includesAll(shiftsOf(again.port(), token), acknowledged));
    }
    QVERIFY(acknowledged.size() >= 120);
}

void ServerDurabilityTest::twoServersOnOneFolderSeeEachOther()
{
    const SettingValues settings = usualSettings(m_demo.copy());
    ServerProcess one(settings);
    ServerProcess other(settings);
    const QByteArray token = tokenOf(one.port(), "manager@demo.example");
    Writer here(one.port(), token, aShift(one.port(), token));
    Writer there(other.port(), token, aShift(other.port(), token));

    for (int i = 0; i < 5; ++i) {
        const QString first = here.create();
        QVERIFY(shiftsOf(other.port(), token).contains(first));
        const QString second = there.create();
        QVERIFY(shiftsOf(one.port(), token).contains(second));
    }
}

// How many changes the log of an organisation has, and the number of the newest.
static std::pair<qint64, qint64> logOf(const QString &folder, const QString &organization)
{
    auto database = Database::open(folder + u"/organizations/"_s + organization + u".planningdb"_s,
                                   OpenMode::ReadWrite);
    if (!database)
        return {-1, -1};
    return {*database->number(u"SELECT count(*) FROM org_change"_s),
            *database->number(u"SELECT seq FROM org_head"_s)};
}

void ServerDurabilityTest::twoServersOnOneFolderNumberEveryChangeOnce()
{
    const QString folder = m_demo.copy();
    ServerProcess one(usualSettings(folder));
    ServerProcess other(usualSettings(folder));
    const QByteArray token = tokenOf(one.port(), "manager@demo.example");
    const QString organization =
        get(one.port(), "/api/v1/auth/me", token)[u"organization_id"].toString();
    const auto before = logOf(folder, organization);
    static constexpr int kEach = 25;

    const auto acknowledged =
        Load({one.port(), other.port(), one.port(), other.port()}, token, kEach).finish();

    QCOMPARE(acknowledged.size(), std::size_t(4 * kEach));
    const auto after = logOf(folder, organization);
    QCOMPARE(after.first, before.first + 4 * kEach);
    QCOMPARE(after.second, after.first);
    const auto seen = shiftsOf(one.port(), token);
    QVERIFY(includesAll(seen, acknowledged));
    QCOMPARE(shiftsOf(other.port(), token), seen);
}

QTEST_GUILESS_MAIN(ServerDurabilityTest)
#include "tst_serverdurability.moc"
