#pragma once

#include "core/model/change.h"

namespace planning
{

// How many entities a change adds, changes and removes.
struct EditCount {
    int added = 0;
    int changed = 0;
    int removed = 0;

    bool isZero() const { return added + changed + removed == 0; }
};

template <typename T>
EditCount countEdits(const Change &change)
{
    EditCount count;
    for (const AnyEdit &any : change.edits) {
        const auto *edit = std::get_if<Edit<T>>(&any);
        if (!edit)
            continue;
        count.added += !edit->before;
        count.removed += !edit->after;
        count.changed += edit->before && edit->after;
    }
    return count;
}

} // namespace planning
