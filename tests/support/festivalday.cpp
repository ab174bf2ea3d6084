#include "tests/support/festivalday.h"

#include <array>

namespace planning::test
{

namespace
{

using namespace Qt::StringLiterals;

constexpr std::array<QStringView, 20> kFirstNames{
    u"Inès",          u"Paul",        u"Aïssatou", u"Marie-Hélène", u"Théo", u"Ömer",   u"Lucie",
    u"Jean-Baptiste", u"Chloé",       u"Karim",    u"Élodie",       u"Noé",  u"Maëlle", u"Ahmed",
    u"Solène",        u"Anne-Sophie", u"Loïc",     u"Fatoumata",    u"Gaël", u"Zoé"};
constexpr std::array<QStringView, 20> kLastNames{
    u"Le Goff",  u"Martin",      u"Diallo",    u"Lefèvre-Dumoulin",
    u"Petit",    u"Yılmaz",      u"Bernard",   u"de La Rochefoucauld-Montbazon",
    u"Nguyen",   u"Benali",      u"Rousseau",  u"Garcia",
    u"Œuvrard",  u"El Mansouri", u"Kowalczyk", u"Fontaine",
    u"O’Connor", u"Traoré",      u"Schmitt",   u"Ünal"};

struct Call {
    QStringView title;
    int site;
    int role;
    QStringView call; // empty: none
    QStringView start;
    QStringView end;
    int headcount;
    int crew;
    QStringView pause = u"";
    QStringView notes = u"";
    ShiftStatus status = ShiftStatus::Published;
};

constexpr std::array kCalls{
    Call{u"Montage lumière", 0, 1, u"07:30", u"08:00", u"13:00", 6, 6, u"10:00 10:20"},
    Call{u"Montage son et système", 0, 0, u"07:30", u"08:00", u"13:00", 4, 3, u"10:00 10:20",
         u"Livraison du système à 08:15 par le quai nord ; deux personnes au déchargement."},
    Call{u"Accroche", 0, 3, u"06:30", u"07:00", u"12:00", 4, 4, u"",
         u"Harnais et longes contrôlés."},
    Call{u"Montage plateau", 0, 2, u"", u"08:00", u"18:00", 10, 8, u"12:30 13:30"},
    Call{u"Balances", 0, 0, u"13:30", u"14:00", u"18:30", 4, 4},
    Call{u"Concert – Grande scène", 0, 0, u"18:00", u"19:00", u"00:30", 4, 4},
    Call{u"Concert – lumière", 0, 1, u"18:00", u"19:00", u"00:30", 3, 3},
    Call{u"Changements de plateau", 0, 2, u"18:30", u"19:00", u"00:30", 8, 6},
    Call{u"Démontage et chargement", 0, 2, u"", u"00:45", u"04:30", 10, 7, u"02:30 02:50",
         u"Deux semi-remorques, départ au plus tard à 04:45."},
    Call{u"Montage", 1, 2, u"", u"09:00", u"13:00", 4, 4},
    Call{u"Balances", 1, 0, u"", u"14:00", u"17:00", 2, 2},
    Call{u"Concert – Chapiteau", 1, 0, u"16:30", u"17:30", u"23:00", 2, 1},
    Call{u"Concert – lumière", 1, 1, u"16:30", u"17:30", u"23:00", 2, 2},
    Call{u"Lecture en plein air", 1, 4, u"", u"11:00", u"12:30", 1, 1, u"", u"",
         ShiftStatus::Cancelled},
    Call{u"Cariste", 2, 5, u"", u"07:00", u"15:00", 1, 1, u"11:30 12:15"},
    Call{u"Cariste (nuit)", 2, 5, u"", u"23:30", u"05:00", 1, 0, u"", u"CACES R489 exigé."},
    Call{u"", 2, 6, u"06:00", u"06:30", u"10:30", 2, 2, u"", u"", ShiftStatus::Draft},
    Call{u"Accueil du public", 3, 7, u"16:00", u"16:30", u"00:00", 6, 5, u"19:30 20:00"},
};

Shift shiftOf(const Call &call, PlanBuilder &builder, const QString &day)
{
    Shift shift = builder.shift(call.title.toString(), {}, {});
    const QString start = call.start.toString();
    // Before 05:00 it is the night after the day.
    const QString date =
        start < u"05:00"_s ? toIsoDate(*dayFromIsoDate(day) + std::chrono::days{1}) : day;
    shift.planned = builder.span(date, start, call.end.toString());
    if (const QString time = call.call.toString(); !time.isEmpty())
        shift.callTime = builder.at(day, time);
    if (const QStringList pause = call.pause.toString().split(u' '); pause.size() == 2)
        shift.breaks = {{builder.span(date, pause[0], pause[1])}};
    shift.headcount = call.headcount;
    shift.status = call.status;
    shift.notes = call.notes.toString();
    return shift;
}

std::vector<Id<Role>> addRoles(PlanBuilder &builder)
{
    return {builder.role(u"Technicien·ne son"_s, u"Sound technician"_s),
            builder.role(u"Technicien·ne lumière"_s, u"Lighting technician"_s),
            builder.role(u"Machiniste"_s, u"Stagehand"_s),
            builder.role(u"Accrocheur·se-rigger"_s, u"Rigger"_s),
            builder.role(u"Régie de scène"_s, u"Stage manager"_s),
            builder.role(u"Cariste"_s, u"Forklift driver"_s),
            builder.role(u"Chauffeur PL"_s, u"Truck driver"_s),
            builder.role(u"Agent d’accueil"_s, u"Usher"_s)};
}

std::vector<Id<Site>> addSites(PlanBuilder &builder)
{
    std::vector<Id<Site>> sites;
    for (const auto &[name, address, contact] :
         {std::tuple{u"Grande scène"_s, u"Parc des Rives, entrée nord, 31000 Toulouse"_s,
                     u"Régie générale : Agnès Delmas, 06 12 34 56 78"_s},
          {u"Chapiteau"_s, u"Parc des Rives, allée des Tilleuls"_s, u""_s},
          {u"Dépôt"_s, u"Zone artisanale du Palays, quai 4"_s, u""_s},
          {u"Entrées et accueil"_s, u""_s, u""_s}}) {
        auto site = builder.made<Site>();
        site.name = name;
        site.address = address;
        site.technicalContact = contact;
        site.timezone = u"Europe/Paris"_s;
        sites.push_back(builder.add(std::move(site)));
    }
    return sites;
}

std::vector<Id<Person>> addPeople(PlanBuilder &builder)
{
    std::vector<Id<Person>> people;
    for (std::size_t i = 0; i < 60; ++i)
        people.push_back(
            builder.person(kFirstNames[i % kFirstNames.size()].toString(),
                           kLastNames[(i * 7 + i / 20 * 3) % kLastNames.size()].toString()));
    return people;
}

AssignmentStatus statusOf(std::size_t number)
{
    if (number % 9 == 4)
        return AssignmentStatus::Invited;
    return number % 11 == 7 ? AssignmentStatus::Proposed : AssignmentStatus::Confirmed;
}

} // namespace

Plan festivalDay()
{
    PlanBuilder builder(u"Festival des Rives"_s);
    const auto roles = addRoles(builder);
    const auto sites = addSites(builder);
    const auto people = addPeople(builder);
    std::size_t next = 0;
    for (const Call &call : kCalls) {
        Shift shift = shiftOf(call, builder, kFestivalDay);
        shift.site = sites[static_cast<std::size_t>(call.site)];
        shift.role = roles[static_cast<std::size_t>(call.role)];
        shift.record.updatedAt = builder.at(u"2026-06-11"_s, u"17:42"_s);
        const Id<Shift> id = builder.add(std::move(shift));
        for (int i = 0; i < call.crew; ++i, ++next)
            builder.assign(id, people[next % people.size()], statusOf(next));
    }
    Shift nextDay = builder.shift(u"Montage"_s, sites[1],
                                  builder.span(u"2026-06-13"_s, u"11:00"_s, u"18:00"_s));
    nextDay.role = roles[2];
    const Id<Shift> tomorrow = builder.add(std::move(nextDay));
    for (const std::size_t person : {2U, 5U, 20U, 44U, 50U})
        builder.assign(tomorrow, people[person]);
    return builder.plan();
}

} // namespace planning::test
