#include "core/exchange/personmatching.h"

#include "core/exchange/wordfolding.h"

namespace planning
{

using namespace Qt::StringLiterals;

static PersonIdentity identity(const QString &lastName, const QString &firstName,
                               const QString &email)
{
    return {.name = foldedWords(lastName) + u'|' + foldedWords(firstName),
            .email = email.toCaseFolded(),
            .birthDate = {}};
}

PersonIdentity identityOf(const PersonDraft &draft)
{
    PersonIdentity result = identity(draft.lastName, draft.firstName, draft.email);
    result.birthDate = draft.birthDate;
    return result;
}

PersonIdentity identityOf(const Person &person)
{
    PersonIdentity result = identity(person.lastName, person.firstName, person.email);
    result.birthDate = person.birthDate;
    return result;
}

bool PersonIdentity::isSamePerson(const PersonIdentity &other) const
{
    const bool bothDates = birthDate && other.birthDate;
    if (bothDates)
        return birthDate == other.birthDate
               && (name == other.name || (!email.isEmpty() && email == other.email));
    const bool emailsDiffer = !email.isEmpty() && !other.email.isEmpty() && email != other.email;
    return name == other.name && !emailsDiffer;
}

} // namespace planning
