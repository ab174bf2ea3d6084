#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/planoutput.h"
#include "app/cli/tr.h"
#include "ui/timeline/boardbuilder.h"
#include "ui/timeline/conflictcounts.h"
#include "ui/timeline/rendertimeline.h"

#include <QBuffer>

namespace planning::cli
{

using ui::BoardGrouping;
using ui::ThemeKind;

static const QString kFrom = QStringLiteral("from");
static const QString kTo = QStringLiteral("to");
static const QString kRows = QStringLiteral("rows");
static const QString kSize = QStringLiteral("size");
static const QString kTheme = QStringLiteral("theme");
static const QString kScale = QStringLiteral("scale");

// The days asked for; without them those of the plan's shifts.
static Interval windowOf(const Invocation &invocation, const ui::TimelineBoard &board)
{
    Interval window = board.extent();
    if (const auto from = invocation.day(kFrom))
        window.start = board.zone.toInstant(*from);
    if (const auto to = invocation.day(kTo))
        window.end = board.zone.toInstant(*to + std::chrono::days{1});
    return window;
}

static QByteArray pngOf(const QImage &image)
{
    QByteArray content;
    QBuffer buffer(&content);
    image.save(&buffer, "PNG");
    return content;
}

static ExitCode runRender(Invocation &invocation)
{
    const QLocale locale(invocation.language == Language::French ? QLocale::French
                                                                 : QLocale::English);
    ConflictIndex conflicts;
    conflicts.reset(invocation.plan());
    const auto count = [&](Id<Shift> shift, const std::optional<Id<Person>> &person) {
        return ui::countsOf(conflicts, invocation.plan(), shift, person);
    };
    const auto grouping = *enumFromName<BoardGrouping>(invocation.text(kRows).toStdString());
    const auto board = ui::BoardBuilder({grouping, locale, count}).build(invocation.plan());
    const Interval window = windowOf(invocation, board);
    if (window.isEmpty())
        return failUsage(invocation,
                         Tr::tr("There is nothing to draw: the last day lies before the "
                                "first, or the plan has no shift."));
    const ui::RenderOptions options{.window = window,
                                    .size = *invocation.pixelSize(kSize),
                                    .pixelRatio = invocation.text(kScale).toDouble(),
                                    .theme = invocation.text(kTheme) == QLatin1String("dark")
                                                 ? ThemeKind::Dark
                                                 : ThemeKind::Light,
                                    .locale = locale,
                                    .now = invocation.console.clock.now()};
    return writeContent(invocation, pngOf(ui::renderTimeline(board, options)));
}

static QStringList rowChoices()
{
    QStringList choices;
    for (const std::string_view name : EnumNames<BoardGrouping>::names)
        choices.append(QLatin1String(name.data(), qsizetype(name.size())));
    return choices;
}

static std::vector<Option> renderOptions()
{
    return {{.name = kFrom,
             .description = Tr::tr("the first day; otherwise that of the first shift"),
             .type = ValueType::Day,
             .valueName = QStringLiteral("DAY")},
            {.name = kTo,
             .description = Tr::tr("the last day, included"),
             .type = ValueType::Day,
             .valueName = QStringLiteral("DAY")},
            {.name = kRows,
             .description = Tr::tr("what a row stands for"),
             .valueName = QStringLiteral("ROWS"),
             .choices = rowChoices(),
             .defaultValue = QStringLiteral("people")},
            {.name = kSize,
             .description = Tr::tr("width and height of the picture in pixels"),
             .type = ValueType::PixelSize,
             .valueName = QStringLiteral("WxH"),
             .defaultValue = QStringLiteral("1600x900")},
            {.name = kScale,
             .description = Tr::tr("how many pixels one pixel of the size becomes"),
             .valueName = QStringLiteral("FACTOR"),
             .choices = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")},
             .defaultValue = QStringLiteral("1")},
            {.name = kTheme,
             .description = Tr::tr("the colours"),
             .valueName = QStringLiteral("THEME"),
             .choices = {QStringLiteral("light"), QStringLiteral("dark")},
             .defaultValue = QStringLiteral("light")},
            outOption(Tr::tr("the PNG file to write")),
            overwriteOption()};
}

Command renderCommand()
{
    return {
        .name = QStringLiteral("render"),
        .summary = Tr::tr("Draws the timeline as the desktop does, into a picture."),
        .options = renderOptions(),
        .examples = {QStringLiteral("--plan rives.planning render --from 2026-08-19 "
                                    "--to 2026-08-23 --rows sites --out board.png")},
        .plan = PlanUse::Opened,
        .drawing = Drawing::Widgets,
        .run = runRender,
    };
}

} // namespace planning::cli
