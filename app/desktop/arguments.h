#pragma once

#include "core/base/result.h"
#include "ui/window/session.h"

#include <QStringList>

namespace planning::desktop
{

// What the command line asked for: to start, or to answer --help or --version and end.
struct Arguments {
    ui::Session::Start start;
    QString answer; // to print; empty: start
};

// An error's detail is one line for the user.
Result<Arguments> parseArguments(const QStringList &arguments);

} // namespace planning::desktop
