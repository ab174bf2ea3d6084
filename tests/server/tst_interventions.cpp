#include "tests/server/support/crewserver.h"

#include <QFile>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Work at a client's, and who is told of it.
class InterventionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoIsPutOnAnInterventionIsTold();
    void theCrewDoNotLearnWhoElseIsOnlyAsked();
    void anInterventionThatWasChangedIsNotRemovedUnseen();

private:
    QJsonObject aVisit(const QString &day, const QJsonArray &technicians) const;

    QTemporaryDir m_folder;
    std::unique_ptr<CrewServer> m_crew;
};

void InterventionsTest::initTestCase()
{
    m_crew = std::make_unique<CrewServer>([this](ServerSettings &settings) {
        settings.mailCommand = u"sh -c \"cat >> %1\""_s.arg(m_folder.filePath(u"mails"_s));
    });
}

void InterventionsTest::whoIsPutOnAnInterventionIsTold()
{
    const auto person = [this](const QString &name) {
        return CrewServer::idOf(m_crew->post(
            u"/users"_s, {{u"last_name"_s, name}, {u"email"_s, name + u"@example.org"_s}}));
    };
    const auto lettersTo = [this](const QByteArray &name) {
        QFile mails(m_folder.filePath(u"mails"_s));
        return mails.open(QIODevice::ReadOnly) ? mails.readAll().count("To: " + name + '@') : 0;
    };
    QJsonObject intervention{{u"name"_s, u"Hoist inspection"_s},
                             {u"site_id"_s, m_crew->site()},
                             {u"role_id"_s, m_crew->role()},
                             {u"start_time"_s, u"2027-03-02T08:00:00Z"_s},
                             {u"end_time"_s, u"2027-03-02T10:00:00Z"_s},
                             {u"technicians"_s, QJsonArray{person(u"morvan"_s)}}};

    const auto created = m_crew->post(u"/interventions"_s, intervention);
    QCOMPARE(created.status(), 201);
    QTRY_COMPARE_WITH_TIMEOUT(lettersTo("morvan"), 1, 20'000);

    // Nothing is new to who was on it before: behind the next message, nothing more comes.
    QJsonObject changed = created.body;
    changed[u"notes"_s] = u"Bring the keys"_s;
    m_crew->put(u"/interventions/"_s + changed[u"id"_s].toString(), changed);
    intervention[u"technicians"_s] = QJsonArray{person(u"legall"_s)};
    QCOMPARE(m_crew->post(u"/interventions"_s, intervention).status(), 201);
    QTRY_COMPARE_WITH_TIMEOUT(lettersTo("legall"), 1, 20'000);
    QCOMPARE(lettersTo("morvan"), 1);
}

QJsonObject InterventionsTest::aVisit(const QString &day, const QJsonArray &technicians) const
{
    return {{u"name"_s, u"Lamp change"_s},
            {u"site_id"_s, m_crew->site()},
            {u"role_id"_s, m_crew->role()},
            {u"start_time"_s, CrewServer::moment(day, u"08:00"_s)},
            {u"end_time"_s, CrewServer::moment(day, u"10:00"_s)},
            {u"technicians"_s, technicians}};
}

void InterventionsTest::theCrewDoNotLearnWhoElseIsOnlyAsked()
{
    const QString tech = m_crew->get(u"/auth/me"_s, u"tech"_s).body[u"person_id"].toString();
    const QString other = tech == m_crew->person(0) ? m_crew->person(1) : m_crew->person(0);
    const auto created = m_crew->post(u"/interventions"_s, aVisit(u"2027-09-02"_s, {tech, other}));
    QVERIFY2(created.status() == 201, created.response.body.constData());
    const auto published =
        m_crew->post(u"/planning/publish"_s, {{u"from"_s, u"2027-09-02T00:00:00Z"_s},
                                              {u"to"_s, u"2027-09-03T00:00:00Z"_s}});
    QVERIFY2(published.status() == 201, published.response.body.constData());
    const QString path = u"/interventions/"_s + created.body[u"id"].toString();

    const auto planner = m_crew->get(path);
    const auto technician = m_crew->get(path, u"tech"_s);

    QCOMPARE(planner.body[u"technicians"].toArray().size(), 2);
    QCOMPARE(technician.body[u"technicians"].toArray(), QJsonArray{tech});
    for (const QJsonValue &each :
         CrewServer::items(m_crew->get(u"/interventions?q=lamp"_s, u"tech"_s)))
        QCOMPARE(each[u"technicians"].toArray(), QJsonArray{tech});
}

void InterventionsTest::anInterventionThatWasChangedIsNotRemovedUnseen()
{
    const auto created =
        m_crew->post(u"/interventions"_s, aVisit(u"2027-09-04"_s, {m_crew->person(0)}));
    const QString path = u"/interventions/"_s + created.body[u"id"].toString();
    const QByteArray seen = created.response.headers.value("ETag");
    QCOMPARE(created.response.headers.value("Location"), (CrewServer::kApi + path).toLatin1());
    m_crew->put(path, {{u"notes"_s, u"Bring the keys"_s}});
    const auto removed = [&](const QByteArray &tag) {
        return m_crew->server()
            .send(Method::Delete, CrewServer::kApi + path, {}, CrewServer::kManager,
                  {{"If-Match", tag}})
            .status();
    };

    QCOMPARE(removed(seen), 412);
    QCOMPARE(removed(m_crew->get(path).response.headers.value("ETag")), 204);
}

QTEST_GUILESS_MAIN(InterventionsTest)
#include "tst_interventions.moc"
