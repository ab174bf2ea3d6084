#pragma once

#include "tests/support/sampleplan.h"
#include "ui/timeline/boardbuilder.h"

namespace planning::test
{

// Two stages, three people, a crowded Thursday: small enough to know by heart.
//
//   Ana (Light)   09–17 Focus, with a call at 08:30 and a break at 12 · 20–02 Show
//   Ben (Light)   09–17 Focus · 16–18 Repair, which overlaps
//   Cleo (Sound)  nothing
//   to fill       20–02 Show (1 of 2) · 10–12 Patch (0 of 1)
class SampleBoard final
{
public:
    SampleBoard()
    {
        const auto hours = [this](const char *start, const char *end) {
            return Interval{m_plan.at(start), m_plan.at(end)};
        };
        const auto plain = [](const Interval &planned) {
            return [planned](Shift &shift) { shift.planned = planned; };
        };
        focus = m_plan.shift(QStringLiteral("Focus"), stage, light, [&](Shift &shift) {
            shift.planned = hours("2026-08-20 09:00", "2026-08-20 17:00");
            shift.callTime = m_plan.at("2026-08-20 08:30");
            shift.breaks = {{hours("2026-08-20 12:00", "2026-08-20 13:00")}};
            shift.headcount = 2;
        });
        show = m_plan.shift(QStringLiteral("Show"), stage, light, [&](Shift &shift) {
            shift.planned = hours("2026-08-20 20:00", "2026-08-21 02:00");
            shift.headcount = 2;
        });
        repair = m_plan.shift(QStringLiteral("Repair"), tent, light,
                              plain(hours("2026-08-20 16:00", "2026-08-20 18:00")));
        patch = m_plan.shift(QStringLiteral("Patch"), tent, sound,
                             plain(hours("2026-08-20 10:00", "2026-08-20 12:00")));
        anaFocus = m_plan.assign(focus, ana);
        anaShow = m_plan.assign(show, ana);
        m_plan.assign(focus, ben);
        benRepair = m_plan.assign(repair, ben);
    }

    Plan &plan() { return m_plan.plan(); }
    SamplePlan &sample() { return m_plan; }
    Instant at(const char *local) const { return m_plan.at(local); }
    ui::TimelineBoard board(ui::BoardGrouping grouping = ui::BoardGrouping::People) const
    {
        return ui::BoardBuilder({grouping, QLocale(QLocale::French), {}}).build(m_plan.plan());
    }

private:
    SamplePlan m_plan;

public:
    const Id<Team> light = m_plan.team(QStringLiteral("Light"));
    const Id<Team> sound = m_plan.team(QStringLiteral("Sound"));
    const Id<Site> stage = m_plan.site(QStringLiteral("Main stage"));
    const Id<Site> tent = m_plan.site(QStringLiteral("Tent"));
    const Id<Person> ana = m_plan.person(QStringLiteral("Ana"), QStringLiteral("Albert"), light);
    const Id<Person> ben = m_plan.person(QStringLiteral("Ben"), QStringLiteral("Bruno"), light);
    const Id<Person> cleo = m_plan.person(QStringLiteral("Cleo"), QStringLiteral("Costa"), sound);
    Id<Shift> focus;
    Id<Shift> show;
    Id<Shift> repair;
    Id<Shift> patch;
    Id<Assignment> anaFocus;
    Id<Assignment> anaShow;
    Id<Assignment> benRepair;
};

} // namespace planning::test
