#include "core/base/clock.h"
#include "core/fixes/confirmation.h"
#include "core/fixes/explain.h"
#include "core/fixes/fixes.h"
#include "core/fixes/override.h"
#include "core/fixes/replacements.h"
#include "tests/support/crewplan.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace planning;
using namespace Qt::StringLiterals;

namespace
{

// The conflicts of a planner's first day, each with what repairs it.
struct FirstDay : CrewPlan {
    Id<Person> samir = addPerson(u"Samir"_s, u"Benali"_s);

    // The only conflict of this rule.
    Conflict conflict(const QString &rule) const
    {
        const auto all = conflicts();
        const auto it = std::ranges::find(all, rule, &Conflict::rule);
        if (it == all.end())
            qFatal("no %s in %s", qPrintable(rule), qPrintable(found()));
        return *it;
    }
    std::vector<Fix> fixes(const QString &rule) { return fixesFor(plan, conflict(rule), ids); }

    FixedClock clock{at(u"2026-02-01T08:00"_s)};
    IdSource ids{clock, 1};
};

QStringList textsOf(const std::vector<Fix> &fixes)
{
    QStringList texts;
    for (const Fix &fix : fixes)
        texts << fix.text;
    return texts;
}

} // namespace

// Conflicts that repair themselves: the fixes are real changes that help and do no harm.
class TestFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConflictHasItsFixes_data();
    void aConflictHasItsFixes();
    void aFullSiteIsNoWayOutOfAnother();
    void everyFixHelpsAndCausesNothingHard_data();
    void everyFixHelpsAndCausesNothingHard();
    void whoIsTiredOrAwayIsNotProposed();
    void aFixWithANewHardConflictIsNotOffered();
    void anOpenPostIsOfferedToWhoCanTakeIt();
    void aHardConflictIsOverriddenOnlyWithAReason();
    void aHardConflictBlocksConfirmingUnlessItIsAllowed();
    void confirmingOnePersonIsBlockedJustTheSame();
    void whoeverIsLegalIsConfirmed();
    void whyNotNamesTheRulesThatBlock();
    void whyNotOfSomeoneOnItNamesWhatIsWrong();
};

static FirstDay overlap()
{
    FirstDay day;
    day.assign(day.addShift(u"Montage"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s), day.ines);
    day.assign(day.addShift(u"Balances"_s, u"2026-03-02T11:30"_s, u"2026-03-02T14:00"_s), day.ines);
    return day;
}

static FirstDay shortNight()
{
    FirstDay day;
    day.assign(day.addShift(u"Show"_s, u"2026-03-02T18:00"_s, u"2026-03-02T23:30"_s), day.ines);
    day.assign(day.addShift(u"Démontage"_s, u"2026-03-03T08:00"_s, u"2026-03-03T12:00"_s),
               day.ines);
    return day;
}

static FirstDay expiredCertificate()
{
    FirstDay day;
    day.edit(day.role, [](Role &role) { role.requiredCertifications << u"caces_r489"_s; });
    const auto certify = [&day](Id<Person> person, LocalDay expiry) {
        Certification certification;
        certification.person = person;
        certification.code = u"caces_r489"_s;
        certification.expiresOn = expiry;
        day.add(certification);
    };
    certify(day.ines, *dayFromIsoDate(u"2026-02-28"_s));
    certify(day.samir, *dayFromIsoDate(u"2027-12-31"_s));
    day.assign(day.addShift(u"Chariot"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s), day.ines);
    return day;
}

static FirstDay dayOff()
{
    FirstDay day;
    Leave leave;
    leave.person = day.ines;
    leave.interval = {day.at(u"2026-03-02T00:00"_s), day.at(u"2026-03-03T00:00"_s)};
    leave.status = LeaveStatus::Approved;
    day.add(leave);
    day.assign(day.addShift(u"Accueil"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s), day.ines);
    return day;
}

static FirstDay longDay()
{
    FirstDay day;
    day.assign(day.addShift(u"Journée"_s, u"2026-03-02T09:00"_s, u"2026-03-02T20:00"_s), day.ines);
    return day;
}

// A site for one, and Samir's shift that matters less.
static FirstDay fullSite(const QString &show, const QString &until)
{
    FirstDay day;
    day.edit(day.site, [](Site &site) {
        site.capacity = 1;
        site.capacityKind = CapacityKind::Hard;
    });
    const auto ines = day.addShift(u"Show"_s, show, until);
    day.edit(ines, [](Shift &shift) { shift.priority = Priority::Critical; });
    day.assign(ines, day.ines);
    day.assign(day.addShift(u"Ménage"_s, u"2026-03-02T17:00"_s, u"2026-03-02T19:00"_s), day.samir);
    return day;
}

static FirstDay fullAllDay()
{
    return fullSite(u"2026-03-02T12:00"_s, u"2026-03-02T22:00"_s);
}

// The foyer has room, the studio has none.
static FirstDay fullForAnHour()
{
    FirstDay day = fullSite(u"2026-03-02T14:00"_s, u"2026-03-02T18:00"_s);
    const auto addSite = [&day](const QString &name, int capacity) {
        Site site;
        site.name = name;
        site.timezone = u"Europe/Paris"_s;
        site.capacity = capacity;
        day.add(site);
    };
    addSite(u"Foyer"_s, 5);
    addSite(u"Studio"_s, 0);
    return day;
}

using Situation = FirstDay (*)();
Q_DECLARE_METATYPE(Situation)

static void addSituations()
{
    QTest::addColumn<Situation>("situation");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("expected");
    const QString why = u"Keep it as it is and say why"_s;
    QTest::newRow("overlap") << Situation{overlap} << u"double_booking"_s
                             << QStringList{u"Start “Balances” 30 min later, at 12:00"_s,
                                            u"Give “Montage” to Samir Benali"_s, why};
    QTest::newRow("eight hours and a half of rest")
        << Situation{shortNight} << u"rest_minimum"_s
        << QStringList{u"Give “Démontage” to Samir Benali"_s,
                       u"End “Show” 2 h 30 earlier, at 21:00"_s, why};
    QTest::newRow("expired certificate")
        << Situation{expiredCertificate} << u"certification_invalid"_s
        << QStringList{u"Give “Chariot” to Samir Benali"_s, why};
    QTest::newRow("leave") << Situation{dayOff} << u"leave_overlap"_s
                           << QStringList{u"Give “Accueil” to Samir Benali"_s,
                                          u"Take Inès Le Goff off “Accueil”: the post stays open"_s,
                                          why};
    QTest::newRow("full for an hour")
        << Situation{fullForAnHour} << u"capacity_exceeded"_s
        << QStringList{u"Move “Ménage” to Foyer"_s, u"Start “Ménage” 1 h later, at 18:00"_s, why};
    QTest::newRow("full all day") << Situation{fullAllDay} << u"capacity_exceeded"_s
                                  << QStringList{
                                         u"Take Samir Benali off “Ménage”: the post stays open"_s,
                                         why};
    QTest::newRow("eleven hours")
        << Situation{longDay} << u"daily_hours_max"_s
        << QStringList{u"Add an unpaid break of 1 h to “Journée” at 14:00"_s,
                       u"End “Journée” 1 h earlier, at 19:00"_s,
                       u"Split “Journée” at 19:00: Samir Benali takes the second part"_s, why};
}

void TestFixes::aConflictHasItsFixes_data()
{
    addSituations();
}

void TestFixes::aConflictHasItsFixes()
{
    QFETCH(Situation, situation);
    QFETCH(QString, rule);
    QFETCH(QStringList, expected);
    FirstDay day = situation();
    const QStringList texts = textsOf(day.fixes(rule));
    QVERIFY(texts.size() <= 5);
    for (const QString &text : expected)
        QVERIFY2(texts.contains(text), qPrintable(text + u"\nis not in\n"_s + texts.join(u'\n')));
    QCOMPARE(texts.last(), expected.last());
}

void TestFixes::aFullSiteIsNoWayOutOfAnother()
{
    FirstDay day = fullForAnHour();
    const QStringList texts = textsOf(day.fixes(u"capacity_exceeded"_s));
    QVERIFY2(!texts.join(u'\n').contains(u"Studio"_s), qPrintable(texts.join(u'\n')));
}

void TestFixes::everyFixHelpsAndCausesNothingHard_data()
{
    addSituations();
}

void TestFixes::everyFixHelpsAndCausesNothingHard()
{
    QFETCH(Situation, situation);
    QFETCH(QString, rule);
    FirstDay day = situation();
    const QString key = day.conflict(rule).key;
    const auto hardKeys = [](const std::vector<Conflict> &conflicts) {
        QStringList keys;
        for (const Conflict &conflict : conflicts) {
            if (conflict.type == ConflictType::Hard)
                keys << conflict.key;
        }
        return keys;
    };
    const QStringList before = hardKeys(day.conflicts());
    for (const Fix &fix : day.fixes(rule)) {
        if (fix.kind == FixKind::Override)
            continue;
        FirstDay after = situation();
        QVERIFY2(after.plan.apply(fix.change), qPrintable(fix.text));
        for (const QString &hard : hardKeys(after.conflicts())) {
            QVERIFY2(hard != key, qPrintable(fix.text));
            QVERIFY2(before.contains(hard), qPrintable(fix.text + u" causes "_s + hard));
        }
    }
}

void TestFixes::whoIsTiredOrAwayIsNotProposed()
{
    FirstDay day = overlap();
    const Id<Shift> other =
        day.addShift(u"Ailleurs"_s, u"2026-03-02T13:00"_s, u"2026-03-02T15:00"_s);
    day.assign(other, day.samir);
    const Conflict conflict = day.conflict(u"double_booking"_s);
    const auto names = [&](Id<Shift> shift) {
        QStringList people;
        for (const Replacement &each : replacementsFor(day.plan, *day.plan.find(shift)))
            people << day.plan.find(each.person)->firstName;
        return people;
    };
    for (const auto &id : {conflict.shift, conflict.withShift}) {
        const bool clashes = day.plan.find(id)->planned.overlaps(day.plan.find(other)->planned);
        QCOMPARE(names(*id), clashes ? QStringList{} : QStringList{u"Samir"_s});
    }
}

void TestFixes::aFixWithANewHardConflictIsNotOffered()
{
    FirstDay day = overlap();
    // Samir came home at four in the morning: taking a shift at nine would break his rest.
    day.assign(day.addShift(u"Nuit"_s, u"2026-03-01T20:00"_s, u"2026-03-02T04:00"_s), day.samir);
    for (const QString &text : textsOf(day.fixes(u"double_booking"_s)))
        QVERIFY2(!text.contains(u"Samir"_s), qPrintable(text));
}

void TestFixes::anOpenPostIsOfferedToWhoCanTakeIt()
{
    FirstDay day;
    day.addShift(u"Poste libre"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    const auto fixes = day.fixes(u"understaffed"_s);
    QStringList texts = textsOf(fixes);
    texts.sort();
    QCOMPARE(texts, (QStringList{u"Put Inès Le Goff on “Poste libre”"_s,
                                 u"Put Samir Benali on “Poste libre”"_s}));
}

void TestFixes::aHardConflictIsOverriddenOnlyWithAReason()
{
    FirstDay day = shortNight();
    const Conflict conflict = day.conflict(u"rest_minimum"_s);
    QCOMPARE(overrideConflict(day.plan, conflict, u"  "_s, day.ids).error().where, u"reason"_s);
    const auto change = overrideConflict(day.plan, conflict, u" DREETS agreed "_s, day.ids);
    QVERIFY(change);
    const Touched touched = day.apply(*change);
    QVERIFY(std::ranges::find(touched.persons, day.ines) != touched.persons.end());
    QCOMPARE(overrideOf(day.plan, conflict.key)->reason, u"DREETS agreed"_s);
    day.apply(withdraw(*overrideOf(day.plan, conflict.key)));
    QCOMPARE(overrideOf(day.plan, conflict.key), nullptr);
}

void TestFixes::aHardConflictBlocksConfirmingUnlessItIsAllowed()
{
    FirstDay day;
    day.assign(day.addShift(u"Show"_s, u"2026-03-02T18:00"_s, u"2026-03-02T23:30"_s), day.ines);
    const Id<Shift> morning =
        day.addShift(u"Démontage"_s, u"2026-03-03T08:00"_s, u"2026-03-03T12:00"_s);
    day.assign(morning, day.ines, AssignmentStatus::Proposed);
    const std::array shifts{morning};
    const Confirmation refused = confirmCrew(day.plan, shifts);
    QCOMPARE(refused.blocking.size(), std::size_t{1});
    QCOMPARE(refused.blocking.front().rule, u"rest_minimum"_s);
    day.apply(*overrideConflict(day.plan, refused.blocking.front(), u"agreed"_s, day.ids));
    QVERIFY(confirmCrew(day.plan, shifts).isPossible());
}

void TestFixes::confirmingOnePersonIsBlockedJustTheSame()
{
    FirstDay day;
    day.assign(day.addShift(u"Show"_s, u"2026-03-02T18:00"_s, u"2026-03-02T23:30"_s), day.ines);
    const Id<Shift> morning =
        day.addShift(u"Démontage"_s, u"2026-03-03T08:00"_s, u"2026-03-03T12:00"_s);
    const Id<Assignment> tired = day.assign(morning, day.ines, AssignmentStatus::Declined);
    const Id<Assignment> rested = day.assign(morning, day.samir, AssignmentStatus::Proposed);
    QCOMPARE(confirmOne(day.plan, tired).blocking.front().rule, u"rest_minimum"_s);
    const Confirmation confirmation = confirmOne(day.plan, rested);
    QVERIFY(confirmation.isPossible());
    day.apply(confirmation.change);
    QCOMPARE(day.plan.find(rested)->status, AssignmentStatus::Confirmed);
    QCOMPARE(day.plan.find(tired)->status, AssignmentStatus::Declined);
}

void TestFixes::whoeverIsLegalIsConfirmed()
{
    FirstDay day;
    const Id<Shift> shift =
        day.addShift(u"Montage"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    const Id<Assignment> proposed = day.assign(shift, day.ines, AssignmentStatus::Proposed);
    const Id<Assignment> declined = day.assign(shift, day.samir, AssignmentStatus::Declined);
    const Confirmation confirmation = confirmCrew(day.plan, std::array{shift});
    QVERIFY(confirmation.isPossible());
    day.apply(confirmation.change);
    QCOMPARE(day.plan.find(proposed)->status, AssignmentStatus::Confirmed);
    QCOMPARE(day.plan.find(declined)->status, AssignmentStatus::Declined);
    QVERIFY(confirmCrew(day.plan, std::array{shift}).change.isEmpty());
}

void TestFixes::whyNotNamesTheRulesThatBlock()
{
    FirstDay day;
    day.assign(day.addShift(u"Show"_s, u"2026-03-02T18:00"_s, u"2026-03-02T23:30"_s), day.ines);
    const Id<Shift> morning =
        day.addShift(u"Démontage"_s, u"2026-03-03T08:00"_s, u"2026-03-03T12:00"_s);
    const Explanation why = explain(day.plan, day.ines, morning, day.ids);
    QVERIFY(!why.isOnIt && !why.isPossible());
    QCOMPARE(why.blocking.size(), std::size_t{1});
    QCOMPARE(why.blocking.front().rule, u"rest_minimum"_s);
    QVERIFY(explain(day.plan, day.samir, morning, day.ids).isPossible());
}

void TestFixes::whyNotOfSomeoneOnItNamesWhatIsWrong()
{
    FirstDay day = shortNight();
    const Conflict conflict = day.conflict(u"rest_minimum"_s);
    const Explanation why = explain(day.plan, day.ines, *conflict.withShift, day.ids);
    QVERIFY(why.isOnIt);
    QCOMPARE(why.blocking.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestFixes)
#include "tst_fixes.moc"
