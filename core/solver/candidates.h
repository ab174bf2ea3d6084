#pragma once

#include "core/solver/roster.h"

#include <map>

namespace planning
{

// What a shift would be for people whose contracts name the same rule set.
struct Offer {
    Occupied time;
    Balance balance;
    bool isCounted = false; // in what fairness looks at
};

// Somebody who may be able to take a shift: nothing that is known beforehand forbids it. The rules
// have the last word.
struct Candidate {
    Id<Person> person;
    std::size_t offer = 0; // position in the list's offers
    std::int64_t ownPrice = 0; // whatever else the person does, in thousandths of a point
    std::uint64_t tie = 0; // decides between equals: from the seed, the person and the shift
};

struct CandidateList {
    std::vector<Offer> offers;
    std::vector<Candidate> candidates;
};

// Finds the candidates of shifts quickly, without asking all rules about everybody. People of the
// same rule set share what is asked about a shift, people of the same trade what is asked about a
// role.
class CandidateFinder final
{
public:
    explicit CandidateFinder(const Roster &roster);

    CandidateList candidatesFor(Id<Shift> shift);

private:
    struct Engagement { // what counts of a contract
        LocalDay from;
        std::optional<LocalDay> to;
        int ruleSet = 0; // position of its code
        std::int64_t hourlyCents = 0;
    };
    struct Member {
        Id<Person> person;
        std::vector<Engagement> engagements; // the one that applies last
        bool hasLeave = false;
    };
    // Who is fit for a role as far as skills tell, by position of the member.
    struct Trade {
        Id<Role> role;
        QList<SkillRequirement> skills; // that the shift asks for on top
        const ResolvedRules *rules;
        std::vector<std::int8_t> fitness; // -1: not asked yet
    };
    class Search;

    bool isFit(std::size_t trade, std::size_t member, const Duty &duty);
    std::size_t tradeOf(const Shift &shift, const ResolvedRules *rules);

    const Roster &m_roster;
    std::vector<Member> m_members; // in the order of the roster's people
    std::map<QString, int> m_ruleSets; // codes
    std::vector<Trade> m_trades;
};

// Whether the person's time is free for the offer, as far as overlaps and the shortest rests tell.
bool isFreeFor(const Roster &roster, Id<Person> person, const Offer &offer);

// What the candidate would cost, before the rules are asked: wishes, travel, pay by the hour, and
// the even share.
std::int64_t quickPrice(const Roster &roster, const Candidate &candidate, const Offer &offer);

} // namespace planning
