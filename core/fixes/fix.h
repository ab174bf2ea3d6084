#pragma once

#include "core/model/change.h"
#include "core/rules/conflict.h"

namespace planning
{

// The ways out of a conflict, in the order of what they ask of people.
enum class FixKind {
    AddBreak,
    MoveShift,
    Shorten,
    UseDerogation,
    GiveTo, // also: put somebody on an open post
    Swap,
    Split,
    Remove, // the post stays open
    Override, // keep the plan as it is and say why
};

// One way out of a conflict: a change that makes it disappear and causes no new hard one.
struct Fix {
    FixKind kind = FixKind::MoveShift;
    QString text = {}; // what it does: "Give “Balances” to Inès Le Goff"
    QString because = {}; // what speaks for it or what it costs; may be empty
    Change change = {}; // one undoable step; empty for Override, which still needs a reason
    std::vector<Conflict> causes = {}; // the warnings it newly causes
};

} // namespace planning
