#pragma once

#include "core/exchange/adoption.h"
#include "core/exchange/peopleimport.h"
#include "core/model/zone.h"

namespace planning
{

// Turns a draft into edits: a new person, or what an existing one does not have yet.
class PersonWriter final
{
public:
    // All arguments outlive the writer; the plan must hold an organisation.
    PersonWriter(const Plan &plan, Change &change, const PeopleOptions &options);

    const Catalogue &catalogue() const { return m_adoption.catalogue(); }

    // Adds the edits and returns what the plan would learn; `before` is null for a new person, who
    // gets the id.
    std::vector<PersonColumn> write(const PersonDraft &draft, const Person *before, Id<Person> id);

private:
    void writePerson(const PersonDraft &draft, const Person *before);
    void writeSkills(const PersonDraft &draft);
    void writeContract(const PersonDraft &draft);
    void writeCertificate(const FoundCertificate &found);
    void writeAbsence(const FoundAbsence &absence);
    Person updatedPerson(const PersonDraft &draft, Person person);
    template <typename T>
    void insert(T entity, const QString &key, PersonColumn column);
    template <typename T>
    void update(const T &before, T after, PersonColumn column);
    void learnt(PersonColumn column);

    const Plan &m_plan;
    Change &m_change;
    const PeopleOptions &m_options;
    Adoption m_adoption;
    Zone m_zone; // the organisation's
    Id<Person> m_person; // the one being written
    std::vector<PersonColumn> m_learnt;
};

} // namespace planning
