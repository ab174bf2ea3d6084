#include "core/exchange/crewtemplate.h"

#include <QStringList>

namespace planning
{

using namespace Qt::StringLiterals;

static constexpr int kMaxHeadcount = 99;

CrewTemplate defaultCrewTemplate()
{
    return {.posts = {{u"foh_engineer"_s, 1},
                      {u"sound_tech"_s, 1},
                      {u"lighting_tech"_s, 2},
                      {u"stage_manager"_s, 1},
                      {u"stagehand"_s, 2}}};
}

Result<CrewTemplate> crewTemplateFromText(QStringView text)
{
    CrewTemplate crew;
    for (const QStringView post : text.split(u',')) {
        const QList<QStringView> parts = post.split(u':');
        const QString role = parts.front().trimmed().toString();
        const int headcount = parts.size() > 1 ? parts[1].trimmed().toInt() : 1;
        if (parts.size() > 2 || role.isEmpty() || headcount < 1 || headcount > kMaxHeadcount) {
            return Error{ErrorCode::InvalidInput,
                         u"'%1' is not a role and a headcount from 1 to %2 like stagehand:2"_s
                             .arg(post.trimmed())
                             .arg(kMaxHeadcount),
                         {}};
        }
        if (std::ranges::find(crew.posts, role, &CrewPost::role) != crew.posts.end())
            return Error{ErrorCode::InvalidInput, u"role '%1' is there twice"_s.arg(role), {}};
        crew.posts.push_back({role, headcount});
    }
    return crew;
}

QString toText(const CrewTemplate &crew)
{
    QStringList posts;
    for (const CrewPost &post : crew.posts)
        posts << u"%1:%2"_s.arg(post.role).arg(post.headcount);
    return posts.join(u',');
}

} // namespace planning
