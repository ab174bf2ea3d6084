#include "ui/timeline/boardgrouping.h"

#include "ui/tr.h"

namespace planning::ui
{

QString groupingText(BoardGrouping grouping)
{
    switch (grouping) {
    case BoardGrouping::People:
        return Tr::tr("People");
    case BoardGrouping::Sites:
        return Tr::tr("Sites");
    case BoardGrouping::Teams:
        return Tr::tr("Teams");
    case BoardGrouping::Events:
        return Tr::tr("Events");
    case BoardGrouping::Equipment:
        return Tr::tr("Equipment");
    case BoardGrouping::Roles:
        break;
    }
    return Tr::tr("Roles");
}

} // namespace planning::ui
