#pragma once

#include "core/base/id.h"

#include <QStringList>

#include <vector>

namespace planning::cli
{

// A name that something has; one thing may have several.
struct Named {
    Uuid id;
    QString name;
};

struct NameMatch {
    std::vector<Uuid> ids; // empty: nothing has this name; several: the name is not enough
    QStringList suggestions; // near names, when there is no match
};

// Compares names without regard to case, accents and the order of the words; an id matches too.
NameMatch matchName(const QString &text, const std::vector<Named> &candidates);

} // namespace planning::cli
