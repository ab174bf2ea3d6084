#pragma once

#include <QCoreApplication>

namespace planning::ui
{

// Translation context of the user interface.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Ui)
};

} // namespace planning::ui
