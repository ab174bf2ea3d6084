#include "ui/views/shiftsearch.h"

#include "ui/models/fuzzymatch.h"
#include "ui/models/labels.h"

namespace planning::ui
{

ShiftSearch::ShiftSearch(const Plan &plan, const QString &typed, Language language)
    : m_plan(plan),
      m_language(language)
{
    for (const QString &word : searchable(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_words.push_back({word, {}, {}, {}, {}, {}, {}});
}

bool ShiftSearch::matches(const Shift &shift)
{
    return std::ranges::all_of(m_words,
                               [this, &shift](Word &word) { return matches(word, shift); });
}

static bool fits(const QString &letters, const QString &text)
{
    return fuzzyDistance(letters, searchable(text)).has_value();
}

static QString nameOf(const Role &role, Language language)
{
    return roleName(role, language);
}

static QString nameOf(const Person &person, Language)
{
    return person.fullName();
}

template <typename T>
static QString nameOf(const T &entity, Language)
{
    return entity.name;
}

bool ShiftSearch::matches(Word &word, const Shift &shift) const
{
    return matchesText(word, shift.title) || matchesNamed<Site>(word, word.sites, shift.site)
           || matchesNamed<Role>(word, word.roles, shift.role)
           || matchesNamed<Team>(word, word.teams, shift.team)
           || matchesNamed<Event>(word, word.events, shift.event) || matchesText(word, shift.notes)
           || matchesCrew(word, shift);
}

bool ShiftSearch::matchesCrew(Word &word, const Shift &shift) const
{
    const auto crew = m_plan.by<&Assignment::shift>(shift.id);
    return std::ranges::any_of(crew, [&](Id<Assignment> id) {
        return matchesNamed<Person>(word, word.persons, m_plan.find(id)->person);
    });
}

bool ShiftSearch::matchesText(Word &word, const QString &text) const
{
    if (text.isEmpty())
        return false;
    const auto known = word.texts.constFind(text);
    if (known != word.texts.cend())
        return *known;
    return *word.texts.insert(text, fits(word.letters, text));
}

template <typename T>
bool ShiftSearch::matchesNamed(const Word &word, QHash<Id<T>, bool> &known,
                               std::optional<Id<T>> id) const
{
    const T *entity = m_plan.find(id);
    if (!entity)
        return false;
    const auto found = known.constFind(entity->id);
    if (found != known.cend())
        return *found;
    return *known.insert(entity->id, fits(word.letters, nameOf(*entity, m_language)));
}

} // namespace planning::ui
