#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

// What the rules on places say at their limits.
class TestRulesSites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWayBetweenTwoSites_data();
    void theWayBetweenTwoSites();
    void theWayBackMayBeLonger();
    void travelOnTheBoardIsTheWay();
    void whoStaysLongestIsWhoTravels();
    void workOnAHoliday_data();
    void workOnAHoliday();
    void theFirstOfMayIsNamedFirst();
    void someoneAlone_data();
    void someoneAlone();
};

static Id<Site> addClub(CrewPlan &crew)
{
    Site club;
    club.name = u"Club"_s;
    club.timezone = u"Europe/Paris"_s;
    return crew.add(club);
}

static void addWay(CrewPlan &crew, Id<Site> from, Id<Site> to, int length)
{
    TravelTime time;
    time.fromSite = from;
    time.toSite = to;
    time.duration = minutes{length};
    crew.add(time);
}

static Id<Shift> addAt(CrewPlan &crew, Id<Site> site, const QString &start, const QString &end)
{
    const auto shift = crew.addShift(u"Là-bas"_s, start, end);
    crew.edit(shift, [site](Shift &each) { each.site = site; });
    return shift;
}

// Of the conflicts, those of one rule: "hard", "soft 15".
static QString foundOf(const CrewPlan &crew, const QString &rule, QLatin1String detail = {})
{
    QStringList texts;
    for (const Conflict &conflict : crew.conflicts()) {
        if (conflict.rule != rule)
            continue;
        const std::string_view type = nameOf(conflict.type);
        QString text = QString::fromLatin1(type.data(), qsizetype(type.size()));
        const DetailValue *value = conflict.detail(detail);
        if (value && std::holds_alternative<int>(*value))
            text += u' ' + QString::number(std::get<int>(*value));
        if (value && std::holds_alternative<minutes>(*value))
            text += u' ' + QString::number(std::get<minutes>(*value).count());
        texts << text;
    }
    return texts.join(u", ");
}

static void addRules(CrewPlan &crew, const QString &rule, const QJsonObject &parameters)
{
    RuleSet set;
    set.code = u"FR-DC"_s;
    set.parameters = {{rule, parameters}};
    crew.add(set);
}

void TestRulesSites::theWayBetweenTwoSites_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("expected");
    QTest::newRow("overlapping is no travel") << u"2026-03-02T11:00"_s << QString();
    QTest::newRow("at once") << u"2026-03-02T12:00"_s << u"hard 45"_s;
    QTest::newRow("a minute short") << u"2026-03-02T12:44"_s << u"hard 1"_s;
    QTest::newRow("just enough, no buffer") << u"2026-03-02T12:45"_s << u"soft 15"_s;
    QTest::newRow("a minute of buffer short") << u"2026-03-02T12:59"_s << u"soft 1"_s;
    QTest::newRow("with buffer") << u"2026-03-02T13:00"_s << QString();
}

void TestRulesSites::theWayBetweenTwoSites()
{
    QFETCH(QString, start);
    QFETCH(QString, expected);
    CrewPlan crew;
    const auto club = addClub(crew);
    addWay(crew, club, crew.site, 45); // the other way round: holds in both directions
    addRules(crew, u"travel_time_insufficient"_s, {{u"buffer"_s, 15}});
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s), crew.ines);
    crew.assign(addAt(crew, club, start, u"2026-03-02T15:00"_s), crew.ines);
    QCOMPARE(foundOf(crew, u"travel_time_insufficient"_s, "short"_L1), expected);
}

void TestRulesSites::theWayBackMayBeLonger()
{
    CrewPlan crew;
    const auto club = addClub(crew);
    addWay(crew, crew.site, club, 30);
    addWay(crew, club, crew.site, 90);
    crew.assign(addAt(crew, club, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s), crew.ines);
    crew.assign(crew.addShift(u"B"_s, u"2026-03-02T13:00"_s, u"2026-03-02T15:00"_s), crew.ines);
    QCOMPARE(foundOf(crew, u"travel_time_insufficient"_s, "short"_L1), u"hard 30"_s);
}

void TestRulesSites::travelOnTheBoardIsTheWay()
{
    CrewPlan crew;
    const auto club = addClub(crew);
    addWay(crew, crew.site, club, 45);
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s), crew.ines);
    crew.assign(addAt(crew, club, u"2026-03-02T12:40"_s, u"2026-03-02T15:00"_s), crew.ines);
    QCOMPARE(foundOf(crew, u"travel_time_insufficient"_s), u"hard"_s);
    const auto way = crew.addShift(u"Route"_s, u"2026-03-02T12:00"_s, u"2026-03-02T12:40"_s);
    crew.edit(way, [](Shift &shift) { shift.kind = ShiftKind::Travel; });
    crew.assign(way, crew.ines);
    QCOMPARE(foundOf(crew, u"travel_time_insufficient"_s), QString());
}

// A short shift within a long one does not hide that the long one ends late.
void TestRulesSites::whoStaysLongestIsWhoTravels()
{
    CrewPlan crew;
    const auto club = addClub(crew);
    addWay(crew, crew.site, club, 45);
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s), crew.ines);
    crew.assign(crew.addShift(u"B"_s, u"2026-03-02T10:00"_s, u"2026-03-02T11:00"_s), crew.ines);
    crew.assign(addAt(crew, club, u"2026-03-02T12:30"_s, u"2026-03-02T15:00"_s), crew.ines);
    QCOMPARE(foundOf(crew, u"travel_time_insufficient"_s, "short"_L1), u"hard 15"_s);
}

void TestRulesSites::workOnAHoliday_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *zone, const char *start, const char *end,
                        const char *expected, const char *birth = "1990-01-01") {
        QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(start)
                            << QString::fromLatin1(end) << QString::fromLatin1(birth)
                            << QString::fromLatin1(expected);
    };
    row("until midnight before it", "FR", "2026-04-30T20:00", "2026-05-01T00:00", "");
    row("a minute into it", "FR", "2026-04-30T20:00", "2026-05-01T00:01", "soft 1");
    row("from midnight after it", "FR", "2026-05-02T00:00", "2026-05-02T04:00", "");
    row("two holidays in a row", "FR-AM", "2026-12-25T20:00", "2026-12-26T02:00",
        "soft 240, soft 120");
    row("not one of the other zone", "FR", "2026-12-26T08:00", "2026-12-26T12:00", "");
    row("a site without a calendar", "", "2026-05-01T08:00", "2026-05-01T12:00", "");
    row("an unknown calendar", "XX", "2026-05-01T08:00", "2026-05-01T12:00", "");
    row("the day before the eighteenth birthday", "FR", "2026-05-01T08:00", "2026-05-01T12:00",
        "hard 240", "2008-05-02");
    row("on the eighteenth birthday", "FR", "2026-05-01T08:00", "2026-05-01T12:00", "soft 240",
        "2008-05-01");
}

void TestRulesSites::workOnAHoliday()
{
    QFETCH(QString, zone);
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, birth);
    QFETCH(QString, expected);
    CrewPlan crew;
    crew.edit(crew.site, [&zone](Site &site) { site.holidayZone = zone; });
    crew.edit(crew.ines, [&birth](Person &each) { each.birthDate = dayFromIsoDate(birth); });
    crew.assign(crew.addShift(u"A"_s, start, end), crew.ines);
    QCOMPARE(foundOf(crew, u"public_holiday_work"_s, "minutes"_L1), expected);
}

void TestRulesSites::theFirstOfMayIsNamedFirst()
{
    CrewPlan crew;
    crew.edit(crew.site, [](Site &site) { site.holidayZone = u"FR"_s; });
    const auto shift = crew.addShift(u"A"_s, u"2008-05-01T08:00"_s, u"2008-05-01T13:00"_s);
    crew.edit(shift, [](Shift &each) {
        each.breaks = {
            {{CrewPlan::at(u"2008-05-01T10:00"_s), CrewPlan::at(u"2008-05-01T11:00"_s)}}};
    });
    crew.assign(shift, crew.ines); // also Ascension Day that year
    QCOMPARE(foundOf(crew, u"public_holiday_work"_s, "minutes"_L1), u"soft 240"_s);
    QCOMPARE(foundOf(crew, u"public_holiday_work"_s, "premium"_L1), u"soft 100"_s);
    QVERIFY(*crew.conflicts().front().detail("holiday"_L1) == DetailValue{u"Fête du Travail"_s});
}

void TestRulesSites::someoneAlone_data()
{
    QTest::addColumn<QStringList>("others"); // start, end of what the other does
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &others, const QString &expected) {
        QTest::newRow(name) << others << expected;
    };
    row("all the time", {}, u"soft 180"_s);
    row("accompanied throughout", {u"09:00"_s, u"12:00"_s}, {});
    row("a minute before the end", {u"08:00"_s, u"11:59"_s}, u"soft 1"_s);
    row("by one after the other", {u"08:00"_s, u"10:00"_s, u"10:00"_s, u"12:00"_s}, {});
    row("by one after the other with a gap", {u"08:00"_s, u"10:00"_s, u"10:05"_s, u"13:00"_s},
        u"soft 5"_s);
    row("by one who comes as the other leaves", {u"12:00"_s, u"14:00"_s}, u"soft 180"_s);
}

void TestRulesSites::someoneAlone()
{
    QFETCH(QStringList, others);
    QFETCH(QString, expected);
    CrewPlan crew;
    Role rigger;
    rigger.code = u"truss_rigger"_s;
    const auto role = crew.add(rigger);
    const auto rigging = crew.addShift(u"Accroche"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    crew.edit(rigging, [role](Shift &shift) { shift.role = role; });
    crew.assign(rigging, crew.ines);
    crew.assign(addAt(crew, addClub(crew), u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s),
                crew.addPerson(u"Zoé"_s, u"Petit"_s)); // elsewhere
    for (qsizetype i = 0; i < others.size(); i += 2) {
        crew.assign(
            crew.addShift(u"B"_s, u"2026-03-02T"_s + others[i], u"2026-03-02T"_s + others[i + 1]),
            crew.addPerson(u"Paul"_s, u"Martin"_s));
    }
    QCOMPARE(foundOf(crew, u"lone_work"_s, "minutes"_L1), expected);
}

QTEST_APPLESS_MAIN(TestRulesSites)
#include "tst_rules_sites.moc"
