#pragma once

#include "core/store/database.h"

#include <vector>

namespace planning
{

// Marks our files: PRAGMA application_id, "PlPr".
inline constexpr std::int32_t kApplicationId = 0x506C5072;

// One step of the schema. Never edited once it has landed: a file that has it does not run it
// again.
struct Migration {
    int number = 0; // what PRAGMA user_version is afterwards
    QString name; // "initial"
    QString sql; // each statement ends with a semicolon at the end of a line
};

// The steps of this program in order, from resources/migrations/NNNN_what.sql.
std::vector<Migration> programMigrations();

// The number that a file has after all of them.
int schemaVersion(const std::vector<Migration> &migrations);

// Runs the steps that the database does not have yet: all of them or none.
Result<void> migrate(Database &database, const std::vector<Migration> &migrations);

} // namespace planning
