#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/planningroutes.h"
#include "core/model/zones.h"
#include "core/rulesets/explainedrules.h"
#include "core/rulesets/rule.h"
#include "core/rulesets/ruleparameter.h"

namespace planning::server
{

static QJsonObject valuesOf(const QString &rule, const ExplainedRules &rules, Language language)
{
    QJsonObject parameters;
    for (const RuleParameter *parameter : parametersOf(rule)) {
        parameters[parameter->name] = QJsonObject{
            {QStringLiteral("value"), rules.value(rule, parameter->name)},
            {QStringLiteral("said_by"), rules.saidBy(rule, parameter->name)},
            {QStringLiteral("label"), parameter->label.in(language)},
        };
    }
    return parameters;
}

static QJsonObject toJson(const RuleEntry &rule, const ExplainedRules &rules, Language language)
{
    return {
        {QStringLiteral("id"), rule.id},
        {QStringLiteral("rule"), rule.code},
        {QStringLiteral("name"),
         QJsonObject{{QStringLiteral("fr"), rule.name.fr}, {QStringLiteral("en"), rule.name.en}}},
        {QStringLiteral("description"), QJsonObject{{QStringLiteral("fr"), rule.description.fr},
                                                    {QStringLiteral("en"), rule.description.en}}},
        {QStringLiteral("type"), rules.severity(rule.code)},
        {QStringLiteral("severity"), json::text(nameOf(rule.severity))},
        {QStringLiteral("sentence"), rules.sentence(rule.code, language)},
        {QStringLiteral("legal_ref"), rules.legalRef(rule.code)},
        {QStringLiteral("parameters"), valuesOf(rule.code, rules, language)}};
}

// The rule set asked for, on the day asked for: the organisation's own, today.
static Outcome<ExplainedRules> rulesOf(const Call &call)
{
    const Plan &plan = call.organization->plan();
    const QUrlQuery &query = call.request.query;
    QString code = query.queryItemValue(QStringLiteral("rule_set"));
    if (code.isEmpty())
        code = plan.organization()->defaultRuleSet;
    const QString date = query.queryItemValue(QStringLiteral("date"));
    const auto day = date.isEmpty() ? organizationZone(plan).dayOf(call.organization->clock().now())
                                    : dayFromIsoDate(date).value_or(LocalDay::min());
    if (day == LocalDay::min()) {
        const Expectation expected = detail::expectedDay();
        return invalid(QStringLiteral("?date"), expected.message, expected.code);
    }
    auto rules = ExplainedRules::of(RuleBook(plan), code, day);
    if (!rules)
        return invalid(QStringLiteral("?rule_set"),
                       {QT_TRANSLATE_NOOP("Server", "There is no rule set “%1”."), {code}});
    return *std::move(rules);
}

// The one that the organisation has written itself; null when there is none of that code.
static const RuleSet *ownRuleSet(const Plan &plan, const QString &code)
{
    const auto sets = plan.all<RuleSet>();
    const auto found = std::ranges::find(sets, code, &RuleSet::code);
    return found == sets.end() ? nullptr : &*found;
}

static Outcome<Response> readRules(Call &call)
{
    const auto rules = rulesOf(call);
    if (!rules)
        return rules.problem();
    QJsonArray list;
    for (const RuleEntry &rule : ruleCatalogue())
        list.append(toJson(rule, *rules, call.language));
    const QJsonObject body{{QStringLiteral("rule_set"), rules->code()},
                           {QStringLiteral("name"), rules->name()},
                           {QStringLiteral("rules"), list}};
    const RuleSet *own = ownRuleSet(call.organization->plan(), rules->code());
    return taggedAnswer(own ? own->record.version : 0, planning::toJson(QJsonValue(body)));
}

// An own rule set is written as a whole; its code is what it is found by.
static Outcome<Response> writeRules(Call &call)
{
    const auto body = objectOf(call.request);
    if (!body)
        return body.problem();
    LiveOrganization &organization = *call.organization;
    const RuleSet *existing =
        ownRuleSet(organization.plan(), body->value(QStringLiteral("code")).toString());
    const bool isNew = !existing;
    RuleSet base = isNew ? RuleSet{} : *existing;
    if (const auto stale = staleProblem(call.request, base.record.version))
        return *stale;
    if (isNew)
        base.id = organization.ids().next<RuleSet>();
    const RuleSet before = base;
    const auto after = withMembers(std::move(base), *body);
    if (!after)
        return after.problem();
    if (after->code.isEmpty())
        return missingFields({QStringLiteral("code")});
    if (auto done =
            organization.commit(writing(isNew ? nullptr : &before, *after), call.principal.account);
        !done)
        return done.problem();
    const RuleSet &written = *organization.plan().find(after->id);
    QByteArray answer;
    appendVisible(answer, written, Reader::Manager);
    Response response = jsonAnswer(isNew ? 201 : 200, std::move(answer));
    response.headers.set("ETag", entityTag(written.record.version));
    return response;
}

void addRuleRoutes(Router &router)
{
    const QString path = QStringLiteral("/planning/rules");
    router.add({Method::Get, path, QStringLiteral("readRules"), only(Capability::ReadPublishedPlan),
                Place::Organization, Bucket::General, false, readRules,
                saying(QStringLiteral("Reads every rule with its parameters on a day"))
                    .takes({{QStringLiteral("rule_set"), schema::text, "The organisation's own."},
                            {QStringLiteral("date"), schema::day, "Today if it is not given."}})
                    .answers(named(QStringLiteral("Rules")))});
    router.add(
        {Method::Put, path, QStringLiteral("writeRules"), only(Capability::ManageRuleSets),
         Place::Organization, Bucket::General, true, writeRules,
         saying(QStringLiteral("Writes a rule set of the organisation"))
             .reads(bodyOfTable<RuleSet>(QStringLiteral("RuleSetBody"), {QStringLiteral("code")}))
             .answers(entitySchema<RuleSet>())
             .orAnswers(201)});
}

} // namespace planning::server
