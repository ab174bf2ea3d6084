#include "core/model/change.h"

#include <ranges>

namespace planning
{

Change inverse(const Change &change)
{
    Change result;
    result.name = change.name;
    result.edits.reserve(change.edits.size());
    for (const AnyEdit &any : change.edits | std::views::reverse) {
        std::visit(
            [&result]<typename T>(const Edit<T> &edit) {
                result.edits.emplace_back(Edit<T>{edit.after, edit.before});
            },
            any);
    }
    return result;
}

} // namespace planning
