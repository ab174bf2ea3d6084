#include "core/demo/incidents.h"

#include <algorithm>
#include <array>

namespace planning::demo
{

using std::chrono::days;
using std::chrono::hours;

Incidents::Kind Incidents::kindFrom(const QString &name)
{
    static const QStringList names{
        QStringLiteral("missing_break"), QStringLiteral("unavailable"),
        QStringLiteral("leave"),         QStringLiteral("double_booking"),
        QStringLiteral("short_rest"),    QStringLiteral("expired_certificate")};
    const auto position = names.indexOf(name);
    Q_ASSERT(position >= 0);
    return static_cast<Kind>(position);
}

Incidents::Incidents(PlanBuilder &builder, const QJsonArray &file, const std::vector<Post> &posts)
    : m_builder(builder)
{
    for (const QJsonValue &value : file) {
        const Id<Role> role = builder.role(value[QStringLiteral("role")].toString());
        const auto post = std::ranges::find_if(posts, [&](const Post &each) {
            return each.day == value[QStringLiteral("day")].toInt()
                   && each.title == value[QStringLiteral("title")].toString()
                   && builder.plan().find(each.shift)->role == role;
        });
        Q_ASSERT(post != posts.end());
        m_incidents.push_back({kindFrom(value[QStringLiteral("kind")].toString()),
                               *builder.plan().find(post->shift)});
    }
}

bool Incidents::keepsOpen(Id<Shift> shift) const
{
    return std::ranges::any_of(m_incidents, [shift](const Incident &incident) {
        return incident.shift.id == shift && incident.kind >= Kind::DoubleBooking;
    });
}

void Incidents::happen() const
{
    for (const Incident &incident : m_incidents)
        happen(incident);
}

void Incidents::happen(const Incident &incident) const
{
    switch (incident.kind) {
    case Kind::MissingBreak:
        return removeBreaks(incident.shift);
    case Kind::Unavailable:
        return declareUnavailable(incident.shift);
    case Kind::Leave:
        return takeLeave(incident.shift);
    case Kind::DoubleBooking:
        return bookTwice(incident.shift);
    case Kind::ShortRest:
        return shortenRest(incident.shift);
    case Kind::ExpiredCertificate:
        return letCertificateExpire(incident.shift);
    }
}

void Incidents::removeBreaks(const Shift &shift) const
{
    Shift after = shift;
    after.breaks.clear();
    m_builder.replace(shift.id, after);
}

void Incidents::declareUnavailable(const Shift &shift) const
{
    const auto person = firstAssigned(shift);
    if (!person)
        return;
    Availability availability;
    availability.person = *person;
    availability.interval = {shift.planned.start - hours{2}, shift.planned.start + hours{1}};
    availability.kind = AvailabilityKind::Unavailable;
    availability.note = QStringLiteral("Rendez-vous médical");
    m_builder.add(std::move(availability));
}

void Incidents::takeLeave(const Shift &shift) const
{
    const auto person = firstAssigned(shift);
    if (!person)
        return;
    Leave leave;
    leave.person = *person;
    leave.interval = m_builder.zone().dayInterval(m_builder.zone().dayOf(shift.planned.start));
    leave.kind = QStringLiteral("paid_leave");
    m_builder.add(std::move(leave));
}

void Incidents::bookTwice(const Shift &shift) const
{
    assign(shift, findPerson([&](Id<Person> candidate) {
               return isQualified(candidate, shift)
                      && std::ranges::any_of(dutiesOf(candidate), [&shift](const Interval &duty) {
                             return duty.overlaps(shift.duty());
                         });
           }));
}

void Incidents::shortenRest(const Shift &shift) const
{
    const Instant start = shift.duty().start;
    const Interval shortRest{start - hours{10}, start - hours{9} + seconds{1}};
    const Interval day{start - hours{8}, shift.planned.end + hours{11}};
    assign(shift, findPerson([&](Id<Person> candidate) {
               const std::vector<Interval> duties = dutiesOf(candidate);
               return isQualified(candidate, shift)
                      && std::ranges::any_of(
                          duties,
                          [&](const Interval &duty) { return shortRest.contains(duty.end); })
                      && std::ranges::none_of(
                          duties, [&](const Interval &duty) { return duty.overlaps(day); });
           }));
}

// Somebody rested drives the forklift with a licence that ran out three weeks before.
void Incidents::letCertificateExpire(const Shift &shift) const
{
    const Role role = *m_builder.plan().find(shift.role);
    const Interval around{shift.duty().start - hours{11}, shift.planned.end + hours{11}};
    const auto person = findPerson([&](Id<Person> candidate) {
        return std::ranges::none_of(dutiesOf(candidate),
                                    [&](const Interval &duty) { return duty.overlaps(around); });
    });
    if (!person)
        return;
    for (const SkillRequirement &requirement : role.requiredSkills) {
        PersonSkill skill;
        skill.person = *person;
        skill.skill = requirement.skill;
        m_builder.add(std::move(skill));
    }
    Certification certification;
    certification.person = *person;
    certification.code = role.requiredCertifications.first();
    certification.issuedOn = m_builder.firstDay() - days{5 * 365 + 20};
    certification.expiresOn = m_builder.firstDay() - days{19};
    certification.issuer = QStringLiteral("Centre de formation du spectacle");
    m_builder.add(std::move(certification));
    assign(shift, person);
}

std::optional<Id<Person>> Incidents::firstAssigned(const Shift &shift) const
{
    const auto assignments = m_builder.plan().by<&Assignment::shift>(shift.id);
    if (assignments.empty())
        return std::nullopt;
    return m_builder.plan().find(assignments.front())->person;
}

std::vector<Interval> Incidents::dutiesOf(Id<Person> person) const
{
    const Plan &plan = m_builder.plan();
    std::vector<Interval> duties;
    for (const Id<Assignment> id : plan.by<&Assignment::person>(person))
        duties.push_back(plan.find(plan.find(id)->shift)->duty());
    return duties;
}

// The first person who suits.
template <typename Predicate>
std::optional<Id<Person>> Incidents::findPerson(Predicate &&suits) const
{
    const auto people = m_builder.plan().all<Person>();
    const auto found = std::ranges::find_if(people, suits, &Person::id);
    return found == people.end() ? std::nullopt : std::optional(found->id);
}

bool Incidents::isQualified(Id<Person> person, const Shift &shift) const
{
    const Plan &plan = m_builder.plan();
    const QString skill = plan.find(shift.role)->code;
    return std::ranges::any_of(plan.by<&PersonSkill::person>(person),
                               [&](Id<PersonSkill> id) { return plan.find(id)->skill == skill; });
}

void Incidents::assign(const Shift &shift, std::optional<Id<Person>> person) const
{
    if (!person)
        return;
    Assignment assignment;
    assignment.shift = shift.id;
    assignment.person = *person;
    assignment.status = AssignmentStatus::Confirmed;
    m_builder.add(std::move(assignment));
}

} // namespace planning::demo
