#include "core/model/change.h"

#include <algorithm>

namespace planning
{

Change inverse(const Change &change)
{
    Change result;
    result.name = change.name;
    result.edits.reserve(change.edits.size());
    std::for_each(change.edits.rbegin(), change.edits.rend(), [&result](const AnyEdit &any) {
        std::visit(
            [&result]<typename T>(const Edit<T> &edit) {
                result.edits.emplace_back(Edit<T>{edit.after, edit.before});
            },
            any);
    });
    return result;
}

} // namespace planning
