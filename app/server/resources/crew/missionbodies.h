#pragma once

#include "core/model/event.h"

namespace planning::server
{

// What callers send about missions, each described by its field table.

struct MissionsBody {
    QList<Mission> missions;
};

struct DuplicationBody {
    Id<Mission> id; // of the copy; null: made here
    QString name; // empty: that of the original
    int days = 0; // later, by the calendar at the site
    bool withCrew = false; // as proposals
};

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::MissionsBody> {
    static constexpr auto table =
        Parts{field<&server::MissionsBody::missions>("missions", MergeGroup::Set)};
};

template <>
struct Fields<server::DuplicationBody> {
    using Body = server::DuplicationBody;
    static constexpr auto table = Parts{field<&Body::id>("id", MergeGroup::Text),
                                        field<&Body::name>("name", MergeGroup::Text),
                                        field<&Body::days>("days", MergeGroup::Timing),
                                        field<&Body::withCrew>("with_crew", MergeGroup::Text)};
};

} // namespace planning
