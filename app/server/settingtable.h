#pragma once

#include "app/server/serversettings.h"

#include <functional>

namespace planning::server
{

// One setting: what it is called, what it takes and what it means.
struct Setting {
    // Takes a value into the settings; the text is what is wrong with it, empty when nothing is.
    using Take = std::function<QString(ServerSettings &, const QString &)>;

    const char *name; // of the environment
    const char *form; // "NUMBER", "0|1"
    const char *usual; // what holds when it is not set; empty: nothing
    const char *meaning;
    Take take;
};

// All of them, by subject.
const std::vector<Setting> &settingTable();

} // namespace planning::server
