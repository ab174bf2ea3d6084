#include "core/exchange/peopleimport.h"
#include "core/exchange/programmeimport.h"
#include "core/model/starterplan.h"
#include "core/store/verification.h"
#include "core/workspace/workspace.h"
#include "tests/support/virtualscreen.h"
#include "ui/window/settings.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPoint>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace planning;
using namespace Qt::StringLiterals;

// For a slow machine; what is waited for usually happens within milliseconds.
static constexpr std::chrono::seconds kPatience{30};

// The desktop in a process of its own, seen through what its lookout prints.
class DeskProcess final
{
public:
    using Condition = std::function<bool()>;

    void start(const QStringList &arguments, const QProcessEnvironment &environment)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(PLANNING_DRAGDESK), arguments);
    }

    // Returns with the first line that makes the condition true.
    bool waitFor(const Condition &condition, QDeadlineTimer deadline = QDeadlineTimer(kPatience))
    {
        while (m_seen.isEmpty() || !condition()) {
            if (!m_process.canReadLine()
                && !m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
                return false;
            if (m_process.canReadLine())
                m_seen = QJsonDocument::fromJson(m_process.readLine()).object();
        }
        return true;
    }

    // Nothing can be caught, flushed or said goodbye to.
    bool killNow()
    {
        m_process.kill();
        return m_process.waitForFinished() && m_process.exitStatus() == QProcess::CrashExit;
    }

    bool isActive() const { return m_seen[u"active"].toBool(); }
    int drops() const { return m_seen[u"drops"].toInt(); }
    QJsonObject bar(Id<Shift> shift) const { return m_seen[u"bars"][shift.toString()].toObject(); }
    QString shownStart(Id<Shift> shift) const { return bar(shift)[u"start"].toString(); }
    // A part of the bar, or of the ground after it, some hours before its end.
    QPoint pointBeforeEnd(Id<Shift> shift, double hours) const
    {
        const QJsonObject bar = this->bar(shift);
        return {qRound(bar[u"endX"].toInt() - hours * bar[u"hour"].toDouble()), bar[u"y"].toInt()};
    }
    QPoint person(Id<Person> person) const { return pointOf(people()[person.toString()]); }
    QJsonObject people() const { return m_seen[u"people"].toObject(); }
    QPoint pointer() const { return pointOf(m_seen[u"pointer"]); }
    QString colorAtPointer() const { return m_seen[u"pointer"][u"color"].toString(); }

private:
    static QPoint pointOf(const QJsonValue &place)
    {
        return {place[u"x"].toInt(), place[u"y"].toInt()};
    }

    QProcess m_process;
    QJsonObject m_seen;
};

// A stage day of a real festival is staffed by mouse and keyboard on a screen of its own, and the
// program is killed at the worst moments. What was dropped is there, what was not is not.
class KillDuringDrag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aBarDroppedTwoHoursLaterIsThere();
    void aBarStillInTheHandHasNotMoved();
    void everyPersonDroppedOnAStageDayIsThere();
    void aPersonStillInTheHandIsNowhere();
    void whatWasUndoneAndRedoneIsAsShown_data();
    void whatWasUndoneAndRedoneIsAsShown();

private:
    std::unique_ptr<Workspace> makePlan();
    void findStageDay(const Plan &plan);
    void openDesk();
    bool use(const QStringList &xdotool);
    bool moveTo(QPoint point);
    bool pickUp(QPoint from, QPoint to);
    bool drop(QPoint from, QPoint to);
    bool dropTwoHoursLater(Id<Shift> shift);
    QProcessEnvironment environment() const { return m_screen.environment(m_folder->path()); }
    QString path() const { return m_folder->filePath(u"camp.planningdb"_s); }
    void reopen();

    FixedClock m_clock{*instantFromRfc3339(u"2019-08-01T08:00:00Z")};
    IdSource m_ids{m_clock, 1};
    const Interval m_day{*instantFromRfc3339(u"2019-08-21T04:00:00Z"),
                         *instantFromRfc3339(u"2019-08-22T04:00:00Z")};
    test::VirtualScreen m_screen;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeskProcess> m_desk;
    std::vector<Id<Shift>> m_stageDay; // by start
    Plan m_before;
    Plan m_after;
};

void KillDuringDrag::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"xdotool"_s).isEmpty(),
             "xdotool is missing: install the package xdotool");
    const QString missing = m_screen.start();
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
}

void KillDuringDrag::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto workspace = makePlan();
    QVERIFY(workspace);
    m_before = workspace->plan();
    findStageDay(m_before);
    QCOMPARE(m_stageDay.size(), std::size_t{6});
}

void KillDuringDrag::cleanup()
{
    if (m_desk)
        use({u"mouseup"_s, u"1"_s});
    m_desk.reset();
}

std::unique_ptr<Workspace> KillDuringDrag::makePlan()
{
    const Plan starter = starterPlan(
        {u"Chaos Camp"_s, Language::English, u"Europe/Berlin"_s, u"FR-DC"_s}, m_ids, m_clock);
    auto workspace = Workspace::create(path(), starter, {m_clock, m_ids, {}, {}});
    const auto programme =
        readProgrammeFile(QStringLiteral(PLANNING_TEST_DATA "/programmes/camp2019-schedule.json"));
    const auto crew = readPeopleFile(QStringLiteral(PLANNING_TEST_DATA "/crew/crew-cp1252.csv"));
    if (!workspace || !programme || !crew)
        return nullptr;
    ProgrammeOptions calls;
    calls.crew.posts = {{u"foh_engineer"_s, 1}, {u"stage_manager"_s, 1}};
    calls.now = m_clock.now();
    const auto demand = importProgramme((*workspace)->plan(), *programme, calls);
    if (!demand || !(*workspace)->commit(demand->change))
        return nullptr;
    const auto people =
        importPeople((*workspace)->plan(), *crew, recognisedColumns(crew->headers),
                     {.validFrom = firstDayOfYear(m_clock.now()), .now = m_clock.now()});
    if (!people || !(*workspace)->commit(people->change))
        return nullptr;
    return std::move(*workspace);
}

// The posts of the main stage.
void KillDuringDrag::findStageDay(const Plan &plan)
{
    std::vector<const Shift *> shifts;
    for (const Shift &shift : plan.all<Shift>()) {
        if (plan.find(shift.site)->name == u"Curie" && m_day.contains(shift.planned))
            shifts.push_back(&shift);
    }
    std::ranges::sort(shifts, {}, [](const Shift *shift) { return shift->planned.start; });
    m_stageDay.clear();
    for (const Shift *shift : shifts)
        m_stageDay.push_back(shift->id);
}

void KillDuringDrag::openDesk()
{
    const QString settings = m_folder->filePath(u"settings.ini"_s);
    ui::Settings(settings).setBoardView(path(), 0, {ui::BoardGrouping::Sites, m_day, 0});
    m_desk = std::make_unique<DeskProcess>();
    m_desk->start({path(), settings}, environment());
    QVERIFY2(m_desk->waitFor([this] {
        return m_desk->isActive() && m_desk->people().size() >= qsizetype(m_stageDay.size())
               && std::ranges::none_of(
                   m_stageDay, [this](Id<Shift> shift) { return m_desk->bar(shift).isEmpty(); });
    }),
             "the stage day and the people are not on the screen");
}

bool KillDuringDrag::use(const QStringList &xdotool)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(u"xdotool"_s, xdotool);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool KillDuringDrag::moveTo(QPoint point)
{
    return use({u"mousemove"_s, QString::number(point.x()), QString::number(point.y())})
           && m_desk->waitFor([this, point] { return m_desk->pointer() == point; });
}

// Ends with the button held over `to`, when the board there shows that something is dragged.
bool KillDuringDrag::pickUp(QPoint from, QPoint to)
{
    if (!moveTo(to))
        return false;
    const QString ground = m_desk->colorAtPointer();
    if (!moveTo(from) || !use({u"mousedown"_s, u"1"_s}) || !moveTo((from + to) / 2))
        return false;
    const auto dragged = [&] {
        return m_desk->pointer() == to && m_desk->colorAtPointer() != ground;
    };
    // A hand is never quite still.
    for (const QDeadlineTimer deadline(kPatience); !deadline.hasExpired();) {
        if (!moveTo(to - QPoint(1, 0)) || !moveTo(to))
            return false;
        if (m_desk->waitFor(dragged, QDeadlineTimer(200)))
            return true;
    }
    return false;
}

bool KillDuringDrag::drop(QPoint from, QPoint to)
{
    const int dropped = m_desk->drops() + 1;
    return pickUp(from, to) && use({u"mouseup"_s, u"1"_s})
           && m_desk->waitFor([this, dropped] { return m_desk->drops() == dropped; });
}

bool KillDuringDrag::dropTwoHoursLater(Id<Shift> shift)
{
    return drop(m_desk->pointBeforeEnd(shift, 1), m_desk->pointBeforeEnd(shift, -1));
}

void KillDuringDrag::reopen()
{
    const auto faults = verifyStore(path());
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
    const auto workspace = Workspace::open(path(), {m_clock, m_ids, {}, {}});
    QVERIFY(workspace);
    QVERIFY(!(*workspace)->isReadOnly());
    m_after = (*workspace)->plan();
}

void KillDuringDrag::aBarDroppedTwoHoursLaterIsThere()
{
    openDesk();
    const Id<Shift> last = m_stageDay.back();
    QVERIFY(dropTwoHoursLater(last));
    QVERIFY(m_desk->killNow());
    reopen();
    QCOMPARE(m_after.find(last)->planned,
             m_before.find(last)->planned.shifted(std::chrono::hours{2}));
}

void KillDuringDrag::aBarStillInTheHandHasNotMoved()
{
    openDesk();
    const Id<Shift> last = m_stageDay.back();
    QVERIFY(pickUp(m_desk->pointBeforeEnd(last, 1), m_desk->pointBeforeEnd(last, -1)));
    QVERIFY(m_desk->killNow());
    reopen();
    QVERIFY(m_after == m_before);
}

void KillDuringDrag::everyPersonDroppedOnAStageDayIsThere()
{
    openDesk();
    const QStringList people = m_desk->people().keys();
    std::vector<std::pair<Id<Shift>, Id<Person>>> dropped;
    for (std::size_t post = 0; post < m_stageDay.size(); ++post) {
        const auto person = *Id<Person>::fromString(people[qsizetype(post)]);
        dropped.emplace_back(m_stageDay[post], person);
        QVERIFY(drop(m_desk->person(person), m_desk->pointBeforeEnd(m_stageDay[post], 1)));
        QCOMPARE(m_desk->bar(m_stageDay[post])[u"missing"].toInt(), 0);
    }
    QVERIFY(m_desk->killNow());
    reopen();
    std::vector<std::pair<Id<Shift>, Id<Person>>> stored;
    for (const Assignment &assignment : m_after.all<Assignment>())
        stored.emplace_back(assignment.shift, assignment.person);
    std::ranges::sort(dropped);
    std::ranges::sort(stored);
    QVERIFY(stored == dropped);
}

void KillDuringDrag::aPersonStillInTheHandIsNowhere()
{
    openDesk();
    const auto person = *Id<Person>::fromString(m_desk->people().keys().front());
    QVERIFY(pickUp(m_desk->person(person), m_desk->pointBeforeEnd(m_stageDay.front(), 1)));
    QVERIFY(m_desk->killNow());
    reopen();
    QVERIFY(m_after == m_before);
}

void KillDuringDrag::whatWasUndoneAndRedoneIsAsShown_data()
{
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<int>("hoursLater");
    QTest::newRow("undone") << QStringList{u"ctrl+z"_s} << 0;
    QTest::newRow("redone") << QStringList{u"ctrl+z"_s, u"ctrl+shift+z"_s} << 2;
}

void KillDuringDrag::whatWasUndoneAndRedoneIsAsShown()
{
    QFETCH(const QStringList, keys);
    QFETCH(const int, hoursLater);
    openDesk();
    const Id<Shift> last = m_stageDay.back();
    QVERIFY(dropTwoHoursLater(last));
    for (const QString &key : keys) {
        const QString shown = m_desk->shownStart(last);
        QVERIFY(use({u"key"_s, key}));
        QVERIFY(m_desk->waitFor([&] { return m_desk->shownStart(last) != shown; }));
    }
    const QString shown = m_desk->shownStart(last);
    QVERIFY(m_desk->killNow());
    reopen();
    QCOMPARE(m_after.find(last)->planned,
             m_before.find(last)->planned.shifted(std::chrono::hours{hoursLater}));
    QCOMPARE(toRfc3339(m_after.find(last)->planned.start), shown);
}

QTEST_GUILESS_MAIN(KillDuringDrag)
#include "tst_killduringdrag.moc"
