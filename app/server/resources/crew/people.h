#pragma once

#include "core/model/plan.h"

namespace planning::server
{

// Whom a "user_id" of this family means: a person, or the person of an account of the organisation.
// Ids of both kinds are unique, so neither hides the other. Empty when it is neither.
std::optional<Id<Person>> personOfUser(const Plan &plan, const Uuid &user);

// Where messages to a person go: the address of the person, else that of the account. Empty when
// there is none.
QString emailOf(const Plan &plan, Id<Person> person);

// The account that the person signs in with; null when there is none.
const Account *accountOf(const Plan &plan, Id<Person> person);

} // namespace planning::server
