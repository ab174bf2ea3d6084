#include "app/cli/importcommand.h"

#include "app/cli/tr.h"
#include "core/exchange/editcount.h"

namespace planning::cli
{

using namespace Qt::StringLiterals;

// Calls visit(name of the collection, count) for each kind of entity the change concerns.
template <typename Visitor>
static void forEachCount(const Change &change, Visitor &&visit)
{
    Entities::forEach([&]<typename T>() {
        const auto &name = Fields<T>::collection;
        if (const EditCount count = countEdits<T>(change); !count.isZero())
            visit(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), count);
    });
}

QJsonObject countsOf(const Change &change)
{
    QJsonObject counts;
    forEachCount(change, [&counts](const QString &name, const EditCount &count) {
        counts[name] = QJsonObject{{u"added"_s, count.added},
                                   {u"changed"_s, count.changed},
                                   {u"removed"_s, count.removed}};
    });
    return counts;
}

void printCounts(const Invocation &invocation, const Change &change)
{
    forEachCount(change, [&invocation](const QString &name, const EditCount &count) {
        invocation.console.out << Tr::tr("%1: %2 added, %3 changed, %4 removed")
                                      .arg(name)
                                      .arg(count.added)
                                      .arg(count.changed)
                                      .arg(count.removed)
                               << Qt::endl;
    });
}

static QString outcomeOf(const Invocation &invocation, const Change &change)
{
    if (change.isEmpty())
        return Tr::tr("The plan says all of it already; nothing was changed.");
    if (invocation.isSet(u"dry-run"_s))
        return Tr::tr("Nothing was written, as --dry-run asks.");
    return Tr::tr("The plan was saved.");
}

ExitCode finishImport(Invocation &invocation, const Change &change)
{
    if (!change.isEmpty() && !invocation.isSet(u"dry-run"_s)) {
        if (const auto written = invocation.opened->commit(change); !written) {
            return fail(invocation, Tr::tr("Cannot save the import:"), written.error());
        }
    }
    if (invocation.format == OutputFormat::Text)
        invocation.console.out << outcomeOf(invocation, change) << Qt::endl;
    return ExitCode::Done;
}

Option dryRunOption()
{
    return {.name = u"dry-run"_s,
            .description = Tr::tr("only show what would be done"),
            .type = ValueType::None};
}

} // namespace planning::cli
