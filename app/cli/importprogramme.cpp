#include "app/cli/commands.h"
#include "app/cli/importcommand.h"
#include "app/cli/tr.h"
#include "core/exchange/programmeimport.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTime>

namespace planning::cli
{

using namespace Qt::StringLiterals;

static QString clockText(const Zone &zone, Instant instant)
{
    const seconds local = zone.toLocal(instant).time_since_epoch();
    const seconds sinceMidnight = local - std::chrono::floor<std::chrono::days>(local);
    return QTime(0, 0).addSecs(static_cast<int>(sinceMidnight.count())).toString(u"HH:mm"_s);
}

static void printText(const Invocation &invocation, const Programme &programme,
                      const ProgrammeImport &import)
{
    QTextStream &out = invocation.console.out;
    out << Tr::tr("%1: %2 items, stages %3, time zone %4")
               .arg(programme.title)
               .arg(programme.items.size())
               .arg(programme.rooms.join(u", "_s), import.zone.name())
        << Qt::endl;
    for (const StageCall &call : import.calls) {
        out << Tr::tr("%1  %2–%3  %4: %n items", nullptr, static_cast<int>(call.items.size()))
                   .arg(toIsoDate(call.day), clockText(import.zone, call.interval.start),
                        clockText(import.zone, call.interval.end), call.room)
            << Qt::endl;
    }
    printCounts(invocation, import.change);
    if (import.keptShifts > 0) {
        out << Tr::tr("%n shifts were edited by hand and keep their times.", nullptr,
                      import.keptShifts)
            << Qt::endl;
    }
}

static QJsonObject jsonOf(const Programme &programme, const ProgrammeImport &import)
{
    QJsonArray calls;
    for (const StageCall &call : import.calls) {
        calls.append(QJsonObject{{u"day"_s, toIsoDate(call.day)},
                                 {u"site"_s, call.room},
                                 {u"start_time"_s, toRfc3339(call.interval.start)},
                                 {u"end_time"_s, toRfc3339(call.interval.end)},
                                 {u"items"_s, static_cast<int>(call.items.size())}});
    }
    return {{u"title"_s, programme.title},
            {u"timezone"_s, import.zone.name()},
            {u"calls"_s, calls},
            {u"changes"_s, countsOf(import.change)},
            {u"kept_shifts"_s, import.keptShifts}};
}

static Result<ProgrammeOptions> optionsOf(const Invocation &invocation, const Programme &programme)
{
    ProgrammeOptions options;
    options.now = invocation.console.clock.now();
    options.zone = invocation.text(u"timezone"_s);
    options.crew = crewOfProgramme(invocation.plan(), programme);
    if (invocation.isSet(u"crew"_s)) {
        const auto crew = crewTemplateFromText(invocation.text(u"crew"_s));
        if (!crew)
            return crew.error();
        options.crew = *crew;
    }
    if (const auto before = invocation.number(u"call-before"_s))
        options.crew.callBefore = minutes{std::min<qint64>(*before, 24 * 60)};
    return options;
}

static ExitCode runImportProgramme(Invocation &invocation)
{
    const auto programme = readProgrammeFile(invocation.argument(0));
    if (!programme)
        return fail(invocation, Tr::tr("Cannot read the programme:"), programme.error());
    const auto options = optionsOf(invocation, *programme);
    if (!options)
        return fail(invocation, Tr::tr("Cannot read --crew:"), options.error());
    const auto import = importProgramme(invocation.plan(), *programme, *options);
    if (!import)
        return fail(invocation, Tr::tr("Cannot import the programme:"), import.error());
    if (invocation.format == OutputFormat::Json)
        writeJson(invocation, jsonOf(*programme, *import));
    else
        printText(invocation, *programme, *import);
    return finishImport(invocation, import->change);
}

Command importProgrammeCommand()
{
    return {
        .name = u"import programme"_s,
        .summary = Tr::tr("Makes an event and its demand for crew from a published programme."),
        .details = Tr::tr("Reads frab and pretalx schedules, JSON or XML. Each stage becomes a "
                          "site; items of a stage less than 45 minutes apart share a call; a day "
                          "ends at 05:00. Importing the programme again changes only what it "
                          "changed."),
        .arguments = {{.name = u"FILE"_s, .description = Tr::tr("the programme")}},
        .options = {{.name = u"crew"_s,
                     .description = Tr::tr("roles and headcounts of each call, such as "
                                           "foh_engineer:1,stagehand:2; without it, the crew of "
                                           "the last import or that of a festival stage"),
                     .valueName = u"CREW"_s},
                    {.name = u"call-before"_s,
                     .description = Tr::tr("minutes from the call of new shifts to their start"),
                     .type = ValueType::Number,
                     .valueName = u"MINUTES"_s},
                    {.name = u"timezone"_s,
                     .description = Tr::tr("zone of the programme, such as Europe/Paris; without "
                                           "it, what the file says or that of the organisation"),
                     .valueName = u"ZONE"_s},
                    dryRunOption()},
        .examples = {u"--plan festival.planning import programme schedule.json --dry-run"_s},
        .plan = PlanUse::Opened,
        .run = runImportProgramme,
    };
}

} // namespace planning::cli
