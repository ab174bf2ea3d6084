#include "core/solver/proposaljson.h"

#include "core/rules/describe.h"
#include "core/solver/describeproposal.h"

#include <QJsonArray>

namespace planning
{

using namespace Qt::StringLiterals;

static QJsonArray toJson(const std::vector<TermFigure> &figures)
{
    QJsonArray array;
    for (const TermFigure &figure : figures) {
        const std::string_view name = nameOf(figure.term);
        array.append(QJsonObject{
            {u"term"_s, QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()))},
            {u"value"_s, static_cast<qint64>(figure.value)},
            {u"points"_s, static_cast<qint64>(figure.points)}});
    }
    return array;
}

static QJsonObject toJson(const Placement &placement)
{
    return {{u"person_id"_s, placement.person.toString()},
            {u"shift_id"_s, placement.shift.toString()}};
}

static QJsonArray messagesOf(const std::vector<Conflict> &conflicts, const Plan &plan,
                             Language language)
{
    QJsonArray array;
    for (const Conflict &conflict : conflicts)
        array.append(QJsonObject{{u"rule"_s, conflict.rule},
                                 {u"message"_s, message(conflict, plan, language)}});
    return array;
}

static QJsonObject toJson(const FilledPost &post, const Plan &plan, Language language)
{
    QJsonArray alternatives;
    for (const Alternative &each : post.nextBest)
        alternatives.append(QJsonObject{{u"person_id"_s, each.person.toString()},
                                        {u"points"_s, static_cast<qint64>(each.points)},
                                        {u"losses"_s, toJson(each.losses)},
                                        {u"text"_s, describe(each, plan, language)}});
    QJsonObject json = toJson(post.placement);
    json[u"assignment_id"_s] = post.assignment.toString();
    json[u"score"_s] = post.score;
    json[u"pinned"_s] = post.isPinned;
    json[u"reasons"_s] = toJson(post.terms);
    json[u"text"_s] = describe(post, plan, language);
    json[u"alternatives"_s] = alternatives;
    return json;
}

static QJsonObject toJson(const UnfilledPost &post, const Plan &plan, Language language)
{
    QJsonArray rules;
    for (const RuleObstacle &each : post.obstacles)
        rules.append(QJsonObject{
            {u"rule"_s, each.rule}, {u"people"_s, each.people}, {u"alone"_s, each.alone}});
    QJsonObject json{{u"shift_id"_s, post.shift.toString()},
                     {u"seats"_s, post.seats},
                     {u"candidates"_s, post.candidates},
                     {u"rules"_s, rules},
                     {u"relaxation"_s, QJsonArray::fromStringList(post.relaxation)},
                     {u"text"_s, describe(post, plan, language)}};
    if (post.nearest)
        json[u"nearest"_s] =
            QJsonObject{{u"person_id"_s, post.nearest->person.toString()},
                        {u"obstacles"_s, messagesOf(post.nearest->obstacles, plan, language)}};
    return json;
}

static QJsonObject toJson(const Balance &balance)
{
    return {{u"work_min"_s, static_cast<qint64>(balance.work.count())},
            {u"nights"_s, balance.nights},
            {u"weekend_days"_s, balance.weekendDays},
            {u"sundays"_s, balance.sundays}};
}

static QJsonObject toJson(const SeatCoverage &coverage)
{
    return {{u"seats"_s, coverage.seats},
            {u"filled_before"_s, coverage.filledBefore},
            {u"filled_after"_s, coverage.filledAfter}};
}

// The seed as text: JSON numbers hold no 64 bits.
static QJsonObject toJson(const SearchCourse &course)
{
    return {{u"seed"_s, QString::number(course.seed)},
            {u"moves"_s, static_cast<qint64>(course.moves)},
            {u"preparing_us"_s, static_cast<qint64>(course.preparing.count())},
            {u"searching_us"_s, static_cast<qint64>(course.searching.count())},
            {u"explaining_us"_s, static_cast<qint64>(course.explaining.count())},
            {u"stopped"_s, course.isStopped}};
}

static QJsonArray toJson(const std::vector<PersonShare> &shares)
{
    QJsonArray array;
    for (const PersonShare &share : shares)
        array.append(QJsonObject{{u"person_id"_s, share.person.toString()},
                                 {u"before"_s, toJson(share.before)},
                                 {u"after"_s, toJson(share.after)}});
    return array;
}

QJsonObject proposalToJson(const Proposal &proposal, const Plan &plan, Language language)
{
    QJsonArray proposals;
    for (const FilledPost &post : proposal.filled)
        proposals.append(toJson(post, plan, language));
    QJsonArray open;
    for (const UnfilledPost &post : proposal.unfilled)
        open.append(toJson(post, plan, language));
    QJsonArray refused;
    for (const RefusedPin &pin : proposal.refusedPins) {
        QJsonObject json = toJson(pin.placement);
        json[u"obstacles"_s] = messagesOf(pin.breaches, plan, language);
        refused.append(json);
    }
    return {{u"coverage"_s, toJson(proposal.coverage)},
            {u"proposals"_s, proposals},
            {u"open"_s, open},
            {u"refused_pins"_s, refused},
            {u"people"_s, toJson(proposal.shares)},
            {u"course"_s, toJson(proposal.course)}};
}

} // namespace planning
