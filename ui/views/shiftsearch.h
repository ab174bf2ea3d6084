#pragma once

#include "core/base/language.h"
#include "core/model/plan.h"

#include <QHash>

namespace planning::ui
{

// Answers whether a shift fits what was typed: each word must be found in its title, site, role,
// team, event, notes or in the name of somebody on it. Every name is looked at once, so that a
// hundred thousand shifts are sifted while somebody types. For one plan as it is now.
class ShiftSearch final
{
public:
    ShiftSearch(const Plan &plan, const QString &typed, Language language);

    bool matches(const Shift &shift);

private:
    // One typed word, and what is known to fit it.
    struct Word {
        QString letters; // searchable
        QHash<QString, bool> texts;
        QHash<Id<Person>, bool> persons;
        QHash<Id<Site>, bool> sites;
        QHash<Id<Role>, bool> roles;
        QHash<Id<Team>, bool> teams;
        QHash<Id<Event>, bool> events;
    };

    bool matches(Word &word, const Shift &shift) const;
    bool matchesCrew(Word &word, const Shift &shift) const;
    bool matchesText(Word &word, const QString &text) const;
    template <typename T>
    bool matchesNamed(const Word &word, QHash<Id<T>, bool> &known, std::optional<Id<T>> id) const;

    const Plan &m_plan;
    Language m_language;
    std::vector<Word> m_words;
};

} // namespace planning::ui
