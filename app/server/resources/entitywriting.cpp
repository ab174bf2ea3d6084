#include "app/server/resources/entitywriting.h"

namespace planning::server
{

Problem missingFields(const QStringList &names)
{
    const Text text{QT_TRANSLATE_NOOP("Server", "This field is needed.")};
    Problem problem{ProblemCode::ValidationError,
                    {QT_TRANSLATE_NOOP("Server", "These fields are needed: %1."),
                     {names.join(QStringLiteral(", "))}}};
    for (const QString &name : names)
        problem.errors.append({u'/' + name, text});
    return problem;
}

Problem refusedRemoval(Problem problem)
{
    if (problem.code != ProblemCode::ValidationError)
        return problem;
    problem.code = ProblemCode::ResourceConflict;
    problem.detail.source = QT_TRANSLATE_NOOP("Server", "Something else still refers to it (%1).");
    problem.errors.clear();
    return problem;
}

} // namespace planning::server
