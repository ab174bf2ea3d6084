#pragma once

#include "core/model/plan.h"
#include "core/model/zone.h"

#include <array>
#include <iosfwd>
#include <vector>

namespace planning::test
{

// A small plan as small numbers: what a random test draws, shrinks and prints. References are
// positions that wrap around, times are minutes on the clocks of the site after the midnight of the
// first day, so that any numbers make a plan.

struct PersonSketch {
    int age = 30; // on the first day
    int ruleSet = 0; // of the contract; 0: none, the organisation's applies
    int contractKind = 0;
    int rate = 0; // cents per hour
    int skillLevel = 0; // 0: none
    int certificateDays = 0; // from the first day to the last of the certificate; 0: none
};

struct ShiftSketch {
    int site = 0;
    int role = 0;
    int event = 0; // 0: none; the last: that of a mission
    int start = 0;
    int length = 60; // minutes
    int call = 0; // minutes before the start
    int breakAfter = 0; // minutes after the start
    int breakLength = 0; // 0: no break
    bool isBreakPaid = false;
    int status = 0;
    int kind = 0;
    int tag = 0; // 0: none
    int headcount = 1;
};

struct WorkSketch { // who is on which shift
    int shift = 0;
    int person = 0;
    int status = 2; // confirmed
    int partAfter = 0; // only from so many minutes after the start on; 0: the whole shift
};

struct AbsenceSketch {
    int person = 0;
    int kind = 0; // of availability, then of leave
    int start = 0;
    int length = 60;
    bool isWeekly = false;
};

struct PlanSketch {
    int ruleSet = 0; // of the organisation
    int capacity = 0; // of the first site; 0: any number of people
    int travel = 0; // minutes between the first two sites; 0: not known
    int eventDays = 1;
    int eventRuleSet = 0; // 0: none
    int budget = 0; // cents; 0: none
    std::vector<PersonSketch> people{{}};
    std::vector<ShiftSketch> shifts{{}};
    std::vector<WorkSketch> works;
    std::vector<AbsenceSketch> absences;
};

std::ostream &operator<<(std::ostream &out, const PlanSketch &sketch);

inline constexpr int kSites = 3;
inline constexpr int kRoles = 2;
inline constexpr int kEvents = 2;

// When and where a sketch takes place.
struct Setting {
    LocalDay firstDay;
    std::array<QString, kSites> zones; // IANA names, of the sites
    QString holidayZone = {}; // of all sites; empty: no holidays
};

// The plan that a sketch describes: the same ids in every setting. `order` is a seed for the order
// in which the entities are put in; 0: as in a plan file.
Plan planOf(const PlanSketch &sketch, const Setting &setting, unsigned order = 0);

// The code of a rule set of the program, any number.
QString ruleSetCode(int number);

// The id of the entity at a position, from 0.
template <typename T>
Id<T> idAt(std::size_t position)
{
    return Id<T>{Uuid{7, position + 1}};
}

} // namespace planning::test
