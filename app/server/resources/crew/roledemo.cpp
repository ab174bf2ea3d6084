#include "app/server/api/answers.h"
#include "app/server/api/entityjson.h"
#include "app/server/resources/crew/crewroutes.h"

namespace planning::server
{

static Response answerOf(const Call &call)
{
    return jsonAnswer(
        200, {{QStringLiteral("status"), QStringLiteral("ok")},
              {QStringLiteral("role"), json::text(nameOf(call.principal.role))},
              {QStringLiteral("organization_id"), call.principal.organization.toString()}});
}

static Outcome<Response> answerScoped(Call &call)
{
    if (call.path.value(QStringLiteral("org_id")) != call.principal.organization.toString())
        return notFound();
    return answerOf(call);
}

void addRoleDemoRoutes(Router &router)
{
    const auto add = [&](const QString &path, const QString &operation, Capability least,
                         Handler handler) {
        router.add({Method::Get, QStringLiteral("/rbac_demo/") + path, operation, only(least),
                    Place::Organization, Bucket::General, false, std::move(handler),
                    saying(QStringLiteral("Says the caller's role, if it is enough for this path"))
                        .answers(named(QStringLiteral("CheckedRole")))});
    };
    const auto answer = [](Call &call) -> Outcome<Response> { return answerOf(call); };
    add(QStringLiteral("any"), QStringLiteral("checkMember"), Capability::ReadPublishedPlan,
        answer);
    add(QStringLiteral("manager"), QStringLiteral("checkManager"), Capability::WritePlan, answer);
    add(QStringLiteral("admin"), QStringLiteral("checkAdmin"), Capability::ManageAccounts, answer);
    add(QStringLiteral("owner"), QStringLiteral("checkOwner"), Capability::DeleteOrganization,
        answer);
    add(QStringLiteral("scoped/{org_id}"), QStringLiteral("checkScope"),
        Capability::ReadPublishedPlan, answerScoped);
}

} // namespace planning::server
