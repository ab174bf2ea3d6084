#include "core/rules/conflict.h"

#include <QJsonArray>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

const DetailValue *Conflict::detail(QLatin1String name) const
{
    const auto it = std::ranges::find(details, name, &Detail::name);
    return it == details.end() ? nullptr : &it->value;
}

static QString keyOf(const QString &code, const ConflictSubject &subject)
{
    QString key = code;
    const auto append = [&key](const auto &id) {
        if (id)
            key += u'|' + id->toString();
    };
    append(subject.person);
    append(subject.site);
    append(subject.equipment);
    append(subject.event);
    const bool swapped = subject.shift && subject.withShift && *subject.withShift < *subject.shift;
    append(swapped ? subject.withShift : subject.shift);
    append(swapped ? subject.shift : subject.withShift);
    if (!subject.discriminator.isEmpty())
        key += u'|' + subject.discriminator;
    return key;
}

std::optional<Conflict> conflictOf(Rule rule, const ResolvedRules &rules,
                                   const ConflictSubject &subject, std::vector<Detail> details)
{
    const RuleSetting &setting = rules.setting(rule);
    if (!setting.type)
        return std::nullopt;
    const RuleEntry &entry = entryOf(rule);
    Conflict conflict;
    conflict.type = *setting.type;
    conflict.rule = entry.code;
    conflict.severity = entry.severity;
    conflict.key = keyOf(entry.code, subject);
    conflict.person = subject.person;
    conflict.shift = subject.shift;
    conflict.withShift = subject.withShift;
    conflict.site = subject.site;
    conflict.equipment = subject.equipment;
    conflict.event = subject.event;
    conflict.details = std::move(details);
    conflict.ruleSet = rules.code;
    conflict.legalRef = setting.legalRef;
    return conflict;
}

void makeTentative(Conflict &conflict)
{
    conflict.tentative = true;
    if (conflict.type == ConflictType::Hard)
        conflict.type = ConflictType::Soft;
}

void addSource(Conflict &conflict)
{
    conflict.details.push_back({"source"_L1, u"external"_s});
}

namespace
{

struct DetailToJson {
    QJsonValue operator()(int value) const { return value; }
    QJsonValue operator()(double value) const { return value; }
    QJsonValue operator()(minutes value) const { return static_cast<qint64>(value.count()); }
    QJsonValue operator()(Instant value) const { return toRfc3339(value); }
    QJsonValue operator()(LocalDay value) const { return toIsoDate(value); }
    QJsonValue operator()(const QString &value) const { return value; }
    QJsonValue operator()(Money value) const { return static_cast<double>(value.cents) / 100; }
    QJsonValue operator()(const QStringList &value) const
    {
        return QJsonArray::fromStringList(value);
    }
};

} // namespace

QJsonObject detailsToJson(const Conflict &conflict)
{
    QJsonObject json;
    for (const Detail &detail : conflict.details) {
        QString name = detail.name;
        if (std::holds_alternative<minutes>(detail.value))
            name += "_min"_L1;
        json.insert(name, std::visit(DetailToJson{}, detail.value));
    }
    if (conflict.withShift)
        json.insert("with_shift"_L1, conflict.withShift->toString());
    if (!conflict.variant.isEmpty())
        json.insert("reason"_L1, conflict.variant);
    if (conflict.tentative)
        json.insert("tentative"_L1, true);
    json.insert("profile"_L1, conflict.ruleSet);
    json.insert("legal_ref"_L1, conflict.legalRef);
    return json;
}

} // namespace planning
