#include "app/server/resources/stage/stageschemas.h"

#include "app/server/api/schema.h"
#include "app/server/resources/stage/stagebodies.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

// One written by hand in resources/openapi/schemas/stage.json.
static QJsonObject written(const QString &name)
{
    return {{u"$ref"_s, u"#/components/schemas/"_s + name}};
}

static QJsonObject with(QJsonObject object, const QString &member, const QJsonObject &schema)
{
    QJsonObject members = object[u"properties"_s].toObject();
    members[member] = schema;
    object[u"properties"_s] = members;
    return object;
}

QJsonObject eventBodySchema()
{
    QJsonObject body = bodySchema<EventBody>();
    body = with(body, u"start_date"_s, written(u"DayOrMoment"_s));
    body = with(body, u"end_date"_s, written(u"DayOrMoment"_s));
    body = with(body, u"venue"_s, written(u"VenueBody"_s));
    return with(body, u"budget"_s, written(u"EventBudget"_s));
}

QJsonObject stageShiftBodySchema()
{
    const QJsonObject body =
        with(bodySchema<ShiftBody>(), u"economic_value"_s, written(u"GivenEconomicValue"_s));
    return with(body, u"metadata"_s, written(u"ShiftMetadata"_s));
}

QJsonObject equipmentInUseSchema()
{
    const QJsonObject answer =
        with(answerSchema<Equipment>(), u"maintenance"_s, written(u"EquipmentMaintenance"_s));
    return with(answer, u"availability"_s, schema::listOf(written(u"EquipmentTime"_s)));
}

} // namespace planning::server
