#include "core/model/change.h"

#include <algorithm>

namespace planning
{

Change::Change() = default;
Change::Change(const Change &other) = default;
Change::Change(Change &&other) noexcept = default;
Change &Change::operator=(const Change &other) = default;
Change &Change::operator=(Change &&other) noexcept = default;
Change::~Change() = default;
bool Change::operator==(const Change &other) const = default;

void Change::add(AnyEdit edit)
{
    edits.push_back(std::move(edit));
}

void Change::append(const Change &other)
{
    edits.insert(edits.end(), other.edits.begin(), other.edits.end());
}

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
