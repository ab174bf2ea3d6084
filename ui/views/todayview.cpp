#include "ui/views/todayview.h"

#include "core/base/clock.h"
#include "core/rulesets/plancontext.h"
#include "ui/edit/editor.h"
#include "ui/models/labels.h"
#include "ui/models/zones.h"
#include "ui/panels/choiceswitch.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"
#include "ui/views/todaylinedelegate.h"
#include "ui/views/todaylists.h"
#include "ui/views/todaymodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QTimer>

namespace planning::ui
{

static constexpr std::chrono::seconds kTick{30};
static constexpr int kLinesHigh = 28; // letters are this part of the height of the view
static constexpr int kSmallest = 15; // pixels
static constexpr int kBiggest = 48;
static constexpr double kClockSize = 1.8; // of the letters of a name
static constexpr int kOpenPosts = 3; // lines of posts in view

enum WhichDay { TodayItself, DayOfTheBoard };

TodayView::TodayView(const PanelContext &context, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_clock(clock),
      m_zone(organizationZone(context.editor.plan())),
      m_which(new ChoiceSwitch(Tr::tr("Day"), {Tr::tr("Today"), Tr::tr("Board’s day")})),
      m_day(new QLabel),
      m_time(new QLabel),
      m_on(buildColumn(Tr::tr("On now"), "onNow", context.theme.good)),
      m_arriving(buildColumn(Tr::tr("Arriving next"), "arrivingNext", context.theme.accent)),
      m_leaving(buildColumn(Tr::tr("Leaving next"), "leavingNext", context.theme.text)),
      m_open(buildColumn(Tr::tr("Posts to fill"), "postsToFill", context.theme.hard)),
      m_tick(new QTimer(this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(space::kLarge);
    for (const Column *column : {&m_on, &m_arriving, &m_leaving})
        lists->addLayout(stacked(*column), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    layout->addLayout(buildTop());
    layout->addLayout(lists, 1);
    layout->addLayout(stacked(m_open));
    m_tick->setObjectName(QStringLiteral("todayTick"));
    m_tick->setInterval(kTick);
    connect(m_tick, &QTimer::timeout, this, &TodayView::refresh);
}

QBoxLayout *TodayView::buildTop()
{
    m_day->setObjectName(QStringLiteral("todayDay"));
    m_time->setObjectName(QStringLiteral("todayTime"));
    m_which->setObjectName(QStringLiteral("todaySwitch"));
    connect(m_which, &ChoiceSwitch::chosen, this, [this] {
        m_isChosen = true;
        refresh();
    });
    auto *top = new QHBoxLayout;
    top->setSpacing(space::kLarge);
    top->addWidget(m_day, 1);
    top->addWidget(m_which, 0, Qt::AlignVCenter);
    top->addWidget(m_time);
    return top;
}

TodayView::Column TodayView::buildColumn(const QString &title, const char *objectName,
                                         const QColor &timeColor)
{
    auto *list = new QListView;
    auto *lines = new TodayModel(this);
    list->setObjectName(QLatin1String(objectName));
    list->setModel(lines);
    list->setAccessibleName(title);
    list->setItemDelegate(new TodayLineDelegate(m_context.theme, timeColor, list));
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto choose = [this, lines](const QModelIndex &index) {
        if (const TodayLine *line = lines->line(index))
            Q_EMIT shiftsChosen({line->shift});
    };
    connect(list, &QListView::clicked, this, choose);
    connect(list, &QListView::activated, this, choose);
    return {new QLabel, list, lines, title};
}

QBoxLayout *TodayView::stacked(const Column &column)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(space::kTiny);
    layout->addWidget(column.heading);
    layout->addWidget(column.list, 1);
    return layout;
}

void TodayView::setWindow(const Interval &window)
{
    m_window = window;
    refresh();
}

void TodayView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick->start();
}

void TodayView::hideEvent(QHideEvent *event)
{
    m_tick->stop();
    QWidget::hideEvent(event);
}

void TodayView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scaleLetters();
}

void TodayView::scaleLetters()
{
    QFont letters = font();
    letters.setPixelSize(std::clamp(height() / kLinesHigh, kSmallest, kBiggest));
    QFont heading = letters;
    heading.setBold(true);
    for (const Column *column : {&m_on, &m_arriving, &m_leaving, &m_open}) {
        column->list->setFont(letters);
        column->heading->setFont(heading);
    }
    QFont clock = heading;
    clock.setPixelSize(int(letters.pixelSize() * kClockSize));
    m_time->setFont(clock);
    m_day->setFont(heading);
    const int line = m_open.list->sizeHintForRow(0);
    m_open.list->setFixedHeight(std::max(0, line) * std::min(kOpenPosts, m_open.lines->rowCount()));
}

bool TodayView::hasShiftsToday() const
{
    const Interval today = m_zone.dayInterval(m_zone.dayOf(m_clock.now()));
    const Plan &plan = m_context.editor.plan();
    return std::ranges::any_of(plan.shiftsNear(today),
                               [&](Id<Shift> id) { return plan.find(id)->duty().overlaps(today); });
}

// Now, or the same time of the day in the middle of the board.
Instant TodayView::moment() const
{
    const Instant now = m_clock.now();
    if (m_which->current() != DayOfTheBoard)
        return now;
    const LocalSeconds local = m_zone.toLocal(now);
    const auto time = local - std::chrono::floor<std::chrono::days>(local);
    return m_zone.toInstant(m_zone.dayOf(m_window.start + m_window.duration() / 2) + time);
}

void TodayView::refresh()
{
    m_zone = organizationZone(m_context.editor.plan());
    if (!m_isChosen)
        m_which->setCurrent(hasShiftsToday() ? TodayItself : DayOfTheBoard);
    const Instant at = moment();
    m_day->setText(longDayText(m_zone.dayOf(at)));
    m_time->setText(clockText(at, m_zone, QLocale()));
    const Plan &plan = m_context.editor.plan();
    showLists(todayLists(plan, at, PlanContext(plan).defaultCalendar()));
    scaleLetters();
}

void TodayView::showLists(const TodayLists &lists)
{
    const auto time = [this](Instant instant) { return clockText(instant, m_zone, QLocale()); };
    std::vector<TodayLine> lines;
    for (const Presence &each : lists.on)
        lines.push_back(lineOf(each, Tr::tr("until %1").arg(time(each.time.end))));
    show(m_on, std::exchange(lines, {}));
    for (const Presence &each : lists.arriving)
        lines.push_back(lineOf(each, time(each.time.start)));
    show(m_arriving, std::exchange(lines, {}));
    for (const Presence &each : lists.leaving)
        lines.push_back(lineOf(each, time(each.time.end)));
    show(m_leaving, std::exchange(lines, {}));
    const Plan &plan = m_context.editor.plan();
    for (const OpenPost &post : lists.open) {
        const Shift &shift = *plan.find(post.shift);
        const Presence whole{{}, shift.id, shift.duty()};
        TodayLine line = lineOf(whole, Tr::tr("%n missing", nullptr, post.missing));
        line.name = Tr::tr("%1, %2 – %3")
                        .arg(shiftTitle(plan, shift, m_context.language), time(whole.time.start),
                             time(whole.time.end));
        lines.push_back(std::move(line));
    }
    show(m_open, std::move(lines));
}

void TodayView::show(const Column &column, std::vector<TodayLine> lines)
{
    const auto count = static_cast<int>(lines.size());
    column.heading->setText(Tr::tr("%1: %2").arg(column.title).arg(count));
    column.list->setAccessibleName(column.heading->text());
    column.lines->setLines(std::move(lines));
}

TodayLine TodayView::lineOf(const Presence &presence, const QString &time) const
{
    const Plan &plan = m_context.editor.plan();
    const Shift &shift = *plan.find(presence.shift);
    const Person *person = plan.find(presence.person);
    const Role *role = plan.find(shift.role);
    const Site *site = plan.find(shift.site);
    QStringList detail;
    if (role)
        detail.append(roleName(*role, m_context.language));
    if (site)
        detail.append(site->name);
    return {person ? person->fullName() : QString(), detail.join(QStringLiteral(" · ")), time,
            shift.id};
}

} // namespace planning::ui
