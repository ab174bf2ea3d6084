#include "core/workspace/stamp.h"

namespace planning
{

Change stamped(Change change, const Environment &environment)
{
    change.id = environment.ids.next<Change>();
    change.at = environment.clock.now();
    if (change.account.isNull())
        change.account = environment.account;
    change.device = environment.device;
    for (AnyEdit &any : change.edits) {
        auto *edit = std::get_if<Edit<Override>>(&any);
        const bool isNew = edit && edit->after && edit->after->at == Instant{};
        if (isNew) {
            if (!change.account.isNull())
                edit->after->account = change.account;
            edit->after->at = change.at;
        }
    }
    return change;
}

// A change that makes the organisation makes what belongs to it too.
static Id<Organization> organizationOf(const Change &change, const Plan &plan)
{
    if (const Organization *organization = plan.organization())
        return organization->id;
    for (const AnyEdit &any : change.edits) {
        if (const auto *edit = std::get_if<Edit<Organization>>(&any))
            return edit->id();
    }
    return {};
}

Change withRecordsStamped(Change change, const Plan &plan, Versioning versioning)
{
    const Id<Organization> organization = organizationOf(change, plan);
    const auto stampRecord = [&](auto &edit) {
        if (!edit.after)
            return;
        Record &record = edit.after->record;
        record.organization = organization;
        record.createdAt = edit.before ? edit.before->record.createdAt : change.at;
        record.updatedAt = change.at;
        if (versioning == Versioning::CountedHere)
            record.version = edit.before ? edit.before->record.version + 1 : 1;
    };
    for (AnyEdit &any : change.edits)
        std::visit(stampRecord, any);
    return change;
}

} // namespace planning
