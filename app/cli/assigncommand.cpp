#include "app/cli/commands.h"
#include "app/cli/importcommand.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"
#include "core/solver/assign.h"
#include "core/solver/describeproposal.h"
#include "core/solver/proposaljson.h"
#include "core/workspace/shiftchanges.h"

#include <QTime>

#include <algorithm>

namespace planning::cli
{

using namespace Qt::StringLiterals;

static Zone zoneOf(const QString &name, const Plan &plan)
{
    const Organization *organization = plan.organization();
    const Zone fallback =
        Zone::named(organization ? organization->defaultTimezone : QString()).value_or(Zone());
    return Zone::named(name).value_or(fallback);
}

// From the first day of --from to the end of --to; without them, all shifts.
static Interval windowOf(const Invocation &invocation)
{
    const Plan &plan = invocation.plan();
    const Zone zone = zoneOf({}, plan);
    Interval window;
    if (!plan.all<Shift>().empty()) {
        const auto start = [](const Shift &shift) { return shift.planned.start; };
        const auto [first, last] = std::ranges::minmax(plan.all<Shift>(), {}, start);
        window = {first.planned.start, last.planned.start + seconds{1}};
    }
    if (const auto from = invocation.day(u"from"_s))
        window.start = zone.dayInterval(*from).start;
    if (const auto to = invocation.day(u"to"_s))
        window.end = zone.dayInterval(*to).end;
    return window;
}

static AssignOptions optionsOf(const Invocation &invocation)
{
    AssignOptions options;
    options.seed = static_cast<std::uint64_t>(*invocation.number(u"seed"_s));
    options.now = invocation.console.clock.now();
    if (const auto time = invocation.number(u"time"_s))
        options.timeLimit = std::chrono::seconds{std::min<qint64>(*time, 24 * 60 * 60)};
    if (invocation.isSet(u"replace"_s))
        options.earlier = EarlierProposals::Replace;
    return options;
}

// "2026-06-12 14:00 Balances"
static QString placeOf(Id<Shift> id, const Plan &plan)
{
    const Shift &shift = *plan.find(id);
    const Site *site = plan.find(shift.site);
    const LocalSeconds local =
        zoneOf(site ? site->timezone : QString(), plan).toLocal(shift.planned.start);
    const LocalDay day = std::chrono::floor<std::chrono::days>(local);
    const QTime time = QTime(0, 0).addSecs(static_cast<int>((local - day).count()));
    return u"%1 %2 %3"_s.arg(toIsoDate(day), time.toString(u"HH:mm"_s), displayTitle(plan, shift));
}

static void writeFilled(const Invocation &invocation, const FilledPost &post)
{
    QTextStream &out = invocation.console.out;
    const Plan &plan = invocation.plan();
    out << placeOf(post.placement.shift, plan) << u" – "_s
        << describe(post, plan, invocation.language) << Qt::endl;
    if (!invocation.isSet(u"explain"_s))
        return;
    for (const Alternative &alternative : post.nextBest)
        out << u"  "_s << describe(alternative, plan, invocation.language) << Qt::endl;
}

static void writeUnfilled(const Invocation &invocation, const UnfilledPost &post)
{
    QTextStream &out = invocation.console.out;
    const Plan &plan = invocation.plan();
    out << placeOf(post.shift, plan) << u" – "_s << describe(post, plan, invocation.language)
        << Qt::endl;
    const QString nearest = describeNearest(post, plan, invocation.language);
    if (!nearest.isEmpty())
        out << u"  "_s << nearest << Qt::endl;
}

static void writeText(const Invocation &invocation, const Proposal &proposal)
{
    for (const FilledPost &post : proposal.filled)
        writeFilled(invocation, post);
    for (const UnfilledPost &post : proposal.unfilled)
        writeUnfilled(invocation, post);
    const SeatCoverage &coverage = proposal.coverage;
    invocation.console.out << Tr::tr("%1 of %2 seats were filled, now %3 are.")
                                  .arg(coverage.filledBefore)
                                  .arg(coverage.seats)
                                  .arg(coverage.filledAfter)
                           << Qt::endl;
    if (proposal.course.isStopped)
        invocation.console.out << Tr::tr("The search was stopped before it was through.")
                               << Qt::endl;
}

static ExitCode runAssign(Invocation &invocation)
{
    IdSource ids(invocation.console.clock);
    const Proposal proposal = proposeCrew(invocation.plan(), {windowOf(invocation), {}, {}, {}, {}},
                                          optionsOf(invocation), ids);
    if (invocation.format == OutputFormat::Json)
        writeJson(invocation, proposalToJson(proposal, invocation.plan(), invocation.language));
    else
        writeText(invocation, proposal);
    if (!proposal.change.isEmpty() && !invocation.isSet(u"dry-run"_s)) {
        if (const auto written = invocation.opened->commit(proposal.change); !written)
            return fail(invocation, Tr::tr("Cannot save the proposals:"), written.error());
    }
    return proposal.unfilled.empty() ? ExitCode::Done : ExitCode::No;
}

Command assignCommand()
{
    return {
        .name = u"assign"_s,
        .summary = Tr::tr("Proposes people for open posts and says why."),
        .details =
            Tr::tr("Rules that forbid are kept, everybody already on a shift stays. The "
                   "proposals are saved in the plan; exit 1 means that posts stay open, each "
                   "with the rules that block it."),
        .options = {{.name = u"from"_s,
                     .description = Tr::tr("only shifts on or after this day"),
                     .type = ValueType::Day,
                     .valueName = u"DAY"_s},
                    {.name = u"to"_s,
                     .description = Tr::tr("only shifts on or before this day"),
                     .type = ValueType::Day,
                     .valueName = u"DAY"_s},
                    {.name = u"seed"_s,
                     .description = Tr::tr("decides between equals"),
                     .type = ValueType::Number,
                     .valueName = u"N"_s,
                     .defaultValue = u"1"_s},
                    {.name = u"time"_s,
                     .description = Tr::tr("ends the search after so many seconds"),
                     .type = ValueType::Number,
                     .valueName = u"S"_s},
                    {.name = u"replace"_s,
                     .description =
                         Tr::tr("decide anew what was proposed before and is not pinned"),
                     .type = ValueType::None},
                    {.name = u"explain"_s,
                     .description = Tr::tr("name the next best too, and what would be lost"),
                     .type = ValueType::None},
                    dryRunOption()},
        .examples = {u"--plan festival.planning assign --explain --dry-run"_s},
        .plan = PlanUse::Opened,
        .run = runAssign,
    };
}

} // namespace planning::cli
