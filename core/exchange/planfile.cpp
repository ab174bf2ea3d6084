#include "core/exchange/planfile.h"

#include "core/exchange/json.h"
#include "core/model/references.h"

#include <QFile>
#include <QSaveFile>

namespace planning
{

static const QString kFormatKey = QStringLiteral("format");
static const QString kVersionKey = QStringLiteral("format_version");
static const QString kOrganizationKey = QStringLiteral("organization");
static const QString kFormat = QStringLiteral("planning-pro");
static constexpr qint64 kLargestFile = qint64{1} << 30;

template <typename T>
static QString collectionName()
{
    return json::text(Fields<T>::collection);
}

template <typename T>
static void appendCollection(QByteArray &out, const Plan &plan)
{
    std::vector<const T *> rows;
    rows.reserve(plan.all<T>().size());
    for (const T &row : plan.all<T>())
        rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](const T *a, const T *b) { return a->id < b->id; });

    json::append(out, collectionName<T>());
    out += ": [";
    for (const T *row : rows) {
        out += row == rows.front() ? "\n  " : ",\n  ";
        json::append(out, *row);
    }
    out += rows.empty() ? "]" : "\n ]";
}

QByteArray planToJson(const Plan &plan)
{
    QByteArray out = "{\n \"format\": \"planning-pro\",\n \"format_version\": 1";
    static_assert(kPlanFileVersion == 1, "written as text above");
    if (const Organization *organization = plan.organization()) {
        out += ",\n \"organization\": ";
        json::append(out, *organization);
    }
    Entities::forEach([&]<typename T>() {
        if constexpr (!std::is_same_v<T, Organization>) {
            out += ",\n ";
            appendCollection<T>(out, plan);
        }
    });
    const QJsonObject &unknown = plan.unknown();
    for (auto it = unknown.begin(); it != unknown.end(); ++it) {
        out += ",\n ";
        json::append(out, it.key());
        out += ": " + toJson(QJsonValue(it.value()));
    }
    out += "\n}\n";
    return out;
}

template <typename T>
static Result<void> loadOne(Plan &plan, const QJsonValue &value)
{
    auto entity = fromJson<T>(value);
    if (!entity)
        return entity.error();
    if (entity->id.isNull())
        return Error{ErrorCode::InvalidInput, QStringLiteral("an id is missing"),
                     QStringLiteral("/id")};
    const QString id = entity->id.toString();
    if (!plan.load(*std::move(entity)))
        return Error{ErrorCode::Duplicate, QStringLiteral("%1 comes twice").arg(id),
                     QStringLiteral("/id")};
    return ok();
}

template <typename T>
static Result<void> loadCollection(Plan &plan, const QJsonValue &value)
{
    if (value.isUndefined())
        return ok();
    if (!value.isArray())
        return json::inside(json::unexpected(value, QStringLiteral("an array")),
                            collectionName<T>());
    const QJsonArray array = value.toArray();
    plan.reserve<T>(static_cast<std::size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (const auto result = loadOne<T>(plan, array[i]); !result)
            return json::inside(json::inside(result.error(), QString::number(i)),
                                collectionName<T>());
    }
    return ok();
}

template <typename T>
static Result<void> checkReferences(const Plan &plan)
{
    for (const T &entity : plan.all<T>()) {
        if (const auto broken = firstBrokenReference(plan, entity))
            return json::inside(json::inside(*broken, entity.id.toString()), collectionName<T>());
    }
    return ok();
}

static Result<void> checkHeader(const QJsonObject &root)
{
    if (root.value(kFormatKey) != kFormat)
        return Error{ErrorCode::ForeignFile, QStringLiteral("\"format\" is not \"planning-pro\""),
                     QStringLiteral("/format")};
    int version = 0;
    if (const auto result = json::read(root.value(kVersionKey), version); !result)
        return json::inside(result.error(), kVersionKey);
    if (version > kPlanFileVersion)
        return Error{
            ErrorCode::NewerVersion,
            QStringLiteral("format_version %1, known up to %2").arg(version).arg(kPlanFileVersion),
            QStringLiteral("/format_version")};
    return ok();
}

static QJsonObject unknownKeys(QJsonObject root)
{
    root.remove(kFormatKey);
    root.remove(kVersionKey);
    root.remove(kOrganizationKey);
    Entities::forEach([&]<typename T>() {
        if constexpr (!std::is_same_v<T, Organization>)
            root.remove(collectionName<T>());
    });
    return root;
}

static Result<Plan> planFromObject(const QJsonObject &root)
{
    if (const auto header = checkHeader(root); !header)
        return header.error();
    Plan plan;
    if (const QJsonValue value = root.value(kOrganizationKey); !value.isUndefined()) {
        if (const auto result = loadOne<Organization>(plan, value); !result)
            return json::inside(result.error(), kOrganizationKey);
    }
    Result<void> status;
    Entities::forEach([&]<typename T>() {
        if constexpr (!std::is_same_v<T, Organization>) {
            if (status)
                status = loadCollection<T>(plan, root.value(collectionName<T>()));
        }
    });
    Entities::forEach([&]<typename T>() {
        if (status)
            status = checkReferences<T>(plan);
    });
    if (!status)
        return status.error();
    plan.setUnknown(unknownKeys(root));
    return plan;
}

Result<Plan> planFromJson(const QByteArray &text)
{
    const auto value = parseJson(text);
    if (!value)
        return value.error();
    if (!value->isObject())
        return Error{ErrorCode::ForeignFile, QStringLiteral("not a JSON object"), {}};
    return planFromObject(value->toObject());
}

static Error fileError(const QFileDevice &file)
{
    return {ErrorCode::Storage, file.errorString(), file.fileName()};
}

Result<void> writePlanFile(const Plan &plan, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file);
    const QByteArray text = planToJson(plan);
    if (file.write(text) != text.size() || !file.commit())
        return fileError(file);
    return ok();
}

Result<Plan> readPlanFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileMissing, {}, path};
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    if (file.size() > kLargestFile)
        return Error{ErrorCode::InvalidInput, QStringLiteral("larger than 1 GiB"), path};
    auto plan = planFromJson(file.readAll());
    if (!plan) {
        Error error = plan.error();
        error.where = error.where.isEmpty() ? path : path + QLatin1Char('#') + error.where;
        return error;
    }
    return plan;
}

} // namespace planning
