#pragma once

#include "app/server/api/call.h"
#include "app/server/operations/mailer.h"

#include <vector>

namespace planning::server
{

struct Letter {
    QString email; // empty: nobody is written to
    QString subject;
    QString text;
};

// Has the letters sent once what the call wrote is durable; the answer does not wait for it.
void mailWhenDurable(Call &call, std::vector<Letter> letters, const Mail &mail);

} // namespace planning::server
