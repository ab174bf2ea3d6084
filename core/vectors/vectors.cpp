#include "core/vectors/vectors.h"

#include "core/rules/checker.h"
#include "core/rulesets/rulebook.h"
#include "core/vectors/vectorcosts.h"
#include "core/vectors/vectorfaults.h"
#include "core/vectors/vectorplan.h"
#include "core/vectors/vectorsites.h"
#include "core/vectors/vectortuples.h"

#include <QJsonDocument>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

static QJsonArray conflictTuples(const QString &rule, const VectorPlan &vector)
{
    QJsonArray tuples;
    for (const Conflict &conflict : Checker().check(vector.plan)) {
        if (const auto tuple = tupleOf(rule, conflict, vector))
            tuples.append(*tuple);
    }
    return tuples;
}

// R46: how each assignment counts.
static QJsonArray commitmentTuples(const VectorPlan &vector)
{
    QJsonArray tuples;
    for (const Assignment &assignment : vector.assignments) {
        const Shift &shift = *vector.plan.find(assignment.shift);
        const QString name = vector.shiftNames.value(shift.id);
        switch (commitment(assignment.status, shift.status)) {
        case Commitment::Firm:
            tuples.append(QJsonArray{name, u"counts"_s});
            break;
        case Commitment::Tentative:
            tuples.append(QJsonArray{name, u"tentative"_s});
            break;
        case Commitment::None:
            tuples.append(QJsonArray{name, u"ignored"_s});
            break;
        }
    }
    return tuples;
}

static Result<QJsonArray> tuplesOf(const QJsonObject &vector)
{
    const QString rule = vector["rule"_L1].toString();
    const QJsonObject parameters = vector["params"_L1].toObject();
    if (rule == "time_range_invalid"_L1)
        return timeFaultTuples(parameters);
    if (rule == "reference_mismatch"_L1)
        return referenceFaultTuples(parameters);
    if (rule == "dst_local_time"_L1)
        return localTimeTuples(vector);
    const auto plan = planOfVector(vector);
    if (!plan)
        return plan.error();
    if (rule == "status_filter"_L1)
        return commitmentTuples(*plan);
    if (const auto rules = RuleBook(plan->plan).resolve(u"VECTOR"_s, {}); !rules)
        return rules.error();
    return conflictTuples(rule, *plan);
}

static std::vector<QByteArray> sortedTexts(const QJsonArray &tuples)
{
    std::vector<QByteArray> texts;
    for (const QJsonValue &tuple : tuples)
        texts.push_back(QJsonDocument(tuple.toArray()).toJson(QJsonDocument::Compact));
    std::ranges::sort(texts);
    return texts;
}

static VectorResult run(const QJsonObject &vector)
{
    const QString rule = vector["rule"_L1].toString();
    VectorResult result{
        vector["id"_L1].toString(), VectorOutcome::Skipped, {}, vector["expect"_L1].toArray(), {}};
    if (!findRule(rule)->isChecked() && rule != "status_filter"_L1)
        return result;
    const auto got = tuplesOf(vector);
    result.outcome = VectorOutcome::Failed;
    if (!got) {
        result.problem = got.error().detail;
        return result;
    }
    result.got = *got;
    if (sortedTexts(result.got) == sortedTexts(result.expected))
        result.outcome = VectorOutcome::Passed;
    return result;
}

static VectorResult runCost(const QJsonObject &vector)
{
    VectorResult result{
        vector["id"_L1].toString(), VectorOutcome::Failed, {}, expectedCosts(vector), {}};
    const auto got = costsOfVector(vector);
    if (!got) {
        result.problem = got.error().detail;
        return result;
    }
    result.got = *got;
    if (result.got == result.expected)
        result.outcome = VectorOutcome::Passed;
    return result;
}

static bool isRuleVector(const QJsonObject &vector)
{
    return vector["id"_L1].isString() && findRule(vector["rule"_L1].toString());
}

Result<std::vector<VectorResult>> runVectors(const QByteArray &file)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(file, &parseError);
    if (!document.isArray()) {
        const bool isJson = parseError.error == QJsonParseError::NoError;
        return Error{ErrorCode::InvalidInput,
                     isJson ? u"expected a list of test vectors"_s : parseError.errorString(),
                     u"byte %1"_s.arg(parseError.offset)};
    }
    std::vector<VectorResult> results;
    const QJsonArray vectors = document.array();
    for (qsizetype i = 0; i < vectors.size(); ++i) {
        const QJsonObject vector = vectors[i].toObject();
        if (isCostVector(vector))
            results.push_back(runCost(vector));
        else if (isRuleVector(vector))
            results.push_back(run(vector));
        else
            return Error{ErrorCode::InvalidInput,
                         u"expected a vector with id and a known rule, or a rate"_s,
                         u"/%1"_s.arg(i)};
    }
    return results;
}

} // namespace planning
