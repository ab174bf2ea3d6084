#include "app/server/resources/crew/assignmentview.h"

#include "app/server/resources/entitycontract.h"

namespace planning::server
{

// In the order of AssignmentStatus.
static constexpr std::array<QLatin1String, 5> kWords{
    QLatin1String{"PROPOSED"}, QLatin1String{"INVITED"}, QLatin1String{"ACCEPTED"},
    QLatin1String{"DECLINED"}, QLatin1String{"CANCELLED"}};

QString wordOf(AssignmentStatus status)
{
    return kWords[static_cast<std::size_t>(status)];
}

std::optional<AssignmentStatus> statusFromWord(const QString &word)
{
    for (std::size_t i = 0; i < kWords.size(); ++i) {
        if (word.compare(kWords[i], Qt::CaseInsensitive) == 0)
            return static_cast<AssignmentStatus>(i);
    }
    return enumFromName<AssignmentStatus>(word.toLower().toStdString());
}

QJsonObject assignmentSchema()
{
    QJsonArray words;
    for (const QLatin1String word : kWords)
        words.append(word);
    return withMember(answerSchema<AssignmentView>(), QStringLiteral("status"),
                      {{QStringLiteral("enum"), words}});
}

QJsonObject assignmentBodySchema()
{
    QJsonObject body = withGiven(
        bodySchema<AssignmentView>(),
        {QStringLiteral("source"), QStringLiteral("start_time"), QStringLiteral("end_time")});
    const auto describe = [&body](const char *member, const char *text) {
        body = withMember(body, QLatin1String(member),
                          {{QStringLiteral("description"), QLatin1String(text)}});
    };
    describe("mission_id", "Instead of a shift: one of the mission, with a free post if there is.");
    describe("role_id", "Which shift of the mission is meant.");
    describe("user_id", "A person, or an account of one.");
    describe("status", "PROPOSED, INVITED, ACCEPTED, DECLINED or CANCELLED; also as the planning "
                       "family says it.");
    return body;
}

AssignmentView viewOf(const Plan &plan, const Assignment &assignment)
{
    const Shift &shift = *plan.find(assignment.shift);
    AssignmentView view;
    view.id = assignment.id;
    view.mission = shift.mission;
    view.shift = shift.id;
    view.role = shift.role;
    view.user = assignment.person;
    view.status = wordOf(assignment.status);
    view.part = assignment.part;
    view.answerNote = assignment.answerNote;
    view.source = assignment.source;
    view.start = shift.planned.start;
    view.end = shift.planned.end;
    view.version = assignment.record.version;
    view.createdAt = assignment.record.createdAt;
    view.updatedAt = assignment.record.updatedAt;
    return view;
}

} // namespace planning::server
