#include "core/model/referrers.h"

namespace planning
{

static QString text(std::string_view latin1)
{
    return QString::fromLatin1(latin1.data(), qsizetype(latin1.size()));
}

template <typename T>
static Error stillRefers(const T &referrer, std::string_view field)
{
    return {ErrorCode::BadReference,
            QStringLiteral("%1 %2 still refers to it")
                .arg(text(Fields<T>::entity), referrer.id.toString()),
            QLatin1Char('/') + text(field)};
}

template <typename T, auto... Path>
static std::optional<Error> referrerIn(const Plan &plan, const Field<Path...> &field,
                                       const EntityIds &ids)
{
    using X = typename Referred<decltype(valueOf<T>(field))>::Type;
    if constexpr (!std::is_void_v<X>) {
        const auto &idsOfType = ids.get<QSet<Id<X>>>();
        if (idsOfType.isEmpty() || field.name == "id")
            return std::nullopt;
        if (const T *referrer = firstReferrer<T>(plan, field, idsOfType))
            return stillRefers(*referrer, field.name);
    }
    return std::nullopt;
}

std::optional<Error> firstReferrer(const Plan &plan, const EntityIds &ids)
{
    std::optional<Error> found;
    Entities::forEach([&]<typename T>() {
        forEachField<T>([&](const auto &field) {
            if (!found)
                found = referrerIn<T>(plan, field, ids);
        });
    });
    return found;
}

} // namespace planning
