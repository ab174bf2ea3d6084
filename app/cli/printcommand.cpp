#include "app/cli/commands.h"

#include "app/cli/invocation.h"
#include "app/cli/namedoption.h"
#include "app/cli/planoutput.h"
#include "app/cli/tr.h"
#include "core/model/calendar.h"
#include "ui/models/zones.h"
#include "ui/print/dayprint.h"
#include "ui/print/pdf.h"

namespace planning::cli
{

namespace
{

ui::DayPlanScope scopeOf(const Invocation &invocation, std::optional<Uuid> site,
                         std::optional<Uuid> person)
{
    const Calendar calendar(organizationZone(invocation.plan()));
    ui::DayPlanScope scope;
    scope.day = invocation.day(QStringLiteral("date"))
                    .value_or(calendar.serviceDay(invocation.console.clock.now()));
    scope.language = invocation.language;
    if (site)
        scope.sites = {Id<Site>{*site}};
    if (person)
        scope.persons = {Id<Person>{*person}};
    return scope;
}

ui::Paper paperOf(const Invocation &invocation)
{
    const bool isA3 = invocation.text(QStringLiteral("paper")) == QLatin1String("A3");
    const bool isLandscape =
        invocation.text(QStringLiteral("orientation")) == QLatin1String("landscape");
    return {isA3 ? ui::PaperSize::A3 : ui::PaperSize::A4,
            isLandscape ? ui::Orientation::Landscape : ui::Orientation::Portrait};
}

ExitCode write(const Invocation &invocation, const ui::DayPlanScope &scope)
{
    const bool isByPerson = invocation.argument(0) == QLatin1String("person");
    const ui::DayPrint print = ui::printDay(
        invocation.plan(), {.scope = scope,
                            .view = isByPerson ? ui::DayView::ByPerson : ui::DayView::BySite,
                            .paper = paperOf(invocation),
                            .printedAt = invocation.console.clock.now()});
    const QString path = invocation.text(QStringLiteral("out"));
    if (const auto written = ui::writePdf(print.pages, print.fonts, path); !written)
        return fail(invocation, Tr::tr("Cannot write the PDF:"), written.error());
    invocation.console.out
        << Tr::tr("Pages written to %1: %2").arg(path).arg(print.pages.pages.size()) << Qt::endl;
    return ExitCode::Done;
}

ExitCode runPrint(Invocation &invocation)
{
    const QString siteOption = QStringLiteral("site");
    const QString personOption = QStringLiteral("person");
    if (invocation.argument(0) == siteOption && !invocation.isSet(siteOption))
        return failUsage(invocation, Tr::tr("--site is missing: the site to print."));
    if (invocation.argument(0) != personOption && invocation.isSet(personOption))
        return failUsage(invocation, Tr::tr("--person goes with “print person” only."));
    if (const ExitCode checked = checkOutput(invocation); checked != ExitCode::Done)
        return checked;
    const NamedChoice site = choice(invocation, siteOption, sites(invocation.plan()));
    const NamedChoice person = choice(invocation, personOption, people(invocation.plan()));
    for (const QString &problem : {site.problem, person.problem}) {
        if (!problem.isEmpty()) {
            complain(invocation.console, problem);
            return ExitCode::BadInput;
        }
    }
    return write(invocation, scopeOf(invocation, site.id, person.id));
}

std::vector<Option> printOptions()
{
    return {
        {.name = QStringLiteral("date"),
         .description = Tr::tr("the day, from 05:00 to 05:00; today unless given"),
         .type = ValueType::Day,
         .valueName = QStringLiteral("D")},
        {.name = QStringLiteral("site"),
         .description = Tr::tr("only this site: its name or id"),
         .valueName = QStringLiteral("S")},
        {.name = QStringLiteral("person"),
         .description = Tr::tr("only this person: the name or id"),
         .valueName = QStringLiteral("P")},
        {.name = QStringLiteral("paper"),
         .description = Tr::tr("the size of the paper"),
         .valueName = QStringLiteral("SIZE"),
         .choices = {QStringLiteral("A4"), QStringLiteral("A3")},
         .defaultValue = QStringLiteral("A4")},
        {.name = QStringLiteral("orientation"),
         .description = Tr::tr("how the paper is held"),
         .valueName = QStringLiteral("HOW"),
         .choices = {QStringLiteral("portrait"), QStringLiteral("landscape")},
         .defaultValue = QStringLiteral("portrait")},
        outOption(Tr::tr("the PDF file to write")),
        overwriteOption(),
    };
}

} // namespace

Command printCommand()
{
    return {
        .name = QStringLiteral("print"),
        .summary = Tr::tr("Writes the plan of a day as a PDF, the same pages as the desktop."),
        .details = Tr::tr("“day” lists the shifts of every site, “site” those of one, “person” "
                          "the shifts of everybody or of one person. Nothing is printed about "
                          "pay."),
        .arguments = {{.name = QStringLiteral("WHAT"),
                       .description = Tr::tr("how the day is arranged"),
                       .choices = {QStringLiteral("day"), QStringLiteral("person"),
                                   QStringLiteral("site")}}},
        .options = printOptions(),
        .examples = {QStringLiteral(
                         "print day --plan tour.planning --date 2026-07-14 --out day.pdf"),
                     QStringLiteral("print person --plan tour.planning --person \"Inès Le Goff\" "
                                    "--out ines.pdf")},
        .plan = PlanUse::Opened,
        .drawing = Drawing::Widgets,
        .run = runPrint,
    };
}

} // namespace planning::cli
