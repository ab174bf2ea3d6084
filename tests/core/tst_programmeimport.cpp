#include "core/exchange/programmeimport.h"

#include <QFile>
#include <QTest>
#include <QTime>

using namespace planning;
using namespace Qt::StringLiterals;

class TestProgrammeImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCallsOfARealProgrammeAreAsWritten_data();
    void theCallsOfARealProgrammeAreAsWritten();
    void anEventSitesMissionsAndShiftsAreMade();
    void importingAgainChangesNothing_data();
    void importingAgainChangesNothing();
    void anImportIsUndoneAsAWhole();
    void sitesRolesAndTeamsThatExistAreUsed();
    void aMovedItemMovesItsShiftsAndKeepsTheirPeople();
    void aShiftThePlannerMovedStays();
    void aShiftThePlannerDeletedStaysDeleted();
    void whatLosesItsItemsIsRemovedOrCancelled();
    void anotherHeadcountReachesTheShiftsThatHadTheOldOne();
    void theCrewIsNotCalledAwayFromItsPreviousCall();
    void badOptionsAreRefused_data();
    void badOptionsAreRefused();

private:
    ProgrammeImport imported(const Programme &programme);
    ProgrammeImport applied(const Programme &programme);
    const Shift &shiftAt(const char *start, const QString &role) const;

    Plan m_plan;
    ProgrammeOptions m_options;
};

static QString dataFile(const QString &name)
{
    return QStringLiteral(PLANNING_TEST_DATA "/programmes/") + name;
}

static Programme readData(const QString &name)
{
    auto programme = readProgrammeFile(dataFile(name));
    Q_ASSERT(programme);
    return *programme;
}

static Instant at(const QString &text)
{
    return *instantFromRfc3339(text);
}

static ProgrammeItem item(const QString &guid, const QString &room, const QString &start,
                          minutes duration = minutes{60})
{
    return {guid, room, u"Item "_s + guid, {at(start), at(start) + duration}};
}

static Programme aProgramme(std::vector<ProgrammeItem> items)
{
    Programme programme;
    programme.acronym = u"F26"_s;
    programme.title = u"Festival 2026"_s;
    programme.zone = u"Europe/Paris"_s;
    for (const ProgrammeItem &each : items) {
        if (!programme.rooms.contains(each.room))
            programme.rooms << each.room;
    }
    programme.items = std::move(items);
    return programme;
}

// "2019-08-21 Curie 11:00-13:45 3 items: Opening Ceremony"
static QString listed(const ProgrammeImport &import)
{
    QStringList lines;
    const auto clock = [&import](Instant instant) {
        const seconds local = import.zone.toLocal(instant).time_since_epoch();
        return QTime(0, 0).addSecs(int(local.count() % 86400)).toString(u"HH:mm"_s);
    };
    for (const StageCall &call : import.calls) {
        lines << u"%1 %2 %3-%4 %5: %6"_s
                     .arg(toIsoDate(call.day), call.room, clock(call.interval.start),
                          clock(call.interval.end))
                     .arg(call.items.size())
                     .arg(call.items.front().title);
    }
    return lines.join(u'\n') + u'\n';
}

void TestProgrammeImport::init()
{
    Organization organization;
    organization.id = *Id<Organization>::fromString(u"0190a000-0000-7000-8000-000000000001");
    organization.defaultTimezone = u"Europe/Berlin"_s;
    organization.locale = u"fr"_s;
    m_plan = Plan();
    QVERIFY(m_plan.load(organization));
    m_options = {};
    m_options.now = at(u"2026-03-02T08:00:00Z"_s);
}

ProgrammeImport TestProgrammeImport::imported(const Programme &programme)
{
    auto import = importProgramme(m_plan, programme, m_options);
    Q_ASSERT(import);
    return *import;
}

ProgrammeImport TestProgrammeImport::applied(const Programme &programme)
{
    const ProgrammeImport import = imported(programme);
    const auto result = m_plan.apply(import.change);
    Q_ASSERT(result);
    return import;
}

const Shift &TestProgrammeImport::shiftAt(const char *start, const QString &role) const
{
    const Instant instant = at(QString::fromLatin1(start));
    const auto shifts = m_plan.all<Shift>();
    const auto it = std::ranges::find_if(shifts, [&](const Shift &shift) {
        return shift.planned.start == instant && m_plan.find(shift.role)->code == role;
    });
    Q_ASSERT(it != shifts.end());
    return *it;
}

void TestProgrammeImport::theCallsOfARealProgrammeAreAsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("JSON") << u"camp2019-schedule.json"_s;
    QTest::newRow("XML") << u"31c3-schedule.xml"_s;
}

void TestProgrammeImport::theCallsOfARealProgrammeAreAsWritten()
{
    QFETCH(QString, name);
    const QString text = listed(imported(readData(name)));
    QFile golden(dataFile(name) + u".calls.txt"_s);
    QVERIFY(golden.open(QIODevice::ReadOnly));
    if (const QString expected = QString::fromUtf8(golden.readAll()); text != expected) {
        QFile fail(golden.fileName() + u".fail"_s);
        QVERIFY(fail.open(QIODevice::WriteOnly));
        fail.write(text.toUtf8());
        QFAIL(qPrintable(u"compare %1 with %2"_s.arg(fail.fileName(), golden.fileName())));
    }
}

void TestProgrammeImport::anEventSitesMissionsAndShiftsAreMade()
{
    const ProgrammeImport import = applied(readData(u"camp2019-schedule.json"_s));
    QCOMPARE(import.change.name, u"Import the programme “Chaos Communication Camp 2019”"_s);
    QCOMPARE(m_plan.all<Event>().size(), std::size_t{1});
    const Event &event = m_plan.all<Event>().front();
    QCOMPARE(toIsoDate(event.startDate), u"2019-08-21"_s);
    QCOMPARE(toIsoDate(event.endDate), u"2019-08-25"_s);
    QCOMPARE(m_plan.all<Site>().size(), std::size_t{2});
    QCOMPARE(m_plan.all<Site>().front().timezone, u"Europe/Berlin"_s);
    QCOMPARE(m_plan.all<Mission>().size(), import.calls.size());
    QCOMPARE(m_plan.all<Shift>().size(), import.calls.size() * 5);
    QCOMPARE(m_plan.all<Role>().size(), std::size_t{5});
    QCOMPARE(m_plan.all<Team>().size(), std::size_t{3}); // sound, lighting, stage

    const Shift &shift = shiftAt("2019-08-22T20:00:00+02:00", u"lighting_tech"_s);
    QCOMPARE(shift.title, u"Technicien·ne lumière – Curie"_s);
    QCOMPARE(shift.headcount, 2);
    QCOMPARE(shift.callTime, std::optional(at(u"2019-08-22T19:00:00+02:00"_s)));
    QCOMPARE(m_plan.find(shift.mission)->name,
             u"Die 5G-Überwachungsstandards · Caught in the Net"_s);
}

void TestProgrammeImport::importingAgainChangesNothing_data()
{
    theCallsOfARealProgrammeAreAsWritten_data();
}

void TestProgrammeImport::importingAgainChangesNothing()
{
    QFETCH(QString, name);
    QVERIFY(!applied(readData(name)).change.isEmpty());
    m_options.now += minutes{60};
    m_options.crew = crewOfProgramme(m_plan, readData(name));
    const ProgrammeImport again = imported(readData(name));
    QVERIFY(again.change.isEmpty());
    QCOMPARE(again.keptShifts, 0);
}

void TestProgrammeImport::anImportIsUndoneAsAWhole()
{
    const Plan before = m_plan;
    const ProgrammeImport import = applied(readData(u"31c3-schedule.xml"_s));
    QVERIFY(m_plan.apply(inverse(import.change)));
    QVERIFY(m_plan == before);
}

void TestProgrammeImport::sitesRolesAndTeamsThatExistAreUsed()
{
    Site site;
    site.id = *Id<Site>::fromString(u"0190a000-0000-7000-8000-000000000002");
    site.name = u"grande scène"_s;
    Role role;
    role.id = *Id<Role>::fromString(u"0190a000-0000-7000-8000-000000000003");
    role.code = u"stagehand"_s;
    Team team;
    team.id = *Id<Team>::fromString(u"0190a000-0000-7000-8000-000000000004");
    team.name = u"LUMIÈRE"_s;
    QVERIFY(m_plan.load(site) && m_plan.load(role) && m_plan.load(team));
    m_options.crew = *crewTemplateFromText(u"stagehand:4, lighting_tech");
    applied(aProgramme({item(u"a"_s, u"Grande Scène"_s, u"2026-07-14T20:00:00+02:00"_s)}));
    QCOMPARE(m_plan.all<Site>().size(), std::size_t{1});
    QCOMPARE(m_plan.all<Role>().size(), std::size_t{2});
    QCOMPARE(m_plan.all<Team>().size(), std::size_t{1});
    QCOMPARE(shiftAt("2026-07-14T18:00:00Z", u"stagehand"_s).headcount, 4);
    QCOMPARE(shiftAt("2026-07-14T18:00:00Z", u"lighting_tech"_s).team, std::optional(team.id));
}

void TestProgrammeImport::aMovedItemMovesItsShiftsAndKeepsTheirPeople()
{
    applied(aProgramme({item(u"a"_s, u"A"_s, u"2026-07-14T18:00:00Z"_s),
                        item(u"b"_s, u"A"_s, u"2026-07-14T21:00:00Z"_s)}));
    const Id<Shift> shift = shiftAt("2026-07-14T18:00:00Z", u"stagehand"_s).id;

    const ProgrammeImport moved =
        applied(aProgramme({item(u"new"_s, u"A"_s, u"2026-07-14T17:30:00Z"_s),
                            item(u"a"_s, u"A"_s, u"2026-07-14T18:30:00Z"_s),
                            item(u"b"_s, u"A"_s, u"2026-07-14T21:00:00Z"_s)}));
    QCOMPARE(moved.change.edits.size(), std::size_t{6}); // one mission with its five shifts
    QCOMPARE(toRfc3339(m_plan.find(shift)->planned.start), u"2026-07-14T17:30:00Z"_s);
    QCOMPARE(toRfc3339(m_plan.find(shift)->planned.end), u"2026-07-14T19:30:00Z"_s);
    QCOMPARE(toRfc3339(*m_plan.find(shift)->callTime), u"2026-07-14T16:30:00Z"_s);
}

void TestProgrammeImport::aShiftThePlannerMovedStays()
{
    applied(aProgramme({item(u"a"_s, u"A"_s, u"2026-07-14T18:00:00Z"_s)}));
    const Shift before = shiftAt("2026-07-14T18:00:00Z", u"stagehand"_s);
    Shift longer = before;
    longer.planned.end += minutes{90};
    longer.title = u"Plateau et démontage"_s;
    Change edit;
    edit.update(before, longer);
    QVERIFY(m_plan.apply(edit));

    QVERIFY(
        imported(aProgramme({item(u"a"_s, u"A"_s, u"2026-07-14T18:00:00Z"_s)})).change.isEmpty());
    const auto later = applied(aProgramme({item(u"a"_s, u"A"_s, u"2026-07-14T18:15:00Z"_s)}));
    QCOMPARE(later.keptShifts, 1);
    QCOMPARE(*m_plan.find(longer.id), longer);
}

void TestProgrammeImport::aShiftThePlannerDeletedStaysDeleted()
{
    const Programme programme = aProgramme({item(u"a"_s, u"A"_s, u"2026-07-14T18:00:00Z"_s)});
    applied(programme);
    Change edit;
    edit.remove(shiftAt("2026-07-14T18:00:00Z", u"stagehand"_s));
    QVERIFY(m_plan.apply(edit));
    QVERIFY(imported(programme).change.isEmpty());
}

void TestProgrammeImport::whatLosesItsItemsIsRemovedOrCancelled()
{
    applied(aProgramme({item(u"a"_s, u"A"_s, u"2026-07-14T18:00:00Z"_s),
                        item(u"b"_s, u"A"_s, u"2026-07-15T18:00:00Z"_s)}));
    Assignment assignment;
    assignment.id = *Id<Assignment>::fromString(u"0190a000-0000-7000-8000-000000000005");
    assignment.shift = shiftAt("2026-07-14T18:00:00Z", u"stagehand"_s).id;
    QVERIFY(m_plan.load(assignment));

    const Programme shorter = aProgramme({item(u"b"_s, u"A"_s, u"2026-07-15T18:00:00Z"_s)});
    applied(shorter);
    QCOMPARE(m_plan.all<Shift>().size(), std::size_t{6});
    QCOMPARE(m_plan.find(assignment.shift)->status, ShiftStatus::Cancelled);
    QCOMPARE(m_plan.all<Mission>().size(), std::size_t{2});
    QVERIFY(imported(shorter).change.isEmpty());
}

void TestProgrammeImport::anotherHeadcountReachesTheShiftsThatHadTheOldOne()
{
    const Programme programme = aProgramme({item(u"a"_s, u"A"_s, u"2026-07-14T18:00:00Z"_s),
                                            item(u"b"_s, u"B"_s, u"2026-07-14T20:00:00Z"_s)});
    m_options.crew = *crewTemplateFromText(u"stagehand:2,sound_tech:1");
    applied(programme);
    const Shift before = shiftAt("2026-07-14T18:00:00Z", u"stagehand"_s);
    Shift changed = before;
    changed.headcount = 6;
    Change edit;
    edit.update(before, changed);
    QVERIFY(m_plan.apply(edit));

    m_options.crew = *crewTemplateFromText(u"stagehand:3");
    applied(programme);
    QCOMPARE(shiftAt("2026-07-14T18:00:00Z", u"stagehand"_s).headcount, 6);
    QCOMPARE(shiftAt("2026-07-14T20:00:00Z", u"stagehand"_s).headcount, 3);
    QCOMPARE(m_plan.all<Shift>().size(), std::size_t{2}); // no sound any more
    QCOMPARE(toText(crewOfProgramme(m_plan, programme)), u"stagehand:3"_s);
}

void TestProgrammeImport::theCrewIsNotCalledAwayFromItsPreviousCall()
{
    applied(aProgramme({item(u"a"_s, u"A"_s, u"2026-07-14T18:00:00Z"_s),
                        item(u"b"_s, u"A"_s, u"2026-07-14T19:45:00Z"_s)}));
    QCOMPARE(toRfc3339(*shiftAt("2026-07-14T18:00:00Z", u"stagehand"_s).callTime),
             u"2026-07-14T17:00:00Z"_s);
    QCOMPARE(toRfc3339(*shiftAt("2026-07-14T19:45:00Z", u"stagehand"_s).callTime),
             u"2026-07-14T19:00:00Z"_s);
}

void TestProgrammeImport::badOptionsAreRefused_data()
{
    QTest::addColumn<QString>("crew");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown role") << u"juggler:2"_s << QString() << u"'juggler'"_s;
    QTest::newRow("unknown zone") << u"stagehand"_s << u"Europe/Nowhere"_s << u"'Europe/Nowhere'"_s;
    QTest::newRow("nobody") << u"stagehand:0"_s << QString() << u"'stagehand:0'"_s;
    QTest::newRow("not a number") << u"stagehand:two"_s << QString() << u"'stagehand:two'"_s;
    QTest::newRow("a role twice") << u"stagehand:1,stagehand:2"_s << QString() << u"twice"_s;
    QTest::newRow("empty") << QString() << QString() << u"''"_s;
}

void TestProgrammeImport::badOptionsAreRefused()
{
    QFETCH(QString, crew);
    QFETCH(QString, message);
    QFETCH(QString, zone);
    const auto parsed = crewTemplateFromText(crew);
    Error error;
    if (parsed) {
        m_options.crew = *parsed;
        m_options.zone = zone;
        const auto import = importProgramme(m_plan, readData(u"31c3-schedule.xml"_s), m_options);
        QVERIFY(!import);
        error = import.error();
    } else {
        error = parsed.error();
    }
    QVERIFY2(describe(error).contains(message), qPrintable(describe(error)));
}

QTEST_APPLESS_MAIN(TestProgrammeImport)
#include "tst_programmeimport.moc"
