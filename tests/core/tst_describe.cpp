#include "core/rules/describe.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durationsReadAsPlannersWriteThem_data();
    void durationsReadAsPlannersWriteThem();
    void messagesNameEverything_data();
    void messagesNameEverything();
    void inBriefARuleSaysItsFigures_data();
    void inBriefARuleSaysItsFigures();
    void countsChooseTheirWords_data();
    void countsChooseTheirWords();
    void everyCheckedRuleHasItsTexts();
};

void TestDescribe::durationsReadAsPlannersWriteThem_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"0 min"_s;
    QTest::newRow("minutes") << 45 << u"45 min"_s;
    QTest::newRow("hours") << 660 << u"11 h"_s;
    QTest::newRow("both") << 450 << u"7 h 30"_s;
    QTest::newRow("padded") << 425 << u"7 h 05"_s;
}

void TestDescribe::durationsReadAsPlannersWriteThem()
{
    QFETCH(int, length);
    QFETCH(QString, text);
    QCOMPARE(durationText(minutes{length}), text);
}

static CrewPlan crewWithEverything()
{
    CrewPlan crew;
    const auto build = crew.addShift(u"Montage"_s, u"2026-03-02T14:00"_s, u"2026-03-02T23:30"_s);
    const auto show = crew.addShift(u"Concert"_s, u"2026-03-03T09:00"_s, u"2026-03-03T12:00"_s);
    const auto overlap = crew.addShift(u"Balances"_s, u"2026-03-03T11:00"_s, u"2026-03-03T13:00"_s);
    const auto offer = crew.addShift(u"Accueil"_s, u"2026-03-03T12:30"_s, u"2026-03-03T14:00"_s);
    crew.assign(build, crew.ines);
    crew.assign(show, crew.ines);
    crew.assign(overlap, crew.ines);
    crew.assign(offer, crew.ines, AssignmentStatus::Proposed);
    crew.edit(show, [](Shift &shift) { shift.requiredSkills = {{u"sound_tech"_s, 1}}; });
    crew.edit(crew.role, [](Role &role) { role.requiredCertifications = {u"sst"_s}; });
    crew.edit(crew.site, [](Site &site) { site.capacity = 1; });
    Skill skill;
    skill.code = u"sound_tech"_s;
    skill.nameFr = u"technicien son"_s;
    skill.nameEn = u"sound technician"_s;
    crew.add(skill);
    Leave leave;
    leave.person = crew.ines;
    leave.kind = u"training"_s;
    leave.interval = {CrewPlan::at(u"2026-03-03T00:00"_s), CrewPlan::at(u"2026-03-05T00:00"_s)};
    crew.add(leave);
    return crew;
}

void TestDescribe::messagesNameEverything_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    QTest::newRow("rest")
        << u"rest_minimum"_s
        << u"Repos insuffisant pour Inès Le Goff : 9 h 30 entre « Montage » et « Concert » (minimum 11 h) – Code du travail, art. L3131-1."_s
        << u"Insufficient rest for Inès Le Goff: 9 h 30 between “Montage” and “Concert” (minimum 11 h) – Code du travail, art. L3131-1."_s;
    QTest::newRow("booking")
        << u"double_booking"_s
        << u"Inès Le Goff est déjà affecté·e à « Balances » de mar. 3 mars 11:00 à 12:00 (60 min de chevauchement)."_s
        << u"Inès Le Goff is already booked on “Balances” from Tue 3 Mar 11:00 to 12:00 (60 min overlap)."_s;
    QTest::newRow("offer") << u"tentative_conflict"_s
                           << u"« Accueil » est proposé à Inès Le Goff sur le même créneau."_s
                           << u"“Accueil” is also offered to Inès Le Goff in the same slot."_s;
    QTest::newRow("break")
        << u"break_missing"_s
        << u"Aucune pause d’au moins 20 min planifiée pour Inès Le Goff (9 h 30 de travail continu) – Code du travail, art. L3121-16."_s
        << u"No break of at least 20 min scheduled for Inès Le Goff (9 h 30 continuous work) – Code du travail, art. L3121-16."_s;
    QTest::newRow("skill") << u"skill_missing"_s
                           << u"Inès Le Goff n’a pas la compétence requise : technicien son."_s
                           << u"Inès Le Goff lacks required skill: sound technician."_s;
    QTest::newRow("leave")
        << u"leave_overlap"_s
        << u"Inès Le Goff est en formation du mardi 3 mars 2026 au mercredi 4 mars 2026."_s
        << u"Inès Le Goff is on training from Tuesday 3 March 2026 to Wednesday 4 March 2026."_s;
    QTest::newRow("capacity")
        << u"capacity_exceeded"_s
        << u"Capacité de Grande scène dépassée : 2/1 de mar. 3 mars 11:00 à 12:00."_s
        << u"Grande scène capacity exceeded: 2/1 from Tue 3 Mar 11:00 to 12:00."_s;
    QTest::newRow("staff") << u"understaffed"_s
                           << u"1 poste technicien non pourvu (1 proposition en attente)."_s
                           << u"1 technician slot unfilled (1 pending offer)."_s;
}

void TestDescribe::messagesNameEverything()
{
    QFETCH(QString, rule);
    QFETCH(QString, french);
    QFETCH(QString, english);
    const CrewPlan crew = crewWithEverything();
    const auto conflicts = crew.conflicts();
    const auto conflict = std::ranges::find(conflicts, rule, &Conflict::rule);
    QVERIFY(conflict != conflicts.end());
    QCOMPARE(message(*conflict, crew.plan, Language::French), french);
    QCOMPARE(message(*conflict, crew.plan, Language::English), english);
}

void TestDescribe::inBriefARuleSaysItsFigures_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    QTest::newRow("rest") << u"rest_minimum"_s << u"Repos quotidien minimal\u00a0: 9 h 30 / 11 h"_s
                          << u"Minimum daily rest: 9 h 30 / 11 h"_s;
    QTest::newRow("booking") << u"double_booking"_s << u"Double réservation\u00a0: Balances"_s
                             << u"Double booking: Balances"_s;
    QTest::newRow("skill") << u"skill_missing"_s << u"Compétence manquante\u00a0: technicien son"_s
                           << u"Missing skill: sound technician"_s;
    QTest::newRow("capacity") << u"capacity_exceeded"_s << u"Capacité dépassée\u00a0: 2 / 1"_s
                              << u"Capacity exceeded: 2 / 1"_s;
    QTest::newRow("staff") << u"understaffed"_s << u"Poste non pourvu"_s << u"Understaffed"_s;
}

void TestDescribe::inBriefARuleSaysItsFigures()
{
    QFETCH(QString, rule);
    QFETCH(QString, french);
    QFETCH(QString, english);
    const CrewPlan crew = crewWithEverything();
    const auto conflicts = crew.conflicts();
    const auto conflict = std::ranges::find(conflicts, rule, &Conflict::rule);
    QVERIFY(conflict != conflicts.end());
    QCOMPARE(brief(*conflict, crew.plan, Language::French), french);
    QCOMPARE(brief(*conflict, crew.plan, Language::English), english);
}

void TestDescribe::countsChooseTheirWords_data()
{
    QTest::addColumn<int>("offers");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    QTest::newRow("none") << 0 << u"4 postes technicien non pourvus (0 proposition en attente)."_s
                          << u"4 technician slots unfilled (0 pending offers)."_s;
    QTest::newRow("one") << 1 << u"4 postes technicien non pourvus (1 proposition en attente)."_s
                         << u"4 technician slots unfilled (1 pending offer)."_s;
    QTest::newRow("two") << 2 << u"4 postes technicien non pourvus (2 propositions en attente)."_s
                         << u"4 technician slots unfilled (2 pending offers)."_s;
}

void TestDescribe::countsChooseTheirWords()
{
    QFETCH(int, offers);
    QFETCH(QString, french);
    QFETCH(QString, english);
    CrewPlan crew;
    const auto shift = crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    crew.edit(shift, [](Shift &each) { each.headcount = 4; });
    for (int i = 0; i < offers; ++i)
        crew.assign(shift, crew.addPerson(u"Paul"_s, u"Martin"_s), AssignmentStatus::Proposed);
    const auto conflicts = crew.conflicts();
    QCOMPARE(conflicts.size(), std::size_t{1});
    QCOMPARE(message(conflicts.front(), crew.plan, Language::French), french);
    QCOMPARE(message(conflicts.front(), crew.plan, Language::English), english);
}

void TestDescribe::everyCheckedRuleHasItsTexts()
{
    for (const RuleEntry &entry : ruleCatalogue()) {
        QVERIFY2(!entry.name.fr.isEmpty() && !entry.name.en.isEmpty(), qPrintable(entry.code));
        if (!entry.isChecked())
            continue;
        QVERIFY2(entry.messages.contains(QString()), qPrintable(entry.code));
        QVERIFY2(!entry.description.fr.isEmpty(), qPrintable(entry.code));
        QVERIFY2(!entry.description.en.isEmpty(), qPrintable(entry.code));
    }
}

QTEST_APPLESS_MAIN(TestDescribe)
#include "tst_describe.moc"
