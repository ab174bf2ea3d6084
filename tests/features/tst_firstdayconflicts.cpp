#include "core/rules/conflictindex.h"
#include "core/workspace/workspace.h"
#include "tests/support/crewplan.h"
#include "ui/edit/editor.h"
#include "ui/panels/fixlist.h"
#include "ui/panels/fixrow.h"
#include "ui/theme/theme.h"

#include <QTemporaryDir>
#include <QTest>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

// The five conflicts of a planner's first day, each provoked in a plan on disk and repaired with
// one click on its first way out.
class FirstDayConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsRepairedWithOneClickAndAllIsUndone();

private:
    struct Expected {
        QString rule;
        Id<Shift> shift;
    };
    std::vector<Expected> provoke(CrewPlan &crew);
};

// A week of Inès in which everything goes wrong, and five colleagues at rest who could help.
std::vector<FirstDayConflicts::Expected> FirstDayConflicts::provoke(CrewPlan &crew)
{
    for (const QString &name : {u"Samir"_s, u"Lou"_s, u"Max"_s, u"Zoé"_s, u"Paul"_s})
        crew.addPerson(name, u"Martin"_s);
    const auto put = [&crew](const QString &title, const QString &from, const QString &to) {
        const Id<Shift> shift = crew.addShift(title, from, to);
        crew.assign(shift, crew.ines);
        return shift;
    };
    put(u"Montage"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    const auto overlap = put(u"Balances"_s, u"2026-03-02T11:30"_s, u"2026-03-02T14:00"_s);
    put(u"Show"_s, u"2026-03-09T18:00"_s, u"2026-03-10T00:00"_s);
    const auto rest = put(u"Démontage"_s, u"2026-03-10T08:00"_s, u"2026-03-10T12:00"_s);

    Role driver;
    driver.code = u"cariste"_s;
    driver.nameFr = u"cariste"_s;
    driver.requiredCertifications << u"caces_r489"_s;
    const Id<Role> driving = crew.add(driver);
    const auto certify = [&crew](Id<Person> person, const QString &expiry) {
        Certification certification;
        certification.person = person;
        certification.code = u"caces_r489"_s;
        certification.expiresOn = dayFromIsoDate(expiry);
        crew.add(certification);
    };
    certify(crew.ines, u"2026-02-28"_s);
    certify(crew.addPerson(u"Nora"_s, u"Petit"_s), u"2027-12-31"_s);
    const auto expired = put(u"Chariot"_s, u"2026-03-18T09:00"_s, u"2026-03-18T12:00"_s);
    crew.edit(expired, [driving](Shift &shift) { shift.role = driving; });

    Leave leave;
    leave.person = crew.ines;
    leave.interval = {crew.at(u"2026-03-25T00:00"_s), crew.at(u"2026-03-26T00:00"_s)};
    leave.status = LeaveStatus::Approved;
    crew.add(leave);
    const auto away = put(u"Accueil"_s, u"2026-03-25T09:00"_s, u"2026-03-25T12:00"_s);
    const auto longDay = put(u"Journée"_s, u"2026-04-01T09:00"_s, u"2026-04-01T22:00"_s);
    return {{u"double_booking"_s, overlap},
            {u"rest_minimum"_s, rest},
            {u"certification_invalid"_s, expired},
            {u"leave_overlap"_s, away},
            {u"daily_hours_max"_s, longDay}};
}

void FirstDayConflicts::eachIsRepairedWithOneClickAndAllIsUndone()
{
    CrewPlan crew;
    const std::vector<Expected> expected = provoke(crew);
    const FixedClock clock(crew.at(u"2026-02-01T08:00"_s));
    IdSource ids(clock, 7);
    const QTemporaryDir folder;
    auto workspace =
        Workspace::create(folder.filePath(u"day.planningdb"_s), crew.plan, {clock, ids, {}, {}});
    QVERIFY(workspace);
    Editor editor(**workspace);
    FixList list({editor, ids, Theme::light(), Language::French});
    list.resize(480, 600);
    list.show();
    const ConflictIndex &conflicts = (*workspace)->conflicts();
    const Plan before = editor.plan();
    for (const Expected &each : expected) {
        const auto ofShift = conflicts.ofShift(each.shift);
        const auto found = std::ranges::find_if(ofShift, [&each](const Conflict *conflict) {
            return conflict->rule == each.rule && conflict->type == ConflictType::Hard;
        });
        QVERIFY2(found != ofShift.end(), qPrintable(each.rule));
        const QString key = (*found)->key;
        list.setConflict(key);
        const auto rows = [&list] { return list.findChildren<FixRow *>(); };
        QVERIFY(QTest::qWaitFor([&rows] { return !rows().isEmpty(); }));
        const QString text = rows().front()->accessibleName();
        QTest::mouseClick(rows().front(), Qt::LeftButton);
        QVERIFY2(!conflicts.find(key), qPrintable(each.rule + u": "_s + text));
    }
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(editor.undo());
    QVERIFY(!editor.canUndo());
    QVERIFY(editor.plan() == before);
}

QTEST_MAIN(FirstDayConflicts)
#include "tst_firstdayconflicts.moc"
