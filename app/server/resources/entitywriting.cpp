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

} // namespace planning::server
