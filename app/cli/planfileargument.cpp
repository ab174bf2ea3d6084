#include "app/cli/planfileargument.h"

#include "core/exchange/planfile.h"
#include "core/workspace/validate.h"
#include "core/workspace/workspace.h"

namespace planning::cli
{

// A plan file is rewritten at each commit.
class OpenPlanFile final : public OpenPlan
{
public:
    OpenPlanFile(QString path, Plan plan, const Clock &clock)
        : m_path(std::move(path)),
          m_plan(std::move(plan)),
          m_clock(clock)
    {
    }

    const Plan &plan() const override { return m_plan; }

    Result<void> commit(Change change) override
    {
        change.at = m_clock.now();
        const Change complete =
            withRecordsStamped(std::move(change), m_plan, Versioning::KeptFromServer);
        if (const auto applied = m_plan.apply(complete); !applied)
            return applied;
        auto saved = validate(complete, m_plan);
        if (saved)
            saved = writePlanFile(m_plan, m_path);
        if (!saved) {
            const auto undone = m_plan.apply(inverse(complete));
            Q_ASSERT(undone);
        }
        return saved;
    }

private:
    QString m_path;
    Plan m_plan;
    const Clock &m_clock;
};

class OpenPlanStore final : public OpenPlan
{
public:
    static Result<std::unique_ptr<OpenPlan>> open(const QString &path, const Clock &clock)
    {
        auto opened = std::make_unique<OpenPlanStore>(clock);
        auto workspace = Workspace::open(
            path, {.clock = clock, .ids = opened->m_ids, .account = {}, .device = {}});
        if (!workspace)
            return workspace.error();
        opened->m_workspace = *std::move(workspace);
        return std::unique_ptr<OpenPlan>(std::move(opened));
    }
    explicit OpenPlanStore(const Clock &clock) : m_ids(clock) { }

    const Plan &plan() const override { return m_workspace->plan(); }
    Result<void> commit(Change change) override { return m_workspace->commit(std::move(change)); }

private:
    IdSource m_ids;
    std::unique_ptr<Workspace> m_workspace;
};

Result<std::unique_ptr<OpenPlan>> OpenPlan::open(const PlanLocation &location, const Clock &clock)
{
    if (location.kind == PlanLocation::Kind::Database)
        return OpenPlanStore::open(location.path, clock);
    auto plan = readPlanFile(location.path);
    if (!plan)
        return plan.error();
    return std::unique_ptr<OpenPlan>(
        std::make_unique<OpenPlanFile>(location.path, *std::move(plan), clock));
}

} // namespace planning::cli
