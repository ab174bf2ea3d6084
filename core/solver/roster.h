#pragma once

#include "core/rules/budget.h"
#include "core/solver/assignscope.h"
#include "core/solver/balance.h"

#include <map>
#include <set>
#include <unordered_map>

namespace planning
{

// One step of a search: somebody is put on a shift, or taken off one they were put on.
struct Move {
    enum class Kind { Give, Take };

    Kind kind = Kind::Give;
    Placement placement;

    bool operator==(const Move &) const = default;
};

// What a move would do.
struct Probe {
    std::vector<Conflict> breaches; // hard and new, or not what they were
    Terms change; // of the costs, which are those of the person concerned

    bool isLegal() const { return breaches.empty(); }
};

// A duty as a quick look at somebody's time needs it.
struct Occupied {
    Interval span;
    LocalDay serviceDay;
    const ResolvedRules *rules;
};

// A plan that a search fills step by step. It is judged by the real rules, as if everybody who is
// proposed or invited had agreed: a roster that only ever applied legal moves has no hard conflict
// that the plan did not have. Any search can drive it by probe, apply and undo; every state on the
// way is an answer. The same moves on the same plan give the same figures.
class Roster final
{
public:
    // Fairness looks at the window of the scope and the four weeks before it.
    Roster(Plan plan, const AssignScope &scope, const AssignOptions &options);
    Roster(const Roster &) = delete; // the context points into the plan
    Roster &operator=(const Roster &) = delete;

    const Plan &plan() const { return m_plan; }
    const PlanContext &context() const { return m_context; }
    const AssignOptions &options() const { return m_options; }

    // Active, by id.
    const std::vector<Id<Person>> &people() const { return m_people; }
    // Whether the person is neither on the shift nor has declined it.
    bool canBeAsked(const Placement &placement) const;
    // Firm work of a person around the scope, by start.
    const std::vector<Occupied> &occupied(Id<Person> person) const;
    const Balance &balance(Id<Person> person) const;
    // Whether fairness looks at this moment.
    bool isCounted(Instant start) const { return m_counted.contains(start); }
    // What a placement costs whatever else the person does: stability, travel and wishes that are
    // met. `span` is when the person is there.
    Terms ownTerms(const Placement &placement, const Interval &span) const;

    // Nothing is changed. The person must be active; who is given a shift must not be on it, who
    // is taken off one must have been given it.
    Probe probe(const Move &move);
    void apply(const Move &move);
    void undo(); // the last move applied and not undone

    // The costs of all active people: kept up to date, and worked out anew.
    const Terms &terms() const { return m_terms; }
    Terms recount() const;
    // Who was given what and not taken off again, sorted.
    std::vector<Placement> given() const;
    // Earlier proposals of the engine that were lifted, to be decided anew.
    const std::vector<Assignment> &lifted() const { return m_lifted; }
    std::int64_t probes() const { return m_probes; }

private:
    struct State {
        std::vector<Conflict> hard; // sorted by key
        Terms terms;
        Balance balance;
        std::vector<Occupied> occupied;
    };
    struct Step {
        Move move;
        Assignment assignment;
        State before;
    };

    void readPreferences(Id<Person> person);
    void findHardBudgets();
    minutes wayTo(Id<Person> person, Id<Site> site) const;
    State stateOf(const PersonDuties &duties) const;
    void addConflicts(State &state, const PersonDuties &duties) const;
    void addDuties(State &state, const PersonDuties &duties) const;
    Assignment assignmentOf(const Move &move);
    void edit(Move::Kind kind, const Assignment &assignment);
    void note(Move::Kind kind, const Assignment &assignment);
    void enter(Id<Person> person, State state);
    bool mayConcernSite(const Move &move, const PersonDuties &after) const;
    std::vector<Conflict> hardAtSite(Id<Shift> shift) const;
    std::vector<Conflict> hardBudgets() const;
    std::vector<Conflict> budgetsWith(const PersonDuties &duties);

    AssignOptions m_options;
    Interval m_counted;
    Interval m_near;
    std::vector<Assignment> m_lifted;
    Plan m_plan;
    PlanContext m_context;
    std::vector<Id<Person>> m_people;
    std::unordered_map<Id<Person>, State> m_states;
    std::unordered_map<Id<Person>, std::vector<Interval>> m_preferred;
    std::set<Placement> m_earlier; // that were lifted
    std::vector<Id<Event>> m_hardBudgets; // events that may not exceed theirs
    BudgetTotals m_budgets; // of no use when there are none
    std::map<Placement, Assignment> m_given;
    std::vector<Step> m_steps;
    std::vector<std::pair<Move, State>> m_probed; // since the last step
    Terms m_terms;
    std::int64_t m_probes = 0;
    std::uint64_t m_lastId = 0;
};

} // namespace planning
