#include "core/exchange/personwriter.h"

#include "core/exchange/derivedid.h"

namespace planning
{

using namespace Qt::StringLiterals;

PersonWriter::PersonWriter(const Plan &plan, Change &change, const PeopleOptions &options)
    : m_plan(plan),
      m_change(change),
      m_options(options),
      m_adoption(plan, change, options.now),
      m_zone(Zone::named(plan.organization()->defaultTimezone).value_or(Zone()))
{
}

void PersonWriter::learnt(PersonColumn column)
{
    if (std::ranges::find(m_learnt, column) == m_learnt.end())
        m_learnt.push_back(column);
}

// An entity that an earlier import made under the same key is left as it is now.
template <typename T>
void PersonWriter::insert(T entity, const QString &key, PersonColumn column)
{
    entity.id = derivedId<T>(m_plan.organization()->id, m_person.toString() + u'/' + key);
    if (m_plan.find(entity.id))
        return;
    entity.record = m_adoption.newRecord();
    m_change.insert(std::move(entity));
    learnt(column);
}

template <typename T>
void PersonWriter::update(const T &before, T after, PersonColumn column)
{
    if (after == before)
        return;
    after.record.updatedAt = m_options.now;
    m_change.update(before, std::move(after));
    learnt(column);
}

std::vector<PersonColumn> PersonWriter::write(const PersonDraft &draft, const Person *before,
                                              Id<Person> id)
{
    m_learnt.clear();
    m_person = before ? before->id : id;
    writePerson(draft, before);
    writeSkills(draft);
    writeContract(draft);
    for (const FoundCertificate &certificate : draft.certificates)
        writeCertificate(certificate);
    for (const FoundAbsence &absence : draft.absences)
        writeAbsence(absence);
    return std::move(m_learnt);
}

void PersonWriter::writePerson(const PersonDraft &draft, const Person *before)
{
    if (!before) {
        Person person;
        person.id = m_person;
        person.record = m_adoption.newRecord();
        m_change.insert(updatedPerson(draft, std::move(person)));
        learnt(PersonColumn::LastName);
        return;
    }
    Person after = updatedPerson(draft, *before);
    const auto learnIf = [this](bool differs, PersonColumn column) {
        if (differs)
            learnt(column);
    };
    learnIf(after.email != before->email, PersonColumn::Email);
    learnIf(after.phones != before->phones, PersonColumn::Phones);
    learnIf(after.birthDate != before->birthDate, PersonColumn::BirthDate);
    learnIf(after.homeAddress != before->homeAddress, PersonColumn::Address);
    learnIf(after.teams != before->teams, PersonColumn::Job);
    learnIf(after.notes != before->notes, PersonColumn::Remarks);
    if (after == *before)
        return;
    after.record.updatedAt = m_options.now;
    m_change.update(*before, std::move(after));
}

static QStringList unitedPhones(QStringList known, const QStringList &more)
{
    for (const QString &phone : more) {
        const bool isKnown = std::ranges::any_of(known, [&phone](const QString &each) {
            return phoneDigits(each) == phoneDigits(phone);
        });
        if (!isKnown)
            known << phone;
    }
    return known;
}

static QString unitedNotes(const QString &known, const QStringList &more)
{
    QStringList lines = known.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &note : more) {
        if (!lines.contains(note))
            lines << note;
    }
    return lines.join(u'\n');
}

Person PersonWriter::updatedPerson(const PersonDraft &draft, Person person)
{
    if (person.lastName.isEmpty()) {
        person.lastName = draft.lastName;
        person.firstName = draft.firstName;
    }
    if (!draft.email.isEmpty())
        person.email = draft.email;
    if (draft.birthDate)
        person.birthDate = draft.birthDate;
    if (!draft.address.isEmpty())
        person.homeAddress = draft.address;
    person.phones = unitedPhones(person.phones, draft.phones);
    person.notes = unitedNotes(person.notes, draft.notes);
    for (const QString &code : draft.skills) {
        const QString category = catalogue().skill(code)->category;
        const Id<Team> team = m_adoption.team(*catalogue().department(category));
        if (!person.teams.contains(team))
            person.teams << team;
    }
    return person;
}

void PersonWriter::writeSkills(const PersonDraft &draft)
{
    for (const QString &code : draft.skills) {
        const auto held = m_plan.by<&PersonSkill::person>(m_person);
        const bool isHeld = std::ranges::any_of(
            held, [&](Id<PersonSkill> id) { return m_plan.find(id)->skill == code; });
        if (isHeld)
            continue;
        m_adoption.skill(*catalogue().skill(code));
        PersonSkill skill;
        skill.person = m_person;
        skill.skill = code;
        insert(std::move(skill), code, PersonColumn::Job);
    }
}

static const Contract *latestContract(const Plan &plan, Id<Person> person)
{
    const Contract *latest = nullptr;
    for (const Id<Contract> id : plan.by<&Contract::person>(person)) {
        const Contract *contract = plan.find(id);
        if (!latest || latest->validFrom < contract->validFrom)
            latest = contract;
    }
    return latest;
}

// Terms that begin on the import's date or later are corrected in place; older ones end the day
// before, so that what was worked under them stays as it was.
void PersonWriter::writeContract(const PersonDraft &draft)
{
    if (!draft.contract && !draft.hourlyRate)
        return;
    const Contract *before = latestContract(m_plan, m_person);
    Contract after = before ? *before : Contract{};
    after.kind = draft.contract.value_or(after.kind);
    after.hourlyRate = draft.hourlyRate.value_or(after.hourlyRate);
    const PersonColumn column = draft.contract ? PersonColumn::Contract : PersonColumn::HourlyRate;
    if (before && (*before == after || before->validFrom >= m_options.validFrom)) {
        update(*before, std::move(after), column);
        return;
    }
    if (before && (!before->validTo || *before->validTo >= m_options.validFrom)) {
        Contract ended = *before;
        ended.validTo = m_options.validFrom - std::chrono::days{1};
        update(*before, std::move(ended), column);
    }
    after.person = m_person;
    after.validFrom = m_options.validFrom;
    after.validTo.reset();
    if (after.currency.isEmpty())
        after.currency = m_plan.organization()->currency;
    insert(std::move(after), toIsoDate(m_options.validFrom), column);
}

void PersonWriter::writeCertificate(const FoundCertificate &found)
{
    for (const Id<Certification> id : m_plan.by<&Certification::person>(m_person)) {
        const Certification *before = m_plan.find(id);
        if (before->code != found.code || before->number != found.detail)
            continue;
        Certification after = *before;
        if (before->expiresOn && found.expiresOn)
            after.expiresOn = std::max(*before->expiresOn, *found.expiresOn);
        update(*before, std::move(after), PersonColumn::Certifications);
        return;
    }
    Certification certification;
    certification.person = m_person;
    certification.code = found.code;
    certification.expiresOn = found.expiresOn;
    certification.number = found.detail;
    insert(std::move(certification), found.code + u'/' + found.detail,
           PersonColumn::Certifications);
}

static LocalDay firstOn(std::chrono::weekday weekday, LocalDay from)
{
    return from + (weekday - std::chrono::weekday{from});
}

void PersonWriter::writeAbsence(const FoundAbsence &absence)
{
    Availability wanted;
    wanted.person = m_person;
    wanted.kind = AvailabilityKind::Unavailable;
    wanted.timezone = m_zone.name();
    wanted.note = absence.text;
    LocalDay first = absence.first;
    LocalDay last = absence.last;
    if (absence.weekday) {
        wanted.recurrence = weeklyRecurrence(*absence.weekday);
        first = last = firstOn(*absence.weekday, m_options.validFrom);
    }
    wanted.interval = {m_zone.dayInterval(first).start, m_zone.dayInterval(last).end};
    for (const Id<Availability> id : m_plan.by<&Availability::person>(m_person)) {
        const Availability *known = m_plan.find(id);
        const bool sameTime = absence.weekday || known->interval == wanted.interval;
        if (known->kind == wanted.kind && known->recurrence == wanted.recurrence && sameTime)
            return;
    }
    insert(std::move(wanted),
           absence.weekday ? weeklyRecurrence(*absence.weekday)
                           : toIsoDate(first) + u'/' + toIsoDate(last),
           PersonColumn::Remarks);
}

} // namespace planning
