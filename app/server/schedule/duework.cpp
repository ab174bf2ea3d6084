#include "app/server/schedule/duework.h"

#include "app/server/api/text.h"
#include "app/server/documents/documentfiles.h"
#include "app/server/webhooks/deliveries.h"
#include "core/model/zone.h"
#include "core/rulesets/plancontext.h"

namespace planning::server
{

using namespace Qt::StringLiterals;
using std::chrono::days;

static const QString kKind = u"reminder"_s;
static constexpr days kMaintenanceNotice{14};
static constexpr days kCertificateNotice{30};
static constexpr days kInvitationNotice{1};
static constexpr days kUnwrittenUpload{1};
static constexpr days kRemembered{400};

namespace
{

class Round
{
public:
    Round(LiveOrganization &organization, const DocumentFiles &files)
        : m_organization(organization),
          m_plan(organization.plan()),
          m_files(files),
          m_now(organization.clock().now()),
          m_today(
              Zone::named(m_plan.organization()->defaultTimezone).value_or(Zone()).dayOf(m_now)),
          m_language(m_plan.organization()->locale == u"fr" ? Language::French : Language::English)
    {
    }

    Result<DueWork> carryOut()
    {
        for (const auto step : {&Round::maintenances, &Round::certificates, &Round::invitations}) {
            if (const auto done = (this->*step)(); !done)
                return done.error();
        }
        QSet<QString> hashes;
        for (const Document &document : m_plan.all<Document>())
            hashes.insert(document.sha256);
        m_done.documents =
            m_files.removeOthers(m_plan.organization()->id, hashes, m_now - kUnwrittenUpload);
        if (const auto done = m_organization.store().forgetExpired(m_now); !done)
            return done.error();
        return std::move(m_done);
    }

private:
    // Whether nobody has seen to this yet.
    Result<bool> isFirst(const QString &thing)
    {
        return m_organization.store().keepNew({kKind, thing, m_now, m_now + kRemembered, {}});
    }

    Result<void> maintenances();
    Result<void> certificates();
    Result<void> invitations();

    void remind(const Person &person, const Text &subject, const Text &text)
    {
        if (!person.email.isEmpty())
            m_done.reminders.push_back({person.email, subject.in(m_language), text.in(m_language)});
    }

    LiveOrganization &m_organization;
    const Plan &m_plan;
    const DocumentFiles &m_files;
    const Instant m_now;
    const LocalDay m_today;
    const Language m_language;
    DueWork m_done;
};

// The same day some months later; at most the last of that month.
LocalDay monthsAfter(LocalDay day, int count)
{
    const std::chrono::year_month_day date =
        std::chrono::year_month_day{day} + std::chrono::months{count};
    return date.ok() ? LocalDay{date} : LocalDay{date.year() / date.month() / std::chrono::last};
}

} // namespace

Result<void> Round::maintenances()
{
    if (!isAskedFor(m_plan, kEquipmentMaintenanceDue))
        return ok();
    const PlanContext context(m_plan);
    const int usual = context.defaultRules(m_today).parameters.maintenance.intervalMonths;
    std::vector<Notice> notices;
    for (const Equipment &equipment : m_plan.all<Equipment>()) {
        const int interval = equipment.maintenanceIntervalMonths.value_or(usual);
        if (!equipment.lastMaintenance || interval <= 0
            || equipment.status == EquipmentStatus::Retired)
            continue;
        const LocalDay due = monthsAfter(*equipment.lastMaintenance, interval);
        if (due > m_today + kMaintenanceNotice)
            continue;
        const QString day = toIsoDate(due);
        const auto first = isFirst(u"maintenance/"_s + equipment.id.toString() + u'/' + day);
        if (!first)
            return first.error();
        if (*first)
            notices.push_back({kEquipmentMaintenanceDue,
                               {{u"equipment_id"_s, equipment.id.toString()},
                                {u"name"_s, equipment.name},
                                {u"due_on"_s, day},
                                {u"overdue"_s, due < m_today}}});
    }
    for (const ServerRecord &record : deliveriesOf(m_organization, notices)) {
        if (const auto kept = m_organization.store().keep(record); !kept)
            return kept;
        m_organization.setNoted();
    }
    m_done.maintenances = static_cast<int>(notices.size());
    return ok();
}

Result<void> Round::certificates()
{
    for (const Certification &certificate : m_plan.all<Certification>()) {
        const Person *person = m_plan.find(certificate.person);
        if (!certificate.expiresOn || *certificate.expiresOn < m_today
            || *certificate.expiresOn > m_today + kCertificateNotice || !person->active)
            continue;
        const QString day = toIsoDate(*certificate.expiresOn);
        const auto first = isFirst(u"certificate/"_s + certificate.id.toString() + u'/' + day);
        if (!first)
            return first.error();
        if (!*first)
            continue;
        ++m_done.certificates;
        remind(*person, {QT_TRANSLATE_NOOP("Server", "A certificate ends soon")},
               {QT_TRANSLATE_NOOP("Server", "Your certificate “%1” is valid until %2."),
                {certificate.code, day}});
    }
    return ok();
}

Result<void> Round::invitations()
{
    for (const Invitation &invitation : m_plan.all<Invitation>()) {
        const Assignment *assignment = m_plan.find(invitation.assignment);
        if (invitation.answeredAt || !invitation.dueAt || *invitation.dueAt < m_now
            || *invitation.dueAt > m_now + kInvitationNotice
            || assignment->status != AssignmentStatus::Invited)
            continue;
        const QString due = toRfc3339(*invitation.dueAt);
        const auto first = isFirst(u"invitation/"_s + invitation.id.toString() + u'/' + due);
        if (!first)
            return first.error();
        if (!*first)
            continue;
        ++m_done.invitations;
        remind(*m_plan.find(assignment->person),
               {QT_TRANSLATE_NOOP("Server", "An invitation waits for your answer")},
               {QT_TRANSLATE_NOOP("Server", "Please answer the invitation to “%1” before %2."),
                {m_plan.find(assignment->shift)->title, due}});
    }
    return ok();
}

Result<DueWork> carryOutDueWork(LiveOrganization &organization, const DocumentFiles &files)
{
    return Round(organization, files).carryOut();
}

} // namespace planning::server
