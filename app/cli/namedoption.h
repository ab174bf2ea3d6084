#pragma once

#include "app/cli/invocation.h"
#include "app/cli/namematch.h"

namespace planning::cli
{

// What an option names: nothing when it was not given or when there is a problem with it.
struct NamedChoice {
    std::optional<Uuid> id;
    QString problem; // a sentence
};

// The one of `named` that the text of the option means, by name or id.
NamedChoice choice(const Invocation &invocation, const QString &option,
                   const std::vector<Named> &named);

std::vector<Named> people(const Plan &plan);
std::vector<Named> sites(const Plan &plan);
// By title, and by title with local day and time: "Balances 2026-06-12 14:00".
std::vector<Named> shifts(const Plan &plan);

} // namespace planning::cli
