#pragma once

#include "core/base/clock.h"
#include "core/model/plan.h"

#include <memory>

namespace planning::cli
{

// Where --plan (a JSON plan file) or --db (a working store) says the plan is.
struct PlanLocation {
    enum class Kind { File, Database };

    Kind kind = Kind::File;
    QString path;
};

// A plan opened by a command, the same for both kinds of files. A commit is on disk when it
// returns.
class OpenPlan
{
public:
    static Result<std::unique_ptr<OpenPlan>> open(const PlanLocation &location, const Clock &clock);
    virtual ~OpenPlan() = default;

    virtual const Plan &plan() const = 0;
    // Applies the change and saves, or leaves plan and file as they were.
    virtual Result<void> commit(Change change) = 0;
};

} // namespace planning::cli
