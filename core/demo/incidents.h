#pragma once

#include "core/demo/planbuilder.h"

#include <QJsonArray>

#include <vector>

namespace planning::demo
{

// A shift of a production, found again by day and title.
struct Post {
    Id<Shift> shift;
    int day = 0; // after the first one
    QString title; // in the file
};

// What goes wrong in a demo, on purpose, so that it shows what the rules find.
class Incidents final
{
public:
    // `file`: [{kind, day, title, role}…]; each names one post.
    Incidents(PlanBuilder &builder, const QJsonArray &file, const std::vector<Post> &posts);

    // True for posts that must not be staffed: the incident puts someone there.
    bool keepsOpen(Id<Shift> shift) const;
    // To be called once everything else is staffed. An incident that nobody suits is left out.
    void happen() const;

private:
    enum class Kind {
        MissingBreak,
        Unavailable, // in the middle of the shift
        Leave, // on the day of the shift
        DoubleBooking,
        ShortRest, // 9 to 10 hours
        ExpiredCertificate,
    };
    struct Incident {
        Kind kind;
        Shift shift;
    };

    static Kind kindFrom(const QString &name);
    void happen(const Incident &incident) const;
    void removeBreaks(const Shift &shift) const;
    void declareUnavailable(const Shift &shift) const;
    void takeLeave(const Shift &shift) const;
    void bookTwice(const Shift &shift) const;
    void shortenRest(const Shift &shift) const;
    void letCertificateExpire(const Shift &shift) const;

    std::optional<Id<Person>> firstAssigned(const Shift &shift) const;
    std::vector<Interval> dutiesOf(Id<Person> person) const;
    bool isQualified(Id<Person> person, const Shift &shift) const;
    template <typename Predicate>
    std::optional<Id<Person>> findPerson(Predicate &&suits) const;
    void assign(const Shift &shift, std::optional<Id<Person>> person) const;

    PlanBuilder &m_builder;
    std::vector<Incident> m_incidents;
};

} // namespace planning::demo
