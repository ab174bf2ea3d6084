#include "core/rulesets/bilingual.h"

namespace planning
{

using namespace Qt::StringLiterals;

Bilingual bilingual(const QJsonValue &json)
{
    return {json["fr"_L1].toString(), json["en"_L1].toString()};
}

QHash<QString, Bilingual> bilinguals(const QJsonObject &json)
{
    QHash<QString, Bilingual> texts;
    for (auto it = json.begin(); it != json.end(); ++it)
        texts.insert(it.key(), bilingual(*it));
    return texts;
}

} // namespace planning
