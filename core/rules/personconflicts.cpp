#include "core/rules/personconflicts.h"

#include "core/rules/availability.h"
#include "core/rules/bookings.h"
#include "core/rules/breaks.h"
#include "core/rules/calls.h"
#include "core/rules/dutylimits.h"
#include "core/rules/holidaywork.h"
#include "core/rules/hours.h"
#include "core/rules/intermittent.h"
#include "core/rules/meals.h"
#include "core/rules/minors.h"
#include "core/rules/nightwork.h"
#include "core/rules/notice.h"
#include "core/rules/overtime.h"
#include "core/rules/qualification.h"
#include "core/rules/resttimes.h"
#include "core/rules/sundays.h"
#include "core/rules/travel.h"
#include "core/rules/travelhours.h"
#include "core/rules/turnaround.h"
#include "core/rules/weeklyhours.h"
#include "core/rules/weeklyrest.h"

#include <algorithm>
#include <iterator>

namespace planning
{

namespace
{

// Gathers what the rules find.
class PersonCheck
{
public:
    PersonCheck(const PlanContext &context, const PersonDuties &duties)
        : m_context(context),
          m_duties(duties),
          m_declared(declaredTimes(context, duties)),
          m_ledger(workLedger(context, duties, m_declared))
    {
    }

    std::vector<Conflict> take()
    {
        add(doubleBookings(m_duties));
        add(duplicateAssignments(m_duties));
        add(restConflicts(m_context, m_ledger));
        add(sameDayShifts(m_duties, m_declared));
        add(dailyHoursConflicts(m_duties, m_ledger));
        add(ceilingConflicts(m_duties, m_ledger));
        add(breakConflicts(m_ledger));
        addHours();
        addRests();
        addPremiums();
        add(availabilityConflicts(m_duties, m_declared));
        add(leaveConflicts(m_context, m_duties));
        add(qualificationConflicts(m_context, m_duties));
        add(travelConflicts(m_context, m_duties));
        add(holidayConflicts(m_context, m_duties));
        add(noticeConflicts(m_duties));
        return std::move(m_conflicts);
    }

private:
    void add(std::vector<Conflict> conflicts)
    {
        std::ranges::move(conflicts, std::back_inserter(m_conflicts));
    }
    // How long people work.
    void addHours()
    {
        add(amplitudeConflicts(m_ledger));
        add(dutyHoursConflicts(m_ledger));
        add(weeklyHoursConflicts(m_duties, m_ledger));
        add(weeklyAverageConflicts(m_duties, m_ledger, m_context.weekFirst()));
        add(nightWorkConflicts(m_context, m_duties, m_ledger));
        add(travelHoursConflicts(m_duties));
        add(minorConflicts(m_context, m_duties, m_ledger));
    }
    // When they rest and eat.
    void addRests()
    {
        add(weeklyRestConflicts(m_duties, m_ledger));
        add(consecutiveDaysConflicts(m_duties, m_ledger));
        add(turnaroundConflicts(m_duties));
        add(mealWindowConflicts(m_ledger));
        add(sundayConflicts(m_duties, m_ledger));
    }
    // What is paid on top.
    void addPremiums()
    {
        add(mealPenaltyConflicts(m_ledger));
        add(minCallConflicts(m_ledger));
        add(splitConflicts(m_context, m_ledger));
        add(overtimeConflicts(m_duties, m_ledger));
        add(contingentConflicts(m_duties, m_ledger));
        add(intermittentConflicts(m_duties, m_ledger));
        add(goldenTimeConflicts(m_duties));
    }

    const PlanContext &m_context;
    const PersonDuties &m_duties;
    DeclaredTimes m_declared;
    WorkLedger m_ledger;
    std::vector<Conflict> m_conflicts;
};

} // namespace

std::vector<Conflict> personConflicts(const PlanContext &context, const PersonDuties &duties)
{
    if (duties.duties.empty())
        return {};
    return PersonCheck(context, duties).take();
}

} // namespace planning
