#pragma once

#include "core/store/database.h"

#include <QMap>

namespace planning
{

// A part of the schema of a server; each is a folder of resources/migrations. The steps of all
// parts are numbered together: a database has run those of its parts up to its number.
namespace part
{
extern const QString kControl; // logins and what else belongs to no organisation
extern const QString kEntities; // PostgreSQL: the tables of the plans
extern const QString kOrganization; // what belongs to an organisation beside its plan
} // namespace part

// What a number brings, from NNNN_what.sql, and takes away again, from NNNN_what.down.sql, by part.
// Each statement ends with a semicolon at the end of a line.
struct ServerStep {
    QMap<QString, QString> up;
    QMap<QString, QString> down;
};

// By number, from 1.
const QMap<int, ServerStep> &serverSteps();
int newestServerStep();

// The number of a database: 0 when it has no schema yet.
Result<int> serverStepOf(Database &database);

// Runs the steps of some parts that lead from the number of the database to another one, each
// wholly or not at all, and remembers how far it has come.
Result<void> leadTo(Database &database, int number, const QStringList &parts);

// Whether the schema is that of this program: NotFound when it is older, NewerVersion.
Result<void> checkServerStep(Database &database);

} // namespace planning
