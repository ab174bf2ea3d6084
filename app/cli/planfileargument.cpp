#include "app/cli/planfileargument.h"

#include "core/exchange/planfile.h"

namespace planning::cli
{

// A plan file is rewritten at each commit.
class OpenPlanFile final : public OpenPlan
{
public:
    OpenPlanFile(QString path, Plan plan) : m_path(std::move(path)), m_plan(std::move(plan)) { }

    const Plan &plan() const override { return m_plan; }

    Result<void> commit(Change change) override
    {
        if (const auto applied = m_plan.apply(change); !applied)
            return applied;
        const auto written = writePlanFile(m_plan, m_path);
        if (!written) {
            const auto undone = m_plan.apply(inverse(change));
            Q_ASSERT(undone);
        }
        return written;
    }

private:
    QString m_path;
    Plan m_plan;
};

Result<std::unique_ptr<OpenPlan>> OpenPlan::open(const PlanLocation &location, const Clock &)
{
    if (location.kind == PlanLocation::Kind::Database)
        return Error{ErrorCode::Storage, QStringLiteral("stores are not built in yet"),
                     location.path};
    auto plan = readPlanFile(location.path);
    if (!plan)
        return plan.error();
    return std::unique_ptr<OpenPlan>(
        std::make_unique<OpenPlanFile>(location.path, *std::move(plan)));
}

} // namespace planning::cli
