#pragma once

#include "core/model/site.h"

#include <QHash>

#include <span>

namespace planning
{

// How long it takes from site to site. What is given in one direction only holds in both.
class TravelMatrix final
{
public:
    explicit TravelMatrix(std::span<const TravelTime> times);

    bool isEmpty() const { return m_times.isEmpty(); }
    minutes longest() const { return m_longest; }
    // Empty when it is not known.
    std::optional<minutes> between(Id<Site> from, Id<Site> to) const;

private:
    QHash<std::pair<Id<Site>, Id<Site>>, minutes> m_times;
    minutes m_longest{0};
};

} // namespace planning
