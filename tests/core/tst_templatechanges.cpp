#include "core/workspace/templatechanges.h"
#include "tests/support/crewplan.h"

#include <QTest>

#include <array>

using namespace planning;
using namespace Qt::StringLiterals;

// A day of two shifts: Montage from 08:00 with a call and a break, three people wanted; Load-out
// from 01:00 of the night after.
class ShowDay : public CrewPlan
{
public:
    ShowDay()
    {
        montage = addShift(u"Montage"_s, u"2026-03-02T08:00"_s, u"2026-03-02T12:00"_s);
        edit(montage, [](Shift &shift) {
            shift.callTime = at(u"2026-03-02T07:30"_s);
            shift.breaks = {{{at(u"2026-03-02T10:00"_s), at(u"2026-03-02T10:20"_s)}, true}};
            shift.headcount = 3;
            shift.requiredSkills = {{u"rigging"_s, 2}};
        });
        loadOut = addShift(u"Load-out"_s, u"2026-03-03T01:00"_s, u"2026-03-03T04:00"_s);
    }

    std::vector<Id<ShiftTemplate>> keep(std::vector<Id<Shift>> shifts, const QString &name)
    {
        apply(saveTemplates(plan, shifts, name, ids));
        std::vector<Id<ShiftTemplate>> kept;
        for (const ShiftTemplate &item : plan.all<ShiftTemplate>()) {
            if (item.name == name || item.day == name)
                kept.push_back(item.id);
        }
        return kept;
    }

    // "Montage 2026-03-09 08:00–12:00", by time, of the shifts the change makes.
    QStringList made(const Change &change)
    {
        const Zone paris = *Zone::named(u"Europe/Paris"_s);
        std::map<Instant, QString> lines;
        for (const AnyEdit &any : change.edits) {
            const Shift &shift = *std::get<Edit<Shift>>(any).after;
            const auto text = [&](Instant instant) {
                return toRfc3339(Instant(paris.toLocal(instant).time_since_epoch())).left(16);
            };
            lines[shift.planned.start] = shift.title + u' ' + text(shift.planned.start) + u'–'
                                         + text(shift.planned.end).mid(11);
        }
        QStringList texts;
        for (const auto &[start, line] : lines)
            texts += line;
        return texts;
    }

    FixedClock clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource ids{clock, 5};
    Id<Shift> montage;
    Id<Shift> loadOut;
};

static LocalDay day(int month, unsigned number)
{
    return LocalDay{std::chrono::year{2026} / month / std::chrono::day{number}};
}

class TestTemplateChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTemplateBringsBackAllThatAShiftNeeds();
    void aDayKeepsItsNightOnEveryDay();
    void theClockOfTheSiteCountsNotTheHoursElapsed();
    void aDayOfTheSameNameIsReplaced();
    void aTemplateWithoutASiteGoesWhereItIsDropped();
    void renamingAndDeletingAreOfTheWholeDay();
};

void TestTemplateChanges::aTemplateBringsBackAllThatAShiftNeeds()
{
    ShowDay show;
    const auto kept = show.keep({show.montage}, u"Morning"_s);
    QCOMPARE(kept.size(), std::size_t{1});
    const Change change = placeTemplates(show.plan, kept, std::array{day(3, 9)}, {}, show.ids);
    QCOMPARE(change.name, u"Use the template “Morning”"_s);
    QCOMPARE(change.edits.size(), std::size_t{1});
    const Shift placed = *std::get<Edit<Shift>>(change.edits.front()).after;
    Shift expected = *show.plan.find(show.montage);
    const seconds week = std::chrono::days{7};
    expected.id = placed.id;
    expected.title = u"Morning"_s;
    expected.planned = expected.planned.shifted(week);
    *expected.callTime += week;
    expected.breaks.front().interval = expected.breaks.front().interval.shifted(week);
    QVERIFY(placed == expected);
}

void TestTemplateChanges::aDayKeepsItsNightOnEveryDay()
{
    ShowDay show;
    const auto kept = show.keep({show.loadOut, show.montage}, u"Show day"_s);
    const std::array days{day(3, 9), day(3, 11)};
    const Change change = placeTemplates(show.plan, kept, days, {}, show.ids);
    QCOMPARE(change.name, u"Use the template “Show day”"_s);
    QCOMPARE(
        show.made(change),
        (QStringList{u"Montage 2026-03-09T08:00–12:00"_s, u"Load-out 2026-03-10T01:00–04:00"_s,
                     u"Montage 2026-03-11T08:00–12:00"_s, u"Load-out 2026-03-12T01:00–04:00"_s}));
}

// 29 March 2026: at 02:00 it is 03:00 in Paris.
void TestTemplateChanges::theClockOfTheSiteCountsNotTheHoursElapsed()
{
    ShowDay show;
    const auto kept = show.keep({show.montage}, u"Morning"_s);
    const Change change = placeTemplates(show.plan, kept, std::array{day(3, 29)}, {}, show.ids);
    QCOMPARE(show.made(change), QStringList{u"Morning 2026-03-29T08:00–12:00"_s});
}

void TestTemplateChanges::aDayOfTheSameNameIsReplaced()
{
    ShowDay show;
    show.keep({show.montage, show.loadOut}, u"Show day"_s);
    const Id<Shift> more = show.addShift(u"Show"_s, u"2026-03-02T20:00"_s, u"2026-03-02T23:00"_s);
    const auto kept = show.keep({show.montage, more}, u"Show day"_s);
    QCOMPARE(kept.size(), std::size_t{2});
    QCOMPARE(show.plan.all<ShiftTemplate>().size(), std::size_t{2});
}

void TestTemplateChanges::aTemplateWithoutASiteGoesWhereItIsDropped()
{
    ShowDay show;
    Site hall;
    hall.name = u"Hall"_s;
    hall.timezone = u"Europe/Lisbon"_s;
    const Id<Site> elsewhere = show.add(hall);
    const auto kept = show.keep({show.montage}, u"Morning"_s);
    const Change there =
        placeTemplates(show.plan, kept, std::array{day(3, 9)}, {elsewhere, {}, {}}, show.ids);
    const Shift &shift = *std::get<Edit<Shift>>(there.edits.front()).after;
    QCOMPARE(shift.site, elsewhere);
    QCOMPARE(show.made(there), QStringList{u"Morning 2026-03-09T09:00–13:00"_s}); // 08:00 there
    show.edit(kept.front(), [](ShiftTemplate &item) { item.site.reset(); });
    Event concert;
    concert.name = u"Concert"_s;
    concert.site = elsewhere;
    const Change onEvent = placeTemplates(show.plan, kept, std::array{day(3, 9)},
                                          {{}, {}, show.add(concert)}, show.ids);
    QVERIFY(show.made(onEvent) == show.made(there));
    const Instant noon = ShowDay::at(u"2026-03-09T12:00"_s);
    QCOMPARE(show.made(placeTemplateAt(show.plan, kept.front(), noon, {}, show.ids)),
             QStringList{u"Morning 2026-03-09T12:00–16:00"_s});
}

void TestTemplateChanges::renamingAndDeletingAreOfTheWholeDay()
{
    ShowDay show;
    const auto kept = show.keep({show.montage, show.loadOut}, u"Show day"_s);
    show.apply(renameTemplates(show.plan, kept, u"Matinee"_s));
    for (const Id<ShiftTemplate> id : kept)
        QCOMPARE(show.plan.find(id)->day, u"Matinee"_s);
    show.apply(deleteTemplates(show.plan, kept));
    QVERIFY(show.plan.all<ShiftTemplate>().empty());
}

QTEST_APPLESS_MAIN(TestTemplateChanges)
#include "tst_templatechanges.moc"
