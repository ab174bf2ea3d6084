#include "core/rulesets/parameterwriter.h"

#include "core/rulesets/parameterfields.h"

#include <QJsonArray>

namespace planning
{

using namespace Qt::StringLiterals;

static QString text(std::string_view view)
{
    return QString::fromLatin1(view.data(), static_cast<qsizetype>(view.size()));
}

static QString clockText(minutes time)
{
    return u"%1:%2"_s.arg(time.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

namespace
{

struct WriteParameter {
    QJsonValue operator()(bool value) const { return value; }
    QJsonValue operator()(int value) const { return value; }
    QJsonValue operator()(double value) const { return value; }
    QJsonValue operator()(Factor value) const
    {
        return static_cast<double>(value.millionths) / 1'000'000;
    }
    QJsonValue operator()(minutes value) const { return qint64{value.count()}; }
    QJsonValue operator()(const QString &value) const { return value; }
    QJsonValue operator()(const QStringList &value) const
    {
        return QJsonArray::fromStringList(value);
    }
    QJsonValue operator()(const LocalWindow &value) const
    {
        return clockText(value.from) + u'-' + clockText(value.to);
    }
    QJsonValue operator()(const OvertimeBand &value) const
    {
        return QJsonObject{{u"minutes"_s, (*this)(value.length)}, {u"rate"_s, value.rate}};
    }
    template <typename T>
    QJsonValue operator()(const std::optional<T> &value) const
    {
        return value ? (*this)(*value) : QJsonValue();
    }
    template <typename T>
    QJsonValue operator()(const QList<T> &value) const
    {
        QJsonArray array;
        for (const T &each : value)
            array.append((*this)(each));
        return array;
    }
    template <typename E>
    requires std::is_enum_v<E> QJsonValue operator()(E value) const { return text(nameOf(value)); }
};

} // namespace

QJsonObject parametersToJson(const RuleParameters &parameters)
{
    QJsonObject json;
    forEachField<RuleParameters>([&](const auto &group) {
        const auto &values = group.of(parameters);
        QJsonObject written;
        forEachField<std::remove_cvref_t<decltype(values)>>([&](const auto &each) {
            written.insert(text(each.name), WriteParameter{}(each.of(values)));
        });
        json.insert(text(group.name), written);
    });
    return json;
}

} // namespace planning
