#include "app/cli/globaloptions.h"

#include "app/cli/tr.h"

namespace planning::cli
{

std::vector<Option> globalOptions()
{
    return {
        {.name = QStringLiteral("plan"),
         .description = Tr::tr("work on this plan file (*.planning)"),
         .valueName = QStringLiteral("FILE")},
        {.name = QStringLiteral("db"),
         .description = Tr::tr("work on this working store (*.planningdb)"),
         .valueName = QStringLiteral("FILE")},
        {.name = QStringLiteral("format"),
         .description = Tr::tr("how results are written"),
         .valueName = QStringLiteral("FORMAT"),
         .choices = {QStringLiteral("text"), QStringLiteral("json")},
         .defaultValue = QStringLiteral("text")},
        {.name = QStringLiteral("lang"),
         .description = Tr::tr("language of messages; without it, the system's"),
         .valueName = QStringLiteral("LANGUAGE"),
         .choices = {QStringLiteral("fr"), QStringLiteral("en")}},
        {.name = QStringLiteral("help"),
         .description = Tr::tr("show this help and end"),
         .type = ValueType::None},
        {.name = QStringLiteral("version"),
         .description = Tr::tr("show the version and end"),
         .type = ValueType::None},
    };
}

} // namespace planning::cli
