#include "app/server/documents/documentfiles.h"
#include "app/server/schedule/duework.h"
#include "app/server/webhooks/deliveries.h"
#include "core/demo/demo.h"
#include "core/store/serverdatabase.h"
#include "core/store/servermigrations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace planning;
using namespace planning::server;
using namespace Qt::StringLiterals;

// What the server does by itself.
class DueWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void maintenanceThatIsDueIsToldOnce();
    void maintenanceFarAheadIsNotTold();
    void aCertificateThatEndsSoonIsRemindedOfOnce();
    void anInvitationIsRemindedOfTheDayBefore();
    void anotherProcessDoesNothingTwice();
    void contentsThatNobodyRefersToAreRemoved();

private:
    std::unique_ptr<LiveOrganization> opened();
    DueWork carriedOut(LiveOrganization &organization);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerDatabase> m_database;
    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    std::unique_ptr<IdSource> m_ids;
    Id<Organization> m_organization;
};

static LocalDay day(const char *text)
{
    return *dayFromIsoDate(QString::fromLatin1(text));
}

// A crew with one of each thing that comes due, all far ahead.
void DueWorkTest::init()
{
    m_clock.setNow(*instantFromRfc3339(u"2026-03-02T08:00:00Z"));
    m_folder = std::make_unique<QTemporaryDir>();
    m_ids = std::make_unique<IdSource>(m_clock, 1);
    const QString url = u"sqlite://"_s + m_folder->path();
    QVERIFY(migrateUp(url));
    m_database = *ServerDatabase::open(url);
    Plan demo = demoPlan(DemoSize::Small, 1, day("2026-06-01"));
    m_organization = demo.organization()->id;

    Plan plan;
    plan.load(*demo.organization());
    for (const auto &team : demo.all<Team>())
        plan.load(team);
    for (const auto &skill : demo.all<Skill>())
        plan.load(skill);
    for (const auto &site : demo.all<Site>())
        plan.load(site);
    for (const auto &role : demo.all<Role>())
        plan.load(role);
    const auto made = [&]<typename T>(T entity) {
        entity.id = m_ids->next<T>();
        entity.record.organization = m_organization;
        plan.load(entity);
        return entity;
    };
    Person person;
    person.firstName = u"Inès"_s;
    person.email = u"ines@demo.example"_s;
    person = made(person);
    Certification certificate;
    certificate.person = person.id;
    certificate.code = u"caces_r489"_s;
    certificate.expiresOn = day("2026-05-20");
    made(certificate);
    Shift shift;
    shift.title = u"Focus"_s;
    shift.site = plan.all<Site>().front().id;
    shift.role = plan.all<Role>().front().id;
    shift.planned = {*instantFromRfc3339(u"2026-07-01T08:00:00Z"),
                     *instantFromRfc3339(u"2026-07-01T12:00:00Z")};
    shift = made(shift);
    Assignment assignment;
    assignment.shift = shift.id;
    assignment.person = person.id;
    assignment.status = AssignmentStatus::Invited;
    assignment = made(assignment);
    Invitation invitation;
    invitation.assignment = assignment.id;
    invitation.sentAt = m_clock.now();
    invitation.dueAt = *instantFromRfc3339(u"2026-06-20T12:00:00Z");
    made(invitation);
    Equipment equipment;
    equipment.name = u"Hoist"_s;
    equipment.lastMaintenance = day("2025-05-10");
    equipment.maintenanceIntervalMonths = 12;
    made(equipment);
    Webhook webhook;
    webhook.url = u"https://example.org/"_s;
    webhook.events = QStringList{kEquipmentMaintenanceDue};
    made(webhook);
    const auto created = m_database->create(plan);
    QVERIFY2(created, created ? "" : qPrintable(created.error().detail + created.error().where));
}

std::unique_ptr<LiveOrganization> DueWorkTest::opened()
{
    auto store = m_database->organization(m_organization.uuid);
    const Environment environment{.clock = m_clock,
                                  .ids = *m_ids,
                                  .account = {},
                                  .device = {},
                                  .versioning = Versioning::CountedHere,
                                  .undoSteps = 0};
    return *LiveOrganization::load(*std::move(store), environment);
}

DueWork DueWorkTest::carriedOut(LiveOrganization &organization)
{
    const DocumentFiles files(m_folder->path() + u"/documents"_s);
    if (!organization.begin())
        qFatal("no group");
    auto done = carryOutDueWork(organization, files);
    if (!done || !organization.end())
        qFatal("the work could not be done");
    return *std::move(done);
}

void DueWorkTest::maintenanceThatIsDueIsToldOnce()
{
    const auto organization = opened();
    m_clock.setNow(*instantFromRfc3339(u"2026-05-01T08:00:00Z"));

    QCOMPARE(carriedOut(*organization).maintenances, 1);
    QCOMPARE(carriedOut(*organization).maintenances, 0);

    const Id<Webhook> webhook = organization->plan().all<Webhook>().front().id;
    const auto deliveries = organization->store().newestRecords(deliveryKind(webhook), {}, 10);
    QVERIFY(deliveries);
    QCOMPARE(deliveries->size(), std::size_t{1});
    QVERIFY(deliveries->front().value[u"body"_s].toString().contains(u"2026-05-10"_s));
}

void DueWorkTest::maintenanceFarAheadIsNotTold()
{
    QCOMPARE(carriedOut(*opened()).maintenances, 0);
}

void DueWorkTest::aCertificateThatEndsSoonIsRemindedOfOnce()
{
    const auto organization = opened();
    m_clock.setNow(*instantFromRfc3339(u"2026-05-01T08:00:00Z"));

    const DueWork first = carriedOut(*organization);

    QCOMPARE(first.certificates, 1);
    QCOMPARE(first.reminders.size(), std::size_t{1});
    QCOMPARE(first.reminders.front().email, u"ines@demo.example"_s);
    QVERIFY(first.reminders.front().text.contains(u"2026-05-20"_s));
    QCOMPARE(carriedOut(*organization).certificates, 0);
}

void DueWorkTest::anInvitationIsRemindedOfTheDayBefore()
{
    const auto organization = opened();
    m_clock.setNow(*instantFromRfc3339(u"2026-06-19T08:00:00Z"));
    QCOMPARE(carriedOut(*organization).invitations, 0);

    m_clock.setNow(*instantFromRfc3339(u"2026-06-19T13:00:00Z"));
    QCOMPARE(carriedOut(*organization).invitations, 1);
    QCOMPARE(carriedOut(*organization).invitations, 0);
}

void DueWorkTest::anotherProcessDoesNothingTwice()
{
    const auto one = opened();
    const auto other = opened();
    m_clock.setNow(*instantFromRfc3339(u"2026-05-01T08:00:00Z"));

    QCOMPARE(carriedOut(*one).certificates, 1);
    QCOMPARE(carriedOut(*other).certificates, 0);
}

void DueWorkTest::contentsThatNobodyRefersToAreRemoved()
{
    const DocumentFiles files(m_folder->path() + u"/documents"_s);
    const auto hash = files.keep(m_organization, "a content");
    QVERIFY(hash);
    const auto organization = opened();
    m_clock.setNow(SystemClock().now());
    QCOMPARE(carriedOut(*organization).documents, 0);

    m_clock.setNow(SystemClock().now() + std::chrono::days{2});

    QCOMPARE(carriedOut(*organization).documents, 1);
    QVERIFY(!files.size(m_organization, *hash));
}

QTEST_APPLESS_MAIN(DueWorkTest)
#include "tst_duework.moc"
