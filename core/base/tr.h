#pragma once

#include <QCoreApplication>

namespace planning
{

// Translation context of the core library.
struct CoreTr {
    Q_DECLARE_TR_FUNCTIONS(Core)
};

} // namespace planning
