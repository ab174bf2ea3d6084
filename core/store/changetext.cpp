#include "core/store/changetext.h"

#include "core/exchange/json.h"

namespace planning
{

template <typename T>
static void appendEdit(QByteArray &out, const Edit<T> &edit)
{
    out += '{';
    json::appendMember(out, "entity", json::text(Fields<T>::entity));
    json::appendMember(out, "id", edit.id());
    json::appendMember(out, "before", edit.before);
    json::appendMember(out, "after", edit.after);
    out.chop(1);
    out += '}';
}

QString editsToJson(const std::vector<AnyEdit> &edits)
{
    QByteArray out = "[";
    for (const AnyEdit &any : edits) {
        std::visit([&out](const auto &edit) { appendEdit(out, edit); }, any);
        out += ',';
    }
    if (out.endsWith(','))
        out.chop(1);
    return QString::fromUtf8(out + ']');
}

static Error damaged(const Error &error)
{
    return {ErrorCode::Damaged, error.detail, error.where};
}

template <typename T>
static Result<std::optional<T>> entityFrom(const QJsonValue &value)
{
    if (value.isUndefined())
        return std::optional<T>();
    auto entity = fromJson<T>(value);
    if (!entity)
        return damaged(entity.error());
    return std::optional<T>(*std::move(entity));
}

template <typename T>
static Result<AnyEdit> editFrom(const QJsonObject &object)
{
    auto before = entityFrom<T>(object.value(QLatin1String("before")));
    if (!before)
        return before.error();
    auto after = entityFrom<T>(object.value(QLatin1String("after")));
    if (!after)
        return after.error();
    if (!*before && !*after)
        return Error{ErrorCode::Damaged, QStringLiteral("an edit of nothing"), {}};
    return AnyEdit(Edit<T>{*std::move(before), *std::move(after)});
}

static Result<AnyEdit> anyEditFrom(const QJsonObject &object)
{
    const QString entity = object.value(QLatin1String("entity")).toString();
    Result<AnyEdit> edit =
        Error{ErrorCode::Damaged, QStringLiteral("no entity is called \"%1\"").arg(entity), {}};
    Entities::forEach([&]<typename T>() {
        if (entity == json::text(Fields<T>::entity))
            edit = editFrom<T>(object);
    });
    return edit;
}

Result<std::vector<AnyEdit>> editsFromJson(const QString &text)
{
    const auto value = parseJson(text.toUtf8());
    if (!value)
        return damaged(value.error());
    std::vector<AnyEdit> edits;
    for (const QJsonValue &each : value->toArray()) {
        auto edit = anyEditFrom(each.toObject());
        if (!edit)
            return edit.error();
        edits.push_back(*std::move(edit));
    }
    return edits;
}

} // namespace planning
