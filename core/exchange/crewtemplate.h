#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <vector>

namespace planning
{

// So many people of one role on every call of a stage.
struct CrewPost {
    QString role; // code of a role of the plan or of the catalogue
    int headcount = 1; // 1 … 99

    bool operator==(const CrewPost &) const = default;
};

// The crew that each stage of a programme needs.
struct CrewTemplate {
    std::vector<CrewPost> posts;
    minutes callBefore{60}; // how long before its first item a stage calls its crew

    bool operator==(const CrewTemplate &) const = default;
};

// What a festival stage usually has: sound 2, light 2, stage 3.
CrewTemplate defaultCrewTemplate();

// "foh_engineer:1,lighting_tech:2"; a post without a number is one person. Errors name the post.
Result<CrewTemplate> crewTemplateFromText(QStringView text);
QString toText(const CrewTemplate &crew);

} // namespace planning
