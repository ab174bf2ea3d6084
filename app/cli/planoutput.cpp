#include "app/cli/planoutput.h"

#include "app/cli/tr.h"
#include "core/exchange/planfile.h"
#include "core/workspace/workspace.h"

#include <QFileInfo>
#include <QSaveFile>

namespace planning::cli
{

static const QString kOut = QStringLiteral("out");
static const QString kOverwrite = QStringLiteral("overwrite");
static const QString kPlanSuffix = QStringLiteral("planning");
static const QString kStoreSuffix = QStringLiteral("planningdb");

Option outOption(const QString &description)
{
    return {.name = kOut,
            .description = description,
            .valueName = QStringLiteral("FILE"),
            .presence = Presence::Required};
}

Option overwriteOption()
{
    return {.name = kOverwrite,
            .description = Tr::tr("replace the file if it exists"),
            .type = ValueType::None};
}

ExitCode checkOutput(const Invocation &invocation)
{
    const QString path = invocation.text(kOut);
    if (QFileInfo::exists(path) && !invocation.isSet(kOverwrite))
        return failUsage(invocation,
                         Tr::tr("%1 exists; give --overwrite to replace it.").arg(path));
    return ExitCode::Done;
}

static ExitCode failWriting(const Invocation &invocation, const Error &error)
{
    return fail(invocation, Tr::tr("Cannot write the file:"), error);
}

static Result<void> writeStore(const Plan &plan, const QString &path, const Clock &clock)
{
    IdSource ids(clock);
    const auto created = Workspace::create(
        path, plan, {.clock = clock, .ids = ids, .account = {}, .device = {}}, Existing::Replace);
    return created ? Result<void>() : Result<void>(created.error());
}

ExitCode writePlan(const Invocation &invocation, const Plan &plan)
{
    const QString path = invocation.text(kOut);
    const QString suffix = QFileInfo(path).suffix();
    if (suffix != kPlanSuffix && suffix != kStoreSuffix)
        return failUsage(invocation,
                         Tr::tr("--out does not accept “%1”: expected a name that ends with "
                                ".planning or .planningdb.")
                             .arg(path));
    if (const ExitCode checked = checkOutput(invocation); checked != ExitCode::Done)
        return checked;
    const auto written = suffix == kStoreSuffix ? writeStore(plan, path, invocation.console.clock)
                                                : writePlanFile(plan, path);
    return written ? ExitCode::Done : failWriting(invocation, written.error());
}

ExitCode writeContent(const Invocation &invocation, const QByteArray &content)
{
    if (const ExitCode checked = checkOutput(invocation); checked != ExitCode::Done)
        return checked;
    QSaveFile file(invocation.text(kOut));
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return ExitCode::Done;
    return failWriting(invocation, {ErrorCode::Storage, file.errorString(), file.fileName()});
}

} // namespace planning::cli
