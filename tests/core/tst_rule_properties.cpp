#include "core/rules/conflictindex.h"
#include "tests/core/planedits.h"
#include "tests/core/plangenerators.h"

#include <QJsonDocument>
#include <QTest>

using namespace planning;
using namespace planning::test;
using namespace std::chrono;
using namespace Qt::StringLiterals;

// What holds for any plan. RapidCheck draws plans and, when one breaks a property, looks for the
// smallest that does. ctest fixes the seed; run by hand, every run tries other plans, and
// RC_PARAMS="reproduce=…" tries one again.
class TestRuleProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOrderOfEntitiesDoesNotMatter();
    void otherWeeksOfTheSameMonthAreTheSame();
    void zonesOfTheSameClockAreTheSame();
    void aRecheckEqualsAFullCheck();
    void takingEverythingBackRestoresTheConflicts();
};

static std::array<QString, kSites> paris()
{
    return {u"Europe/Paris"_s, u"Europe/Paris"_s, u"Europe/Paris"_s};
}

// Days from which two weeks are special in all ways: without and with a holiday, in both clock
// changes, over the end of the year and of February.
static rc::Gen<LocalDay> anyFirstDay()
{
    return rc::gen::element(LocalDay{2026y / June / 1}, LocalDay{2026y / March / 23},
                            LocalDay{2026y / October / 19}, LocalDay{2026y / April / 27},
                            LocalDay{2026y / December / 21}, LocalDay{2028y / February / 21});
}

// Of several clocks, one of a clock change of half an hour.
static rc::Gen<std::array<QString, kSites>> anyZones()
{
    return rc::gen::element(
        paris(), std::array{u"Europe/Paris"_s, u"Europe/London"_s, u"America/New_York"_s},
        std::array{u"Europe/London"_s, u"Australia/Lord_Howe"_s, u"Europe/Paris"_s});
}

static rc::Gen<Setting> anySetting()
{
    return rc::gen::build<Setting>(
        rc::gen::set(&Setting::firstDay, anyFirstDay()), rc::gen::set(&Setting::zones, anyZones()),
        rc::gen::set(&Setting::holidayZone, rc::gen::element(QString(), u"FR"_s)));
}

namespace planning
{

// For RapidCheck, which prints what differs.
static std::ostream &operator<<(std::ostream &out, const Conflict &conflict)
{
    const QByteArray details =
        QJsonDocument(detailsToJson(conflict)).toJson(QJsonDocument::Compact);
    return out << nameOf(conflict.type) << ' ' << conflict.key.toStdString() << ' '
               << details.toStdString() << '\n';
}

} // namespace planning

namespace planning::test
{

static std::ostream &operator<<(std::ostream &out, const Setting &setting)
{
    out << toIsoDate(setting.firstDay).toStdString() << " holidays "
        << setting.holidayZone.toStdString();
    for (const QString &zone : setting.zones)
        out << ' ' << zone.toStdString();
    return out;
}

} // namespace planning::test

void TestRuleProperties::theOrderOfEntitiesDoesNotMatter()
{
    QVERIFY(rc::check("whatever the order of the entities, the conflicts are the same", [] {
        const PlanSketch sketch = *plan();
        const Setting setting = *anySetting();
        const unsigned order = *rc::gen::inRange(1U, 1000U);
        const std::vector<Conflict> conflicts = Checker().check(planOf(sketch, setting));
        RC_TAG(std::min(conflicts.size() / 10 * 10, std::size_t{50}));
        RC_ASSERT(Checker().check(planOf(sketch, setting, order)) == conflicts);
    }));
}

namespace
{

// Moves what a conflict says in time.
struct Moved {
    days by;

    Instant operator()(Instant value) const { return value + by; }
    LocalDay operator()(LocalDay value) const { return value + by; }
    template <typename T>
    T operator()(const T &value) const
    {
        return value;
    }
};

} // namespace

// What does not move: the zone, the month and the year that are counted in.
static bool isFixed(const Detail &detail)
{
    return detail.name == "tz"_L1 || detail.name == "month"_L1 || detail.name == "since"_L1;
}

// Without its key, which names days, and what does not move.
static Conflict moved(Conflict conflict, days by)
{
    conflict.key.clear();
    if (conflict.span)
        conflict.span = conflict.span->shifted(by);
    std::erase_if(conflict.details, isFixed);
    for (Detail &detail : conflict.details)
        detail.value = std::visit([by](const auto &value) { return DetailValue(Moved{by}(value)); },
                                  detail.value);
    return conflict;
}

// In the order of their keys: days of equal length are in the same order in any two weeks.
static std::vector<Conflict> conflictsOf(const PlanSketch &sketch, const Setting &setting,
                                         days back = days{0})
{
    std::vector<Conflict> conflicts;
    for (Conflict &each : Checker().check(planOf(sketch, setting)))
        conflicts.push_back(moved(std::move(each), -back));
    return conflicts;
}

// All of these weeks lie in one month each and in one year of reference, and have no clock change.
void TestRuleProperties::otherWeeksOfTheSameMonthAreTheSame()
{
    QVERIFY(rc::check("a plan moved by whole weeks has the same conflicts, moved", [] {
        const PlanSketch sketch = *plan();
        Setting setting{LocalDay{2027y / June / 7}, *anyZones()};
        const std::vector<Conflict> conflicts = conflictsOf(sketch, setting);
        const days by{7 * *rc::gen::element(-4, 1, 4, 9)};
        setting.firstDay += by;
        RC_ASSERT(conflictsOf(sketch, setting, by) == conflicts);
    }));
}

void TestRuleProperties::zonesOfTheSameClockAreTheSame()
{
    QVERIFY(rc::check("zones with the clock of Paris are as good as Paris", [] {
        const PlanSketch sketch = *plan();
        Setting setting{*anyFirstDay(), paris(), *rc::gen::element(QString(), u"FR"_s)};
        const std::vector<Conflict> conflicts = conflictsOf(sketch, setting);
        for (QString &zone : setting.zones)
            zone = *rc::gen::element(u"Europe/Paris"_s, u"Europe/Berlin"_s, u"Europe/Madrid"_s);
        RC_ASSERT(conflictsOf(sketch, setting) == conflicts);
    }));
}

static rc::Gen<std::vector<EditSketch>> edits()
{
    using S = EditSketch;
    return upTo(20, rc::gen::build<S>(rc::gen::set(&S::kind, number(kEditKinds)),
                                      rc::gen::set(&S::which, number(1000)),
                                      rc::gen::set(&S::value, number(100'000))));
}

static void applyAndUpdate(Plan &plan, ConflictIndex &index, const Change &change)
{
    RC_ASSERT(bool(plan.apply(change)));
    index.update(plan, touched(change, plan));
}

void TestRuleProperties::aRecheckEqualsAFullCheck()
{
    QVERIFY(rc::check("after any edit the index holds what a full check finds", [] {
        Plan plan = planOf(*test::plan(), *anySetting());
        ConflictIndex index;
        index.reset(plan);
        int serial = 0;
        for (const EditSketch &edit : *edits()) {
            applyAndUpdate(plan, index, changeOf(edit, plan, ++serial));
            RC_ASSERT(index.all() == Checker().check(plan));
        }
    }));
}

void TestRuleProperties::takingEverythingBackRestoresTheConflicts()
{
    QVERIFY(rc::check("after undoing all edits the conflicts are those of before", [] {
        Plan plan = planOf(*test::plan(), *anySetting());
        ConflictIndex index;
        index.reset(plan);
        const std::vector<Conflict> before = index.all();
        std::vector<Change> done;
        for (const EditSketch &edit : *edits()) {
            done.push_back(changeOf(edit, plan, static_cast<int>(done.size())));
            applyAndUpdate(plan, index, done.back());
        }
        for (; !done.empty(); done.pop_back())
            applyAndUpdate(plan, index, inverse(done.back()));
        RC_ASSERT(index.all() == before);
    }));
}

QTEST_APPLESS_MAIN(TestRuleProperties)
#include "tst_rule_properties.moc"
