#include "core/workspace/shiftchanges.h"
#include "tests/support/sampleseason.h"

using namespace planning;
using namespace planning::test;
using namespace planning::ui;
using namespace Qt::StringLiterals;

class TestBoardBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreOrderedByGroupAndName_data();
    void rowsAreOrderedByGroupAndName();
    void openPostsAreOnTopOfTheirTeam();
    void aShiftLiesInTheRowOfWhatItIsFor_data();
    void aShiftLiesInTheRowOfWhatItIsFor();
    void aBookingShowsHowManyOfHowMany();
    void hoursAreCountedByWeekWithoutUnpaidBreaks();
    void groupsCountTheirPostsByHour();
    void aSiteInAnotherZoneSaysSo();
    void anUpdateGivesTheBoardThatBuildingAnewGives_data();
    void anUpdateGivesTheBoardThatBuildingAnewGives();
    void aMovedShiftReplacesNoRows_data();
    void aMovedShiftReplacesNoRows();
};

static QStringList labels(const TimelineBoard &board)
{
    QStringList labels;
    for (const BoardRow &row : board.rows)
        labels.append(row.label);
    return labels;
}

static const BoardRow &rowNamed(const TimelineBoard &board, const RowKey &key)
{
    return board.rows[*board.rowOf(key)];
}

void TestBoardBuilder::rowsAreOrderedByGroupAndName_data()
{
    QTest::addColumn<BoardGrouping>("grouping");
    QTest::addColumn<QString>("rows");
    QTest::newRow("people") << BoardGrouping::People
                            << "Light, To fill, Ana Albert, Ben Bruno, Sound, To fill, Cleo Costa";
    QTest::newRow("sites") << BoardGrouping::Sites << "Main stage, Light, Tent, Light, Sound";
    QTest::newRow("teams") << BoardGrouping::Teams << "Light, Sound";
    QTest::newRow("events")
        << BoardGrouping::Events
        << "Tour, Night one, Without a project, Open day, Transport, Without an event";
    QTest::newRow("equipment") << BoardGrouping::Equipment << "Audio, Console, Lamps, Lamp";
    QTest::newRow("roles") << BoardGrouping::Roles << "Light, Electrician, Sound, Engineer";
}

void TestBoardBuilder::rowsAreOrderedByGroupAndName()
{
    QFETCH(BoardGrouping, grouping);
    SampleSeason season;
    QTEST(labels(season.boardBy(grouping)).join(QStringLiteral(", ")), "rows");
}

void TestBoardBuilder::openPostsAreOnTopOfTheirTeam()
{
    const SampleBoard sample;
    const TimelineBoard board = sample.board();
    const BoardRow &light = board.rows[1];
    QCOMPARE(light.key, (RowKey{.kind = RowKind::Unassigned, .team = sample.light}));
    QCOMPARE(light.bars.size(), std::size_t{1});
    QCOMPARE(light.bars[0].key.shift, sample.show);
    QCOMPARE(light.bars[0].missing, 1);
    QCOMPARE(light.bars[0].detail, QStringLiteral("Albert"));
    const BoardRow &sound = rowNamed(board, {.kind = RowKind::Unassigned, .team = sample.sound});
    QCOMPARE(sound.bars.size(), std::size_t{1});
    QCOMPARE(sound.bars[0].key.shift, sample.patch);
}

void TestBoardBuilder::aShiftLiesInTheRowOfWhatItIsFor_data()
{
    QTest::addColumn<BoardGrouping>("grouping");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("bars");
    const auto row = [](BoardGrouping grouping, const char *label, const char *bars) {
        QTest::addRow("%s", label)
            << grouping << QString::fromLatin1(label) << QString::fromLatin1(bars);
    };
    row(BoardGrouping::Teams, "Sound", "Patch 0/1");
    row(BoardGrouping::Teams, "Light", "Focus 2/2, Repair 1/1, Show 1/2");
    row(BoardGrouping::Events, "Night one", "Focus 2/2, Show 1/2");
    row(BoardGrouping::Events, "Open day", "");
    row(BoardGrouping::Events, "Transport", "Repair 1/1");
    row(BoardGrouping::Events, "Without an event", "Patch 0/1");
    row(BoardGrouping::Roles, "Engineer", "Patch 0/1");
    row(BoardGrouping::Roles, "Electrician", "Focus 2/2, Repair 1/1, Show 1/2");
}

void TestBoardBuilder::aShiftLiesInTheRowOfWhatItIsFor()
{
    QFETCH(BoardGrouping, grouping);
    QFETCH(QString, row);
    SampleSeason season;
    const TimelineBoard board = season.boardBy(grouping);
    const auto last = std::ranges::find_if(board.rows, [&row](const BoardRow &each) {
        return each.label == row && each.key.kind != RowKind::Group;
    });
    QVERIFY(last != board.rows.end());
    QStringList bars;
    for (const BoardBar &bar : last->bars) {
        bars.append(QStringLiteral("%1 %2/%3")
                        .arg(bar.title)
                        .arg(bar.headcount - bar.missing)
                        .arg(bar.headcount));
    }
    QTEST(bars.join(QStringLiteral(", ")), "bars");
}

void TestBoardBuilder::aBookingShowsHowManyOfHowMany()
{
    SampleSeason season;
    const TimelineBoard board = season.boardBy(BoardGrouping::Equipment);
    const BoardRow &console = rowNamed(board, RowKey::ofEquipment(season.console));
    QCOMPARE(console.bars.size(), std::size_t{1});
    QCOMPARE(console.bars[0].key, (BarKey{season.board.show, {}, season.consoleForShow}));
    QCOMPARE(console.bars[0].title, QStringLiteral("Show"));
    QCOMPARE(console.bars[0].detail, QString());
    const BoardRow &lamp = rowNamed(board, RowKey::ofEquipment(season.lamp));
    QCOMPARE(lamp.sublabel, QStringLiteral("× 6"));
    QCOMPARE(lamp.bars[0].key, (BarKey{{}, {}, season.lampsForOpenDay}));
    QCOMPARE(lamp.bars[0].title, QStringLiteral("Open day"));
    QCOMPARE(lamp.bars[0].detail, QStringLiteral("4 of 6"));
}

void TestBoardBuilder::hoursAreCountedByWeekWithoutUnpaidBreaks()
{
    const SampleBoard sample;
    const TimelineBoard board = sample.board();
    const BoardRow &ana = rowNamed(board, RowKey::ofPerson(sample.ana));
    // Focus 8 h less its break of 1 h, Show 6 h.
    QCOMPARE(ana.workedInWeek(*dayFromIsoDate(u"2026-08-17")), minutes{13 * 60});
    QCOMPARE(ana.workedInWeek(*dayFromIsoDate(u"2026-08-24")), minutes{0});
}

// "day need/have | hour need/have …" of the hours with posts.
static QStringList coverageText(const BoardRow &group)
{
    QStringList text;
    for (const CoverageDay &day : group.coverage) {
        text.append(QStringLiteral("%1 %2/%3")
                        .arg(toIsoDate(day.day))
                        .arg(day.whole.have)
                        .arg(day.whole.need));
        for (std::size_t hour = 0; hour < day.hours.size(); ++hour) {
            if (day.hours[hour].missing() > 0)
                text.append(QStringLiteral("%1h -%2").arg(hour).arg(day.hours[hour].missing()));
        }
    }
    return text;
}

void TestBoardBuilder::groupsCountTheirPostsByHour()
{
    const SampleBoard sample;
    const TimelineBoard board = sample.board();
    const BoardRow &light = rowNamed(board, {.team = sample.light});
    const QStringList expected{QStringLiteral("2026-08-20 4/5"), QStringLiteral("20h -1"),
                               QStringLiteral("21h -1"),         QStringLiteral("22h -1"),
                               QStringLiteral("23h -1"),         QStringLiteral("2026-08-21 1/2"),
                               QStringLiteral("0h -1"),          QStringLiteral("1h -1")};
    QCOMPARE(coverageText(light), expected);
    QCOMPARE(light.coverage[0].hours[16], (PostCount{3, 3})); // Focus and Repair
    QCOMPARE(light.coverage[0].hours[18], (PostCount{}));
}

void TestBoardBuilder::aSiteInAnotherZoneSaysSo()
{
    SampleSeason season;
    season.edit(season.board.tent,
                [](Site &site) { site.timezone = QStringLiteral("Europe/London"); });
    season.edit(season.board.stage,
                [](Site &site) { site.timezone = QStringLiteral("Europe/Brussels"); });
    const TimelineBoard board = season.boardBy(BoardGrouping::Sites);
    QCOMPARE(rowNamed(board, {.site = season.board.tent}).sublabel, QStringLiteral("London"));
    QCOMPARE(rowNamed(board, {.site = season.board.stage}).sublabel, QString()); // same time
    const TimelineBoard teams = season.boardBy(BoardGrouping::Teams);
    const BoardRow &sound = rowNamed(teams, {.kind = RowKind::Team, .team = season.board.sound});
    QVERIFY(sound.bars[0].siteZone);
    QCOMPARE(sound.bars[0].siteZone->name(), QStringLiteral("Europe/London"));
    const BoardRow &light = rowNamed(teams, {.kind = RowKind::Team, .team = season.board.light});
    QVERIFY(!light.bars[0].siteZone); // Focus is on the stage
}

static constexpr std::array kEdits{
    "move",          "move a month",  "cancel",        "delete",        "unassign",
    "rename person", "new site",      "rename site",   "other event",   "leave event",
    "rename event",  "new event",     "other project", "new project",   "rename mission",
    "other role",    "rename role",   "other team",    "no team",       "rename shift",
    "move booking",  "other console", "drop booking",  "new equipment", "other category",
    "rename console"};

void TestBoardBuilder::anUpdateGivesTheBoardThatBuildingAnewGives_data()
{
    QTest::addColumn<BoardGrouping>("grouping");
    QTest::addColumn<QString>("edit");
    for (const BoardGrouping grouping : kBoardGroupings) {
        for (const char *edit : kEdits) {
            QTest::addRow("%s %s", nameOf(grouping).data(), edit)
                << grouping << QString::fromLatin1(edit);
        }
    }
}

template <typename T, typename Edit>
static Change edited(const SampleSeason &, const Plan &plan, Id<T> id, Edit edit)
{
    T after = *plan.find(id);
    edit(after);
    Change change;
    change.update(*plan.find(id), after);
    return change;
}

template <typename T, typename Make>
static Change inserted(Make make)
{
    T entity;
    entity.id = Id<T>{{1, 1}};
    make(entity);
    Change change;
    change.insert(entity);
    return change;
}

template <typename T>
static Change removed(const Plan &plan, Id<T> id)
{
    Change change;
    change.remove(*plan.find(id));
    return change;
}

static Change editNamed(const QString &name, SampleSeason &season)
{
    const Plan &plan = season.plan();
    const SampleBoard &sample = season.board;
    const auto rename = [](auto &entity) { entity.name = QStringLiteral("Zulu"); };
    const auto edit = [&](auto id, auto how) { return edited(season, plan, id, how); };
    const std::map<QString, std::function<Change()>> edits{
        {u"move"_s,
         [&] {
             return edit(sample.show,
                         [](Shift &shift) { shift.planned = shift.planned.shifted(minutes{90}); });
         }},
        {u"move a month"_s,
         [&] {
             return edit(sample.show, [](Shift &shift) {
                 shift.planned = shift.planned.shifted(std::chrono::days{30});
             });
         }},
        {u"cancel"_s,
         [&] {
             return edit(sample.show, [](Shift &shift) { shift.status = ShiftStatus::Cancelled; });
         }},
        {u"delete"_s, [&] { return removed(plan, sample.patch); }},
        {u"unassign"_s, [&] { return removed(plan, sample.anaShow); }},
        {u"rename person"_s,
         [&] {
             return edit(sample.ana,
                         [](Person &person) { person.lastName = QStringLiteral("Zola"); });
         }},
        {u"new site"_s, [&] { return inserted<Site>(rename); }},
        {u"rename site"_s, [&] { return edit(sample.tent, rename); }},
        {u"other event"_s,
         [&] { return edit(sample.show, [&](Shift &shift) { shift.event = season.openDay; }); }},
        {u"leave event"_s,
         [&] { return edit(sample.repair, [](Shift &shift) { shift.mission.reset(); }); }},
        {u"rename event"_s, [&] { return edit(season.nightOne, rename); }},
        {u"new event"_s, [&] { return inserted<Event>(rename); }},
        {u"other project"_s,
         [&] { return edit(season.openDay, [&](Event &event) { event.project = season.tour; }); }},
        {u"new project"_s, [&] { return edit(season.tour, rename); }},
        {u"rename mission"_s, [&] { return edit(season.transport, rename); }},
        {u"other role"_s,
         [&] { return edit(sample.show, [&](Shift &shift) { shift.role = season.followSpot; }); }},
        {u"rename role"_s,
         [&] {
             return edit(season.engineer,
                         [](Role &role) { role.nameFr = role.nameEn = QStringLiteral("Zulu"); });
         }},
        {u"other team"_s,
         [&] { return edit(sample.show, [&](Shift &shift) { shift.team = sample.sound; }); }},
        {u"no team"_s,
         [&] { return edit(season.electrician, [](Role &role) { role.team.reset(); }); }},
        {u"rename shift"_s,
         [&] {
             return edit(sample.show, [](Shift &shift) { shift.title = QStringLiteral("Zulu"); });
         }},
        {u"move booking"_s,
         [&] {
             return edit(season.lampsForOpenDay, [](Booking &booking) {
                 booking.interval = booking.interval.shifted(std::chrono::days{1});
             });
         }},
        {u"other console"_s,
         [&] {
             return edit(season.consoleForShow,
                         [&](Booking &booking) { booking.equipment = season.lamp; });
         }},
        {u"drop booking"_s, [&] { return removed(plan, season.consoleForShow); }},
        {u"new equipment"_s, [&] { return inserted<Equipment>(rename); }},
        {u"rename console"_s, [&] { return edit(season.console, rename); }},
        {u"other category"_s,
         [&] {
             return edit(season.lamp, [](Equipment &equipment) {
                 equipment.category = QStringLiteral("Audio");
             });
         }},
    };
    return edits.at(name)();
}

void TestBoardBuilder::anUpdateGivesTheBoardThatBuildingAnewGives()
{
    QFETCH(BoardGrouping, grouping);
    QFETCH(QString, edit);
    SampleSeason season;
    const BoardBuilder builder({grouping, QLocale(), {}});
    TimelineBoard board = builder.build(season.plan());
    const TimelineBoard before = board;
    const Change change = editNamed(edit, season);
    QVERIFY(season.plan().apply(change));
    const BoardUpdate update = builder.update(board, season.plan(), touched(change, season.plan()));
    const TimelineBoard anew = builder.build(season.plan());
    QCOMPARE(labels(board), labels(anew));
    QVERIFY(board.rows == anew.rows);
    for (std::size_t i = 0; !update.rowsReplaced && i < board.rows.size(); ++i) {
        if (board.rows[i] != before.rows[i])
            QCOMPARE(std::ranges::count(update.rows, i), 1);
    }
}

void TestBoardBuilder::aMovedShiftReplacesNoRows_data()
{
    QTest::addColumn<BoardGrouping>("grouping");
    QTest::addColumn<int>("rows"); // that are drawn anew
    QTest::newRow("people") << BoardGrouping::People << 3; // Light, its open posts, Ana
    QTest::newRow("sites") << BoardGrouping::Sites << 2;
    QTest::newRow("teams") << BoardGrouping::Teams << 1;
    QTest::newRow("events") << BoardGrouping::Events << 2;
    QTest::newRow("equipment") << BoardGrouping::Equipment << 2;
    QTest::newRow("roles") << BoardGrouping::Roles << 2;
}

void TestBoardBuilder::aMovedShiftReplacesNoRows()
{
    QFETCH(BoardGrouping, grouping);
    SampleSeason season;
    const BoardBuilder builder({grouping, QLocale(), {}});
    TimelineBoard board = builder.build(season.plan());
    const Id<Shift> show = season.board.show;
    const Change change = moveShifts(season.plan(), std::array{show}, minutes{90});
    QVERIFY(season.plan().apply(change));
    const auto update = builder.update(board, season.plan(), touched(change, season.plan()));
    QVERIFY(!update.rowsReplaced);
    QTEST(int(update.rows.size()), "rows");
}

QTEST_APPLESS_MAIN(TestBoardBuilder)
#include "tst_boardbuilder.moc"
