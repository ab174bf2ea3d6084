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

private:
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
    const QString person = CrewServer::idOf(m_crew->post(
        u"/users"_s, {{u"last_name"_s, u"Morvan"_s}, {u"email"_s, u"morvan@example.org"_s}}));
    const auto letters = [this] {
        QFile mails(m_folder.filePath(u"mails"_s));
        return mails.open(QIODevice::ReadOnly) ? mails.readAll().count("To: morvan@") : 0;
    };
    QJsonObject intervention{{u"name"_s, u"Hoist inspection"_s},
                             {u"site_id"_s, m_crew->site()},
                             {u"role_id"_s, m_crew->role()},
                             {u"start_time"_s, u"2027-03-02T08:00:00Z"_s},
                             {u"end_time"_s, u"2027-03-02T10:00:00Z"_s},
                             {u"technicians"_s, QJsonArray{person}}};

    const auto created = m_crew->post(u"/interventions"_s, intervention);
    QCOMPARE(created.status(), 201);
    QCOMPARE(letters(), 1);

    // Nothing is new to who was on it before.
    intervention = created.body;
    intervention[u"notes"_s] = u"Bring the keys"_s;
    m_crew->put(u"/interventions/"_s + intervention[u"id"_s].toString(), intervention);
    QCOMPARE(letters(), 1);
}

QTEST_GUILESS_MAIN(InterventionsTest)
#include "tst_interventions.moc"
